// Kulipa: a user with a wallet and many cards, an order that is a card at once, and new cards for lost ones.
import { KULIPA } from './support/issuers.js';
import { eventually, expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

const issuer = KULIPA;
const dead = (count, status = 'cancelled') => Array.from({ length: count }, () => ({ status }));

const WALLETS = {
  'no wallet': [[], 'unverified', 'confirm who you are'],
  'a wallet that is not verified': [['unverified'], 'unverified', 'confirm who you are'],
  'a frozen wallet': [['frozen'], 'ineligible', 'We can’t offer you a card'],
  'a frozen wallet and one that is not verified': [
    ['unverified', 'frozen'],
    'ineligible',
    'We can’t offer you a card',
  ],
};

for (const [what, [wallets, state, says]] of Object.entries(WALLETS)) {
  test(`an active user with ${what} cannot order`, async ({ createUser, openWidget }) => {
    const user = await createUser({ kulipa: { wallets } });
    const widget = await openWidget(user, { issuer });
    await widget.expectState(state);
    await expect(widget.explanation).toContainText(says);

    await widget.pressAnyway();
    await waitInVain(300);
    expect((await user.at(issuer)).ordersReceived).toBe(0);
  });
}

test('one active wallet among others is enough', async ({ createUser, openWidget }) => {
  const user = await createUser({ kulipa: { wallets: ['frozen', 'unverified', 'active'] } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
});

test('a wallet that is frozen between reading and order refuses it, and the gate closes', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser();
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await user.change({ kulipa: { wallets: ['frozen'] } });

  await widget.press();

  await widget.expectNotice('We couldn’t take your order because your identity isn’t verified yet.');
  await widget.expectState('ineligible');
  expect((await user.at(issuer)).ordersAccepted).toBe(0);
});

test('a wallet that cannot be read opens no gate', async ({ page, createUser, openWidget }) => {
  await page.clock.install();
  const user = await createUser();
  await user.breakDown('kulipa-wallet', { status: 500 });
  const widget = await openWidget(user, { issuer });
  await letTimePass(widget, 20);
  await widget.expectState('failed');
  expect(await widget.errorsTold()).toEqual(['issuer-unavailable']);

  await user.repair();
  await widget.tryAgain();
  await letTimePass(widget, 20);
  await widget.expectState('ready');
});

test('an order without a design is the page’s fault, and with one it is a card', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ kulipa: { defaultDesign: null } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('misconfigured');
  expect(await widget.errorsTold()).toEqual(['product-unknown']);
  expect((await user.at(issuer)).ordersAccepted).toBe(0);

  const design = 'dsn-11111111-2222-4333-8444-555555555555';
  const mended = await openWidget(user, { issuer, attributes: { 'design-id': design } });
  await mended.expectState('ready');
  await mended.press();
  await mended.expectState('active');
  const { cards, ordersAccepted } = await user.at(issuer);
  expect(ordersAccepted).toBe(1);
  expect(cards.map(({ designId }) => designId)).toEqual([design]);
});

test('the order asks for a virtual card of the user, and for nothing else', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser();
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
  const bodies = widget.orders().map((request) => request.postDataJSON());
  expect(bodies).toEqual([{ type: 'virtual', userId: user.kulipaUserId }]);
  expect(widget.orders()[0].headers()).not.toHaveProperty('x-client-key');
});

test('a card that does not say “active” at first is followed until it does', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ kulipa: { firstMs: 3_600_000 } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('inactive');
  await widget.expectControls(['history']);

  await user.change({ kulipa: { firstMs: 0 } });
  await letTimePass(widget, 40, 5);
  await widget.expectState('active');
  expect(widget.ordersSent()).toBe(1);
});

const PICKED = {
  'the newest of two live ones': [
    [{ status: 'active', lastFourDigits: '1111' }, { status: 'active', lastFourDigits: '2222' }],
    '2222',
    1,
  ],
  'a live one older than dead ones': [
    [
      { status: 'lost' },
      { status: 'active', lastFourDigits: '2222' },
      { status: 'cancelled' },
      { status: 'stolen' },
      { status: 'expired' },
    ],
    '2222',
    1,
  ],
  'a live one on the second page': [
    [{ status: 'active', lastFourDigits: '2222' }, ...dead(100)],
    '2222',
    2,
  ],
};

for (const [what, [cards, digits, pages]] of Object.entries(PICKED)) {
  test(`of many cards the user sees ${what}`, async ({ createUser, openWidget }) => {
    const user = await createUser({ kulipa: { cards } });
    const widget = await openWidget(user, { issuer });
    await widget.expectState('active');
    await expect(widget.summary).toContainText(digits);
    expect(widget.sentTo('/kulipa/cards')).toBe(pages);
  });
}

test('a user whose cards were all cancelled orders a new one', async ({ createUser, openWidget }) => {
  const user = await createUser({ kulipa: { cards: dead(120) } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await widget.expectNoBadge();
  await widget.press();
  await widget.expectState('active');
  const { cards, ordersAccepted } = await user.at(issuer);
  expect(ordersAccepted).toBe(1);
  expect(cards.filter(({ status }) => status === 'active').length).toBe(1);
});

test('a page of cards that does not come is not taken for “no card”', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ kulipa: { cards: [{ status: 'active' }, ...dead(100)] } });
  await user.addFaults('kulipa-cards', { delayMs: 1 }, { status: 500 });
  const widget = await openWidget(user, { issuer });
  await letTimePass(widget, 20);
  await widget.expectState('active');
  expect(await widget.statesTold()).toEqual(['active']);
});

for (const reason of ['lost', 'stolen', 'expired']) {
  test(`a card that is ${reason} is issued again by its own endpoint`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ kulipa: { cards: [{ status: reason, lastFourDigits: '1111' }] } });
    const old = (await user.at(issuer)).cards[0].id;
    const widget = await openWidget(user, { issuer });
    await widget.expectState('blocked');
    await widget.expectButton('replace');
    await widget.expectControls(['history']);

    await widget.press();

    await widget.expectState('active');
    await expect(widget.summary).not.toContainText('1111');
    const [order, ...others] = widget.orders();
    expect(others).toEqual([]);
    expect(new URL(order.url()).pathname).toBe(`/kulipa/cards/${old}/reissue`);
    expect(order.postDataJSON()).toEqual({ reason });
    await expectReissued(user, [reason, 'active']);
  });
}

for (const [what, fault] of [
  ['is lost after it was taken', { close: 'after' }],
  ['is lost before it was taken', { close: 'before' }],
]) {
  test(`a new card whose order ${what} is one card, under one key`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ kulipa: { cards: [{ status: 'lost' }] } });
    await user.addFaults('kulipa-reissue', fault);
    const widget = await openWidget(user, { issuer });
    await widget.expectState('blocked');
    await widget.expectButton('replace');
    await widget.press();
    await widget.expectState('confirming');
    await widget.expectState('active');
    expect(new Set(widget.orderKeys()).size).toBe(1);
    await expectReissued(user, ['lost', 'active']);
  });
}

test('a new card that the issuer refuses leaves the lost one, and says why', async ({
  createUser,
  openWidget,
}) => {
  const refusal = { status: 400, code: 'card_limit_reached' };
  const user = await createUser({ kulipa: { cards: [{ status: 'lost' }], refusal } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('blocked');
  await widget.expectButton('replace');
  await widget.press();
  await widget.expectNotice('This wasn’t possible');
  await widget.expectState('blocked');

  await user.change({ kulipa: { refusal: null } });
  await widget.expectButton('replace');
  await widget.press();
  await widget.expectState('active');
  await widget.expectNoNotice();
  expect(new Set(widget.orderKeys()).size).toBe(2);
  await expectReissued(user, ['lost', 'active']);
});

test('an order that a slow list does not show goes out again under its key, and is one card', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser();
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await user.addFaults('kulipa-create', { close: 'after' });
  const nothing = { page: 0, count: 0, hasMore: false, items: [] };
  await user.addFaults('kulipa-cards', { status: 200, body: nothing, times: 1 });
  await widget.press();
  await widget.expectState('active');
  const { cards, ordersAccepted } = await user.at(issuer);
  expect([cards.length, ordersAccepted]).toEqual([1, 1]);
  const keys = widget.orderKeys();
  expect(keys.length).toBe(2);
  expect(new Set(keys).size).toBe(1);
});

for (const header of ['retry-after', 'x-ratelimit-reset']) {
  test(`nothing is asked before the time in ${header} is over`, async ({ createUser, openWidget }) => {
    const user = await createUser();
    await user.addFaults('kulipa-create', { status: 429, headers: { [header]: '3' } });
    const widget = await openWidget(user, { issuer });
    await widget.expectState('ready');
    await widget.press();
    await widget.expectNotice('We’re busy right now. Wait a moment.');
    await widget.expectDisabledButton('order');
    await widget.expectButton('order');

    const requests = await user.requests();
    const refused = requests.find(({ status }) => status === 429);
    const later = requests.slice(requests.indexOf(refused) + 1);
    for (const { atMs } of later) expect(atMs - refused.atMs).toBeGreaterThanOrEqual(3000);
    await widget.press();
    await eventually(async () => (await user.at(issuer)).ordersAccepted).toBe(1);
    await widget.expectState('active');
  });
}

async function expectReissued(user, statuses) {
  const { cards, ordersReceived, reissuesAccepted } = await user.at(issuer);
  expect(cards.map(({ status }) => status)).toEqual(statuses);
  expect([ordersReceived, reissuesAccepted]).toEqual([0, 1]);
}
