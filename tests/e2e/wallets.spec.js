// What an active card is paid from: shown where it is told, offered where there is none, and never in
// the way of the card.
import { expectNoViolations } from './support/axe.js';
import { expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

const card = { status: 'ACTIVE' };
const usdc = { currency: 'usdc', network: 'linea', balance: '1250.5', allowance: '2000' };
const none = { external: [], linked: [] };

const EXTERNAL = '/v1/wallet/external';
const LINKED = '/v1/wallet/internal/card_linked';

/** What each row says. */
async function expectWallets(widget, rows) {
  const wallet = widget.element.locator('[part="wallets"] [role="listitem"]');
  await expect(wallet).toHaveText(rows);
}

async function expectNothingOfWallets(widget) {
  await widget.expectState('active');
  await waitInVain();
  await expect(widget.element.locator('[part="wallets"]')).toBeHidden();
  await expect(widget.action('fund')).toHaveCount(0);
  await expect(widget.explanation).toHaveText('Ready to use online.');
  await widget.expectNoNotice();
  expect(await widget.errorsTold()).toEqual([]);
  expect(await widget.statesTold()).toEqual(['active']);
}

test('an active card shows its wallets, and what can be spent of each', async ({ createUser, openWidget }) => {
  const external = [
    usdc,
    { currency: 'eure', network: 'base', balance: '900', allowance: '300.25' },
    { currency: 'sol', network: 'solana', balance: '0.004215', allowance: '10' },
    { currency: 'usdt', network: 'linea' },
    { balance: '5', allowance: '5' },
  ];
  const user = await createUser({ card, wallets: { external } });
  const widget = await openWidget(user, { attributes: { lang: 'en-GB' } });
  await expectWallets(widget, [
    'linea1,250.50 USDC',
    'base300.25 EURE',
    'solana0.004215 SOL',
    'lineaUSDT',
    'Wallet',
  ]);
  await expect(widget.element.locator('[part="wallets"]')).toContainText('Available to spend');
  await expect(widget.action('fund')).toHaveCount(0);
  expect(widget.sentTo(EXTERNAL)).toBe(1);
  expect(widget.sentTo(LINKED)).toBe(0);
});

test('amounts are written in the language of the page', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, wallets: { external: [usdc] } });
  const widget = await openWidget(user, { attributes: { lang: 'de-DE' } });
  await expectWallets(widget, ['linea1.250,50 USDC']);
});

test('of many wallets five are shown, and the others counted', async ({ createUser, openWidget }) => {
  const external = Array.from({ length: 8 }, (_, place) => ({ ...usdc, network: `chain ${place}` }));
  const widget = await openWidget(await createUser({ card, wallets: { external } }));
  await expect(widget.element.locator('[part="wallets"] [role="listitem"]')).toHaveCount(5);
  await expect(widget.element.locator('[part="wallets"]')).toContainText('and 3 more');
});

for (const external of [null, []]) {
  test(`linked wallets take the place of ${external ? 'an empty' : 'a missing'} list`, async ({
    createUser,
    openWidget,
  }) => {
    const linked = [
      { currency: 'eurc', network: 'solana', priority: 2 },
      { currency: 'usdc', network: 'base', priority: 1 },
    ];
    const widget = await openWidget(await createUser({ card, wallets: { external, linked } }));
    await expectWallets(widget, ['baseUSDC', 'solanaEURC']);
    await expect(widget.element.locator('[part="wallets"]')).not.toContainText('Available to spend');
  });
}

test('a card without a wallet says so, and a wallet that is added shows by itself', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ card, wallets: none });
  const widget = await openWidget(user);
  await widget.expectButton('fund');
  await expect(widget.button).toHaveText('Add a way to pay');
  await expect(widget.explanation).toContainText('Add a way to pay to start using it.');
  await expect(widget.voice).toContainText('Add a way to pay to start using it.');
  await widget.press();
  expect(await widget.events('fund')).toHaveLength(1);
  expect((await widget.events('fund'))[0].detail).toEqual({});
  // This page has no step of its own.
  await widget.expectNotice('Add a way to pay in your account settings.');

  await user.change({ wallets: { external: [usdc] } });
  await letTimePass(widget, 8);
  await expectWallets(widget, [/USDC/]);
  await widget.expectNoButton();
  await expect(widget.explanation).toHaveText('Ready to use online.');
  expect(await widget.statesTold()).toEqual(['active']);
});

test('a wallet that was added in another tab shows when the page is seen again', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ card, wallets: none });
  const widget = await openWidget(user);
  await widget.press();
  await widget.hide();
  await user.change({ wallets: { external: [usdc] } });
  await letTimePass(widget, 30, 10);
  expect(widget.sentTo(EXTERNAL)).toBe(1);
  await widget.show();
  await expectWallets(widget, [/USDC/]);
});

test('the summary offers it too, and the button of a session does not', async ({
  createUser,
  openWidget,
  element,
}) => {
  const parts = '<order-card-summary></order-card-summary><order-card-button></order-card-button>';
  const markup = element({}, 'order-card-session', parts);
  const user = await createUser({ card, wallets: none });
  const session = (await openWidget(user, { markup })).another('order-card-session');
  const summary = session.another('order-card-summary');
  await summary.expectButton('fund');
  await session.another('order-card-button').expectNoButton();
  await summary.press();
  expect(await session.events('fund')).toHaveLength(1);
});

for (const [what, fault] of [
  ['an error', { status: 500 }],
  ['a refusal', { status: 403, body: { message: 'Forbidden' } }],
  ['a page', { status: 200, body: '<!doctype html>', contentType: 'text/html' }],
  ['the page of a server without this path', { status: 404, body: '<pre>Cannot GET</pre>', contentType: 'text/html' }],
  ['an object', { status: 200, body: {} }],
  ['nothing', { close: 'before' }],
]) {
  test(`${what} in place of the wallets says nothing of them, and leaves the card alone`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card, wallets: none });
    await user.breakDown('wallets', fault);
    await expectNothingOfWallets(await openWidget(user));
  });

  test(`${what} in place of the linked wallets says nothing of them either`, async ({ createUser, openWidget }) => {
    const user = await createUser({ card, wallets: none });
    await user.breakDown('linked-wallets', fault);
    await expectNothingOfWallets(await openWidget(user));
  });
}

test('a token that is refused for the wallets alone signs nobody out', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, wallets: none });
  await user.breakDown('wallets', { status: 401, body: { message: 'Not authenticated' } });
  const widget = await openWidget(user);
  await expectNothingOfWallets(widget);
  expect(widget.sentTo(EXTERNAL)).toBe(2);
});

for (const [status, state] of [
  ['FROZEN', 'frozen'],
  ['BLOCKED', 'blocked'],
  ['INACTIVE', 'inactive'],
]) {
  test(`nothing is asked about the wallets of a card that is ${state}`, async ({ createUser, openWidget }) => {
    const widget = await openWidget(await createUser({ card: { status }, wallets: none }));
    await widget.expectState(state);
    await waitInVain();
    expect(widget.sentTo(EXTERNAL)).toBe(0);
  });
}

test('nothing is asked where the page does not want it', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, wallets: none });
  const widget = await openWidget(user, { attributes: { actions: 'freeze history' } });
  await expectNothingOfWallets(widget);
  expect(widget.sentTo(EXTERNAL)).toBe(0);
});

for (const [cardAddedToDigitalWallet, isShown] of [
  [true, true],
  [false, false],
]) {
  test(`a card that is ${isShown ? '' : 'not '}in a phone ${isShown ? 'says so' : 'says nothing'}`, async ({
    createUser,
    openWidget,
  }) => {
    const widget = await openWidget(await createUser({ card: { ...card, cardAddedToDigitalWallet } }));
    await widget.expectState('active');
    const said = widget.element.locator('[part="in-phone"]');
    await expect(said).toHaveText(isShown ? 'In your phone’s wallet' : '');
    await expect(said).toBeVisible({ visible: isShown });
  });
}

test('axe finds nothing wrong with wallets, nor with their absence', async ({ createUser, openWidget }) => {
  const user = await createUser({ card: { ...card, cardAddedToDigitalWallet: true }, wallets: none });
  const widget = await openWidget(user);
  await widget.expectButton('fund');
  await expectNoViolations(widget.page);
  await user.change({ wallets: { external: [usdc, { currency: 'usdt', network: 'base' }] } });
  await widget.element.evaluate((element) => element.refresh());
  await expectWallets(widget, [/USDC/, /USDT/]);
  await expectNoViolations(widget.page);
});
