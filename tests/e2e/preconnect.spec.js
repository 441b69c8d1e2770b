// The connection to the issuer, which the widget opens while its core is on its way: once for an origin,
// where there is another origin to connect to, and nothing of it stays in the page.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { WASM } from './support/loading.js';
import { strictPolicy } from './support/site.js';
import { expect, test } from './support/test.js';

/** Remembers, in the page, what is put into its head to connect to. */
function watch(page) {
  return page.addInitScript(() => {
    window.preconnected = [];
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node.rel === 'preconnect') window.preconnected.push([node.parentNode?.nodeName, node.href, node.crossOrigin]);
      }
    }).observe(document, { childList: true, subtree: true });
  });
}

/** Holds the core back until the test lets it go. */
async function holdCore(page) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route(`**/${WASM}`, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

const preconnected = (page) => page.evaluate(() => window.preconnected);
const links = (page) => page.locator('link[rel=preconnect]');

test('two elements open one connection while the core is on its way, and leave no line behind', async ({
  createUser,
  element,
  openWidget,
  page,
  sandbox,
}) => {
  await watch(page);
  const release = await holdCore(page);
  const widget = await openWidget(await createUser(), { markup: element() + element({ id: 'second' }) });
  await expect(links(page)).toHaveCount(1);
  await expect(links(page)).toHaveAttribute('href', sandbox.address);
  expect(await links(page).evaluate((link) => [link.crossOrigin, link.parentNode.nodeName])).toEqual(['anonymous', 'HEAD']);

  release();
  await widget.expectState('ready');
  await widget.another('#second').expectState('ready');
  await expect(links(page)).toHaveCount(0);
});

test('the connection is there before the core is', async ({ playwright, site }, info) => {
  const issuer = createServer();
  issuer.listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  const base = `http://127.0.0.1:${issuer.address().port}/baanx`;
  const markup = `<order-card base-url="${base}" client-key="pk_demo"></order-card>`;
  const { url } = site.addPage({ markup, policy: strictPolicy(base) });

  // Chromium opens no connection ahead for a private window, which every other test has.
  const context = await playwright.chromium.launchPersistentContext(info.outputPath('profile'), info.project.use.launchOptions);
  const page = await context.newPage();
  await holdCore(page);
  const connected = once(issuer, 'connection');
  await page.goto(url);
  const [socket] = await connected;
  socket.destroy();
  await context.close();
  issuer.close();
});

for (const [what, baseUrl] of [
  ['a path', () => '/baanx'],
  ['the page’s own origin', (site) => `${site.origin}/baanx`],
  ['no address at all', () => null],
  ['plain HTTP elsewhere', () => 'http://issuer.example'],
  ['a host that only looks like this machine', () => 'http://127.0.0.1.example'],
  ['another scheme', () => 'wss://issuer.example'],
  ['an address that is none', () => 'https://['],
]) {
  test(`with ${what} there is nothing to connect to`, async ({ createUser, openWidget, page, site }) => {
    await watch(page);
    const widget = await openWidget(await createUser(), { attributes: { 'base-url': baseUrl(site) } });
    await expect(widget.element).toHaveAttribute('state', /failed|misconfigured|signed-out|loading/);
    expect(await preconnected(page)).toEqual([]);
  });
}

test('an element that is not in the page connects to nothing, and does when it is', async ({
  createUser,
  openWidget,
  page,
  sandbox,
}) => {
  await watch(page);
  const release = await holdCore(page);
  await openWidget(await createUser(), { markup: '' });
  await page.evaluate(async (base) => {
    await customElements.whenDefined('order-card');
    window.made = document.createElement('order-card');
    window.made.setAttribute('base-url', base);
  }, sandbox.api);
  expect(await preconnected(page)).toEqual([]);
  await page.evaluate(() => document.querySelector('main').append(window.made));
  expect(await preconnected(page)).toEqual([['HEAD', `${sandbox.address}/`, 'anonymous']]);
  release();
});

test('an address that is set later is connected to then', async ({ createUser, openWidget, page, sandbox }) => {
  await watch(page);
  const release = await holdCore(page);
  const widget = await openWidget(await createUser(), { attributes: { 'base-url': null } });
  await page.evaluate(() => customElements.whenDefined('order-card').then(() => undefined));
  expect(await preconnected(page)).toEqual([]);
  await widget.element.evaluate((element, base) => element.setAttribute('base-url', base), sandbox.api);
  expect(await preconnected(page)).toEqual([['HEAD', `${sandbox.address}/`, 'anonymous']]);
  release();
  await widget.expectState('ready');
});

test('a page without a head works all the same', async ({ createUser, openWidget, page }) => {
  await page.addInitScript(() => {
    const document = Document.prototype;
    const { get } = Object.getOwnPropertyDescriptor(document, 'head');
    // The glue has a line of its own there.
    let asked = 0;
    Object.defineProperty(document, 'head', { get() { return asked++ === 0 ? null : get.call(this); } });
  });
  const widget = await openWidget(await createUser());
  await widget.expectState('ready');
});
