// A sandboxed frame has no storage, no locks and an origin of its own. Within one of them the promise
// of one order holds; two of them know nothing of each other, and the README says so.
import { expectOneOrder } from './support/ordering.js';
import { test } from './support/test.js';
import { Widget } from './support/widget.js';

const WASM = ['order-card_bg.wasm', 'order-card-later.wasm'];
const FILES = ['partner.js', 'order-card.js', 'order-card-core.js', ...WASM, 'token'];

test('two elements in one sandboxed frame order one card', async ({
  page,
  createUser,
  element,
  site,
  witness,
}) => {
  const user = await createUser({ gapMs: 500 });
  // For the site the frame is a stranger.
  for (const name of FILES) site.damage(name, { headers: { 'access-control-allow-origin': '*' } });
  const inner = site.addPage({
    markup: element({ id: 'left' }) + element({ id: 'right' }),
    token: () => user.token,
  });
  const outer = site.addPage({
    markup: `<iframe sandbox="allow-scripts" src="${inner.url}"></iframe>`,
    scripts: [],
    policy: "default-src 'none'; frame-src 'self'",
  });
  await page.goto(outer.url);
  const frame = page.frameLocator('iframe');
  const widgets = ['#left', '#right'].map(
    (name) => new Widget(page, frame.locator(name), witness, inner),
  );
  await expectOneOrder(user, widgets);
});
