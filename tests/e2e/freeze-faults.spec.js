// What can go wrong with a freeze: the real state stays on screen, and every failure is said.
import { eventually, expect, test } from './support/test.js';
import { letTimePass } from './support/time.js';

const card = { status: 'ACTIVE' };
const NOTHING = 'We couldn’t change your card.';

const FAULTS = {
  403: [{ status: 403 }, 'not-allowed', 'This isn’t possible.'],
  'a text of the issuer': [
    { status: 400, body: { message: 'Card limit exceeded' } },
    'refused',
    'This wasn’t possible. Contact support.',
  ],
  404: [{ status: 404 }, 'refused', 'This wasn’t possible.'],
  422: [{ status: 422 }, 'request-rejected', 'Cards aren’t available here right now.'],
  498: [{ status: 498 }, 'client-key-invalid', 'Cards aren’t available here right now.'],
  500: [{ status: 500 }, 'issuer-unavailable', 'We have a problem right now.'],
  'a connection that breaks': [{ close: 'before' }, 'network', 'We can’t be reached.'],
  'an answer that is none': [
    { status: 200, body: '<html>', contentType: 'text/html' },
    'unreadable-answer',
    'We didn’t understand the answer.',
  ],
};

for (const [what, [fault, code, says]] of Object.entries(FAULTS)) {
  test(`a freeze that fails with ${what} leaves the card as it is, and says so each time`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    await user.addFaults('freeze', { ...fault, times: 2 });
    const widget = await openWidget(user);
    await widget.expectState('active');

    for (const told of [[code], [code, code]]) {
      await widget.ask('freeze');
      await eventually(() => widget.errorsTold()).toEqual(told);
      await widget.expectNotice(NOTHING);
      await widget.expectNotice(says);
      await expect(widget.voice).toContainText(NOTHING);
      await widget.expectState('active');
      await widget.expectBadge('ACTIVE', 'Active', 'green');
      await widget.expectControl('freeze');
    }
    expect(await widget.actionsTold()).toEqual([]);
    expect(await user.cardStatus()).toBe('ACTIVE');

    await widget.ask('freeze');
    await widget.expectState('frozen');
    await widget.expectNoNotice();
  });
}

test('an unfreeze that fails leaves the card frozen', async ({ createUser, openWidget }) => {
  const user = await createUser({ card: { status: 'FROZEN' } });
  await user.addFaults('unfreeze', { status: 500 });
  const widget = await openWidget(user);
  await widget.expectState('frozen');
  await widget.ask('unfreeze');

  await widget.expectNotice(NOTHING);
  await widget.expectState('frozen');
  await widget.expectBadge('FROZEN', 'Frozen', 'orange');
});

test('a freeze without an answer is given up after 15 seconds, each time', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ card });
  await user.breakDown('freeze', { delayMs: 100_000 });
  const widget = await openWidget(user);
  await widget.expectState('active');

  for (const told of [['timeout'], ['timeout', 'timeout']]) {
    await widget.ask('freeze');
    await letTimePass(widget, 13);
    await widget.expectBusyControl('freeze');
    await letTimePass(widget, 4);
    await widget.expectNotice(NOTHING);
    await widget.expectNotice('We didn’t get an answer.');
    await widget.expectState('active');
    await eventually(() => widget.errorsTold()).toEqual(told);
  }
  expect(await user.cardStatus()).toBe('ACTIVE');
});

for (const [what, fault] of [
  ['is lost', { close: 'after' }],
  ['is an error', { status: 500, act: true }],
  ['cannot be read', { status: 200, body: '<html>', act: true }],
]) {
  test(`a freeze whose answer ${what} after it was done ends as frozen`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    await user.addFaults('freeze', fault);
    const widget = await openWidget(user);
    await widget.expectState('active');

    await widget.ask('freeze');

    await widget.expectState('frozen');
    await widget.expectNoNotice();
    expect(await widget.actionsTold()).toEqual(['freeze frozen']);
    expect(await widget.errorsTold()).toEqual([]);
    expect((await user.cardRequests('freeze')).length).toBe(1);
  });
}

test('a freeze that the card does not show at once is waited for', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  await user.addFaults('freeze', { status: 200, body: { success: true } });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('freeze');
  await widget.expectBusyControl('freeze');
  const read = (await user.statusRequests()).length;
  await eventually(async () => (await user.statusRequests()).length).toBeGreaterThan(read);
  await widget.expectBusyControl('freeze');

  await user.change({ card: { status: 'FROZEN' } });

  await widget.expectState('frozen');
  await widget.expectNoNotice();
  expect((await user.cardRequests('freeze')).length).toBe(1);
});

test('a freeze that the card never shows is said to have changed nothing', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ card });
  await user.addFaults('freeze', { status: 200, body: { success: true } });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('freeze');
  await letTimePass(widget, 12);

  await widget.expectNotice(NOTHING);
  await widget.expectState('active');
  await widget.expectControl('freeze');
});

test('a status that is away too is asked for until it tells how the card is', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ card });
  await user.addFaults('freeze', { close: 'after' });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await user.breakDown('status', { status: 500 });
  await widget.ask('freeze');
  await letTimePass(widget, 10);
  await widget.expectBusyControl('freeze');

  await user.repair();
  await letTimePass(widget, 30, 2);

  await widget.expectState('frozen');
  await widget.expectNoNotice();
  expect((await user.cardRequests('freeze')).length).toBe(1);
});

test('too many requests are waited out before the card can be frozen', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ card });
  await user.addFaults('freeze', { status: 429, headers: { 'retry-after': '30' } });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('freeze');
  await letTimePass(widget, 1);
  await widget.expectNotice('We’re busy right now.');
  await widget.askAnyway('freeze');
  await letTimePass(widget, 2);
  await expect(widget.action('freeze')).toHaveAttribute('aria-disabled', 'true');
  expect((await user.cardRequests('freeze')).length).toBe(1);

  await letTimePass(widget, 60, 5);
  await widget.ask('freeze');
  await widget.expectState('frozen');
});

test('off-line nothing can be frozen', async ({ context, createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.expectControl('freeze');
  await context.setOffline(true);
  await widget.expectNotice('You’re offline.');

  await expect(widget.action('freeze')).toHaveAttribute('aria-disabled', 'true');
  await widget.askAnyway('freeze');
  await context.setOffline(false);
  await widget.expectControl('freeze');
  expect(await user.cardRequests('freeze')).toEqual([]);
});

test('a user who is signed out meanwhile is told so', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await user.breakDown('freeze', { status: 401 });

  await widget.ask('freeze');

  await widget.expectState('signed-out');
  await expect(widget.controls).toHaveCount(0);
  expect(await widget.errorsTold()).toEqual(['signed-out']);
});
