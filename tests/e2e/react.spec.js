// The React components: what they do with an element as a page is drawn, drawn again and left.
import { test as base, expect } from '@playwright/test';
import { openReact, prepareReact } from './support/react.js';

const test = base.extend({
  prepared: [
    async ({}, use) => {
      const versions = new Map();
      await use((version) => {
        if (!versions.has(version)) versions.set(version, prepareReact(version));
        return versions.get(version);
      });
      for (const prepared of versions.values()) (await prepared).remove();
    },
    { scope: 'worker' },
  ],
  version: [19, { option: true }],
  react: async ({ page, prepared, version }, use) => {
    const react = await openReact(page, await prepared(version));
    await use(react);
    expect(react.complaints).toEqual([]);
  },
});

for (const version of [18, 19]) {
  test.describe(`React ${version}`, () => {
    test.use({ version });
    stories();
  });
}

function stories() {
  test('a token function that is new with each drawing is one sign-in, and the newest is asked', async ({
    page,
    react,
  }) => {
    await react.start();
    const seen = await page.evaluate(async () => {
      const { draw, card } = inStrictMode(components.OrderCard);
      for (const token of ['first', 'second', 'third']) draw({ getAccessToken: async () => token });
      const { signIns } = card();
      const token = await card().getAccessToken();
      draw({});
      draw({ getAccessToken: async () => 'fourth' });
      return { signIns: signIns.map(Boolean), token, later: await card().getAccessToken() };
    });
    expect(seen).toEqual({ signIns: [true, false, true], token: 'third', later: 'fourth' });
  });

  test('the token function is there when an element of a tag that is long defined asks', async ({
    page,
    react,
  }) => {
    await react.start();
    const had = await page.evaluate(async () => {
      inStrictMode(components.OrderCard).draw({});
      const place = document.body.appendChild(document.createElement('div'));
      client.createRoot(place).render(React.createElement(components.OrderCard, { getAccessToken: () => 'token' }));
      while (!('hadWhenItAsked' in (place.firstElementChild ?? {}))) await new Promise((done) => setTimeout(done));
      return place.firstElementChild.hadWhenItAsked;
    });
    expect(had).toBe(true);
  });

  test('what a server has drawn is taken over without a complaint, and asks with its function', async ({
    page,
    react,
  }) => {
    const tree = `(createElement, { OrderCardSession, OrderCardBadge }) =>
      createElement(OrderCardSession,
        { baseUrl: '/my', usEnv: true, className: 'card', style: { maxWidth: 480 }, lang: 'de', getAccessToken: () => 'token' },
        createElement(OrderCardBadge, { theme: 'dark' }))`;
    await page.setContent(`<main>${react.serverHtml(tree)}</main>`);
    await page.evaluate(() => (globalThis.drawn = document.querySelector('order-card-session')));
    await react.start();
    const seen = await page.evaluate(async (tree) => {
      const element = (0, eval)(tree)(React.createElement, components);
      const strict = React.createElement(React.StrictMode, null, element);
      flushSync(() => client.hydrateRoot(document.querySelector('main'), strict));
      await new Promise((done) => setTimeout(done, 50));
      const { drawn } = globalThis;
      return { kept: drawn.isConnected, had: drawn.hadWhenItAsked, state: drawn.getAttribute('state') };
    }, tree);
    expect(seen).toEqual({ kept: true, had: true, state: 'loading' });
  });

  test('an element that was defined before the page is taken over causes no complaint', async ({
    page,
    react,
  }) => {
    const tree = `(createElement, { OrderCard }) => createElement(OrderCard, { issuer: 'baanx' })`;
    await react.start();
    await page.evaluate(() => inStrictMode(components.OrderCard).draw({}));
    const html = react.serverHtml(tree);
    await page.evaluate(async ([tree, html]) => {
      const place = document.body.appendChild(document.createElement('main'));
      place.innerHTML = html;
      const element = (0, eval)(tree)(React.createElement, components);
      flushSync(() => client.hydrateRoot(place, element));
      await new Promise((done) => setTimeout(done, 50));
    }, [tree, html]);
    await expect(page.locator('order-card[issuer=baanx]')).toHaveAttribute('state', 'loading');
  });

  test('the newest listener hears an event once, and none does after the end', async ({ page, react }) => {
    await react.start();
    const heard = await page.evaluate(() => {
      const heard = [];
      const { draw, card, end } = inStrictMode(components.OrderCard);
      draw({ onState: ({ detail }) => heard.push(['old', detail.state]) });
      draw({ onState: ({ detail }) => heard.push(['new', detail.state]), onVerify: (event) => event.preventDefault() });
      const element = card();
      const tell = (name, detail) =>
        element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, cancelable: true }));
      tell('order-card-state', { state: 'ready' });
      heard.push(['went on', tell('order-card-verify', {})]);
      end();
      tell('order-card-state', { state: 'active' });
      return heard;
    });
    expect(heard).toEqual([
      ['new', 'ready'],
      ['went on', false],
    ]);
  });

  test('attributes come and go with their props, and properties are no attributes', async ({
    page,
    react,
  }) => {
    await react.start();
    const seen = await page.evaluate(() => {
      const { draw, card } = inStrictMode(components.OrderCard);
      const attributes = () =>
        Object.fromEntries([...card().attributes].map(({ name, value }) => [name, value]));
      const messages = { widget: 'Karte' };
      draw({ issuer: 'kulipa', usEnv: true, hidden: true, className: 'card', 'data-test': 'x', messages, fetch });
      const first = attributes();
      const hidden = card().hidden;
      const properties = [card().messages === messages, card().fetch === fetch];
      draw({ issuer: 'baanx', usEnv: false, hidden: false, baseUrl: '/my' });
      return { first, hidden, properties, second: attributes(), gone: [card().messages, card().fetch] };
    });
    expect(seen.first).toEqual({
      state: 'loading',
      issuer: 'kulipa',
      'us-env': 'us-env',
      hidden: expect.anything(),
      class: 'card',
      'data-test': 'x',
    });
    expect(seen.hidden).toBe(true);
    expect(seen.properties).toEqual([true, true]);
    expect(seen.second).toEqual({ state: 'loading', issuer: 'baanx', 'base-url': '/my' });
    expect(seen.gone).toEqual([undefined, undefined]);
  });

  test('what the page has set on the element itself stays', async ({ page, react }) => {
    await react.start();
    const kept = await page.evaluate(() => {
      const { draw, card } = inStrictMode(components.OrderCard);
      draw({});
      card().getAccessToken = card().fetch = fetch;
      draw({ theme: 'dark' });
      return [card().getAccessToken === fetch, card().fetch === fetch, card().signIns.length];
    });
    expect(kept).toEqual([true, true, 1]);
  });

  test('a ref holds the element as long as it is in the page', async ({ page, react }) => {
    await react.start();
    const seen = await page.evaluate(() => {
      const held = React.createRef();
      const told = [];
      const { draw, card, end } = inStrictMode(components.OrderCardBadge);
      draw({ ref: held });
      const isIt = held.current === card();
      draw({ ref: (element) => void told.push(element && element.localName) });
      const released = held.current;
      end();
      return { isIt, released, first: told[0], last: told.at(-1) };
    });
    expect(seen).toEqual({ isIt: true, released: null, first: 'order-card-badge', last: null });
  });
}
