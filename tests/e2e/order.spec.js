// The main job: a verified user orders a card, and sees it turn green.
import { eventually, expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

/** The way to the issuer takes every request a time of its own. */
const JITTER_OF_THE_WAY = 100;

test('a verified user orders a card and sees it turn green', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 2000, pendingMs: 2000 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.expectButton('order');
  await widget.expectNoBadge();

  await widget.press();

  await widget.expectState('provisioning');
  await widget.expectNoButton();
  await widget.expectBadge(null, 'Setting up', 'grey');
  await widget.expectBadge('PENDING', 'Setting up', 'grey');
  await widget.expectState('active');
  await widget.expectBadge('ACTIVE', 'Active', 'green');
  await widget.expectNoButton();
  expect(await user.ordersReceived()).toBe(1);
  expect(await user.ordersAccepted()).toBe(1);
});

test('the page hears of every step once, and in order', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 500, card: null });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');

  const told = (await widget.events('state')).map(({ detail }) => detail);
  expect(told).toEqual([
    { from: 'loading', state: 'ready' },
    { from: 'ready', state: 'ordering' },
    { from: 'ordering', state: 'provisioning' },
    { from: 'provisioning', state: 'active' },
  ]);
  const news = (await widget.events()).filter(({ name }) => name !== 'state');
  expect(news.map(({ name }) => name)).toEqual(['ordered', 'active']);
  expect(news[0].detail).toEqual({});
  expect(news[1].detail).toEqual({ lastFour: expect.stringMatching(/^\d{4}$/) });
  expect(await widget.summary.textContent()).toContain(news[1].detail.lastFour);
});

test('what is asked next leaves before the answer is drawn', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 0, pendingMs: 60_000 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.element.evaluate((element) => {
    window.asked = [];
    element.fetch = (request) => {
      window.asked.push({ method: request.method, drawn: element.shadowRoot.textContent });
      return fetch(request);
    };
  });
  // The card was asked for a moment ago, and nothing is asked twice within a second.
  await waitInVain(1000);
  await widget.press();
  await widget.expectState('provisioning');

  const [order, card] = await widget.page.evaluate(() => window.asked);
  expect([order.method, card.method]).toEqual(['POST', 'GET']);
  const isMade = await widget.element.evaluate((element) => element.shadowRoot.textContent);
  expect(isMade).not.toBe(order.drawn);
  expect(card.drawn).toBe(order.drawn);
});

test('no two polls are closer than a second, and none is farther than five while the card is made', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 4500 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');

  // The first reading is older than the order, by as long as the user thought about it.
  const gaps = (await pollGaps(user)).slice(1);
  expect(gaps.length).toBeGreaterThanOrEqual(2);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000 - JITTER_OF_THE_WAY);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(5000);
});

test('a page that takes its time for the token does not bring the polls closer together', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 0 });
  const slowly = () => new Promise((resolve) => setTimeout(() => resolve(user.token), 900));
  const widget = await openWidget(user, { token: slowly });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');

  expect(Math.min(...(await pollGaps(user)))).toBeGreaterThanOrEqual(1000 - JITTER_OF_THE_WAY);
});

test('every request carries client key, region and token, and asks for permission first', async ({
  sandbox,
  createUser,
  openWidget,
  witness,
}) => {
  const before = (await sandbox.log()).at(-1)?.n ?? 0;
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
  await eventually(() => widget.sentTo('/v1/wallet/external')).toBe(1);
  await eventually(() => widget.sentTo('/v1/card/transactions')).toBe(1);

  const paths = new Set();
  for (const request of witness.requestsOf(widget.page)) {
    const headers = await request.allHeaders();
    expect(headers).toMatchObject({
      'x-client-key': 'pk_demo',
      'x-us-env': 'false',
      authorization: `Bearer ${user.token}`,
    });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    paths.add(`${request.method()} ${new URL(request.url()).pathname}`);
    if (request.method() === 'POST') {
      expect(headers['content-type']).toBe('application/json');
      expect(request.postDataJSON()).toEqual({ type: 'VIRTUAL' });
    }
  }
  expect(paths).toEqual(
    new Set([
      'GET /baanx/v1/user/profile',
      'GET /baanx/v1/card/status',
      'GET /baanx/v1/card/transactions',
      'GET /baanx/v1/wallet/external',
      'POST /baanx/v1/card/order',
    ]),
  );
  const preflights = (await sandbox.log(before)).filter(({ method }) => method === 'OPTIONS');
  expect(new Set(preflights.map(({ path }) => path))).toEqual(
    new Set([
      '/baanx/v1/user/profile',
      '/baanx/v1/card/status',
      '/baanx/v1/card/transactions',
      '/baanx/v1/wallet/external',
      '/baanx/v1/card/order',
    ]),
  );
});

test('a page for the US says so in every request', async ({ createUser, openWidget, witness }) => {
  const user = await createUser({ country: 'US' });
  const widget = await openWidget(user, { attributes: { 'us-env': 'true' } });
  await widget.expectState('ready');

  const regions = witness.requestsOf(widget.page).map((request) => request.headers()['x-us-env']);
  expect(new Set(regions)).toEqual(new Set(['true']));
});

test('what was read long before the press is read again before the order goes out', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await letTimePass(widget, 60, 20);
  const read = (await user.requests()).length;

  await widget.press();

  await eventually(() => user.ordersAccepted()).toBe(1);
  const paths = (await user.requests()).slice(read, read + 3).map(({ path }) => path);
  expect(paths.slice(0, 2).sort()).toEqual(['/baanx/v1/card/status', '/baanx/v1/user/profile']);
  expect(paths[2]).toBe('/baanx/v1/card/order');
});

test('nothing is ordered for a user who has lost their good standing since it was read', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser();
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await letTimePass(widget, 60, 20);
  await user.change({ verification: 'PENDING' });

  await widget.press();

  await widget.expectState('verifying');
  await waitInVain();
  expect(await user.ordersReceived()).toBe(0);
});

test('a blocked card is replaced by a new one', async ({ createUser, openWidget }) => {
  const user = await createUser({ card: { status: 'BLOCKED', panLast4: '1111' }, gapMs: 1500 });
  const widget = await openWidget(user);
  await widget.expectState('blocked');
  await widget.expectButton('replace');

  await widget.press();

  await widget.expectState('provisioning');
  await widget.expectState('active');
  await expect(widget.summary).not.toContainText('1111');
  expect(await user.ordersReceived()).toBe(1);
  expect(await user.ordersAccepted()).toBe(1);
});

for (const [name, scenario] of [
  ['does not show up', { gapMs: 3_600_000 }],
  ['stays in the making', { gapMs: 0, pendingMs: 3_600_000 }],
]) {
  test(`a card that ${name} in time is late, never failed, and still turns up`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.clock.install();
    const user = await createUser(scenario);
    const widget = await openWidget(user);
    await widget.expectState('ready');
    await widget.press();
    await widget.expectState('provisioning');
    await letTimePass(widget, 140, 5);
    await widget.expectState('provisioning');

    await letTimePass(widget, 30, 5);
    await widget.expectState('delayed');
    await widget.expectButton('refresh');
    const asked = (await user.statusRequests()).length;
    await letTimePass(widget, 120, 10);
    const askedSlowly = (await user.statusRequests()).length - asked;
    expect(askedSlowly).toBeGreaterThanOrEqual(2);
    expect(askedSlowly).toBeLessThanOrEqual(6);

    await user.change({ gapMs: 0, pendingMs: 0 });
    await letTimePass(widget, 40, 5);
    await widget.expectState('active');
    expect(await widget.statesTold()).toEqual([
      'ready',
      'ordering',
      'provisioning',
      'delayed',
      'active',
    ]);
    expect(await user.ordersReceived()).toBe(1);
  });
}

async function pollGaps(user) {
  const times = (await user.statusRequests()).map(({ atMs }) => atMs);
  return times.slice(1).map((time, index) => time - times[index]);
}
