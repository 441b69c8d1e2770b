// Freeze and unfreeze: asked, confirmed, sent once, and held against what the card then says.
import { eventually, expect, test } from './support/test.js';
import { waitInVain } from './support/time.js';

const card = { status: 'ACTIVE' };
const frozen = { status: 'FROZEN' };

test('a card is frozen after one question, and unfrozen after another', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');

  await widget.ask('freeze');
  await expect(widget.question).toContainText('Freeze your card?');
  await expect(widget.question).toContainText('New payments will be declined until you unfreeze it.');
  expect(await user.cardRequests('freeze')).toEqual([]);
  await widget.ask('confirm');

  await widget.expectState('frozen');
  await widget.expectBadge('FROZEN', 'Frozen', 'orange');
  await expect(widget.question).toHaveCount(0);
  expect(await user.cardStatus()).toBe('FROZEN');

  await widget.ask('unfreeze');
  await expect(widget.question).toContainText('Unfreeze your card?');
  await widget.ask('confirm');

  await widget.expectState('active');
  await widget.expectBadge('ACTIVE', 'Active', 'green');
  expect(await user.cardStatus()).toBe('ACTIVE');
  expect(await widget.actionsTold()).toEqual(['freeze frozen', 'freeze unfrozen']);
  expect(await widget.statesTold()).toEqual(['active', 'frozen', 'active']);
  await widget.expectNoNotice();
});

test('one request is sent, and the card is read after it', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await eventually(() => user.isReadWhole()).toBe(true);
  const before = (await user.requests()).length;

  await widget.askAndConfirm('freeze');
  await widget.expectState('frozen');

  const since = (await user.requests()).slice(before).map(({ method, path }) => `${method} ${path}`);
  expect(since).toEqual(['POST /baanx/v1/card/freeze', 'GET /baanx/v1/card/status']);
});

test('while it is sent nothing else can be asked for', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  await user.addFaults('freeze', { delayMs: 1500 });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.askAndConfirm('freeze');

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

test('a question that is dismissed changes nothing', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');

  await widget.ask('freeze');
  await widget.ask('dismiss');

  await expect(widget.question).toHaveCount(0);
  await widget.expectControl('freeze');
  await waitInVain();
  expect(await user.cardRequests('freeze')).toEqual([]);
  expect(await widget.actionsTold()).toEqual([]);
});

test('a double click asks, and does not answer', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');

  await widget.action('freeze').dblclick();
  await widget.askAnyway('confirm', 5);

  await expect(widget.question).toBeVisible();
  await widget.expectControl('confirm');
  await waitInVain(200);
  expect(await user.cardRequests('freeze')).toEqual([]);
});

test('many presses on the answer send one request', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('freeze');
  await widget.expectControl('confirm');

  await widget.askAnyway('confirm', 20);

  await widget.expectState('frozen');
  expect((await user.cardRequests('freeze')).length).toBe(1);
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

    await widget.askAndConfirm(action);

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
  await widget.askAndConfirm('freeze');
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

  await widget.askAndConfirm('freeze');

  await widget.expectState('frozen');
  expect((await user.cardRequests('freeze')).length).toBe(1);
  expect(widget.cardRequestsSent('freeze')).toBe(2);
  expect(widget.tokensAsked()).toBe(2);
});

test('a card that is blocked under the question is shown as blocked', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await user.change({ card: { status: 'BLOCKED' } });

  await widget.askAndConfirm('freeze');

  await widget.expectState('blocked');
  await widget.expectBadge('BLOCKED', 'Blocked', 'red');
  await expect(widget.question).toHaveCount(0);
  expect(await widget.controlsOffered()).toEqual(['history']);
});

test('a question is gone when the page comes back to another card', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('freeze');
  await expect(widget.question).toBeVisible();

  await widget.hide();
  await user.change({ card: frozen });
  await widget.show();

  await widget.expectState('frozen');
  await expect(widget.question).toHaveCount(0);
  await eventually(() => widget.controlsOffered()).toContain('unfreeze');
});

for (const key of ['Enter', 'Space']) {
  test(`a card is frozen with ${key}, and the focus goes into the question and back`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    await user.addFaults('freeze', { delayMs: 800 });
    const widget = await openWidget(user);
    await widget.expectState('active');
    await widget.action('freeze').focus();

    await page.keyboard.press(key);
    await expect(widget.action('confirm')).toBeFocused();
    // The second press of an unsteady hand.
    await page.keyboard.press(key);
    await widget.expectControl('confirm');
    expect(await user.cardRequests('freeze')).toEqual([]);
    await page.keyboard.press(key);

    await widget.expectBusyControl('freeze');
    await expect(widget.action('freeze')).toBeFocused();
    await widget.expectState('frozen');
    await expect(widget.action('unfreeze')).toBeFocused();
  });
}

test('a question that is dismissed gives the focus back', async ({ page, createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ card }));
  await widget.expectState('active');
  await widget.action('freeze').focus();
  await page.keyboard.press('Enter');
  await expect(widget.action('confirm')).toBeFocused();

  await page.keyboard.press('Tab');
  await expect(widget.action('dismiss')).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(widget.question).toHaveCount(0);
  await expect(widget.action('freeze')).toBeFocused();
});
