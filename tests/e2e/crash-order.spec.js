// An order that is out when the WebAssembly ends by a trap is looked up, not repeated.
import { expect } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';
import { SCRIPTS, test } from './support/trap.js';

for (const where of ['Answered', 'Woke']) {
  test(`an order that is out is made once, with a trap at ${where}`, async ({
    createUser,
    openWidget,
    setTraps,
  }) => {
    const user = await createUser({ gapMs: 1500 });
    await user.addFaults('order', { delayMs: 300 });
    const widget = await openWidget(user, { scripts: SCRIPTS });
    await widget.expectState('ready');

    const traps = await setTraps(where);
    await widget.press();
    await traps.expectSprung();
    await widget.expectState('active');
    expect(await user.ordersReceived()).toBe(1);
    expect(await widget.errorsTold()).toEqual([]);
  });
}

test('an order that may be out is looked for until it is certain that it is not', async ({
  createUser,
  openWidget,
  page,
  setTraps,
}) => {
  await page.clock.install();
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user, { scripts: SCRIPTS });
  await letTimePass(widget, 2);
  await widget.expectState('ready');

  const traps = await setTraps('Reserved');
  await widget.press();
  await traps.expectSprung();
  await widget.expectState('confirming');
  await letTimePass(widget, 120, 10);
  await widget.expectState('ready');
  expect(await user.ordersReceived()).toBe(0);

  await widget.press();
  await letTimePass(widget, 10);
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('an order is made once where the page has no storage either', async ({
  createUser,
  openWidget,
  page,
  setTraps,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The request was denied', 'SecurityError');
      },
    });
  });
  const user = await createUser({ gapMs: 1500 });
  const widget = await openWidget(user, { scripts: SCRIPTS });
  await widget.expectState('ready');

  const traps = await setTraps('Answered');
  await widget.press();
  await traps.expectSprung();
  await widget.expectState('confirming');
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('an order that the page held back is not sent after a crash', async ({
  crash,
  createUser,
  openWidget,
  page,
}) => {
  await page.clock.install();
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user, { scripts: SCRIPTS });
  await widget.element.evaluate((element) => {
    element.fetch = async (request) => {
      if (request.url.endsWith('/order') && !window.release) {
        await new Promise((resolve) => (window.release = resolve));
      }
      return fetch(request);
    };
  });
  await letTimePass(widget, 2);
  await widget.expectState('ready');
  await widget.press();
  await expect.poll(() => page.evaluate(() => Boolean(window.release))).toBe(true);

  await crash(widget);
  await letTimePass(widget, 180, 10);
  await widget.expectState('ready');
  await widget.press();
  await letTimePass(widget, 2);
  await page.evaluate(() => window.release());
  await letTimePass(widget, 10);
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('a lock that is given to what has crashed is given back', async ({
  createUser,
  openWidget,
  page,
  setTraps,
}) => {
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user, { scripts: SCRIPTS });
  await widget.expectState('ready');

  const traps = await setTraps('RefreshClicked');
  await widget.button.evaluate((button) => {
    button.click();
    document.querySelector('order-card').refresh();
  });
  await traps.expectSprung();
  await waitInVain();
  const held = () => page.evaluate(async () => (await navigator.locks.query()).held.length);
  expect(await held()).toBe(0);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});
