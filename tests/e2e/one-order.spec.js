// One order, however often and wherever the button is pressed.
import { expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';
import { expectOneOrder } from './support/ordering.js';

test('a hundred fast clicks order one card', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 500 });
  const widget = await openWidget(user);
  await widget.expectState('ready');

  await widget.button.evaluate((button) => {
    for (let click = 0; click < 100; click += 1) button.click();
  });

  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('clicks that go on while the order is out order one card', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 500 });
  await user.addFaults('order', { delayMs: 600 });
  const widget = await openWidget(user);
  await widget.expectState('ready');

  await widget.button.evaluate(async (button) => {
    for (let click = 0; click < 100; click += 1) {
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });

  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('a double click on “try again” orders nothing', async ({ page, createUser, openWidget }) => {
  await page.clock.install();
  const user = await createUser();
  await user.addFaults('status', { status: 403 });
  const widget = await openWidget(user);
  await widget.expectState('failed');
  // Somebody reads the words first, so the next reading need not wait for its turn.
  await letTimePass(widget, 5);

  const { x, y } = await widget.button.boundingBox();
  await page.mouse.click(x + 20, y + 20);
  await expect(widget.button).toHaveAttribute('data-action', 'order');
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });

  await waitInVain();
  expect(await user.ordersReceived()).toBe(0);
  await widget.expectState('ready');
});

test('two elements in one page that are clicked in the same moment order one card', async ({
  createUser,
  openWidget,
  element,
}) => {
  const user = await createUser({ gapMs: 500 });
  const markup = element({ id: 'left' }) + element({ id: 'right' });
  const left = await openWidget(user, { markup });
  const right = left.another('#right');
  await left.expectState('ready');
  await right.expectState('ready');

  await left.page.evaluate(() => {
    for (const widget of document.querySelectorAll('order-card')) {
      widget.shadowRoot.querySelector('button').click();
    }
  });

  await left.expectState('active');
  await right.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
  expect(await user.ordersAccepted()).toBe(1);
});

for (const [where, cripple] of [
  ['a browser with locks', () => undefined],
  ['a browser without locks', () => Object.defineProperty(navigator, 'locks', { value: undefined })],
]) {
  test(`two tabs of ${where} that are clicked in the same moment order one card`, async ({
    context,
    createUser,
    openWidget,
  }) => {
    await context.addInitScript(cripple);
    const user = await createUser({ gapMs: 500 });
    const first = await openWidget(user);
    const second = await openWidget(user, { page: await context.newPage(), host: first.host });
    await first.expectState('ready');
    await second.expectState('ready');

    const moment = Date.now() + 300;
    await Promise.all([first, second].map((widget) => clickAt(widget, moment)));

    await first.expectState('active');
    await second.expectState('active');
    expect(await user.ordersReceived()).toBe(1);
    expect(await user.ordersAccepted()).toBe(1);
  });
}

test('a tab that did not order follows the one that did', async ({
  context,
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 1500 });
  await user.addFaults('order', { delayMs: 2000 });
  const first = await openWidget(user);
  const second = await openWidget(user, { page: await context.newPage(), host: first.host });
  await second.expectState('ready');

  await first.press();

  await second.expectDisabledButton('order');
  await second.pressAnyway();
  await second.expectState('provisioning');
  await first.expectState('active');
  await second.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('a tab that was closed in mid-order does not keep the other from following', async ({
  context,
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 1500 });
  const first = await openWidget(user);
  const second = await openWidget(user, { page: await context.newPage(), host: first.host });
  await second.expectState('ready');
  await first.press();
  await first.expectState('provisioning');

  await first.page.close();

  await second.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('a page that may not store anything still orders one card from two elements', async ({
  context,
  createUser,
  openWidget,
  element,
}) => {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const user = await createUser({ gapMs: 500 });
  const left = await openWidget(user, { markup: element({ id: 'left' }) + element({ id: 'right' }) });
  await expectOneOrder(user, [left, left.another('#right')]);
});

function clickAt(widget, moment) {
  return widget.button.evaluate(
    (button, moment) =>
      new Promise((resolve) => {
        setTimeout(() => resolve(button.click()), moment - Date.now());
      }),
    moment,
  );
}
