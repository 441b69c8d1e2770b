// The entries of the package, each as a page imports it.
import { expect, test } from './support/test.js';
import { strictPolicy } from './support/site.js';

const WASM = 'order-card_bg.wasm';
const PARTNER = '/partner.js';

for (const [entry, fetchesWasm] of [['index.js', true], ['order-card.js', true], ['inlined.js', false]]) {
  test(`${entry} defines the elements and orders a card`, async ({ createUser, openWidget, site }) => {
    const fetchedBefore = site.fetched.length;
    const user = await createUser({ gapMs: 0 });
    const widget = await openWidget(user, { scripts: [PARTNER, `/order-card/${entry}`] });
    await widget.expectState('ready');
    await widget.press();
    await widget.expectState('active');
    expect(await user.ordersReceived()).toBe(1);
    expect(site.fetched.slice(fetchedBefore).includes(WASM)).toBe(fetchesWasm);
  });
}

test('the inlined entry needs nothing of connect-src for itself', async ({
  createUser,
  openWidget,
  sandbox,
}) => {
  const policy = strictPolicy(sandbox.api).replace("connect-src 'self'", 'connect-src');
  const user = await createUser();
  const widget = await openWidget(user, { policy, scripts: ['/order-card/inlined.js'] });
  await widget.signIn(user);
  await widget.expectState('ready');
});

test('the classes alone define nothing, until the page says so', async ({ createUser, openWidget, page, site }) => {
  const fetchedBefore = site.fetched.length;
  const user = await createUser();
  const widget = await openWidget(user, { scripts: [PARTNER, '/order-card/element.js'] });
  await page.evaluate(() => import('/order-card/element.js'));
  expect(await page.evaluate(() => customElements.get('order-card'))).toBeUndefined();
  expect(site.fetched.slice(fetchedBefore)).not.toContain(WASM);

  const isOwn = await page.evaluate(async () => {
    const { define, OrderCard } = await import('/order-card/element.js');
    define();
    define();
    return document.querySelector('order-card') instanceof OrderCard;
  });
  expect(isOwn).toBe(true);
  await widget.expectState('ready');
});

test('with a prefix the tags are the page’s own, beside the others', async ({
  createUser,
  element,
  openWidget,
  page,
}) => {
  const user = await createUser({ card: { status: 'ACTIVE' } });
  const parts = ['badge', 'summary'].map((part) => `<acme-order-card-${part}></acme-order-card-${part}>`);
  const markup = element() + element({ id: 'own' }, 'acme-order-card-session', parts.join(''));
  const widget = await openWidget(user, { markup });
  const own = widget.another('#own');
  await page.evaluate(async () => {
    const { define } = await import('/order-card/order-card.js');
    define('acme');
  });
  await own.signIn(user);
  await own.expectState('active');
  await widget.expectState('active');
  await widget.another('acme-order-card-badge').expectBadge('ACTIVE', 'Active', 'green');
  await expect(own.element.locator('acme-order-card-badge')).toHaveCSS('display', 'inline-block');
  await expect(own.element.locator('acme-order-card-summary')).toHaveCSS('display', 'block');
});

test('another version that came first keeps all its tags', async ({ createUser, openWidget, page, site }) => {
  const fetchedBefore = site.fetched.length;
  await openWidget(await createUser(), { scripts: [] });
  const names = await page.evaluate(async () => {
    class OlderCard extends HTMLElement {}
    class OlderSession extends HTMLElement {}
    customElements.define('order-card-session', OlderSession);
    customElements.define('order-card', OlderCard);
    await import('/order-card/order-card.js');
    const tags = ['order-card', 'order-card-session', 'order-card-badge'];
    return tags.map((tag) => customElements.get(tag)?.name);
  });
  expect(names).toEqual(['OlderCard', 'OlderSession', undefined]);
  expect(site.fetched.slice(fetchedBefore)).not.toContain(WASM);
});

test('the WebAssembly may be kept elsewhere', async ({ createUser, openWidget, page }) => {
  const user = await createUser();
  const widget = await openWidget(user, { scripts: [PARTNER] });
  const asked = page.waitForRequest(`**/second-copy/${WASM}`);
  await page.evaluate(async () => {
    const { configure, define } = await import('/order-card/element.js');
    configure({ wasmUrl: '/second-copy/order-card_bg.wasm' });
    define();
  });
  await asked;
  await widget.expectState('ready');
});

test('what was set and listened to before the definition is honoured', async ({
  createUser,
  openWidget,
  page,
}) => {
  const user = await createUser();
  const widget = await openWidget(user, { scripts: [] });
  await widget.element.evaluate((element, token) => {
    window.heard = [];
    window.carried = 0;
    element.addEventListener('order-card-state', ({ detail }) => window.heard.push(detail.state));
    element.getAccessToken = async () => token;
    element.messages = { 'ready.title': 'Get your card' };
    element.fetch = (request) => {
      window.carried += 1;
      return fetch(request);
    };
  }, user.token);

  await page.evaluate(() => import('/order-card/index.js'));
  await widget.expectState('ready');
  await expect(widget.title).toHaveText('Get your card');
  expect(await page.evaluate(() => window.heard)).toEqual(['ready']);
  expect(await page.evaluate(() => window.carried)).toBe(2);
  expect(await widget.element.evaluate((element) => Object.keys(element))).toEqual([]);
});
