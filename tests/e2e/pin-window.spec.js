// The page for a PIN in a tab of its own, and what can go wrong with it, here and in the dialog.
import { eventually, expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

const card = { status: 'ACTIVE' };
const FAILED = 'We couldn’t open the page for your PIN.';
const REFUSED_TO_FRAME = /frame-ancestors|Failed to load resource: /;

test('the page for a PIN opens in a tab of its own, with a link of its own', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await openDialog(widget);
  const asked = widget.page.waitForRequest('**/card/set-pin/token');

  const tab = await openTab(widget);

  await widget.expectNotice('Choose your PIN in the new window.');
  expect((await asked).postDataJSON()).toMatchObject({ isEmbedded: false });
  await expect(widget.dialog).toHaveCount(0);
  await tab.getByLabel('Four digits').fill('1234');
  expect(await tab.evaluate(() => opener)).toBe(null);
  await tab.getByRole('button', { name: 'Save' }).click();
  await expect(tab.getByText('You can close this page.')).toBeVisible();
  expect(await user.pinsSet()).toBe(1);
  await tab.close();

  await widget.expectNothingKept();
  expect((await user.cardRequests('set-pin/token')).length).toBe(2);
  expect(await widget.actionsTold()).toEqual(['set-pin opened', 'set-pin closed', 'set-pin opened']);
  await widget.expectControl('set-pin');
});

test('a page that cannot be framed leaves a dialog that can be used', async ({
  witness,
  createUser,
  openWidget,
}) => {
  witness.expectedLines = REFUSED_TO_FRAME;
  const user = await createUser({ card, framing: 'forbidden' });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('set-pin');
  await expect(widget.dialog).toBeVisible();
  await expect(widget.dialog).toContainText('Not loading? Open it in a new tab.');
  await eventually(() => user.opened('set-pin')).toBe(1);
  await expect(widget.frame.contentFrame().getByLabel('Four digits')).toHaveCount(0);

  const tab = await openTab(widget);
  await tab.getByLabel('Four digits').fill('1234');
  await tab.getByRole('button', { name: 'Save' }).click();
  await expect(tab.getByText('You can close this page.')).toBeVisible();
  expect(await user.pinsSet()).toBe(1);
});

test('a page that cannot be framed can be closed', async ({ witness, createUser, openWidget }) => {
  witness.expectedLines = REFUSED_TO_FRAME;
  const widget = await openWidget(await createUser({ card, framing: 'forbidden' }));
  await widget.expectState('active');
  await widget.ask('set-pin');
  await expect(widget.dialog).toBeVisible();
  await widget.ask('pin-close');
  await widget.expectNothingKept();
  await expect(widget.action('set-pin')).toBeFocused();
});

test('a page that is an error leaves a dialog that can be used', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  await user.addFaults('set-pin-page', { status: 500, body: 'no', contentType: 'text/plain' });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('set-pin');
  await expect(widget.dialog).toBeVisible();
  await widget.page.keyboard.press('Escape');
  await widget.expectNothingKept();

  await openDialog(widget);
});

test('a tab that the browser blocks is said, and asks the issuer for nothing', async ({
  context,
  createUser,
  openWidget,
}) => {
  await context.addInitScript(() => {
    window.open = () => null;
  });
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await openDialog(widget);

  await widget.ask('pin-window');

  await widget.expectNotice('Your browser blocked the window.');
  await waitInVain();
  expect((await user.cardRequests('set-pin/token')).length).toBe(1);
  expect(context.pages().length).toBe(1);
  await openDialog(widget);
});

const FAULTS = {
  403: [{ status: 403 }, 'not-allowed', 'This isn’t possible.'],
  404: [{ status: 404, body: { message: 'Card not found' } }, 'refused', 'This wasn’t possible.'],
  500: [{ status: 500 }, 'issuer-unavailable', 'We have a problem right now.'],
  'a connection that breaks': [{ close: 'before' }, 'network', 'We can’t be reached.'],
  'an answer without a link': [{ status: 200, body: {} }, 'unreadable-answer', 'We didn’t understand the answer.'],
};

for (const [what, [fault, code, says]] of Object.entries(FAULTS)) {
  test(`a page for a PIN that fails with ${what} is said each time, and can be asked for again`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    await user.addFaults('set-pin', { ...fault, times: 2 });
    const widget = await openWidget(user);
    await widget.expectState('active');
    for (const told of [[code], [code, code]]) {
      await widget.ask('set-pin');
      await eventually(() => widget.errorsTold()).toEqual(told);
      await widget.expectNotice(FAILED);
      await widget.expectNotice(says);
      await expect(widget.dialog).toHaveCount(0);
    }

    await openDialog(widget);
    await widget.expectNoNotice();
    expect(widget.secretsFetched()).toBe(1);
  });

  test(`a tab for a PIN that fails with ${what} is closed again, and that is said`, async ({
    context,
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    const widget = await openWidget(user);
    await openDialog(widget);
    await user.addFaults('set-pin', fault);

    await widget.ask('pin-window');

    await widget.expectNotice(FAILED);
    await widget.expectNotice(says);
    expect(await widget.errorsTold()).toEqual([code]);
    await eventually(() => context.pages().length).toBe(1);
    await widget.expectNothingKept();
  });
}

test('a page for a PIN without an answer is given up after 15 seconds', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ card });
  await user.addFaults('set-pin', { delayMs: 100_000 });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('set-pin');
  await letTimePass(widget, 16);
  await widget.expectNotice(FAILED);
  await widget.expectNotice('We didn’t get an answer.');
  expect(await widget.errorsTold()).toEqual(['timeout']);
});

test('a page for a PIN of a host that the page does not list is never opened', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user, { attributes: { 'secure-hosts': 'cards.example' } });
  await widget.expectState('active');
  await widget.ask('set-pin');
  await widget.expectNotice(FAILED);
  await widget.expectNothingKept();
  expect(await widget.errorsTold()).toEqual(['secure-host-not-listed']);
  expect(await user.opened('set-pin')).toBe(0);
});

test('a link that comes when the element has left is never followed', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  await user.addFaults('set-pin', { delayMs: 2000 });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('set-pin');
  await eventually(() => widget.cardRequestsSent('set-pin/token')).toBe(1);
  await widget.element.evaluate((element) => document.body.append(element));
  await waitInVain(2500);
  await expect(widget.dialog).toHaveCount(0);
  expect(await user.opened('set-pin')).toBe(0);
  await widget.expectControl('set-pin');
});

async function openDialog(widget) {
  await widget.expectState('active');
  await widget.ask('set-pin');
  await expect(widget.frame.contentFrame().getByLabel('Four digits')).toBeVisible();
}

async function openTab(widget) {
  const opening = widget.page.context().waitForEvent('page');
  await widget.ask('pin-window');
  const tab = await opening;
  await tab.waitForURL('**/secure/set-pin?*');
  return tab;
}
