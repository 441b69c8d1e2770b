// Kulipa: cards that the issuer holds, cards that come by post, and payments in two number styles.
import { expectRows, rowsOf } from './support/history.js';
import { KULIPA } from './support/issuers.js';
import { answerWithPayments, asTransaction, readPayments } from './support/payments.js';
import { eventually, expect, test } from './support/test.js';
import { waitInVain } from './support/time.js';

const issuer = KULIPA;
const HELD = 'It was frozen by your card issuer. Contact support to unfreeze it.';
const posted = { status: 'inactive', type: 'physical', lastFourDigits: '4821' };

test('a card that the issuer froze says so and has no control to unfreeze it', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ kulipa: { cards: [{ status: 'frozen', frozenBy: 'kulipa' }] } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('frozen');
  await expect(widget.explanation).toHaveText(HELD);
  await widget.expectControls(['history']);
  await widget.expectNoHole();
});

test('a card that its user froze can be unfrozen', async ({ createUser, openWidget }) => {
  const user = await createUser({ kulipa: { cards: [{ status: 'frozen', frozenBy: 'user' }] } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('frozen');
  await expect(widget.explanation).toHaveText('New payments are declined until you unfreeze it.');
  await widget.ask('unfreeze');
  await widget.expectState('active');
});

test('an unfreeze after which the issuer holds the card is no success and no failure', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({
    kulipa: { cards: [{ status: 'frozen', frozenBy: 'user' }], unfreezeHeld: true },
  });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('frozen');

  await widget.ask('unfreeze');

  await expect(widget.explanation).toHaveText(HELD);
  await expect(widget.action('unfreeze')).toHaveCount(0);
  await widget.expectNoNotice();
  await widget.expectBadge('frozen', 'Frozen', 'orange');
  await widget.expectControls(['history']);
  expect(await widget.actionsTold()).toEqual([]);
  expect(await widget.errorsTold()).toEqual([]);
});

test('a freeze of a card that has ended meanwhile ends with the truth', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ kulipa: { cards: [{ status: 'active' }] } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('active');
  await user.change({ kulipa: { card: { status: 'stolen' } } });

  await widget.ask('freeze');

  await widget.expectState('blocked');
  await widget.expectButton('replace');
  expect((await user.at(issuer)).cards[0].status).toBe('stolen');
});

test('a card that came by post is activated by its last four digits', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ kulipa: { cards: [posted] } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('inactive');
  await expect(widget.explanation).toHaveText('Your card is on its way. Activate it when it arrives.');
  await widget.expectControls(['activate', 'history']);

  await widget.ask('activate');
  await expect(widget.question).toContainText('Enter the last 4 digits of your card number.');
  await expect(widget.action('confirm')).toHaveAttribute('aria-disabled', 'true');
  await widget.digits.pressSequentially('482');
  await expect(widget.action('confirm')).toHaveAttribute('aria-disabled', 'true');
  await widget.askAnyway('confirm');
  await widget.digits.pressSequentially('1');
  await widget.ask('confirm');

  await widget.expectState('active');
  await widget.expectBadge('active', 'Active', 'green');
  expect(await widget.actionsTold()).toEqual(['activate activated']);
  expect(widget.sentTo('/activate')).toBe(1);
  expect((await user.at(issuer)).cards[0].status).toBe('active');
});

test('wrong digits activate nothing, say so each time, and can be corrected', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ kulipa: { cards: [posted] } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('inactive');

  await widget.ask('activate');
  await expect(widget.digits).toBeFocused();
  for (const told of [['refused'], ['refused', 'refused']]) {
    await widget.digits.fill('9999');
    await widget.digits.press('Enter');
    await eventually(() => widget.errorsTold()).toEqual(told);
    await expect(widget.question).toContainText('Those digits don’t match.');
    await expect(widget.digits).toHaveAccessibleDescription('Those digits don’t match. Check your card and try again.');
    await expect(widget.digits).toHaveAttribute('aria-invalid', 'true');
    await expect(widget.digits).toHaveValue('9999');
    await expect(widget.digits).toBeFocused();
    await expect(widget.voice).toContainText('We couldn’t activate your card.');
    await widget.expectNoNotice();
    await widget.expectState('inactive');
  }

  await widget.digits.fill('4821');
  await widget.digits.press('Enter');
  await widget.expectState('active');
  await expect(widget.question).toHaveCount(0);
  await widget.expectNoNotice();
  expect(await widget.actionsTold()).toEqual(['activate activated']);
});

test('letters are no digits', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ kulipa: { cards: [posted] } }), { issuer });
  await widget.ask('activate');
  await widget.digits.pressSequentially('ab4c');
  await waitInVain();
  await expect(widget.action('confirm')).toHaveAttribute('aria-disabled', 'true');
});

test('an activation whose answer is lost after it was done ends as active', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ kulipa: { cards: [posted] } });
  await user.addFaults('kulipa-activate', { close: 'after' });
  const widget = await openWidget(user, { issuer });
  await widget.ask('activate');
  await widget.digits.fill('4821');
  await widget.ask('confirm');
  await widget.expectState('active');
  await widget.expectNoNotice();
  expect(widget.sentTo('/activate')).toBe(1);
});

test('a page that wants no activation offers none', async ({ createUser, openWidget }) => {
  const user = await createUser({ kulipa: { cards: [posted] } });
  const widget = await openWidget(user, { issuer, attributes: { actions: 'freeze history' } });
  await widget.expectState('inactive');
  await widget.expectControls(['history']);
});

test('every kind of payment says what it is, in both number styles', async ({ createUser, openWidget }) => {
  const user = await createUser({ kulipa: { cards: [{ status: 'active' }] }, transactions: 45 });
  const widget = await openWidget(user, { issuer });
  await openToTheEnd(widget);

  const payments = await readPayments(user);
  expect(payments.length).toBe(45);
  await expectRows(widget, payments.map(asTransaction));
  const rows = await rowsOf(widget);
  expect(new Set(rows.map(({ chip }) => chip).filter(Boolean))).toEqual(new Set(['Pending', 'Declined']));
  // A reason that a user can do nothing about is not told.
  const reasons = new Set(rows.map(({ reason }) => reason).filter(Boolean));
  expect(reasons.size).toBe(4);
  expect(rows.some(({ amount }) => amount.startsWith('+$'))).toBe(true);
  expect(rows.some(({ original }) => original !== '')).toBe(true);
  expect(widget.sentTo('/cardPayments')).toBeLessThanOrEqual(5);
});

test('whole numbers are cents, and texts are what they say', async ({ page, createUser, openWidget }) => {
  const payment = (id, changes) => ({
    id: `cpm-${id}`,
    type: 'payment',
    status: 'complete',
    declineReason: null,
    amount: 420,
    currency: 'USD',
    merchantAmount: '4.20',
    merchantCurrency: 'USD',
    merchant: { name: 'Corner Bakery', city: 'Lisbon' },
    paymentDateTime: '2026-02-04T18:20:30Z',
    ...changes,
  });
  await answerWithPayments(page, [
    payment(0, { amount: 5, merchantAmount: '0.05' }),
    payment(1, { amount: 123456789012, merchantAmount: '1000.5', merchantCurrency: 'EUR' }),
    payment(2, { type: 'refund', merchantAmount: '700', merchantCurrency: 'JPY' }),
    payment(3, { amount: '4.20' }),
    payment(4, { status: 'rejected', declineReason: 'insufficientFund' }),
    payment(5, { status: 'rejected' }),
    payment(6, { status: 'disputed', merchant: null, merchantAmount: undefined }),
  ]);
  const widget = await openWidget(await createUser({ kulipa: { cards: [{ status: 'active' }] } }), { issuer });
  await openToTheEnd(widget);
  const rows = await rowsOf(widget);
  const said = rows.map(({ amount, original, chip, reason }) => [amount, original, chip, reason]);
  expect(said).toEqual([
    ['−$0.05', '', '', ''],
    ['−$1,234,567,890.12', '−€1,000.50', '', ''],
    ['+$4.20', '+¥700', '', ''],
    ['', '', '', ''],
    ['−$4.20', '', 'Declined', 'There wasn’t enough money for this payment.'],
    ['−$4.20', '', 'Declined', ''],
    ['−$4.20', '', 'disputed', ''],
  ]);
  expect(rows[6].merchant).toBe('Card payment');
});

test('the history has no filter, no statements, and no hole where they would be', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ kulipa: { cards: [{ status: 'active' }] }, transactions: 3 });
  const widget = await openWidget(user, { issuer });
  await openToTheEnd(widget);
  await expect(widget.history.locator('input, details.filter, [role="group"]')).toHaveCount(0);
  for (const name of ['csv', 'pdf']) await expect(widget.action(name)).toHaveCount(0);
  for (const name of ['details', 'pin', 'set-pin']) await expect(widget.action(name)).toHaveCount(0);
  await widget.expectNoHole();
});

test('a user without payments is told so', async ({ createUser, openWidget }) => {
  const user = await createUser({ kulipa: { cards: [{ status: 'active' }] }, transactions: 0 });
  const widget = await openWidget(user, { issuer });
  await widget.ask('history');
  await expect(widget.history).toContainText('No transactions yet');
  await expect(widget.rows).toHaveCount(0);
});

test('payments that do not come can be asked for again', async ({ createUser, openWidget }) => {
  const user = await createUser({ kulipa: { cards: [{ status: 'active' }] }, transactions: 3 });
  const widget = await openWidget(user, { issuer });
  await expect(widget.newest).toBeVisible();
  await user.addFaults('kulipa-payments', { status: 403 });
  await widget.ask('history');
  await expect(widget.history).toContainText('This isn’t possible.');
  await widget.expectState('active');
  await widget.ask('more');
  await expectRows(widget, (await readPayments(user)).map(asTransaction));
});

async function openToTheEnd(widget) {
  await widget.expectControl('history');
  await widget.ask('history');
  const foot = widget.history.locator('.foot');
  const end = foot.getByText('No more transactions');
  const more = foot.locator('[data-action="more"]:not([aria-disabled])');
  while ((await end.count()) === 0) {
    await end.or(more).first().waitFor();
    if ((await more.count()) > 0) await more.click();
  }
}
