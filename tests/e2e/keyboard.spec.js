// Without a mouse: the whole way by keyboard, and the focus never falls out of the widget.
import { expect, test } from './support/test.js';
import { waitInVain } from './support/time.js';

for (const key of ['Enter', 'Space']) {
  test(`a card is ordered with Tab and ${key}, and the focus stays in the widget`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ gapMs: 0 });
    await user.addFaults('order', { delayMs: 1500 });
    const widget = await openWidget(user);
    await widget.expectState('ready');

    await page.keyboard.press('Tab');
    await expect(widget.button).toBeFocused();
    await page.keyboard.press(key);

    await widget.expectState('ordering');
    await widget.expectDisabledButton('order');
    await expect(widget.button).toBeFocused();
    await page.keyboard.press(key);
    await widget.expectState('active');
    expect(await focusOf(widget)).toEqual({ host: true, inside: 'order-card' });
    expect(await user.ordersReceived()).toBe(1);
  });
}

test('the focus goes to the button that takes another’s place', async ({
  page,
  createUser,
  openWidget,
}) => {
  const user = await createUser();
  await user.addFaults('status', { status: 403 });
  const widget = await openWidget(user);
  await widget.expectState('failed');
  await page.keyboard.press('Tab');
  await expect(widget.button).toBeFocused();

  await page.keyboard.press('Enter');

  await widget.expectState('ready');
  await widget.expectButton('order');
  await expect(widget.button).toBeFocused();
  expect(await user.ordersReceived()).toBe(0);
});

test('a button that cannot be pressed can be reached, and ignores every key', async ({
  page,
  createUser,
  openWidget,
}) => {
  const user = await createUser({ verification: 'PENDING' });
  const widget = await openWidget(user);
  await widget.expectState('verifying');
  await widget.expectDisabledButton('order');

  await page.keyboard.press('Tab');
  await expect(widget.button).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await widget.pressAnyway();

  await waitInVain();
  await widget.expectState('verifying');
  expect(await user.ordersReceived()).toBe(0);
});

test('the widget takes no focus that was elsewhere', async ({ page, createUser, openWidget }) => {
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await page.evaluate(() => {
    const field = document.createElement('input');
    document.querySelector('main').prepend(field);
    field.focus();
  });

  await widget.pressAnyway();
  await widget.expectState('active');

  expect(await page.evaluate(() => document.activeElement.localName)).toBe('input');
});

test('the button is described by what the widget says', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser());
  await widget.expectState('ready');
  await expect(widget.button).toHaveAccessibleName('Order card');
  await expect(widget.button).toHaveAccessibleDescription(/Order it now/);
  await expect(widget.element.getByRole('group', { name: 'Payment card' })).toBeVisible();
});

test('the fallback of a core that did not arrive is reached by keyboard', async ({
  page,
  createUser,
  openWidget,
}) => {
  const core = '**/order-card_bg.wasm';
  await page.route(core, (route) => route.fulfill({ status: 404 }));
  const widget = await openWidget(await createUser());
  await widget.expectState('failed');
  await page.unroute(core);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  await widget.expectState('ready');
});

for (const [motion, running] of [
  ['reduce', false],
  ['no-preference', true],
]) {
  test(`with the wish “${motion}” ${running ? 'something turns' : 'nothing moves'}`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.emulateMedia({ reducedMotion: motion });
    let release;
    const released = new Promise((resolve) => (release = resolve));
    await page.route('**/order-card_bg.wasm', async (route) => {
      await released;
      await route.continue();
    });
    const user = await createUser();
    await user.addFaults('order', { delayMs: 2000 });
    const widget = await openWidget(user);
    await expect(widget.element.locator('[part="skeleton"]')).toBeVisible();
    expect((await animationsOf(widget)) > 0).toBe(running);
    // What stands still says otherwise that it goes on.
    expect(await dotsOf(widget)).toBe(running ? 'none' : '"…"');

    release();
    await widget.expectState('ready');
    await widget.press();
    await widget.expectState('ordering');
    expect((await animationsOf(widget)) > 0).toBe(running);
  });
}

function dotsOf(widget) {
  return widget.element.locator('.skeleton.face').evaluate((face) => getComputedStyle(face, '::before').content);
}

function focusOf(widget) {
  return widget.element.evaluate((element) => ({
    host: document.activeElement === element,
    inside: element.shadowRoot.activeElement?.classList[0] ?? null,
  }));
}

function animationsOf(widget) {
  return widget.element.evaluate((element) => element.shadowRoot.getAnimations().length);
}
