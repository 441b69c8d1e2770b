// The identity check: the page's own, or the issuer's in a window of its own.
import { takeStep } from './support/page-step.js';
import { eventually, expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';
import { checksAsked, openCheck } from './support/verification.js';

test('a page that runs its own check keeps the issuer’s away', async ({
  page,
  context,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  await takeStep(context, 'verify');
  const user = await createUser({ verification: 'UNVERIFIED' });
  const widget = await openWidget(user);
  await widget.expectState('unverified');

  await widget.press();
  await waitInVain();
  expect((await widget.events('verify')).length).toBe(1);
  expect(await checksAsked(user)).toBe(0);
  expect(context.pages().length).toBe(1);

  await user.change({ verification: 'VERIFIED' });
  await letTimePass(widget, 20, 2);
  await widget.expectState('ready');
  await widget.expectButton('order');
});

test('a user who is approved in the issuer’s window can order when they come back', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ verification: 'UNVERIFIED' });
  const widget = await openWidget(user);
  await widget.expectState('unverified');
  await widget.expectButton('verify');

  const check = await openCheck(widget);
  await widget.expectNotice('Continue in the new window. This page updates automatically.');
  expect(await check.evaluate(() => opener)).toBe(null);
  await widget.hide();
  await check.getByRole('button', { name: 'Approve' }).click();
  await expect(check.getByRole('heading', { name: 'Approved' })).toBeVisible();
  await check.close();

  await widget.show();
  await widget.expectState('ready');
  await widget.expectNoNotice();
  await widget.expectButton('order');
  expect(await checksAsked(user)).toBe(1);
});

test('a user who is rejected in the issuer’s window sees that too', async ({ createUser, openWidget }) => {
  const user = await createUser({ verification: 'UNVERIFIED' });
  const widget = await openWidget(user);
  await widget.expectState('unverified');

  const check = await openCheck(widget);
  await check.getByRole('button', { name: 'Reject' }).click();
  await check.getByRole('heading', { name: 'Rejected' }).waitFor();
  await check.close();
  await widget.hide();
  await widget.show();

  await widget.expectState('rejected');
});

test('a page that stays in sight follows the check by itself', async ({
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
  await letTimePass(widget, 20, 2);
  await widget.expectState('verifying');
  await widget.expectButton('continue-check');

  await user.change({ verification: 'VERIFIED' });
  await letTimePass(widget, 30, 3);
  await widget.expectState('ready');
});

test('many fast presses open one window', async ({ context, createUser, openWidget }) => {
  const user = await createUser({ verification: 'UNVERIFIED' });
  await user.addFaults('verification', { delayMs: 1500 });
  const widget = await openWidget(user);
  await widget.expectState('unverified');

  const opened = context.waitForEvent('page');
  await widget.button.evaluate((button) => {
    for (let press = 0; press < 20; press += 1) button.click();
  });
  await widget.expectDisabledButton('verify');
  await widget.expectNotice('Continue in the new window.');
  expect((await widget.events('verify')).length).toBe(1);
  expect(await checksAsked(user)).toBe(1);
  expect(context.pages().length).toBe(2);
  await (await opened).close();
});

test('a browser that blocks the window is told to the user, and nothing is asked', async ({
  context,
  createUser,
  openWidget,
}) => {
  await context.addInitScript(() => {
    window.open = () => null;
  });
  const user = await createUser({ verification: 'UNVERIFIED' });
  const widget = await openWidget(user);
  await widget.expectState('unverified');

  await widget.press();

  await widget.expectNotice('Your browser blocked the window.');
  await widget.expectState('unverified');
  await widget.expectButton('verify');
  expect(await checksAsked(user)).toBe(0);
});

const notAllowed = { status: 403, body: { message: 'Not authorized' } };
const address = (sessionUrl) => ({ status: 200, body: { sessionUrl } });

for (const [what, fault, says] of [
  ['fails', { status: 500 }, 'We have a problem right now. Try again in a moment.'],
  ['does not allow it', notAllowed, 'This isn’t possible.'],
  ['gives an address that is a script', address('javascript:alert(1)'), 'We didn’t understand the answer.'],
  ['gives an address without encryption', address('http://kyc.example/s'), 'We didn’t understand the answer.'],
]) {
  test(`an issuer that ${what} leaves no empty window, and can be asked again`, async ({
    context,
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ verification: 'UNVERIFIED' });
    await user.addFaults('verification', fault);
    const widget = await openWidget(user);
    await widget.expectState('unverified');

    await widget.press();
    await widget.expectNotice(says);
    await eventually(() => context.pages().length).toBe(1);
    await widget.expectState('unverified');
    expect((await widget.errorsTold()).length).toBe(1);

    const check = await openCheck(widget);
    await widget.expectNotice('Continue in the new window.');
    await check.close();
  });
}
