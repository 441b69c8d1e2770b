// Finding transactions: by merchant, by category, by days, as the issuer's interface has them.
import { eventually, expect, test } from './support/test.js';
import { expectRows, pagesAsked, readTransactions } from './support/history.js';
import { waitInVain } from './support/time.js';

const card = { status: 'ACTIVE' };
const LIST = '/v1/card/transactions?';

test('a merchant is searched for after a pause, once for a word', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 60 });
  const widget = await openFilter(user, openWidget);

  await widget.filter('search').pressSequentially('bakery', { delay: 40 });

  // The made-up merchants may be without a bakery, and then no row is no sign of an answer.
  await eventually(() => queries(widget, 'searchKey')).toContain('bakery');
  await expectRows(widget, await readTransactions(user, { searchKey: 'bakery' }));
  const searched = await queries(widget, 'searchKey');
  expect(new Set(searched)).toEqual(new Set(['bakery']));
  await expect(widget.filter('search')).toHaveValue('bakery');
  await expect(widget.filter('search')).toBeFocused();
});

for (const text of ['KÖLN', 'الم', '"GRAND" cinema', '& ХАРТИЯ', 'market hall, porto']) {
  test(`“${text}” is searched for as it is written`, async ({ createUser, openWidget }) => {
    const user = await createUser({ card, transactions: 80 });
    const widget = await openFilter(user, openWidget);
    await widget.filter('search').fill(`  ${text} `);
    const found = await readTransactions(user, { searchKey: text });
    expect(found.length).toBeGreaterThan(0);
    await eventually(() => queries(widget, 'searchKey')).toContain(text);
    await expect(widget.rows).toHaveCount(Math.min(found.length, 20));
  });
}

test('a search that is emptied shows everything again', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 15 });
  const widget = await openFilter(user, openWidget);
  await widget.filter('search').fill('bakery');
  await eventually(() => queries(widget, 'searchKey')).toContain('bakery');
  await widget.filter('search').fill('');
  await expectRows(widget, await readTransactions(user));
});

const CATEGORIES = {
  food: 'FOOD',
  travel: 'TRAVEL',
  entertainment: 'ENTERTAINMENT',
  health: 'HEALTH',
  subscriptions: 'SUBSCRIPTIONS',
  utilities: 'UTILITIES',
  cash: 'ATM',
  misc: 'MISC',
};

test('every category is asked for by the issuer’s word', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 19 });
  const widget = await openFilter(user, openWidget);
  for (const [name, word] of Object.entries(CATEGORIES)) {
    const button = widget.action(`category.${name}`);
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await eventually(() => queries(widget, 'mccCategories')).toContain(word);
    await expectRows(widget, await readTransactions(user, { mccCategories: word }));
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expectRows(widget, await readTransactions(user));
  }
  expect(new Set(await queries(widget, 'mccCategories'))).toEqual(new Set(Object.values(CATEGORIES)));
});

test('several categories are shown together, and with a search', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 90 });
  const widget = await openFilter(user, openWidget);
  await widget.ask('category.health');
  await widget.ask('category.cash');
  const both = await readTransactions(user, { mccCategories: 'HEALTH,ATM' });
  await expect(widget.rows).toHaveCount(Math.min(both.length, 20));

  await widget.filter('search').fill('madrid');
  const query = { mccCategories: 'HEALTH,ATM', searchKey: 'madrid' };
  await expectRows(widget, await readTransactions(user, query));
});

test('one day alone means since or until', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 60 });
  const widget = await openFilter(user, openWidget);
  const days = await daysOf(user, 10, 4);
  const shows = async (query) => {
    const found = await readTransactions(user, query);
    await expect(widget.rows).toHaveCount(Math.min(found.length, 20));
  };

  await widget.filter('first-day').fill(days.dateFrom);
  await eventually(() => queries(widget, 'dateFrom')).toContain(days.dateFrom);
  expect(await queries(widget, 'dateTo')).toEqual([await todayOf(widget)]);

  await widget.filter('last-day').fill(days.dateTo);
  await eventually(() => queries(widget, 'dateTo')).toContain(days.dateTo);
  await shows(days);
  await expect(widget.action('csv')).not.toHaveAttribute('aria-disabled');

  await widget.filter('first-day').fill('');
  await shows({ dateFrom: '2015-01-01', dateTo: days.dateTo });
  await widget.filter('last-day').fill('');
  await expect(widget.rows).toHaveCount(20);
});

test('days in the wrong order are no question', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 60 });
  const widget = await openFilter(user, openWidget);
  const { dateFrom, dateTo } = await daysOf(user, 10, 4);
  await widget.filter('last-day').fill(dateFrom);
  await eventually(() => queries(widget, 'dateTo')).toContain(dateFrom);
  await expect(widget.rows.first()).toBeVisible();
  const asked = pagesAsked(widget);
  await widget.filter('first-day').fill(dateTo);
  await expect(widget.history.getByText('Choose a start date before the end date')).toBeVisible();
  await waitInVain(700);
  expect(pagesAsked(widget)).toBe(asked);
  await expect(widget.action('csv')).toHaveAttribute('aria-disabled', 'true');
});

test('a filter that is closed says that it is there, and is taken back by a press', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card, transactions: 60 });
  const widget = await openFilter(user, openWidget);
  await expect(widget.action('clear-filter')).toHaveCount(0);
  await widget.ask('category.food');
  await widget.filter('search').fill('bakery');
  const found = await readTransactions(user, { mccCategories: 'FOOD', searchKey: 'bakery' });
  await expect(widget.rows).toHaveCount(Math.min(found.length, 20));

  await widget.history.locator('.filter summary').click();
  await expect(widget.history.locator('.trace')).toContainText('2 active');
  await widget.ask('clear-filter');

  await expect(widget.action('clear-filter')).toHaveCount(0);
  await expect(widget.rows).toHaveCount(20);
  await expect(widget.filter('search')).toHaveValue('');
  await expect(widget.action('category.food')).toHaveAttribute('aria-pressed', 'false');
  await expect(widget.history.locator('.filter summary')).toBeFocused();
});

test('the same day twice is that day', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 20 });
  const widget = await openFilter(user, openWidget);
  const { dateFrom } = await daysOf(user, 10, 10);
  await widget.filter('first-day').fill(dateFrom);
  await widget.filter('last-day').fill(dateFrom);
  await expectRows(widget, await readTransactions(user, { dateFrom, dateTo: dateFrom }));
});

test('the answer to an older question is not shown', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 19 });
  const widget = await openFilter(user, openWidget);
  await user.addFaults('transactions', { delayMs: 1200 });
  await widget.ask('category.food');
  await eventually(() => queries(widget, 'mccCategories')).toContain('FOOD');
  await widget.ask('category.food');
  await widget.ask('category.cash');
  const found = await readTransactions(user, { mccCategories: 'ATM' });
  await expectRows(widget, found);
  await waitInVain(1500);
  await expectRows(widget, found);
});

test('nothing that matches is said', async ({ createUser, openWidget }) => {
  const widget = await openFilter(await createUser({ card, transactions: 5 }), openWidget);
  await widget.filter('search').fill('nobody sells here');
  await expect(widget.history).toContainText('No matching transactions');
  await expect(widget.rows).toHaveCount(0);
  await expect(widget.list).toBeHidden();
  await expect(widget.action('more')).toHaveCount(0);
});

test('a card without transactions says so', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ card, transactions: 0 }));
  await widget.expectControl('history');
  await widget.ask('history');
  await expect(widget.history).toContainText('No transactions yet');
  expect(pagesAsked(widget)).toBe(1);
  expect(await widget.errorsTold()).toEqual([]);
});

test('a history that is opened again begins without a filter', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 12 });
  const widget = await openFilter(user, openWidget);
  await widget.filter('search').fill('bakery');
  await eventually(() => queries(widget, 'searchKey')).toContain('bakery');
  await widget.ask('history');
  await expect(widget.history).toHaveCount(0);

  await widget.ask('history');
  await expectRows(widget, await readTransactions(user));
  await widget.history.locator('.filter summary').click();
  await expect(widget.filter('search')).toHaveValue('');
});

test('the issuer’s word for a category stays out of what is searched', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card, transactions: 12 });
  const widget = await openFilter(user, openWidget);
  await widget.filter('search').fill('a&mccCategories=FOOD#?page=3');
  await eventually(() => queries(widget, 'searchKey')).toContain('a&mccCategories=FOOD#?page=3');
  expect(await queries(widget, 'mccCategories')).toEqual([]);
  await expect(widget.history).toContainText('No matching transactions');
});

async function openFilter(user, openWidget) {
  const widget = await openWidget(user);
  await widget.expectControl('history');
  await widget.ask('history');
  await expect(widget.rows.first()).toBeVisible();
  await widget.history.locator('.filter summary').click();
  await expect(widget.filter('search')).toBeVisible();
  return widget;
}

/** What the browser has asked for under this name, one after the other. */
async function queries(widget, name) {
  const asked = widget.witness.requestsOf(widget.page).map((request) => request.url());
  return asked
    .filter((url) => url.includes(LIST))
    .map((url) => new URL(url).searchParams.get(name))
    .filter(Boolean);
}

/** The days of two of the user's transactions, counted from the newest. */
async function daysOf(user, first, last) {
  const all = await readTransactions(user);
  const day = (place) => all[place].dateTime.slice(0, 10);
  return { dateFrom: day(first), dateTo: day(last) };
}

/** The day where the page is, as a field for days writes it. */
function todayOf(widget) {
  return widget.page.evaluate(() => {
    const now = new Date();
    return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
  });
}
