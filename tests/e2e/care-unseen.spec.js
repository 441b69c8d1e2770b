// Nobody can be looking, or nothing may be asked: then nothing of the card is asked for or shown.
import { expect, test } from './support/test.js';
import { waitInVain } from './support/time.js';

const card = { status: 'ACTIVE' };
const TOKENS = ['details/token', 'pin/token', 'set-pin/token', 'freeze'];
const ASKED = ['details', 'pin', 'set-pin', 'freeze'];

test('a hidden page asks for nothing, whatever is pressed', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.hide();
  for (const name of ASKED) await widget.askAnyway(name, 3);
  await waitInVain();
  await expectNothingAsked(widget);
  await widget.expectNothingRevealed();

  await widget.show();
  await waitInVain();
  await expectNothingAsked(widget);
  await widget.expectNothingRevealed();
});

test('an off-line page asks for nothing, and offers nothing', async ({
  context,
  createUser,
  openWidget,
}) => {
  const widget = await openWidget(await createUser({ card }));
  // What comes later does not come to a page that is off-line.
  await widget.expectControl('details');
  await context.setOffline(true);
  await widget.expectNotice('You’re offline.');
  for (const name of ASKED) {
    await expect(widget.action(name)).toHaveAttribute('aria-disabled', 'true');
    await widget.askAnyway(name, 3);
  }
  await context.setOffline(false);
  await widget.expectNoNotice();
  await expectNothingAsked(widget);
});

for (const name of ['details', 'pin']) {
  test(`an attribute that changes takes the ${name} away`, async ({ createUser, openWidget }) => {
    const widget = await openWidget(await createUser({ card }));
    await widget.expectState('active');
    await widget.ask(name);
    await widget.expectRevealed();

    await widget.element.evaluate((element) => element.setAttribute('actions', 'freeze'));

    await widget.expectControl('freeze');
    await widget.expectNothingKept();
    expect(await widget.controlsOffered()).toEqual(['freeze']);
  });
}

test('what was revealed for one user is gone when another is signed in', async ({
  createUser,
  openWidget,
}) => {
  const first = await createUser({ card: { ...card, panLast4: '1111' } });
  const second = await createUser({ card: { ...card, panLast4: '2222' } });
  const widget = await openWidget(first);
  await widget.expectState('active');
  await widget.ask('history');
  await expect(widget.rows).toHaveCount(20);
  await widget.ask('details');
  await widget.expectRevealed();
  await first.breakDown('status', { status: 401 });
  await widget.element.evaluate((element) => element.refresh());
  await widget.expectState('signed-out');
  await widget.expectNothingKept();

  await widget.signIn(second);

  await widget.expectState('active');
  await expect(widget.summary).toContainText('2222');
  await expect(widget.history).toHaveCount(0);
  await widget.expectNothingKept();
  expect(await second.cardRequests('details/token')).toEqual([]);
});

test('a press by keyboard reveals and hides, and keeps its focus', async ({
  page,
  createUser,
  openWidget,
}) => {
  const widget = await openWidget(await createUser({ card }));
  await widget.expectState('active');
  await widget.action('details').focus();
  await page.keyboard.press('Enter');
  await widget.expectRevealed();
  await expect(widget.action('details')).toBeFocused();
  await page.keyboard.press('Space');
  await widget.expectNothingKept();
  await expect(widget.action('details')).toBeFocused();
});

test('one thing is asked for at a time', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  await user.addFaults('details', { delayMs: 800 });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('details');
  for (const name of ['pin', 'set-pin', 'freeze']) {
    await expect(widget.action(name)).toHaveAttribute('aria-disabled', 'true');
    await widget.askAnyway(name, 3);
  }
  await widget.expectRevealed();
  for (const endpoint of ['pin/token', 'set-pin/token', 'freeze']) {
    expect(widget.cardRequestsSent(endpoint)).toBe(0);
  }
  await expect(widget.question).toHaveCount(0);
});

async function expectNothingAsked(widget) {
  for (const endpoint of TOKENS) expect(widget.cardRequestsSent(endpoint)).toBe(0);
  expect(widget.secretsFetched()).toBe(0);
  expect(await widget.actionsTold()).toEqual([]);
}
