// Freeze and unfreeze: sent once, held against what the card then says, and taken back.
import { eventually, expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

const card = { status: 'ACTIVE' };
const frozen = { status: 'FROZEN' };

test('a card is frozen with one press, and unfrozen with another', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');

  await widget.ask('freeze');
  await widget.expectState('frozen');
  await widget.expectBadge('FROZEN', 'Frozen', 'orange');
  expect(await user.cardStatus()).toBe('FROZEN');

  await widget.ask('unfreeze');
  await widget.expectState('active');
  await widget.expectBadge('ACTIVE', 'Active', 'green');
  expect(await user.cardStatus()).toBe('ACTIVE');
  expect(await widget.actionsTold()).toEqual(['freeze frozen', 'freeze unfrozen']);
  expect(await widget.statesTold()).toEqual(['active', 'frozen', 'active']);
  await widget.expectNoNotice();
});

test('a freeze can be taken back where it is told of', async ({ page, createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.ask('freeze');
  await expect(widget.element.locator('[part="undo"]')).toContainText('Card frozen.');
  await widget.action('undo').focus();
  await widget.expectControl('undo');
  await page.keyboard.press('Enter');

  await widget.expectState('active');
  await expect(widget.action('undo')).toHaveCount(0);
  await expect(widget.action('freeze')).toBeFocused();
  expect(await user.cardStatus()).toBe('ACTIVE');
});

test('after ten seconds a freeze is taken back by its button alone', async ({ page, createUser, openWidget }) => {
  await page.clock.install();
  const widget = await openWidget(await createUser({ card }));
  await widget.ask('freeze');
  await widget.expectControl('undo');
  await letTimePass(widget, 10);
  await expect(widget.action('undo')).toHaveCount(0);
  await widget.expectControl('unfreeze');
});

test('one request is sent, and the card is read after it', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await eventually(() => user.isReadWhole()).toBe(true);
  const before = (await user.requests()).length;

  await widget.ask('freeze');
  await widget.expectState('frozen');

  const since = (await user.requests()).slice(before).map(({ method, path }) => `${method} ${path}`);
  expect(since).toEqual(['POST /baanx/v1/card/freeze', 'GET /baanx/v1/card/status']);
});

test('while it is sent nothing else can be asked for', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  await user.addFaults('freeze', { delayMs: 1500 });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('freeze');

  await widget.expectBusyControl('freeze');
  await expect(widget.action('freeze')).toHaveText('Freezing…');
  await widget.expectBadge('ACTIVE', 'Active', 'green');
  for (const name of ['details', 'pin', 'set-pin']) {
    await expect(widget.action(name)).toHaveAttribute('aria-disabled', 'true');
    await widget.askAnyway(name);
  }
  await widget.askAnyway('freeze', 3);

  await widget.expectState('frozen');
  expect((await user.cardRequests('freeze')).length).toBe(1);
  for (const name of ['details', 'pin', 'set-pin']) {
    expect(await user.cardRequests(`${name}/token`)).toEqual([]);
  }
});

test('many presses in a row send one request', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');

  await widget.askAnyway('freeze', 20);
  await widget.expectState('frozen');
  await waitInVain();
  await widget.expectState('frozen');
  expect((await user.cardRequests('freeze')).length).toBe(1);
  expect(await user.cardRequests('unfreeze')).toEqual([]);
});

for (const [what, first, then, action, told] of [
  ['A card that was frozen elsewhere', card, frozen, 'freeze', 'freeze frozen'],
  ['A card that was unfrozen elsewhere', frozen, card, 'unfreeze', 'freeze unfrozen'],
]) {
  test(`${what} ends as it was wished for`, async ({ createUser, openWidget }) => {
    const user = await createUser({ card: first });
    const widget = await openWidget(user);
    await widget.expectControl(action);
    await user.change({ card: then });

    await widget.ask(action);

    await widget.expectState(then.status.toLowerCase());
    await widget.expectNoNotice();
    expect((await user.cardRequests(action)).map(({ status }) => status)).toEqual([400]);
    expect(await widget.actionsTold()).toEqual([told]);
    expect(await widget.errorsTold()).toEqual([]);
  });
}

for (const [action, status] of [
  ['freeze', 'ACTIVE'],
  ['unfreeze', 'FROZEN'],
]) {
  test(`a card that cannot be frozen offers no ${action}`, async ({ createUser, openWidget }) => {
    const widget = await openWidget(await createUser({ card: { status, isFreezable: false } }));
    await widget.expectControl('details');
    await expect(widget.action(action)).toHaveCount(0);
  });

  test(`a page that does not want it offers no ${action}`, async ({ createUser, openWidget }) => {
    const user = await createUser({ card: { status } });
    const widget = await openWidget(user, { attributes: { actions: 'details history' } });
    await widget.expectControl('details');
    expect(await widget.controlsOffered()).toEqual(['details', 'history']);
  });
}

test('a card that does not say whether it can be frozen can be', async ({ createUser, openWidget }) => {
  const user = await createUser({ card, omit: ['isFreezable'] });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('freeze');
  await widget.expectState('frozen');
});

test('a token that is refused is renewed, and the wish is sent once more', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await eventually(() => user.isReadWhole()).toBe(true);
  await user.replaceToken();

  await widget.ask('freeze');

  await widget.expectState('frozen');
  expect((await user.cardRequests('freeze')).length).toBe(1);
  expect(widget.cardRequestsSent('freeze')).toBe(2);
  expect(widget.tokensAsked()).toBe(2);
});

test('a card that was blocked meanwhile is shown as blocked', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await user.change({ card: { status: 'BLOCKED' } });

  await widget.ask('freeze');

  await widget.expectState('blocked');
  await widget.expectBadge('BLOCKED', 'Blocked', 'red');
  expect(await widget.controlsOffered()).toEqual(['history']);
});

for (const key of ['Enter', 'Space']) {
  test(`a card is frozen with ${key}, and the focus stays where it is`, async ({ page, createUser, openWidget }) => {
    const user = await createUser({ card });
    await user.addFaults('freeze', { delayMs: 800 });
    const widget = await openWidget(user);
    await widget.expectState('active');
    await widget.action('freeze').focus();

    await page.keyboard.press(key);
    await widget.expectBusyControl('freeze');
    // The second press of an unsteady hand.
    await page.keyboard.press(key);
    await expect(widget.action('freeze')).toBeFocused();
    await widget.expectState('frozen');
    await expect(widget.action('unfreeze')).toBeFocused();
    expect((await user.cardRequests('freeze')).length).toBe(1);
  });
}
