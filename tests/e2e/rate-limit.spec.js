// "Too many requests": the issuer's wish to be left alone is honoured, whatever was asked.
import { eventually, expect, test } from './support/test.js';
import { letTimePass } from './support/time.js';

const busy = (headers) => ({ status: 429, headers, body: { message: 'Too many requests' } });

for (const endpoint of ['profile', 'status']) {
  test(`nothing is asked before the time that the ${endpoint} was refused for is over`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser();
    await user.addFaults(endpoint, busy({ 'retry-after': '2' }));
    const widget = await openWidget(user);
    await widget.expectState('ready');

    const requests = await user.requests();
    const refused = requests.find(({ status }) => status === 429);
    const later = requests.filter(({ atMs }) => atMs > refused.atMs + 500);
    expect(later.length).toBeGreaterThanOrEqual(1);
    for (const { atMs } of later) expect(atMs - refused.atMs).toBeGreaterThanOrEqual(2000);
    expect(await widget.errorsTold()).toEqual([]);
  });
}

test('a date in Retry-After is honoured as well', async ({ createUser, openWidget }) => {
  const user = await createUser();
  // A date has no fractions of a second.
  const moment = Math.ceil(Date.now() / 1000) * 1000 + 4000;
  await user.addFaults('status', busy({ 'retry-after': new Date(moment).toUTCString() }));
  const widget = await openWidget(user);
  await eventually(() => widget.requestsSent()).toBe(2);

  await eventually(() => widget.requestsSent()).toBe(3);
  expect(Date.now()).toBeGreaterThanOrEqual(moment);
  await widget.expectState('ready');
});

test('an order that was refused is not repeated, and can be pressed again when the time is over', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 0 });
  await user.addFaults('order', busy({ 'retry-after': '2' }));
  const widget = await openWidget(user);
  await widget.expectState('ready');

  await widget.press();

  await widget.expectNotice('We’re busy right now. Wait a moment.');
  await widget.expectState('ready');
  await widget.expectDisabledButton('order');
  expect(await widget.errorsTold()).toEqual(['rate-limited']);
  await widget.pressAnyway();
  await widget.expectButton('order');
  await widget.expectNoNotice();
  expect(await user.ordersReceived()).toBe(1);
  const requests = await user.requests();
  const refused = requests.find(({ status }) => status === 429);
  const next = requests[requests.indexOf(refused) + 1];
  if (next) expect(next.atMs - refused.atMs).toBeGreaterThanOrEqual(2000);

  await widget.press();
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(2);
  expect(await user.ordersAccepted()).toBe(1);
});

test('a busy issuer is left alone while the card is made, and the card still turns up', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ gapMs: 0 });
  await user.addFaults('order', { headers: { 'x-note': 'taken' } });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await user.addFaults('status', busy({ 'retry-after': '40' }));
  await widget.press();
  await widget.expectState('provisioning');
  await letTimePass(widget, 2);
  const sent = widget.requestsSent();

  await letTimePass(widget, 36, 3);
  expect(widget.requestsSent()).toBe(sent);
  await widget.expectState('provisioning');

  await letTimePass(widget, 12, 2);
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('a mistyped Retry-After does not silence the widget for days', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser();
  await user.addFaults('status', busy({ 'retry-after': '99999999' }));
  const widget = await openWidget(user);
  await eventually(() => widget.requestsSent()).toBe(2);
  await letTimePass(widget, 3000, 600);
  expect(widget.requestsSent()).toBe(2);

  await letTimePass(widget, 1500, 300);
  await widget.expectState('ready');
});

test('without a time the widget waits for one of its own', async ({ page, createUser, openWidget }) => {
  await page.clock.install();
  const user = await createUser();
  await user.addFaults('status', busy({}));
  const widget = await openWidget(user);
  await eventually(() => widget.requestsSent()).toBe(2);
  await letTimePass(widget, 3);
  expect(widget.requestsSent()).toBe(2);

  await letTimePass(widget, 8);
  await widget.expectState('ready');
});
