// A blocked card and its replacement: through the same gate as an order, to a truthful screen.
import { eventually, expect, test } from './support/test.js';
import { expectRows, readTransactions } from './support/history.js';
import { waitInVain } from './support/time.js';

const card = { status: 'BLOCKED', panLast4: '1111' };
const HAS_CARD = { status: 400, body: { message: 'User already has a card' } };
const NOT_REPLACED = 'We can’t replace this card. Contact support.';

test('a replacement that is accepted ends with the new card and all its controls', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card, gapMs: 800, pendingMs: 800 });
  const widget = await openWidget(user);
  await widget.expectState('blocked');
  await widget.expectButton('replace');
  expect(await widget.controlsOffered()).toEqual(['history']);

  await widget.press();

  await widget.expectState('provisioning');
  await expect(widget.controls).toHaveCount(0);
  await widget.expectState('active');
  await widget.expectBadge('ACTIVE', 'Active', 'green');
  await widget.expectControl('details');
  expect(await widget.controlsOffered()).toEqual(['details', 'freeze', 'pin', 'set-pin', 'history']);
  await expect(widget.summary).not.toContainText('1111');
  await widget.expectNoNotice();
  expect(await user.ordersAccepted()).toBe(1);
});

test('many presses order one replacement', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, gapMs: 0 });
  await user.addFaults('order', { delayMs: 400 });
  const widget = await openWidget(user);
  await widget.expectState('blocked');
  await widget.expectButton('replace');
  await widget.button.evaluate((button) => {
    for (let press = 0; press < 50; press += 1) button.click();
  });
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('a replacement that the issuer refuses leaves the blocked card, says why, and keeps the history', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card, transactions: 3 });
  await user.breakDown('order', HAS_CARD);
  const widget = await openWidget(user);
  await widget.expectState('blocked');
  await widget.expectButton('replace');

  await widget.press();

  await widget.expectState('blocked');
  await widget.expectNotice(NOT_REPLACED);
  await widget.expectBadge('BLOCKED', 'Blocked', 'red');
  await expect(widget.summary).toContainText('1111');
  await expect(widget.explanation).not.toContainText('You can order a replacement.');
  expect(await widget.statesTold()).not.toContain('active');
  expect((await widget.events('ordered')).length).toBe(0);

  await widget.ask('history');
  await expectRows(widget, await readTransactions(user));
  await widget.expectNotice(NOT_REPLACED);
});

test('a refusal that is repeated is seen again', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  await user.breakDown('order', HAS_CARD);
  const widget = await openWidget(user);
  await widget.expectState('blocked');
  await widget.expectButton('replace');
  await widget.press();
  await widget.expectNotice(NOT_REPLACED);

  await widget.reload();
  await widget.expectState('blocked');
  await widget.expectNoNotice();
  await widget.expectButton('replace');
  await widget.press();
  await widget.expectNotice(NOT_REPLACED);
  expect(await user.ordersAccepted()).toBe(0);
});

test('“User already has a card” of a card that was replaced elsewhere ends with the new card', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('blocked');
  await widget.expectButton('replace');
  await user.change({ card: { status: 'ACTIVE', panLast4: '2222' } });

  await widget.press();

  await widget.expectState('active');
  await expect(widget.summary).toContainText('2222');
  await widget.expectNoNotice();
  expect(await user.ordersAccepted()).toBe(0);
});

for (const [actions, controls] of [
  ['details pin set-pin freeze history', ['history']],
  ['history', ['history']],
  ['freeze details', []],
  ['', []],
]) {
  test(`a page with the actions “${actions}” offers no replacement`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    const widget = await openWidget(user, { attributes: { actions } });
    await widget.expectState('blocked');
    await expect(widget.explanation).toHaveText('This card can no longer be used.');
    await expect(widget.action('replace')).toHaveCount(0);
    expect(await widget.controlsOffered()).toEqual(controls);
    await widget.pressAnyway();
    await waitInVain();
    expect(await user.ordersReceived()).toBe(0);
  });
}

test('a page that offers a replacement alone offers nothing else', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, gapMs: 0 });
  const widget = await openWidget(user, { attributes: { actions: 'replace' } });
  await widget.expectState('blocked');
  await widget.expectButton('replace');
  await expect(widget.controls).toHaveCount(0);
  await widget.press();
  await widget.expectState('active');
  await expect(widget.controls).toHaveCount(0);
  await eventually(() => user.ordersAccepted()).toBe(1);
});

test('a first card is ordered also where no replacement is wanted', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user, { attributes: { actions: 'history' } });
  await widget.expectState('ready');
  await widget.expectButton('order');
  await widget.press();
  await widget.expectState('active');
  expect(await widget.controlsOffered()).toEqual(['history']);
});
