// Answers that are far too long: one with ten thousand transactions, and one that nobody reads.
import { expect, test } from './support/test.js';
import { answerWith, payment } from './support/history.js';
import { recordTasks } from './support/tasks.js';

const card = { status: 'ACTIVE' };
const LONGEST_TASK = 50;

test('one answer with ten thousand transactions is read and shown without a long task', async ({
  page,
  createUser,
  openWidget,
}) => {
  await answerWith(
    page,
    Array.from({ length: 10_000 }, (_, number) => payment(number)),
    10_000,
  );
  const widget = await openWidget(await createUser({ card }));
  await widget.expectControl('history');

  const recording = await recordTasks(page, 'asked', 'shown');
  await page.evaluate(() => performance.mark('asked'));
  await widget.ask('history');
  await expect(widget.rows).toHaveCount(100);
  await widget.list.press('End');
  await expect(widget.rows).toHaveCount(200);
  await page.evaluate(() => performance.mark('shown'));
  const worked = await recording.longest();

  console.log(`10000 transactions in one answer: the longest task worked ${worked} ms`);
  expect(worked).toBeGreaterThan(0);
  expect(worked).toBeLessThanOrEqual(LONGEST_TASK);
});

test('an answer of more than eight megabytes is not read', async ({ page, createUser, openWidget }) => {
  const filler = 'x'.repeat(1000);
  await answerWith(
    page,
    Array.from({ length: 9_000 }, (_, number) => payment(number, { filler })),
    9_000,
  );
  const widget = await openWidget(await createUser({ card }));
  await widget.expectControl('history');
  await widget.ask('history');
  await expect(widget.history.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(widget.rows).toHaveCount(0);
  expect(await widget.errorsTold()).toEqual(['unreadable-answer']);
});
