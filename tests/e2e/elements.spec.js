// <order-card> as an element of a page: its properties and attributes, its coming and going.
import { eventually, expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

const ELEMENT = '/order-card/order-card.js';
const SECOND_COPY = '/second-copy/order-card.js';

test('an element that is moved in the page keeps its session', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 3_600_000 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.hide();
  const sent = widget.requestsSent();

  await move(widget);
  await waitInVain();
  await widget.expectState('ready');
  expect(widget.requestsSent()).toBe(sent);
  expect(widget.tokensAsked()).toBe(1);

  await widget.show();
  await widget.press();
  await widget.expectState('provisioning');
  await move(widget);
  await user.change({ gapMs: 0 });
  await widget.expectState('active');
  expect(await widget.statesTold()).toEqual(['ready', 'ordering', 'provisioning', 'active']);
  expect(await user.ordersReceived()).toBe(1);
});

test('an element that is removed asks nothing more, and starts anew when it is back', async ({
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
  await letTimePass(widget, 3);

  const element = await widget.element.elementHandle();
  await element.evaluate((element) => element.remove());
  await letTimePass(widget, 1);
  const sent = widget.requestsSent();
  const told = (await widget.events()).length;
  await letTimePass(widget, 120, 10);
  await widget.hide();
  await widget.show();
  await waitInVain(100);
  expect(widget.requestsSent()).toBe(sent);
  expect((await widget.events()).length).toBe(told);

  await user.change({ gapMs: 0 });
  await element.evaluate((element) => document.body.append(element));
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
});

test('a removal stops the requests that are out', async ({ createUser, openWidget }) => {
  const user = await createUser();
  await user.breakDown('status', { delayMs: 3000 });
  const widget = await openWidget(user);
  await eventually(() => widget.requestsSent()).toBe(2);

  await widget.element.evaluate((element) => element.remove());

  await eventually(async () => (await user.statusRequests()).map(({ status }) => status))
    .toEqual([null]);
});

test('a removal leaves no timer behind', async ({ context, createUser, openWidget }) => {
  await context.addInitScript(() => {
    const { setTimeout, clearTimeout } = window;
    window.timers = new Set();
    window.setTimeout = (call, ...rest) => {
      const timer = setTimeout(() => window.timers.delete(timer) && call(), ...rest);
      window.timers.add(timer);
      return timer;
    };
    window.clearTimeout = (timer) => window.timers.delete(timer) && clearTimeout(timer);
  });
  const widget = await openWidget(await createUser({ gapMs: 3_600_000 }));
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');
  const timers = () => widget.page.evaluate(() => window.timers.size);
  expect(await timers()).toBeGreaterThan(0);

  await widget.element.evaluate((element) => element.remove());

  await eventually(timers).toBe(0);
});

test('two users in one page do not mix', async ({ createUser, openWidget, element }) => {
  const ada = await createUser({ gapMs: 0 });
  const ben = await createUser({ card: { status: 'FROZEN' } });
  const markup = element({ id: 'ada' }) + element({ id: 'ben' });
  const first = await openWidget(null, { markup });
  const second = first.another('#ben');
  await second.expectState('signed-out');

  await first.signIn(ada);
  await second.signIn(ben);
  await first.expectState('ready');
  await second.expectState('frozen');
  await first.press();
  await first.expectState('active');

  await second.expectState('frozen');
  expect(await ada.ordersReceived()).toBe(1);
  expect(await ben.ordersReceived()).toBe(0);
});

test('a second copy of the script does no harm', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user, { scripts: ['/partner.js', ELEMENT, SECOND_COPY] });
  await widget.expectState('ready');
  expect(widget.requestsSent()).toBe(2);

  await widget.press();
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
  expect((await widget.events('active')).length).toBe(1);
});

test('messages replace texts, at any time', async ({ createUser, openWidget }) => {
  const user = await createUser({ card: { status: 'ACTIVE', panLast4: '4821' } });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await expect(widget.title).toHaveText('Your card is active');

  await widget.element.evaluate((element) => {
    element.messages = {
      'active.title': 'Deine Karte ist aktiv',
      'badge.active': 'Aktiv',
      'card.ending': 'Karte mit den Ziffern {} am Ende',
      'badge.frozen': 42,
    };
  });

  await expect(widget.title).toHaveText('Deine Karte ist aktiv');
  await widget.expectBadge('ACTIVE', 'Aktiv', 'green');
  await expect(widget.summary).toContainText('Karte mit den Ziffern 4821 am Ende');
  await expect(widget.explanation).toHaveText('Ready to use online.');

  await widget.element.evaluate((element) => (element.messages = undefined));
  await expect(widget.title).toHaveText('Your card is active');
});

test('a text that is markup is shown as text', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser());
  await widget.expectState('ready');
  await widget.element.evaluate((element) => (element.messages = { 'ready.title': '<b>Hello</b>' }));
  await expect(widget.title).toHaveText('<b>Hello</b>');
});

// Without a theme it is the page’s own, and this page sets none.
for (const [theme, preferred, scheme] of [
  ['light', 'dark', 'light'],
  ['dark', 'light', 'dark'],
  ['auto', 'dark', 'normal'],
  [null, 'light', 'normal'],
]) {
  test(`with the theme ${theme} the colour scheme is ${scheme}`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.emulateMedia({ colorScheme: preferred });
    const widget = await openWidget(await createUser(), { attributes: { theme } });
    await widget.expectState('ready');
    await expect(widget.element.locator('.order-card')).toHaveCSS('color-scheme', scheme);
  });
}

test('a page’s own transport is used for every request', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user, { scripts: [ELEMENT] });
  await widget.element.evaluate((element) => {
    window.carried = [];
    element.fetch = (request) => {
      window.carried.push(`${request.method} ${new URL(request.url).pathname}`);
      return fetch(request);
    };
  });
  await widget.signIn(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');

  const carried = await widget.page.evaluate(() => window.carried);
  expect(carried).toContain('POST /baanx/v1/card/order');
  expect(carried.length).toBe(widget.requestsSent());
});

test('a transport that fails in odd ways is an outage, not a crash', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser();
  const widget = await openWidget(user, { scripts: [ELEMENT] });
  await widget.element.evaluate((element) => {
    const ways = [
      () => Promise.reject('no error'),
      () => Promise.reject(),
      () => {
        throw 'thrown';
      },
    ];
    let turn = 0;
    element.fetch = () => ways[(turn += 1) % ways.length]();
  });
  await widget.signIn(user);
  await letTimePass(widget, 8);
  await widget.expectState('failed');
  expect(await widget.errorsTold()).toEqual(['signed-out', 'network']);

  await widget.element.evaluate((element) => (element.fetch = undefined));
  await widget.tryAgain();
  await letTimePass(widget, 2);
  await widget.expectState('ready');
});

test('the method refresh reads everything again', async ({ createUser, openWidget }) => {
  const user = await createUser();
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await user.change({ card: { status: 'FROZEN' } });

  await widget.element.evaluate((element) => element.refresh());

  await widget.expectState('frozen');
});

function move({ element }) {
  return element.evaluate((element) => {
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(element);
  });
}
