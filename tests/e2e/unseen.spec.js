// While nobody sees the page, or it is off-line, nothing is asked.
import { eventually, expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';
import { setVisibility } from './support/widget.js';

const OFFLINE = 'You’re offline. We’ll continue when you reconnect.';

test('a hidden page asks nothing, and asks at once when it is shown again', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ gapMs: 3_600_000 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');
  await letTimePass(widget, 6);

  await widget.hide();
  const sent = widget.requestsSent();
  await user.change({ gapMs: 0 });
  await letTimePass(widget, 120, 5);
  expect(widget.requestsSent()).toBe(sent);
  await widget.expectState('provisioning');

  await widget.show();
  await widget.expectState('active');
  // The card, the profile where the card may still be missing, what the card is paid from, and its newest
  // transactions.
  expect(widget.requestsSent()).toBeLessThanOrEqual(sent + 4);
});

test('a page that is opened in the background asks nothing until it is seen', async ({
  context,
  createUser,
  openWidget,
}) => {
  await context.addInitScript(setVisibility, 'hidden');
  const user = await createUser();
  const widget = await openWidget(user);
  await expect(widget.title).toHaveText('Loading your card');
  await waitInVain();
  expect(widget.requestsSent()).toBe(0);
  expect(widget.tokensAsked()).toBe(0);

  await widget.show();
  await widget.expectState('ready');
});

test('an order that is out when the page is hidden still counts', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 0 });
  await user.addFaults('order', { delayMs: 500 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await eventually(() => widget.ordersSent()).toBe(1);

  await widget.hide();
  await widget.expectState('provisioning');
  const sent = widget.requestsSent();
  await waitInVain(1500);
  expect(widget.requestsSent()).toBe(sent);

  await widget.show();
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('an order that could not leave before the page was hidden leaves when it is seen soon', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await pressAndHide(widget);
  await letTimePass(widget, 20, 10);
  await widget.expectState('ordering');
  expect(widget.ordersSent()).toBe(0);

  await widget.show();
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('an order that could not leave for a minute is dropped, and the user is told', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await pressAndHide(widget);
  await letTimePass(widget, 65, 10);

  await widget.show();
  await widget.expectState('ready');
  await widget.expectNotice('Your order wasn’t sent. You can order again.');
  await waitInVain();
  expect(widget.ordersSent()).toBe(0);

  await widget.press();
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('a hidden page that is refused a token asks for none until it is seen', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 0 });
  await user.addFaults('order', { delayMs: 500, status: 401 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await eventually(() => widget.ordersSent()).toBe(1);

  await widget.hide();
  await eventually(() => user.ordersReceived()).toBe(1);
  await waitInVain(800);
  expect(widget.tokensAsked()).toBe(1);
  expect(await user.ordersReceived()).toBe(1);

  await widget.show();
  await widget.expectState('active');
  expect(widget.tokensAsked()).toBe(2);
  expect(await user.ordersAccepted()).toBe(1);
});

test('an off-line page asks nothing, says so, and goes on by itself', async ({
  page,
  context,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ gapMs: 3_600_000 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');
  await letTimePass(widget, 6);

  await context.setOffline(true);
  await widget.expectNotice(OFFLINE);
  const sent = widget.requestsSent();
  await user.change({ gapMs: 0 });
  await letTimePass(widget, 120, 5);
  expect(widget.requestsSent()).toBe(sent);
  await widget.expectState('provisioning');

  await context.setOffline(false);
  await widget.expectState('active');
  await widget.expectNoNotice();
  expect(await user.ordersReceived()).toBe(1);
});

test('nothing can be ordered off-line', async ({ context, createUser, openWidget }) => {
  const user = await createUser();
  const widget = await openWidget(user);
  await widget.expectState('ready');

  await context.setOffline(true);
  await widget.expectNotice(OFFLINE);
  await widget.expectDisabledButton('order');
  await widget.pressAnyway();
  await waitInVain();
  await widget.expectState('ready');
  expect(await user.ordersReceived()).toBe(0);

  await context.setOffline(false);
  await widget.expectNoNotice();
  await widget.expectButton('order');
});

test('a page that starts off-line waits for the network', async ({ context, createUser, openWidget }) => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  });
  const user = await createUser();
  const widget = await openWidget(user);
  await widget.expectNotice(OFFLINE);
  await waitInVain();
  expect(widget.requestsSent()).toBe(0);

  await widget.page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => true });
    dispatchEvent(new Event('online'));
  });
  await widget.expectState('ready');
});

/** The page is hidden in the moment of the press, before anything could leave. */
function pressAndHide(widget) {
  return widget.button.evaluate((button) => {
    button.click();
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
