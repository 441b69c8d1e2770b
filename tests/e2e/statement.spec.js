// The statement: a file that the browser saves, for the days that are chosen.
import { readFile } from 'node:fs/promises';
import { eventually, expect, test } from './support/test.js';
import { readTransactions } from './support/history.js';
import { letTimePass, waitInVain } from './support/time.js';

const card = { status: 'ACTIVE' };
const FILES = {
  csv: ['card-statement.csv', 'Timestamp,Merchant,Merchant Type,', 'text/csv'],
  pdf: ['card-statement.pdf', '%PDF-', 'application/pdf'],
};

for (const [format, [name, start, mediaType]] of Object.entries(FILES)) {
  test(`a statement is saved as ${format.toUpperCase()}`, async ({ createUser, openWidget }) => {
    const user = await createUser({ card });
    const widget = await openHistory(user, openWidget);
    const asked = widget.page.waitForRequest('**/card/transactions/statement');

    const { file, content } = await save(widget, format);

    expect(file).toBe(name);
    expect(content.startsWith(start)).toBe(true);
    expect(content.length).toBeGreaterThan(200);
    expect((await (await asked).allHeaders()).accept).toBe(mediaType);
    await eventually(() => widget.actionsTold()).toEqual(['history opened', 'history saved']);
    await widget.expectNoNotice();
    await widget.expectState('active');
    expect(await widget.element.evaluate((element) => element.shadowRoot.querySelectorAll('a').length)).toBe(0);
  });

  test(`a ${format.toUpperCase()} that fails is said each time, and can be asked for again`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    const widget = await openHistory(user, openWidget);
    await user.addFaults('statement', { status: 500, times: 2 });
    for (const told of [['issuer-unavailable'], ['issuer-unavailable', 'issuer-unavailable']]) {
      await widget.ask(format);
      await eventually(() => widget.errorsTold()).toEqual(told);
      await widget.expectNotice('We couldn’t save your statement.');
      await widget.expectNotice('We have a problem right now.');
      await expect(widget.rows).toHaveCount(20);
    }
    expect(await widget.actionsTold()).toEqual(['history opened']);

    expect((await save(widget, format)).content.startsWith(start)).toBe(true);
    await widget.expectNoNotice();
  });
}

for (const [what, fault, code, says] of [
  ['a page in place of the file', { status: 200, body: '<html>', contentType: 'text/html' }, 'unreadable-answer', 'We didn’t understand the answer.'],
  ['403', { status: 403 }, 'not-allowed', 'This isn’t possible.'],
  ['a connection that breaks', { close: 'before' }, 'network', 'We can’t be reached.'],
  ['half a file', { cutAt: 40 }, 'network', 'We can’t be reached.'],
]) {
  test(`a statement that ends in ${what} is not saved`, async ({ createUser, openWidget }) => {
    const user = await createUser({ card });
    const widget = await openHistory(user, openWidget);
    const downloads = [];
    widget.page.on('download', (download) => downloads.push(download));
    await user.addFaults('statement', fault);
    await widget.ask('csv');
    await widget.expectNotice('We couldn’t save your statement.');
    await widget.expectNotice(says);
    expect(await widget.errorsTold()).toEqual([code]);
    await waitInVain();
    expect(downloads).toEqual([]);
  });
}

test('a statement has the days that are chosen', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, transactions: 60 });
  const widget = await openHistory(user, openWidget);
  const all = await readTransactions(user);
  const [dateFrom, dateTo] = [all[30], all[10]].map(({ dateTime }) => dateTime.slice(0, 10));
  await widget.history.locator('.filter summary').click();
  await widget.filter('first-day').fill(dateFrom);
  await widget.filter('last-day').fill(dateTo);

  const { content } = await save(widget, 'csv');

  const lines = content.trim().split('\n').slice(1);
  const wanted = await readTransactions(user, { dateFrom, dateTo });
  expect(wanted.length).toBeLessThan(all.length);
  expect(lines.length).toBe(wanted.length);
  const outside = lines.filter((line) => line.slice(0, 10) < dateFrom || line.slice(0, 10) > dateTo);
  expect(outside).toEqual([]);
});

test('one statement at a time is asked for, however often it is pressed', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openHistory(user, openWidget);
  await user.addFaults('statement', { delayMs: 600 });
  const saving = widget.page.waitForEvent('download');
  await widget.askAnyway('csv', 20);
  await widget.expectBusyControl('csv');
  await widget.expectBusyControl('pdf');
  await widget.askAnyway('pdf', 5);
  await saving;
  await widget.expectControl('csv');
  expect((await user.cardRequests('transactions/statement')).length).toBe(1);
});

test('a statement without an answer is given up after 15 seconds', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ card });
  const widget = await openHistory(user, openWidget);
  await user.addFaults('statement', { delayMs: 100_000 });
  await widget.ask('pdf');
  await letTimePass(widget, 16);
  await widget.expectNotice('We couldn’t save your statement.');
  await widget.expectNotice('We didn’t get an answer.');
  await widget.expectControl('pdf');
});

test('a token that is refused is renewed for a statement too', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openHistory(user, openWidget);
  await user.replaceToken();
  expect((await save(widget, 'csv')).file).toBe('card-statement.csv');
  expect(widget.cardRequestsSent('transactions/statement')).toBe(2);
});

async function openHistory(user, openWidget) {
  const widget = await openWidget(user);
  await widget.expectControl('history');
  await widget.ask('history');
  await expect(widget.rows).toHaveCount(20);
  return widget;
}

async function save(widget, format) {
  const saving = widget.page.waitForEvent('download');
  await widget.ask(format);
  const download = await saving;
  return { file: download.suggestedFilename(), content: await readFile(await download.path(), 'latin1') };
}
