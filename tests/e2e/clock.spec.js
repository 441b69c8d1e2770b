// A clock that jumps: how long an order has been out is not for the clock to say.
import { expect, test } from './support/test.js';
import { pause } from './support/time.js';

const HOUR = 3_600_000;

/** From now on the clock of the page is ahead by so many milliseconds. */
const setClock = (page, ahead) => page.evaluate((ahead) => (window.ahead = ahead), ahead);

const bendClock = (context, ahead) =>
  context.addInitScript((ahead) => {
    window.ahead = ahead;
    const { now } = Date;
    Date.now = () => now() + window.ahead;
  }, ahead);

const LOST = { close: 'before' };

test('a clock that jumps four minutes ahead gives up no order that is looked up', async ({
  context,
  page,
  createUser,
  openWidget,
}) => {
  await bendClock(context, 0);
  const user = await createUser({ gapMs: 6000 });
  await user.addFaults('order', { close: 'after' });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('confirming');

  await setClock(page, 240_000);
  await pause(4000);
  await widget.expectState('confirming');
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

for (const hours of [5, 25]) {
  test(`a new tab whose clock is ${hours} hours ahead offers no second order`, async ({
    context,
    createUser,
    openWidget,
  }) => {
    await bendClock(context, 0);
    const user = await createUser({ gapMs: 0 });
    await user.addFaults('order', LOST);
    const first = await openWidget(user);
    await first.expectState('ready');
    await first.press();
    await first.expectState('confirming');
    await first.page.close();

    await bendClock(context, hours * HOUR);
    const second = await openWidget(user, { page: await context.newPage() });
    await second.expectState('confirming');
    await pause(4000);
    await second.expectState('confirming');
    await second.expectDisabledButton('order');
    await second.pressAnyway();
    expect(await user.ordersReceived()).toBe(1);
  });
}
