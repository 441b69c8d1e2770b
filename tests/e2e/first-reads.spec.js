// The first questions leave with the skeleton, and the core takes the answers over: each is asked
// once, as the core itself would ask it, and only where it may be asked at all.
import { ISSUERS } from './support/issuers.js';
import { WASM } from './support/loading.js';
import { strictPolicy } from './support/site.js';
import { eventually, expect, test } from './support/test.js';
import { holdBack, waitInVain } from './support/time.js';
import { setVisibility } from './support/widget.js';

const CORE = `**/${WASM}`;

/** For elements that a script of the page makes and gives its functions. */
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    window.makeElement = (base) => {
      const element = document.createElement('order-card');
      element.setAttribute('base-url', base);
      element.setAttribute('client-key', 'pk_demo');
      return element;
    };
  }),
);

/** What a request says, beside its body, that both must say alike. */
async function told(request) {
  const { authorization, accept, ...headers } = await request.allHeaders();
  const own = Object.entries(headers).filter(([name]) => /^(content-type|x-|cookie|referer|origin)/.test(name));
  // An `&` behind the last parameter is gloo-net's.
  return { method: request.method(), url: request.url().replace(/&$/, ''), body: request.postData(), own: own.sort(), authorization };
}

for (const issuer of ISSUERS) {
  test(`${issuer.name} is asked before the core is there, each question once`, async ({
    createUser,
    openWidget,
    page,
    witness,
  }) => {
    const user = await createUser(issuer.scenario(issuer.verified));
    const release = await holdBack(page, CORE);
    const widget = await openWidget(user, { issuer });
    await eventually(async () => (await user.requests()).length).toBe(2);
    expect(await widget.events()).toEqual([]);

    release();
    await widget.expectState('ready');
    // An active user's wallets at Kulipa are a question of their own, which the core asks.
    const more = issuer.name === 'Kulipa' ? 1 : 0;
    await eventually(async () => (await user.requests()).length).toBe(2 + more);
    await waitInVain();
    expect(new Set(witness.requestsOf(page).map((request) => request.url())).size).toBe(2 + more);
    expect(widget.requestsSent()).toBe(2 + more);
    expect(widget.tokensAsked()).toBe(1);
  });

  test(`${issuer.name} is asked early just as the core would ask`, async ({
    createUser,
    openWidget,
    page,
    witness,
  }) => {
    const user = await createUser(issuer.scenario(issuer.verified));
    const widget = await openWidget(user, { issuer });
    await widget.expectState('ready');
    const early = await Promise.all(witness.requestsOf(page).slice(0, 2).map(told));

    await page.clock.install();
    await page.clock.fastForward(5000);
    await widget.element.evaluate((element) => element.refresh());
    await eventually(() => widget.requestsSent()).toBeGreaterThanOrEqual(4);
    await widget.expectState('ready');
    const late = await Promise.all(witness.requestsOf(page).slice(-2 - (issuer.name === 'Kulipa' ? 1 : 0)).map(told));
    for (const request of early) expect(late).toContainEqual(request);
  });
}

test('a token that comes late is used for the first questions, and asked for once', async ({
  createUser,
  openWidget,
  page,
}) => {
  const user = await createUser();
  const release = await holdBack(page, CORE);
  const widget = await openWidget(user, { markup: '' });
  await page.evaluate(
    ({ base, token }) => {
      window.tokens = 0;
      const element = window.makeElement(base);
      element.getAccessToken = () => {
        window.tokens += 1;
        return new Promise((resolve) => (window.tell = () => resolve(token)));
      };
      document.body.append(element);
    },
    { base: user.sandbox.api, token: user.token },
  );
  await eventually(() => page.evaluate(() => window.tokens)).toBe(1);
  release();
  await waitInVain();
  expect(widget.requestsSent()).toBe(0);

  await page.evaluate(() => window.tell());
  await widget.expectState('ready');
  expect(widget.requestsSent()).toBe(2);
  expect(await page.evaluate(() => window.tokens)).toBe(1);
});

test('a token that has ended is renewed, and what was asked with it is asked once more', async ({
  createUser,
  openWidget,
  page,
}) => {
  const user = await createUser();
  const release = await holdBack(page, CORE);
  await user.addFaults('status', { status: 401 });
  const widget = await openWidget(user);
  await eventually(async () => (await user.requests()).length).toBe(2);
  release();
  await widget.expectState('ready');
  expect(widget.tokensAsked()).toBe(2);
  expect((await user.statusRequests()).length).toBe(2);
});

test('a first question that fails is told of by nothing, and asked again', async ({ createUser, openWidget, page }) => {
  const user = await createUser();
  const release = await holdBack(page, CORE);
  await user.addFaults('status', { status: 500 });
  const widget = await openWidget(user);
  await eventually(async () => (await user.requests()).length).toBe(2);
  release();
  await widget.expectState('ready');
  expect(await widget.errorsTold()).toEqual([]);
});

test('an answer that is older than ten seconds is not used', async ({ createUser, openWidget, page }) => {
  await page.clock.install();
  const user = await createUser();
  const release = await holdBack(page, CORE);
  const widget = await openWidget(user);
  await eventually(async () => (await user.requests()).length).toBe(2);
  await page.clock.fastForward(11_000);
  release();
  await widget.expectState('ready');
  expect((await user.requests()).length).toBe(4);
});

for (const [what, seconds] of [
  ['what was asked over a second ago', 2],
  ['what was asked so long ago that its answer is too old', 11],
]) {
  test(`${what} is asked again without a wait`, async ({ createUser, openWidget, page }) => {
    await page.clock.install();
    const user = await createUser({ gapMs: 0, pendingMs: 0 });
    const release = await holdBack(page, CORE);
    const widget = await openWidget(user);
    await eventually(async () => (await user.requests()).length).toBe(2);
    await page.clock.fastForward(seconds * 1000);
    await noTimerOfASecondFires(page);
    release();
    await widget.expectState('ready');
    if (seconds > 10) return;
    // The question after the order is the one that left first of all.
    await widget.press();
    await widget.expectState('active');
  });
}

/** From now on a wait of 100 ms or more never ends. */
function noTimerOfASecondFires(page) {
  return page.evaluate(() => {
    const { setTimeout } = window;
    window.setTimeout = (handler, delay, ...values) => setTimeout(handler, delay < 100 ? delay : 1e9, ...values);
  });
}

test('the page’s own fetch sends the first questions too', async ({ createUser, openWidget, page }) => {
  const user = await createUser();
  const release = await holdBack(page, CORE);
  const widget = await openWidget(user, { markup: '' });
  await page.evaluate(
    ({ base, token }) => {
      window.sent = [];
      const element = window.makeElement(base);
      element.getAccessToken = async () => token;
      element.fetch = (request) => {
        window.sent.push(new URL(request.url).pathname);
        return fetch(request);
      };
      document.body.append(element);
    },
    { base: user.sandbox.api, token: user.token },
  );
  await eventually(() => page.evaluate(() => window.sent.length)).toBe(2);
  release();
  await widget.expectState('ready');
  expect(await page.evaluate(() => window.sent)).toEqual(['/baanx/v1/user/profile', '/baanx/v1/card/status']);
});

test('settings that change before the core is there end what was asked by the old ones', async ({
  createUser,
  openWidget,
  page,
  witness,
}) => {
  const user = await createUser();
  const release = await holdBack(page, CORE);
  const widget = await openWidget(user);
  await eventually(() => widget.requestsSent()).toBe(2);
  await widget.element.evaluate((element) => element.setAttribute('us-env', ''));
  release();
  await widget.expectState('ready');
  const sent = await Promise.all(witness.requestsOf(page).map((request) => request.headerValue('x-us-env')));
  expect(sent).toEqual(['false', 'false', 'true', 'true']);
});

const NEVER = {
  'the page is hidden': { before: (page) => page.addInitScript(setVisibility, 'hidden') },
  'the browser is off-line': {
    before: (page) =>
      page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })),
  },
  'there is no token function': { token: false },
  'the client key is missing': { attributes: { 'client-key': null } },
  'an action is unknown': { attributes: { actions: 'freeze dance' } },
  'the issuer is unknown': { attributes: { issuer: 'constructor' } },
  'the address is no address': { attributes: { 'base-url': 'https://api.example:99999' } },
};

for (const [when, { before, attributes, token = true }] of Object.entries(NEVER)) {
  test(`nothing is asked early where ${when}`, async ({ createUser, openWidget, page, sandbox }) => {
    const user = await createUser();
    await holdBack(page, CORE);
    await before?.(page);
    const widget = await openWidget(user, token ? { attributes } : { markup: '' });
    if (!token) {
      await page.evaluate((base) => document.body.append(window.makeElement(base)), sandbox.api);
    }
    await expect(widget.element.locator('[part="skeleton"]')).toBeVisible();
    await waitInVain();
    expect(widget.requestsSent()).toBe(0);
    if (!before) expect(widget.tokensAsked()).toBe(0);
  });
}

test('the strict policy lets the first questions through, and nothing else leaves', async ({
  createUser,
  openWidget,
  page,
  sandbox,
  witness,
}) => {
  const user = await createUser();
  const release = await holdBack(page, CORE);
  const widget = await openWidget(user, { policy: strictPolicy(sandbox.api) });
  await eventually(async () => (await user.requests()).length).toBe(2);
  release();
  await widget.expectState('ready');
  expect(witness.violations).toEqual([]);
});
