// A check that was left before its end, and one that failed: nobody is stranded.
import { takeStep } from './support/page-step.js';
import { expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';
import { checksAsked, openCheck } from './support/verification.js';

const UNFINISHED = 'If you left the identity check early, continue it here.';

test('who closes the issuer’s window goes on at once, and gets a card', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ verification: 'UNVERIFIED' });
  const widget = await openWidget(user);
  await widget.expectState('unverified');

  const left = await openCheck(widget);
  await left.close();

  await widget.expectState('verifying');
  await widget.expectNoNotice();
  await expect(widget.explanation).toContainText(UNFINISHED);
  await widget.expectButton('continue-check');

  const check = await openCheck(widget);
  await widget.expectNotice('Continue in the new window.');
  await widget.expectDisabledButton('order');
  await check.getByRole('button', { name: 'Approve' }).click();
  await check.getByRole('heading', { name: 'Approved' }).waitFor();
  await check.close();

  await widget.expectState('ready');
  await widget.expectButton('order');
  await widget.press();
  await widget.expectState('active');
  expect(await checksAsked(user)).toBe(2);
});

test('who comes back to a pending check another day is offered to go on after a while', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ verification: 'PENDING' });
  const widget = await openWidget(user);
  await widget.expectState('verifying');
  await letTimePass(widget, 18, 6);
  await widget.expectDisabledButton('order');
  expect(await widget.explanation.textContent()).not.toContain(UNFINISHED);

  await letTimePass(widget, 3);

  await widget.expectButton('continue-check');
  await expect(widget.explanation).toContainText(UNFINISHED);
  await expect(widget.voice).toContainText(UNFINISHED);
  // It is not the likely way on: an answer may be on its way.
  await expect(widget.button).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  expect((await widget.events('verify')).length).toBe(0);

  await user.change({ verification: 'VERIFIED' });
  await letTimePass(widget, 31, 3);
  await widget.expectState('ready');
  await letTimePass(widget, 1);
  await widget.expectButton('order');
});

test('who reloads the page while the window is open is not stranded either', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ verification: 'UNVERIFIED' });
  const widget = await openWidget(user);
  await widget.expectState('unverified');
  const check = await openCheck(widget);
  await check.close();
  await widget.reload();
  await widget.expectState('verifying');

  await letTimePass(widget, 21, 7);

  await widget.expectButton('continue-check');
});

test('a check that failed is tried again', async ({ createUser, openWidget }) => {
  const user = await createUser({ verification: 'REJECTED' });
  const widget = await openWidget(user);
  await widget.expectState('rejected');
  await widget.expectButton('retry-check');
  await expect(widget.support).toBeVisible();

  const check = await openCheck(widget);
  await check.getByRole('button', { name: 'Approve' }).click();
  await check.getByRole('heading', { name: 'Approved' }).waitFor();
  await check.close();

  await widget.expectState('ready');
  await expect(widget.support).toHaveCount(0);
});

test('a page that runs its own check is asked for the next try too', async ({
  context,
  createUser,
  openWidget,
}) => {
  await takeStep(context, 'verify');
  const user = await createUser({ verification: 'REJECTED' });
  const widget = await openWidget(user);
  await widget.expectState('rejected');

  await widget.press();

  await waitInVain();
  expect((await widget.events('verify')).length).toBe(1);
  expect(await checksAsked(user)).toBe(0);
  expect(context.pages().length).toBe(1);
});
