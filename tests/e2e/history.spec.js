// The card's transactions: all of them, once each, newest first, in the user's language.
import { eventually, expect, test } from './support/test.js';
import {
  answerWith,
  expectRows,
  money,
  pagesAsked,
  payment,
  readTransactions,
  rowFor,
  rowsOf,
} from './support/history.js';
import { waitInVain } from './support/time.js';

const card = { status: 'ACTIVE' };

for (const [transactions, pastEnd] of [
  [45, 'empty'],
  [45, 'first'],
  [40, 'empty'],
  [40, 'first'],
  [20, 'first'],
  [3, 'empty'],
  [3, 'first'],
]) {
  test(`a list of ${transactions} ends where a page that is not there is ${pastEnd}`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card, transactions, pastEnd });
    const widget = await openWidget(user);
    await openToTheEnd(widget);

    await expectRows(widget, await readTransactions(user));
    await expectNewestFirst(user, widget);
    await expect(widget.history).toContainText('No more transactions');
    await expect(widget.action('more')).toHaveCount(0);
    await waitInVain();
    // The pages that there are, and one that is not; two where it could be one that was pushed on.
    const beyond = { empty: 1, first: 2 }[pastEnd];
    expect(pagesAsked(widget)).toBe(Math.ceil(transactions / 20) + beyond);
    expect(await widget.errorsTold()).toEqual([]);
  });
}

test('a list is opened and closed, and the page hears of it', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ card }));
  await widget.expectState('active');
  await expect(widget.action('history')).toHaveAttribute('aria-expanded', 'false');

  await widget.ask('history');
  await expect(widget.history).toBeVisible();
  await expect(widget.action('history')).toHaveAttribute('aria-expanded', 'true');
  await expect(widget.rows).toHaveCount(20);
  await expect(widget.action('history')).toBeFocused();

  await widget.ask('history');
  await expect(widget.history).toHaveCount(0);
  await expect(widget.action('history')).toHaveAttribute('aria-expanded', 'false');
  expect(await widget.actionsTold()).toEqual(['history opened', 'history closed']);
});

for (const [status, state] of [
  ['ACTIVE', 'active'],
  ['FROZEN', 'frozen'],
  ['BLOCKED', 'blocked'],
  ['INACTIVE', 'inactive'],
  ['ON_HOLD', 'unknown'],
]) {
  test(`a card that is ${state} has a history`, async ({ createUser, openWidget }) => {
    const user = await createUser({ card: { status }, transactions: 3 });
    const widget = await openWidget(user);
    await widget.expectState(state);
    await widget.ask('history');
    await expectRows(widget, await readTransactions(user));
  });
}

test('a card in the making has none, and a page that wants none neither', async ({
  createUser,
  openWidget,
}) => {
  const coming = await openWidget(await createUser({ card: { status: 'PENDING' } }));
  await coming.expectState('provisioning');
  await expect(coming.controls).toHaveCount(0);

  const attributes = { actions: 'freeze' };
  const widget = await openWidget(await createUser({ card }), { attributes });
  await widget.expectState('active');
  expect(await widget.controlsOffered()).toEqual(['freeze']);
});

for (const pastEnd of ['empty', 'first']) {
  for (const addTransactions of [3, 20, 41]) {
    test(`${addTransactions} that come between two pages (${pastEnd}) repeat nothing and keep the order`, async ({
      createUser,
      openWidget,
    }) => {
      const user = await createUser({ card, transactions: 45, pastEnd });
      const before = await readTransactions(user);
      const widget = await openWidget(user);
      await widget.expectState('active');
      await widget.ask('history');
      await expect(widget.rows).toHaveCount(20);

      await user.change({ addTransactions });
      await toTheEnd(widget);

      // The new ones may be there or not, but nothing may be missing or at another place.
      const shown = await textsOf(rowsOf(widget));
      const wanted = await textsOf(before.map((transaction) => rowFor(transaction)));
      const all = await textsOf((await readTransactions(user)).map((transaction) => rowFor(transaction)));
      expect(wanted.filter((row) => !shown.includes(row))).toEqual([]);
      expect(shown).toEqual(all.filter((row) => shown.includes(row)));
    });
  }
}

test('every kind of transaction says what it is', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 20, oddTransactions: true });
  const widget = await openWidget(user);
  await openToTheEnd(widget);
  await expectRows(widget, await readTransactions(user));

  const rows = await rowsOf(widget);
  const chips = new Set(rows.map(({ chip }) => chip).filter(Boolean));
  expect(chips).toEqual(new Set(['Pending', 'Declined', 'Reversed']));
  const reasons = new Set(rows.map(({ reason }) => reason).filter(Boolean));
  expect(reasons.size).toBe(2);
  expect(rows.some(({ merchant, amount }) => merchant === 'Money added' && amount.startsWith('+£'))).toBe(true);
  expect(rows.some(({ original, fees }) => /^−(¥|KWD|CHF|HUF)/.test(original) && fees.startsWith('£'))).toBe(true);
  expect(rows.some(({ sources }) => sources.length === 3)).toBe(true);
});

test('a row opens on a press, and is one stop of the tabulator', async ({ page, createUser, openWidget }) => {
  await answerWith(page, [payment(0, { originalCurrency: 'JPY' }), payment(1)]);
  const widget = await openWidget(await createUser({ card }));
  await openToTheEnd(widget);
  const facts = widget.rows.first().locator('.facts');
  await expect(facts).toHaveCount(0);

  await widget.rows.first().getByText('SHOP 0').click();
  await expect(facts).toContainText('Original amount');
  await expect(widget.rows.first().locator('.line')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(facts).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(widget.rows.nth(1).locator('.line')).toBeFocused();
});

test('rows stand under the day on which they were', async ({ page, createUser, openWidget }) => {
  await page.clock.install({ time: new Date('2026-02-04T20:00:00') });
  const at = (text) => new Date(text).toISOString();
  const moments = [at('2026-02-04T18:20:00'), at('2026-02-04T00:01:00'), at('2026-02-03T23:59:00'), at('2026-01-31T12:00:00'), at('2025-12-31T12:00:00'), null];
  const transactions = moments.map((dateTime, number) => payment(number, { dateTime }));
  // The last page goes on with the day that the first one ended with.
  await answerWith(page, [...transactions.slice(0, 2), ...transactions.slice(2)], 3);
  const widget = await openWidget(await createUser({ card }));
  await openToTheEnd(widget);
  const days = await widget.list.locator('.day').evaluateAll((all) =>
    all.map((day) => [day.querySelector('h4').textContent, day.querySelectorAll('.transaction').length]),
  );
  expect(days).toEqual([
    ['Today', 2],
    ['Yesterday', 1],
    ['Saturday, January 31', 1],
    ['Wednesday, December 31, 2025', 1],
    ['No date', 1],
  ]);
});

test('a day that goes on with the next page has one heading', async ({ page, createUser, openWidget }) => {
  const transactions = Array.from({ length: 30 }, (_, number) => {
    return payment(number, { dateTime: `2026-02-04T12:${String(59 - number).padStart(2, '0')}:00Z` });
  });
  await answerWith(page, transactions, 12);
  const widget = await openWidget(await createUser({ card }));
  await openToTheEnd(widget);
  await expect(widget.rows).toHaveCount(30);
  await expect(widget.list.locator('h4')).toHaveCount(1);
  await expect(widget.list.getByRole('list')).toHaveAccessibleName('Wednesday, February 4');
});

const AMOUNTS = [
  ['12345678901234567890.12', 'EUR'],
  ['9007199254740993.01', 'USD'],
  ['0.1000000000000000055511151231257827', 'EUR'],
  ['1.005', 'EUR'],
  ['8.345', 'GBP'],
  ['123456789012345678', 'JPY'],
  ['0.000', 'KWD'],
  ['7', 'EUR'],
  ['.5', 'EUR'],
  ['123456.123456789012345678', 'USDC'],
  // Three letters, and no currency.
  ['0.0012', 'ETH'],
  ['9007199254740993.000000000000000001', 'EURC'],
];

for (const language of ['en', 'de', 'ar']) {
  test(`amounts are the issuer’s digits, written as in “${language}”`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    const transactions = AMOUNTS.flatMap(([amount, currency], place) =>
      ['DEBIT', 'CREDIT'].map((sign, turn) =>
        payment(place * 2 + turn, {
          sign,
          transactionCurrency: currency,
          amountInTransactionCurrency: amount,
          originalCurrency: currency,
        }),
      ),
    );
    await answerWith(page, transactions);
    const widget = await openWidget(await createUser({ card }), { attributes: { lang: language } });
    await openToTheEnd(widget);
    await expectRows(widget, transactions, language);
  });
}

test('a float would have written other digits', () => {
  const float = (amount, currency) => money(Number(amount), currency, null, 'en');
  for (const [amount, currency] of AMOUNTS.slice(0, 2)) {
    expect(float(amount, currency)).not.toBe(money(amount, currency, null, 'en'));
  }
});

test('the language of the page is taken, and a new one at once', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 12 });
  const widget = await openWidget(user);
  await openToTheEnd(widget);
  const transactions = await readTransactions(user);
  await expectRows(widget, transactions, 'en');

  await widget.element.evaluate((element) => element.setAttribute('lang', 'de'));

  await eventually(async () => (await rowsOf(widget))[0].amount).toMatch(/,\d\d £$/);
  await expectRows(widget, transactions, 'de');
  expect(pagesAsked(widget)).toBe(2);
});

test('what is no amount, date or name is left out, and markup is only text', async ({
  page,
  createUser,
  openWidget,
}) => {
  const markup = '<img src=x onerror=alert(1)>';
  await answerWith(page, [
    payment(0, { amountInTransactionCurrency: '1e5', feesInTransactionCurrency: 'much' }),
    payment(1, { amountInTransactionCurrency: 12.5 }),
    payment(2, { dateTime: 'yesterday', merchantNameLocation: markup, status: 'ON_HOLD' }),
    payment(3, { dateTime: null, merchantNameLocation: null, status: null, sign: 'SIDEWAYS' }),
    'No transactions yet',
    null,
    { id: 'bare' },
  ]);
  const widget = await openWidget(await createUser({ card }));
  await openToTheEnd(widget);
  const rows = await rowsOf(widget);
  expect(rows.length).toBe(5);
  expect(rows[0]).toMatchObject({ amount: '', fees: '' });
  expect(rows[1]).toMatchObject({ amount: '' });
  expect(rows[2]).toMatchObject({ merchant: markup, when: 'yesterday', chip: 'ON_HOLD', status: 'unknown' });
  expect(rows[3]).toMatchObject({ merchant: 'Card payment', when: '', amount: '€4.00' });
  expect(rows[4]).toMatchObject({ merchant: 'Card payment', when: '', amount: '' });
  await expect(widget.list.locator('img')).toHaveCount(0);
});

async function openToTheEnd(widget) {
  await widget.expectControl('history');
  await widget.ask('history');
  await toTheEnd(widget);
}

async function toTheEnd(widget) {
  const foot = widget.history.locator('.foot');
  const end = foot.getByText('No more transactions');
  const more = foot.locator('[data-action="more"]:not([aria-disabled])');
  while ((await end.count()) === 0) {
    await end.or(more).first().waitFor();
    if ((await more.count()) > 0) await more.click();
  }
}

async function textsOf(rows) {
  return (await rows).map(({ when, merchant, amount }) => `${when} ${merchant} ${amount}`);
}

async function expectNewestFirst(user, widget) {
  const moments = (await readTransactions(user)).map(({ dateTime }) => dateTime);
  expect(moments).toEqual([...moments].sort().reverse());
  await expect(widget.rows.first()).toBeVisible();
}
