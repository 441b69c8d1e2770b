// What can go wrong with the list of transactions: what is there stays, and it goes on where it was.
import { eventually, expect, test } from './support/test.js';
import { expectRows, pagesAsked, readTransactions } from './support/history.js';
import { letTimePass, waitInVain } from './support/time.js';

const card = { status: 'ACTIVE' };

const FAULTS = {
  403: [{ status: 403 }, 'not-allowed', 'This isn’t possible.'],
  404: [{ status: 404 }, 'refused', 'This wasn’t possible.'],
  422: [{ status: 422 }, 'request-rejected', 'Cards aren’t available here right now.'],
  500: [{ status: 500 }, 'issuer-unavailable', 'We have a problem right now.'],
  'a connection that breaks': [{ close: 'before' }, 'network', 'We can’t be reached.'],
  'half a list': [{ cutAt: 700 }, 'network', 'We can’t be reached.'],
  'no list': [{ status: 200, body: { transactions: [] } }, 'unreadable-answer', 'We didn’t understand the answer.'],
};

for (const [what, [fault, code, says]] of Object.entries(FAULTS)) {
  test(`a first page that ends in ${what} is said each time, and is asked for again by hand`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card, transactions: 30 });
    const widget = await openActive(user, openWidget);
    await user.addFaults('transactions', { ...fault, times: 2 });
    await widget.ask('history');

    await expectTrouble(widget, says, [code]);
    await expect(widget.rows).toHaveCount(0);
    await widget.ask('more');
    await expectTrouble(widget, says, [code, code]);
    await widget.ask('more');

    await expect(widget.rows).toHaveCount(20);
    await expect(widget.action('more')).toHaveText('Show more');
    await expect(widget.history).not.toContainText(says);
    await widget.expectState('active');
    await widget.expectBadge('ACTIVE', 'Active', 'green');
  });

  test(`a later page that ends in ${what} leaves the rows that are there`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card, transactions: 30 });
    const widget = await openWidget(user);
    await widget.expectControl('history');
    await widget.ask('history');
    await expect(widget.rows).toHaveCount(20);
    await user.addFaults('transactions', fault);
    await widget.ask('more');

    await expectTrouble(widget, says, [code]);
    await expect(widget.rows).toHaveCount(20);
    await widget.ask('more');
    await expect(widget.rows).toHaveCount(30);
    await widget.ask('more');

    await expect(widget.history).toContainText('No more transactions');
    await expectRows(widget, await readTransactions(user));
  });
}

test('a page without an answer is given up after 15 seconds', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ card });
  const widget = await openActive(user, openWidget);
  await user.addFaults('transactions', { delayMs: 100_000 });
  await widget.ask('history');
  await letTimePass(widget, 13);
  await expect(widget.action('more')).toHaveText('Loading…');
  await letTimePass(widget, 3);
  await expectTrouble(widget, 'We didn’t get an answer.', ['timeout']);
  await widget.ask('more');
  await expect(widget.rows).toHaveCount(20);
});

test('too many requests are waited out', async ({ page, createUser, openWidget }) => {
  await page.clock.install();
  const user = await createUser({ card });
  const widget = await openActive(user, openWidget);
  await user.addFaults('transactions', { status: 429, headers: { 'retry-after': '20' } });
  await widget.ask('history');
  await expect(widget.history).toContainText('We’re busy right now.');
  await widget.askAnyway('more', 5);
  await letTimePass(widget, 10);
  expect(pagesAsked(widget)).toBe(1);

  await letTimePass(widget, 30, 5);
  await widget.ask('more');
  await expect(widget.rows).toHaveCount(20);
});

test('a token that is refused is renewed, and the page asked for once more', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await eventually(() => user.isReadWhole()).toBe(true);
  await user.replaceToken();
  await widget.ask('history');
  await expect(widget.rows).toHaveCount(20);
  expect(pagesAsked(widget)).toBe(2);
});

test('a user who is signed out sees no transactions any more', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectControl('history');
  await widget.ask('history');
  await expect(widget.rows).toHaveCount(20);
  await user.breakDown('transactions', { status: 401 });
  await widget.ask('more');

  await widget.expectState('signed-out');
  await expect(widget.history).toHaveCount(0);
  await expect(widget.rows).toHaveCount(0);
});

test('many presses ask for one page', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 60 });
  const widget = await openWidget(user);
  await widget.expectControl('history');
  await widget.ask('history');
  await expect(widget.rows).toHaveCount(20);
  await user.addFaults('transactions', { delayMs: 400 });
  await widget.askAnyway('more', 20);
  await expect(widget.action('more')).toHaveAttribute('aria-disabled', 'true');
  await expect(widget.rows).toHaveCount(40);
  await waitInVain();
  expect(pagesAsked(widget)).toBe(2);
});

test('a hidden page asks for no more rows, and goes on when it is seen', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card, transactions: 60 });
  const widget = await openWidget(user);
  await widget.expectControl('history');
  await widget.ask('history');
  await expect(widget.rows).toHaveCount(20);
  await widget.hide();
  await widget.askAnyway('more');
  await waitInVain();
  expect(pagesAsked(widget)).toBe(1);

  await widget.show();
  await expect(widget.rows).toHaveCount(40);
});

/** The newest transactions are there, so that all that is asked from now on is asked for the list. */
async function openActive(user, openWidget) {
  const widget = await openWidget(user);
  await widget.expectControl('history');
  await expect(widget.newest).toBeVisible();
  return widget;
}

async function expectTrouble(widget, says, codes) {
  await expect(widget.history).toContainText(says);
  await expect(widget.action('more')).toHaveText('Try again');
  await widget.expectControl('more');
  await eventually(() => widget.errorsTold()).toEqual(codes);
}
