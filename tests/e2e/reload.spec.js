// A reload forgets nothing: what was ordered is followed, and never ordered again.
import { eventually, expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

test('a card that is not there yet is still awaited after a reload', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 3_600_000 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');
  const before = (await widget.statesTold()).length;

  await widget.reload();

  await widget.expectState('provisioning');
  await widget.pressAnyway();
  await user.change({ gapMs: 0 });
  await widget.expectState('active');
  expect((await widget.statesTold()).slice(before)).toEqual(['provisioning', 'active']);
  expect(await user.ordersReceived()).toBe(1);
});

test('a reload while the order is out shows the card of the one order', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 3_600_000 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  // The issuer takes the order, and its answer is still under way when the page goes.
  const taken = holdTheAnswerBack(widget.page);
  await widget.press();
  await widget.expectState('ordering');
  await taken;
  expect(await user.ordersAccepted()).toBe(1);

  await widget.reload();

  await widget.expectState('confirming');
  await widget.pressAnyway();
  await user.change({ gapMs: 0 });
  await widget.expectState('active');
  await widget.expectBadge('ACTIVE', 'Active', 'green');
  expect(await user.ordersReceived()).toBe(1);
  expect((await widget.events('active')).length).toBe(1);
});

test('an order that a reload cut off is looked for, and can be pressed again when it is missing', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ gapMs: 500 });
  await user.addFaults('order', { delayMs: 60_000 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await eventually(() => user.ordersReceived()).toBe(1);

  await widget.reload();

  await widget.expectState('confirming');
  await widget.expectDisabledButton('order');
  await widget.pressAnyway();
  await letTimePass(widget, 60, 5);
  await widget.expectState('confirming');
  expect(await user.ordersReceived()).toBe(1);

  // The order's own 15 s and the 150 s in which its card could still turn up.
  await letTimePass(widget, 120, 5);
  await widget.expectState('ready');
  await widget.expectNotice('Your order didn’t go through.');
  await widget.press();
  await eventually(() => user.ordersAccepted()).toBe(1);
  await letTimePass(widget, 3);
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(2);
});

test('nothing is remembered of an order whose card was seen', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');

  expect(await widget.wishesStored()).toEqual([]);
  await user.change({ card: null });
  await widget.reload();
  await widget.expectState('ready');
});

test('one user’s order is not taken for another’s who signs in on the same browser', async ({
  createUser,
  openWidget,
}) => {
  const first = await createUser({ gapMs: 3_600_000 });
  const widget = await openWidget(first);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');

  const second = await createUser();
  const other = await openWidget(second);
  await other.expectState('ready');
  const again = await openWidget(first);
  await again.expectState('provisioning');
  await waitInVain();
  expect(await first.ordersReceived()).toBe(1);
  expect(await second.ordersReceived()).toBe(0);
});

/** The next order is answered to nobody. Resolves when the issuer has taken it. */
function holdTheAnswerBack(page) {
  return new Promise((resolve) => {
    page.route(
      '**/v1/card/order',
      async (route) => {
        await route.fetch();
        resolve();
      },
      { times: 1 },
    );
  });
}
