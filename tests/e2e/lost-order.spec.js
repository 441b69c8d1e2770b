// An order whose answer is lost: nobody knows whether the issuer has it, until the card tells.
import { eventually, expect, test } from './support/test.js';
import { expectFoundOrder } from './support/ordering.js';
import { letTimePass } from './support/time.js';

const html = { status: 200, contentType: 'text/html', body: '<!doctype html><h1>Hello</h1>' };
const empty = { status: 200, body: '' };
const broken = { status: 500, body: { message: 'Internal server error' } };

const TAKEN = {
  'the connection closes after it arrived': { close: 'after' },
  'the issuer takes it and answers with 500': { ...broken, act: true },
  'its answer is cut off': { cutAt: 6 },
  'the issuer takes it and answers with a page': { ...html, act: true },
  'the issuer takes it and answers with nothing': { ...empty, act: true },
};

const NOT_TAKEN = {
  'the connection closes before it arrived': { close: 'before' },
  'the issuer stays silent for too long': { delayMs: 60_000 },
  'the issuer answers with 500': broken,
  'the issuer answers with 503': { status: 503 },
  'the issuer answers with 409': { status: 409, body: { message: 'Conflict' } },
  'something answers with a page': html,
  'something answers with nothing': empty,
  'the answer says no word of success': { status: 200, body: { success: 'yes' } },
};

for (const [what, fault] of Object.entries(TAKEN)) {
  test(`when ${what}, the order’s card is found`, async ({ createUser, openWidget }) => {
    const user = await createUser({ gapMs: 1200 });
    await user.addFaults('order', fault);
    const widget = await openWidget(user);
    await expectFoundOrder(user, widget);
    expect((await widget.events('ordered')).length).toBe(1);
    expect((await widget.events('active')).length).toBe(1);
  });
}

for (const [what, fault] of Object.entries(NOT_TAKEN)) {
  test(`when ${what}, nothing is ordered again until the user does`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.clock.install();
    const user = await createUser({ gapMs: 500 });
    await user.addFaults('order', fault);
    const widget = await openWidget(user);
    await widget.expectState('ready');
    await widget.press();
    await eventually(() => user.ordersReceived()).toBe(1);
    if (fault.delayMs) await letTimePass(widget, 16, 8);

    await widget.expectState('confirming');
    await widget.pressAnyway();
    await letTimePass(widget, 140, 10);
    await widget.expectState('confirming');
    await widget.expectDisabledButton('order');
    expect(await user.ordersReceived()).toBe(1);

    await letTimePass(widget, 15, 5);
    await widget.expectState('ready');
    await widget.expectNotice('Your order didn’t go through.');
    await letTimePass(widget, 60, 20);
    expect(await user.ordersReceived()).toBe(1);
    expect(await user.ordersAccepted()).toBe(0);
    expect((await widget.events('ordered')).length).toBe(0);

    await widget.press();
    await eventually(() => user.ordersAccepted()).toBe(1);
    await letTimePass(widget, 4);
    await widget.expectState('active');
    expect(await user.ordersReceived()).toBe(2);
    expect((await widget.events('ordered')).length).toBe(1);
  });
}

test('an order on its way home is found by the look-up even when the first looks fail', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await user.addFaults('order', { close: 'after' });
  await user.addFaults('status', { ...broken, times: 5 });

  await widget.press();
  await widget.expectState('confirming');
  await letTimePass(widget, 10);
  await widget.expectState('confirming');

  await letTimePass(widget, 30, 2);
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});
