// A PIN is chosen on the issuer's page, in a dialog; when that page is over, it is only closed.
import { eventually, expect, test } from './support/test.js';
import { waitInVain } from './support/time.js';
import { strictPolicy } from './support/site.js';

const card = { status: 'ACTIVE' };
const CLOSED = 'You closed the PIN page.';

test('the page for a PIN opens in a dialog, in a frame that may do little', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  const asked = widget.page.waitForRequest('**/card/set-pin/token');

  await widget.ask('set-pin');

  await expect(widget.dialog).toBeVisible();
  await expect(widget.dialog).toHaveAccessibleName('Choose your PIN');
  expect(await widget.dialog.evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
  await expect(widget.frame).toHaveAttribute('title', 'Choose your PIN');
  await expect(widget.frame).toHaveAttribute('referrerpolicy', 'no-referrer');
  await expect(widget.frame).toHaveAttribute('sandbox', 'allow-scripts allow-forms allow-same-origin');
  await expect(pinField(widget)).toBeVisible();
  expect((await asked).postDataJSON()).toMatchObject({ isEmbedded: true });
  expect(widget.secretsFetched()).toBe(1);
  expect(await widget.actionsTold()).toEqual(['set-pin opened']);
});

for (const abortShape of ['object', 'string', 'json']) {
  for (const [what, act, saved] of [
    ['saved', save, 1],
    ['cancelled', cancel, 0],
  ]) {
    test(`a PIN that is ${what} closes the dialog (message as ${abortShape}), and nobody says “saved”`, async ({
      createUser,
      openWidget,
    }) => {
      const user = await createUser({ card, abortShape });
      const widget = await openWidget(user);
      await widget.expectState('active');
      await widget.ask('set-pin');

      await act(widget);

      await widget.expectNothingKept();
      await widget.expectNotice(CLOSED);
      await expect(widget.voice).toContainText(CLOSED);
      await expect(widget.action('set-pin')).toBeFocused();
      expect(await user.pinsSet()).toBe(saved);
      expect(await widget.element.locator('.order-card').textContent()).not.toMatch(/saved|changed|set!/i);
      expect(await widget.actionsTold()).toEqual(['set-pin opened', 'set-pin closed']);
      expect(await widget.errorsTold()).toEqual([]);
      await widget.expectControl('set-pin');
    });
  }
}

test('the notice of a page that is closed goes with the next thing that is asked for', async ({
  createUser,
  openWidget,
}) => {
  const widget = await openWidget(await createUser({ card }));
  await widget.expectState('active');
  await widget.ask('set-pin');
  await cancel(widget);
  await widget.expectNotice(CLOSED);

  await widget.ask('set-pin');
  await expect(pinField(widget)).toBeVisible();

  await widget.expectNoNotice();
  expect((await widget.actionsTold()).length).toBe(3);
});

for (const [what, close] of [
  ['Escape', (widget) => widget.page.keyboard.press('Escape')],
  ['its button', (widget) => widget.ask('pin-close')],
]) {
  test(`${what} closes the dialog, the focus returns, and the next one has a new link`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    const widget = await openWidget(user);
    await widget.expectState('active');
    await widget.action('set-pin').focus();
    await widget.page.keyboard.press('Enter');
    await expect(pinField(widget)).toBeVisible();

    await close(widget);

    await widget.expectNothingKept();
    await expect(widget.action('set-pin')).toBeFocused();
    expect(await widget.actionsTold()).toEqual(['set-pin opened', 'set-pin closed']);

    await widget.ask('set-pin');
    await expect(pinField(widget)).toBeVisible();
    expect((await user.cardRequests('set-pin/token')).length).toBe(2);
  });
}

test('many presses open one page', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  await user.addFaults('set-pin', { delayMs: 400 });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.askAnyway('set-pin', 20);
  await widget.expectBusyControl('set-pin');
  await expect(pinField(widget)).toBeVisible();
  expect((await user.cardRequests('set-pin/token')).length).toBe(1);
  expect(widget.secretsFetched()).toBe(1);
});

test('the keyboard goes around in the dialog, and into the issuer’s page', async ({
  page,
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('set-pin');
  await expect(pinField(widget)).toBeVisible();
  await expect(widget.action('pin-close')).toBeFocused();

  await page.keyboard.press('Tab');
  await expect(pinField(widget)).toBeFocused();
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');

  await widget.expectNotice(CLOSED);
  await expect(widget.action('set-pin')).toBeFocused();
  expect(await user.pinsSet()).toBe(1);
});

test('messages of the page itself close nothing', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ card }));
  await openPage(widget);
  await widget.page.evaluate((messages) => {
    for (const message of messages) {
      postMessage(message, '*');
      dispatchEvent(new MessageEvent('message', { data: message, origin: location.origin, source: window }));
    }
  }, ENDS);
  await expectStillOpen(widget);
});

test('messages of another frame of the issuer close nothing', async ({
  sandbox,
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await openPage(widget);
  const { hostedPageUrl } = await anotherLink(sandbox, user);
  await widget.page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, hostedPageUrl);
  const other = widget.page.frameLocator('body > iframe');
  await expect(other.getByRole('button', { name: 'Cancel' })).toBeAttached();
  await other.locator('#cancel').evaluate((button) => button.click());
  await expect(other.getByText('You can close this page.')).toBeAttached();
  await expectStillOpen(widget);
  await widget.page.evaluate(() => document.querySelector('body > iframe').remove());
});

test('messages of the frame from another origin close nothing', async ({
  createUser,
  openWidget,
  site,
  sandbox,
}) => {
  const policy = strictPolicy(sandbox.api).replace('frame-src', `frame-src ${site.origin}`);
  const widget = await openWidget(await createUser({ card }), { policy });
  await openPage(widget);
  const frame = widget.page.frames().find((each) => each !== widget.page.mainFrame());
  await frame.goto(`${site.origin}/partner.js`);
  await frame.evaluate((messages) => {
    for (const message of messages) parent.postMessage(message, '*');
  }, ENDS);
  await expectStillOpen(widget, false);
});

test('other messages of the frame close nothing', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ card }));
  await openPage(widget);
  const frame = widget.page.frames().find((each) => each !== widget.page.mainFrame());
  await frame.evaluate(() => {
    const others = [null, 42, '', 'aborted', 'abort ', {}, [], { type: 'resize' }, { type: ['abort'] }];
    const more = ['{"type":"done"}', '{', '["abort"]', { kind: 'abort' }, undefined, { data: { type: 'abort' } }];
    for (const message of [...others, ...more]) parent.postMessage(message, '*');
  });
  await expectStillOpen(widget);
});

test('a page that is hidden for a while keeps the dialog', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ card }));
  await openPage(widget);
  await pinField(widget).fill('12');
  await widget.hide();
  await waitInVain();
  await widget.show();
  await expectStillOpen(widget);
  await expect(pinField(widget)).toHaveValue('12');
});

for (const [what, act] of [
  ['removed', (element) => element.remove()],
  ['moved', (element) => document.body.append(element)],
]) {
  test(`an element that is ${what} takes its dialog away`, async ({ createUser, openWidget }) => {
    const widget = await openWidget(await createUser({ card }));
    await openPage(widget);
    await widget.element.evaluate(act);
    await widget.expectNothingKept();
    await eventually(() => widget.page.frames().length).toBe(1);
    expect(await widget.actionsTold()).toContain('set-pin opened');
  });
}

test('a card that turns out to be frozen takes the dialog away', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await openPage(widget);
  await user.change({ card: { status: 'FROZEN' } });
  await widget.element.evaluate((element) => element.refresh());
  await widget.expectState('frozen');
  await widget.expectNothingKept();
});

const ENDS = [{ type: 'abort' }, 'abort', '{"type":"abort"}'];

function pinField(widget) {
  return widget.frame.contentFrame().getByLabel('Four digits');
}

async function openPage(widget) {
  await widget.expectState('active');
  await widget.ask('set-pin');
  await expect(pinField(widget)).toBeVisible();
}

async function save(widget) {
  await pinField(widget).fill('1234');
  await widget.frame.contentFrame().getByRole('button', { name: 'Save' }).click();
}

function cancel(widget) {
  return widget.frame.contentFrame().getByRole('button', { name: 'Cancel' }).click();
}

async function expectStillOpen(widget, isThere = true) {
  await waitInVain(300);
  await expect(widget.dialog).toBeVisible();
  if (isThere) await expect(pinField(widget)).toBeVisible();
  await widget.expectNoNotice();
  expect(await widget.actionsTold()).toEqual(['set-pin opened']);
}

async function anotherLink(sandbox, { token }) {
  const headers = { 'x-client-key': 'pk_demo', authorization: `Bearer ${token}` };
  const answer = await fetch(`${sandbox.api}/v1/card/set-pin/token`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ isEmbedded: true }),
  });
  return answer.json();
}
