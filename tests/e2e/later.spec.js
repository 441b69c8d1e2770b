// What nobody needs before the first press is in a file of its own: it is loaded when a state stands,
// once, and the widget works without it.
import { LATER, WASM } from './support/loading.js';
import { strictPolicy } from './support/site.js';
import { eventually, expect, test } from './support/test.js';
import { holdBack, letTimePass, waitInVain } from './support/time.js';
import { SCRIPTS, test as trapTest } from './support/trap.js';

const card = { status: 'ACTIVE' };

/** Counts how often the site is asked for it from now on. */
function countLater({ fetched }) {
  const before = fetched.length;
  return () => fetched.slice(before).filter((name) => name === LATER).length;
}

test('a state stands without it, and nothing moves when it comes', async ({ createUser, openWidget, page }) => {
  await page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shifts += value))).observe({
      type: 'layout-shift',
    });
  });
  const release = await holdBack(page, `**/${LATER}`);
  const user = await createUser({ card, wallets: { external: null, linked: null }, transactions: 0 });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.expectBadge('ACTIVE', 'Active', 'green');
  await expect(widget.room).toHaveCount(1);
  const before = await places(widget);
  await page.evaluate(() => (window.shifts = 0));

  release();
  await widget.expectControl('details');
  expect(await places(widget)).toEqual(before);
  expect(await page.evaluate(() => window.shifts)).toBe(0);
});

for (const width of [280, 400, 900]) {
  test(`the controls stand in the room that was kept for them, ${width} px wide`, async ({
    createUser,
    openWidget,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const release = await holdBack(page, `**/${LATER}`);
    const user = await createUser({ card, wallets: { external: null, linked: null }, transactions: 0 });
    const widget = await openWidget(user);
    await widget.expectState('active');
    const before = await places(widget);
    const room = await buttons(widget, '.room > *');

    release();
    await widget.expectControl('details');
    expect(await places(widget)).toEqual(before);
    expect(await buttons(widget, '[part="controls"] > *')).toEqual(room);
  });
}

test('the room of the controls is neither seen nor heard', async ({ createUser, openWidget, page }) => {
  const release = await holdBack(page, `**/${LATER}`);
  const widget = await openWidget(await createUser({ card }));
  await widget.expectState('active');
  await expect(widget.element.getByText('Show details')).toBeHidden();
  await expect(widget.element.getByRole('button')).toHaveCount(0);
  release();
  await expect(widget.element.getByRole('button', { name: 'Show details' })).toBeVisible();
});

test('it is asked for when a state stands, before any press, and not sooner', async ({
  createUser,
  openWidget,
  page,
  site,
}) => {
  const laterAsked = countLater(site);
  const release = await holdBack(page, '**/v1/user/profile');
  const widget = await openWidget(await createUser());
  await eventually(() => widget.requestsSent()).toBe(2);
  await waitInVain();
  expect(laterAsked()).toBe(0);

  release();
  await widget.expectState('ready');
  await eventually(laterAsked).toBe(1);
});

test('it is loaded and compiled once for all elements of the page', async ({
  createUser,
  element,
  openWidget,
  page,
  site,
}) => {
  await page.addInitScript(() => {
    window.compiled = 0;
    const { compileStreaming } = WebAssembly;
    WebAssembly.compileStreaming = (source) => {
      window.compiled += 1;
      return compileStreaming(source);
    };
  });
  const laterAsked = countLater(site);
  const markup = element() + element({ id: 'other' });
  const widget = await openWidget(await createUser({ card }), { markup });
  await widget.expectControl('details');
  await widget.another('#other').expectControl('details');
  await widget.element.evaluate((element) => element.after(element.cloneNode()));
  await waitInVain();
  expect(laterAsked()).toBe(1);
  expect(await page.evaluate(() => window.compiled)).toBe(2);
});

test('a button and a badge need nothing of it', async ({ createUser, element, openWidget, site }) => {
  const laterAsked = countLater(site);
  const parts = '<order-card-button></order-card-button><order-card-badge></order-card-badge>';
  const markup = element({}, 'order-card-session', parts);
  const widget = await openWidget(await createUser({ card }), { markup });
  await widget.another('order-card-badge').expectBadge('ACTIVE', 'Active', 'green');
  await waitInVain(1500);
  expect(laterAsked()).toBe(0);
});

for (const [what, fault] of [
  ['is not found', { status: 404 }],
  ['is another file', { body: Buffer.of(0, 97, 115, 109, 1, 0, 0, 0) }],
  ['is cut off', { cutOff: 1000 }],
  ['is not answered for', { cutOff: 0 }],
]) {
  test(`where it ${what}, a card is ordered without it, the page hears so once, and it comes when it can`, async ({
    createUser,
    element,
    openWidget,
    site,
  }) => {
    site.damage(LATER, fault);
    const user = await createUser({ gapMs: 0 });
    const widget = await openWidget(user, { markup: element() + element({ id: 'other' }) });
    await widget.expectState('ready');
    await widget.press();
    await widget.expectState('active');
    expect(await user.ordersReceived()).toBe(1);
    await eventually(() => widget.errorsTold()).toEqual(['core-incomplete', 'core-incomplete']);
    await expect(widget.room).toHaveCount(1);

    site.repair();
    await widget.element.evaluate((element) => element.refresh());
    await widget.expectControl('details');
    await widget.another('#other').expectControl('details');
    expect(await widget.errorsTold()).toEqual(['core-incomplete', 'core-incomplete']);
    await widget.ask('history');
    await expect(widget.history).toBeVisible();
  });
}

test('a single failure is made good without a word', async ({ createUser, openWidget, page }) => {
  await page.route(`**/${LATER}`, (route) => route.abort('connectionreset'), { times: 2 });
  const widget = await openWidget(await createUser({ card }));
  await widget.expectControl('details');
  expect(await widget.errorsTold()).toEqual([]);
});

for (const [when, cause] of [
  ['the browser is on-line', ({ page }) => page.evaluate(() => dispatchEvent(new Event('online')))],
  ['the page is shown', (widget) => widget.hide().then(() => widget.show())],
]) {
  test(`it is not asked for without end, and comes when ${when} again`, async ({
    createUser,
    openWidget,
    page,
    site,
  }) => {
    await page.clock.install();
    site.damage(LATER, { status: 404 });
    const laterAsked = countLater(site);
    const widget = await openWidget(await createUser({ card }));
    await widget.expectState('active');
    await letTimePass(widget, 120, 2);
    expect(laterAsked()).toBe(5);
    await letTimePass(widget, 120, 10);
    expect(laterAsked()).toBe(5);
    await expect(widget.room).toHaveCount(1);

    site.repair();
    await cause(widget);
    await widget.expectControl('details');
    expect(await widget.errorsTold()).toEqual(['core-incomplete']);
  });
}

test('an old one in the browser’s cache is replaced, and nobody notices', async ({ createUser, openWidget, site }) => {
  site.damage(LATER, { body: 'old', headers: { 'cache-control': 'max-age=3600' } });
  const user = await createUser({ card });
  const widget = await openWidget(user, { scripts: [] });
  await widget.page.evaluate((url) => fetch(url).then((answer) => answer.text()), `/order-card/${LATER}`);
  site.repair();
  await widget.signIn(user);
  await widget.page.evaluate(() => import('/order-card/order-card.js'));
  await widget.expectControl('details');
  expect(await widget.errorsTold()).toEqual([]);
});

test('one that the browser has kept is not fetched again', async ({ createUser, openWidget, site }) => {
  site.damage(LATER, { headers: { 'cache-control': 'max-age=3600' } });
  const laterAsked = countLater(site);
  const widget = await openWidget(await createUser({ card }));
  await widget.expectControl('details');
  await widget.reload();
  await widget.expectControl('details');
  expect(laterAsked()).toBe(1);
});

test('it may be kept elsewhere, under a policy that names the place', async ({
  createUser,
  openWidget,
  page,
  sandbox,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user, { scripts: ['/partner.js'], policy: strictPolicy(sandbox.api) });
  const asked = page.waitForRequest(`**/second-copy/${LATER}`);
  await page.evaluate(async (file) => {
    const { configure, define } = await import('/order-card/element.js');
    configure({ laterUrl: `/second-copy/${file}` });
    define();
  }, LATER);
  await asked;
  await widget.expectControl('details');
});

trapTest('after a trap it is there again, and nothing is fetched for it', async ({
  crash,
  createUser,
  openWidget,
  site,
}) => {
  const widget = await openWidget(await createUser({ card }), { scripts: SCRIPTS });
  await widget.expectControl('details');
  for (const file of [WASM, LATER]) site.damage(file, { status: 404 });
  const laterAsked = countLater(site);

  await crash(widget);
  await widget.expectControl('history');
  await widget.ask('history');
  await expect(widget.history).toBeVisible();
  await waitInVain();
  expect(laterAsked()).toBe(0);
  expect(await widget.errorsTold()).toEqual([]);
});

trapTest('a trap in what came later ends the instance as any other', async ({
  createUser,
  openWidget,
  setTraps,
}) => {
  const widget = await openWidget(await createUser({ card }), { scripts: SCRIPTS });
  await widget.expectControl('history');
  const traps = await setTraps('HistoryClicked');
  await widget.ask('history');
  await traps.expectSprung();
  await widget.expectControl('history');
  await widget.ask('history');
  await expect(widget.history).toBeVisible();
  expect(await widget.errorsTold()).toEqual([]);
});

/** Where the words and the face are, and how large the whole is. */
async function places(widget) {
  const parts = [widget.element, widget.title, widget.explanation, widget.badge, widget.summary];
  return Promise.all(parts.map((part) => part.boundingBox()));
}

function buttons(widget, selector) {
  return widget.element.evaluate((element, selector) => {
    const all = [...element.shadowRoot.querySelectorAll(selector)];
    const round = (number) => Math.round(number * 10) / 10;
    return all.map((node) => node.getBoundingClientRect()).map(({ x, y, width, height }) => [x, y, width, height].map(round));
  }, selector);
}
