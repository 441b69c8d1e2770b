// The WebAssembly ends by a trap, wherever it is at that moment: the page hears nothing of it, and
// all widgets go on in a fresh instance.
import { readFile } from 'node:fs/promises';
import { PACKAGE, WITH_TRAP } from './support/site.js';
import { expect } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';
import { SCRIPTS, test } from './support/trap.js';

for (const [event, cause] of [
  ['RefreshClicked', ({ element }) => element.evaluate((element) => element.refresh())],
  ['SignedIn', ({ element }) => element.evaluate((element) => (element.getAccessToken = element.getAccessToken))],
  ['Hidden', (widget) => widget.hide()],
  ['Shown', (widget) => widget.hide().then(() => widget.show())],
  ['OrderClicked', (widget) => widget.press()],
]) {
  test(`a trap at ${event} ends neither this widget nor another one`, async ({
    createUser,
    element,
    openWidget,
    setTraps,
  }) => {
    const user = await createUser({ gapMs: 0 });
    const markup = element() + element({ id: 'other' });
    const widget = await openWidget(user, { markup, scripts: SCRIPTS });
    const other = widget.another('#other');
    await widget.expectState('ready');
    await other.expectState('ready');

    const traps = await setTraps(event);
    await cause(widget);
    await traps.expectSprung();
    await widget.show();
    await widget.expectState('ready');
    await other.expectState('ready');
    expect(await user.ordersReceived()).toBe(0);
    expect(await widget.errorsTold()).toEqual([]);

    await widget.press();
    await widget.expectState('active');
    await other.expectState('active');
    expect(await user.ordersReceived()).toBe(1);
  });
}

test('what crashes again at once is not started by itself, and can be tried again', async ({
  createUser,
  element,
  openWidget,
  setTraps,
}) => {
  const user = await createUser({ card: { status: 'ACTIVE' } });
  const parts = '<order-card-badge></order-card-badge>';
  const markup = element() + element({}, 'order-card-session', parts);
  const widget = await openWidget(user, { markup, scripts: SCRIPTS });
  const badge = widget.another('order-card-badge');
  const again = widget.element.getByRole('button', { name: 'Try again' });
  await widget.expectState('active');
  await badge.expectBadge('ACTIVE', 'Active', 'green');

  const traps = await setTraps('RefreshClicked', 'Started');
  await widget.element.evaluate((element) => element.refresh());
  await traps.expectSprung();
  await expect(again).toBeVisible();
  await expect(badge.element.getByRole('button', { name: 'Try again' })).toBeVisible();
  await widget.expectState('failed');
  expect(await widget.errorsTold()).toEqual(['core-crashed', 'core-crashed']);

  await again.click();
  await widget.expectState('active');
  await badge.expectBadge('ACTIVE', 'Active', 'green');
});

test('a crash long after another one is got over like the first', async ({
  crash,
  createUser,
  openWidget,
  page,
}) => {
  await page.clock.install();
  const widget = await openWidget(await createUser(), { scripts: SCRIPTS });
  await letTimePass(widget, 2);
  await widget.expectState('ready');
  for (let round = 0; round < 2; round += 1) {
    await crash(widget);
    await letTimePass(widget, 2);
    await widget.expectState('ready');
    await letTimePass(widget, 61, 10);
  }
  expect(await widget.errorsTold()).toEqual([]);
});

test('nothing of what crashed is heard of again', async ({ crash, createUser, openWidget, page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    window.listeners = 0;
    const { addEventListener, removeEventListener } = document;
    const change = (call, step) => (type, ...rest) => {
      if (type === 'visibilitychange') window.listeners += step;
      return call.call(document, type, ...rest);
    };
    document.addEventListener = change(addEventListener, 1);
    document.removeEventListener = change(removeEventListener, -1);
  });
  const user = await createUser({ gapMs: 3_600_000 });
  const widget = await openWidget(user, { scripts: SCRIPTS });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');

  await crash(widget);
  await widget.expectState('provisioning');
  await widget.element.evaluate((element) => element.remove());
  await letTimePass(widget, 1);
  const sent = widget.requestsSent();
  await letTimePass(widget, 60, 10);
  await widget.hide();
  await widget.show();
  await waitInVain();
  expect(widget.requestsSent()).toBe(sent);
  expect(await page.evaluate(() => window.listeners)).toBe(0);
});

test('a trap that comes while the page calls back counts once', async ({
  createUser,
  element,
  openWidget,
  setTraps,
}) => {
  const markup = element() + element({ id: 'other' });
  const widget = await openWidget(await createUser({ gapMs: 0 }), { markup, scripts: SCRIPTS });
  const other = widget.another('#other');
  await widget.expectState('ready');
  await other.expectState('ready');
  await widget.element.evaluate((element) => {
    const callBack = () => document.querySelector('#other').refresh();
    element.addEventListener('order-card-state', callBack, { once: true });
  });

  const traps = await setTraps('RefreshClicked');
  await widget.press();
  await traps.expectSprung();
  await waitInVain();
  expect(await widget.errorsTold()).toEqual([]);
  await expect(widget.element).not.toHaveAttribute('state', 'failed');
  await other.expectState('ready');
});

test('a trap while the very first instance starts is got over', async ({
  createUser,
  element,
  openWidget,
  page,
}) => {
  await page.addInitScript(() => {
    const { Instance } = WebAssembly;
    const trap = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    WebAssembly.Instance = function (...values) {
      WebAssembly.Instance = Instance;
      const { exports } = new Instance(...values);
      const trapped = ([name, value]) => [name, typeof value === 'function' ? trap : value];
      return { exports: Object.fromEntries(Object.entries(exports).map(trapped)) };
    };
  });
  const markup = element() + element({ id: 'other' });
  const widget = await openWidget(await createUser(), { markup });
  await widget.expectState('ready');
  await widget.another('#other').expectState('ready');
});

test('a fresh instance needs nothing of the network', async ({
  crash,
  createUser,
  openWidget,
  site,
}) => {
  const widget = await openWidget(await createUser(), { scripts: SCRIPTS });
  await widget.expectState('ready');
  const files = ['order-card_bg.wasm', 'order-card-core.js'];
  for (const file of files) site.damage(file, { status: 404 });
  const fetchedBefore = site.fetched.length;

  await crash(widget);
  await waitInVain();
  await widget.expectState('ready');
  expect(site.fetched.slice(fetchedBefore).filter((name) => files.includes(name))).toEqual([]);
});

test('what is published has no trap', async () => {
  const [published, forTests] = await Promise.all(
    [PACKAGE, WITH_TRAP].map((folder) => readFile(`${folder}/order-card_bg.wasm`, 'latin1')),
  );
  expect(forTests).toContain('orderCardTrap');
  expect(published).not.toContain('orderCardTrap');
});
