// An issuer that was asked too often by one tab is left alone by all, and a token that is refused
// again and again is not tried for ever.
import { expect, test } from './support/test.js';
import { pause } from './support/time.js';

const BUSY = { status: 429, headers: { 'retry-after': '20' }, body: { message: 'Too many requests' } };

test('what one element is told, the other elements and tabs of the user hear', async ({
  context,
  createUser,
  openWidget,
  element,
}) => {
  const user = await createUser({ gapMs: 0 });
  const markup = element({ id: 'left' }) + element({ id: 'right' });
  const left = await openWidget(user, { markup });
  const right = left.another('#right');
  const tab = await openWidget(user, { page: await context.newPage() });
  for (const widget of [left, right, tab]) await widget.expectState('ready');

  await user.breakDown('order', BUSY);
  await left.press();
  await left.expectNotice('We’re busy right now. Wait a moment.');
  for (const widget of [left, right, tab]) {
    await widget.expectDisabledButton('order');
    for (let press = 0; press < 20; press += 1) await widget.pressAnyway();
  }
  const late = await openWidget(user, { page: await context.newPage() });
  await late.expectState('ready');
  await late.expectDisabledButton('order');
  const asked = (await user.requests()).length;
  await pause(3000);
  expect((await user.requests()).length).toBe(asked);
  expect(await user.ordersReceived()).toBe(1);
});

test('an order whose token is refused twice leaves nothing but to sign in, until the page gives access anew', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 0 });
  await user.breakDown('order', { status: 401, body: { message: 'Not authenticated' } });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('signed-out');
  await widget.expectButton('sign-in');
  await widget.press();
  await widget.expectNotice('Sign in again on this site.');
  expect(await user.ordersReceived()).toBe(2);

  await user.repair();
  await widget.element.evaluate((element) => (element.getAccessToken = element.getAccessToken));
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
  expect(await user.ordersAccepted()).toBe(1);
});
