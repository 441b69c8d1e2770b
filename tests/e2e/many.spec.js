// Many elements in one page, and elements that come and go a thousand times: what they can share
// they share, and what has gone leaves nothing behind.
import { eventually, expect, test } from './support/test.js';

const MANY = 20;
const ROUNDS = 1000;
/** Rounds after which the memory has the size that it keeps. */
const WARM_UP = 100;

test.beforeEach(async ({ context }) => context.addInitScript(keepBooks));

test('twenty parts of one session compile once and ask once', async ({
  createUser,
  element,
  openWidget,
  page,
}) => {
  const tags = ['summary', 'badge', 'button', 'badge'];
  const parts = Array.from({ length: MANY }, (_, place) => `order-card-${tags[place % tags.length]}`);
  const children = parts.map((tag) => `<${tag}></${tag}>`).join('');
  const markup = element({}, 'order-card-session', children);
  const user = await createUser({ card: { status: 'ACTIVE' } });
  const widget = await openWidget(user, { markup });

  await expect(page.locator('[part="badge"]')).toHaveCount(15);
  // The two files, once each.
  await eventually(() => page.evaluate(() => window.books.compiled)).toBe(2);
  expect(widget.tokensAsked()).toBe(1);
  // The profile, the card, and what it is paid from.
  await eventually(async () => (await user.requests()).length).toBe(3);
});

test('twenty sessions compile once and start once', async ({ createUser, element, openWidget, page }) => {
  const user = await createUser({ card: { status: 'ACTIVE' } });
  await openWidget(user, { markup: element().repeat(MANY) });

  await expect(page.locator('order-card[state="active"]')).toHaveCount(MANY);
  await expect(page.locator('order-card [part="controls"]')).toHaveCount(MANY);
  const { compiled, memories } = await page.evaluate(() => window.books);
  expect([compiled, memories.length]).toEqual([2, 1]);
});

for (const [what, tag, child] of [
  ['widget', 'order-card', ''],
  ['session with a part', 'order-card-session', 'order-card-summary'],
]) {
  test(`a ${what} that comes and goes a thousand times leaves nothing behind`, async ({
    createUser,
    element,
    openWidget,
    page,
    sandbox,
  }) => {
    test.setTimeout(120_000);
    await openWidget(await createUser(), { markup: element() });
    await page.locator('order-card').evaluate((first) => first.remove());
    const base = sandbox.api;
    const after = (rounds) => page.evaluate(comeAndGo, { tag, child, base, rounds });

    const warm = await after(WARM_UP);
    const end = await after(ROUNDS);
    expect(end.active).toBe(ROUNDS);
    expect(end.left).toEqual({ timers: 0, listeners: [], requests: 0, channels: 0, nodes: warm.left.nodes });
    expect(end.memory).toBe(warm.memory);
  });
}

// Runs in the page before its own scripts: what is taken from the browser, and given back.
function keepBooks() {
  const books = { compiled: 0, memories: [], timers: new Set(), listeners: [], requests: 0, channels: 0 };
  window.books = books;

  const { setTimeout, clearTimeout } = window;
  window.setTimeout = (call, ...rest) => {
    const timer = setTimeout((...values) => books.timers.delete(timer) && call(...values), ...rest);
    books.timers.add(timer);
    return timer;
  };
  window.clearTimeout = (timer) => books.timers.delete(timer) && clearTimeout(timer);

  for (const name of ['compile', 'compileStreaming']) {
    const compile = WebAssembly[name];
    WebAssembly[name] = (source) => {
      books.compiled += 1;
      return compile.call(WebAssembly, source);
    };
  }
  WebAssembly.Instance = class extends WebAssembly.Instance {
    constructor(...values) {
      super(...values);
      const memory = Object.values(this.exports).find((value) => value instanceof WebAssembly.Memory);
      // The later file has the memory of the first.
      if (memory) books.memories.push(memory);
    }
  };

  // Whatever hears of something outside the elements would outlive them.
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (type, listener, ...rest) => {
      books.listeners.push({ type, listener });
      return addEventListener.call(target, type, listener, ...rest);
    };
    target.removeEventListener = (type, listener, ...rest) => {
      const isOther = (heard) => heard.type !== type || heard.listener !== listener;
      books.listeners = books.listeners.filter(isOther);
      return removeEventListener.call(target, type, listener, ...rest);
    };
  }
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name) {
      super(name);
      books.channels += 1;
    }
    close() {
      books.channels -= 1;
      super.close();
    }
  };
}

// Runs in the page: the element is there until its card is active, then it goes.
async function comeAndGo({ tag, child, base, rounds }) {
  const { books } = window;
  books.listeners = [];
  const bodies = {
    '/v1/user/profile': { id: 'user', verificationState: 'VERIFIED' },
    '/v1/card/status': { id: 'card', status: 'ACTIVE', panLast4: '4821' },
    '/v1/wallet/external': [{ currency: 'usdc' }],
  };
  const answer = async ({ url }) => {
    books.requests += 1;
    const [, body] = Object.entries(bodies).find(([path]) => url.endsWith(path));
    await null;
    books.requests -= 1;
    return Response.json(body);
  };
  const isActive = (element) =>
    new Promise((resolve) => {
      const look = () => element.getAttribute('state') === 'active' && resolve();
      new MutationObserver(look).observe(element, { attributeFilter: ['state'] });
    });
  let active = 0;
  for (let round = 0; round < rounds; round += 1) {
    const element = document.createElement(tag);
    element.setAttribute('base-url', base);
    element.setAttribute('client-key', 'pk_demo');
    if (child) element.append(document.createElement(child));
    Object.assign(element, { fetch: answer, getAccessToken: async () => 'token' });
    document.body.append(element);
    await isActive(element);
    active += 1;
    element.remove();
    await null;
  }
  // The answers that were on their way to the last one.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { requests, channels, listeners } = books;
  return {
    active,
    memory: books.memories[0].buffer.byteLength,
    left: {
      timers: books.timers.size,
      listeners: listeners.map(({ type }) => type),
      requests,
      channels,
      nodes: document.querySelectorAll('*').length,
    },
  };
}
