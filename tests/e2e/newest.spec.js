// The three newest transactions below an active card, and the way to all of them.
import { expect, test } from './support/test.js';
import { answerWith, payment } from './support/history.js';
import { waitInVain } from './support/time.js';

test('the three newest stand below an active card, and all of them behind a press', async ({
  page,
  createUser,
  openWidget,
}) => {
  await answerWith(page, Array.from({ length: 12 }, (_, number) => payment(number)));
  const widget = await openWidget(await createUser({ card: { status: 'ACTIVE' } }));
  await expect(widget.newest.locator('.transaction')).toHaveCount(3);
  await expect(widget.newest.locator('.when').first()).toContainText('Feb 4');
  await expect(widget.newest.getByRole('list')).toHaveAccessibleName('Recent transactions');

  await widget.action('see-all').focus();
  await page.keyboard.press('Enter');

  await expect(widget.rows).toHaveCount(12);
  await expect(widget.newest).toHaveCount(0);
  await expect(widget.action('history')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(widget.newest.locator('.transaction')).toHaveCount(3);
  await expect(widget.action('history')).toBeFocused();
});

for (const [what, user, attributes] of [
  ['a blocked card', { card: { status: 'BLOCKED' } }, {}],
  ['a page that wants no history', { card: { status: 'ACTIVE' } }, { actions: 'freeze details' }],
]) {
  test(`${what} has no newest transactions read`, async ({ createUser, openWidget }) => {
    const widget = await openWidget(await createUser(user), { attributes });
    await expect(widget.controls).toBeVisible();
    await waitInVain();
    expect(widget.cardRequestsSent('transactions')).toBe(0);
    await expect(widget.newest).toHaveCount(0);
  });
}

test('freezing the card takes no newest transactions off the screen', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ card: { status: 'ACTIVE' } }));
  await expect(widget.newest.locator('.transaction')).toHaveCount(3);
  await widget.newest.evaluate((element) => (element.isTheSame = true));
  await widget.ask('freeze');
  await widget.expectState('frozen');
  await expect(widget.newest.locator('.transaction')).toHaveCount(3);
  expect(await widget.newest.evaluate((element) => element.isTheSame)).toBe(true);
});

test('a badge alone has none read', async ({ page, createUser, element, openWidget }) => {
  const markup = element({}, 'order-card-session', '<order-card-badge></order-card-badge>');
  const widget = await openWidget(await createUser({ card: { status: 'ACTIVE' } }), { markup });
  await expect(page.locator('order-card-badge')).toContainText('Active');
  await waitInVain();
  expect(widget.cardRequestsSent('transactions')).toBe(0);
});

test('newest transactions that cannot be read disturb nothing', async ({ createUser, openWidget }) => {
  const user = await createUser({ card: { status: 'ACTIVE' } });
  await user.breakDown('transactions', { status: 403 });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await expect(widget.controls).toBeVisible();
  await waitInVain();
  expect(widget.cardRequestsSent('transactions')).toBe(1);
  await expect(widget.newest).toHaveCount(0);
  expect(await widget.errorsTold()).toEqual([]);
  await expect(widget.notice).toHaveCount(0);
});
