// PintoPay: what a card says for itself, and a freeze that is an order too.
import { PINTOPAY } from './support/issuers.js';
import { eventually, expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

const issuer = PINTOPAY;
const NOTHING = 'We couldn’t change your card.';
const UNPAID = 'wait_for_topup_activation_by_user';
const holding = (status, more) => ({ pintopay: { stageMs: 0, cards: [{ status }], ...more } });

for (const status of ['pending_order', 'paid', 'pending_activation']) {
  test(`a card that is ${status} is in the making, and is followed until it is active`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.clock.install();
    const user = await createUser(holding(status));
    const widget = await openWidget(user, { issuer });
    await widget.expectState('provisioning');
    await widget.expectBadge(status, 'Setting up', 'grey');
    await widget.expectNoButton();
    await expect(widget.controls).toHaveCount(0);

    await user.change({ pintopay: { card: { status: 'active' } } });
    await letTimePass(widget, 10);
    await widget.expectState('active');
  });
}

test('a card that waits for its first payment says so, and is followed until it is active', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser(holding(UNPAID));
  const widget = await openWidget(user, { issuer });
  await widget.expectState('inactive');
  await widget.expectBadge(UNPAID, 'Inactive', 'grey');
  await expect(widget.explanation).toHaveText('Add money to activate your card.');
  await widget.expectButton('refresh');
  await expect(widget.controls).toHaveCount(0);
  await widget.expectNoHole();

  await user.change({ pintopay: { card: { status: 'active' } } });
  await letTimePass(widget, 40, 5);
  await widget.expectState('active');
  expect(widget.ordersSent()).toBe(0);
});

test('a closed card is no card, and another can be ordered', async ({ createUser, openWidget }) => {
  const user = await createUser(holding('closed'));
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await widget.expectNoBadge();
  await widget.press();
  await widget.expectState('active');
  const { cards, ordersAccepted } = await user.at(issuer);
  expect(cards.map(({ status }) => status)).toEqual(['closed', 'active']);
  expect(ordersAccepted).toBe(1);
});

test('the newest card that is not closed is shown', async ({ createUser, openWidget }) => {
  const cards = [{ status: 'active' }, { status: 'frozen' }, { status: 'closed' }];
  const widget = await openWidget(await createUser({ pintopay: { cards } }), { issuer });
  await widget.expectState('frozen');
});

test('a card that is closed while it is on screen is gone at the next look', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser(holding('active'));
  const widget = await openWidget(user, { issuer });
  await widget.expectState('active');
  await user.change({ pintopay: { card: { status: 'closed' } } });
  await widget.ask('freeze');
  await widget.expectState('ready');
  await expect(widget.controls).toHaveCount(0);
});

test('there is freeze and nothing else, and no hole in the page', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser(holding('active')), { issuer });
  await widget.expectState('active');
  await widget.expectControls(['freeze']);
  for (const name of ['details', 'pin', 'set-pin', 'history', 'activate']) {
    await expect(widget.action(name)).toHaveCount(0);
  }
  await widget.expectNoHole();
});

for (const [care, status, ended] of [
  ['freeze', 'active', 'frozen'],
  ['unfreeze', 'frozen', 'active'],
]) {
  test(`${care} is an order that is polled to its end`, async ({ page, createUser, openWidget }) => {
    await page.clock.install();
    const user = await createUser(holding(status, { holdAt: 'new' }));
    const widget = await openWidget(user, { issuer });
    await widget.expectState(status);
    await widget.ask(care);

    for (const holdAt of ['new', 'activating']) {
      await user.change({ pintopay: { holdAt } });
      const checked = widget.sentTo('/orders/check');
      await letTimePass(widget, 4);
      expect(widget.sentTo('/orders/check')).toBeGreaterThan(checked);
      await widget.expectBusyControl(care);
      await widget.expectState(status);
    }
    await user.change({ pintopay: { holdAt: null } });
    await letTimePass(widget, 12);

    await widget.expectState(ended);
    await widget.expectNoNotice();
    expect(await widget.actionsTold()).toEqual([`freeze ${care === 'freeze' ? 'frozen' : 'unfrozen'}`]);
    expect(widget.sentTo(`/cards/${care}`)).toBe(1);
    expect((await user.at(issuer)).orders.length).toBe(1);
    expect((await user.at(issuer)).cards.map((card) => card.status)).toEqual([ended]);
  });

  test(`${care} that fails in the end leaves the card, and says so each time`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser(holding(status, { freezeOutcome: 'failed' }));
    const widget = await openWidget(user, { issuer });
    await widget.expectState(status);
    for (const times of [1, 2]) {
      await widget.ask(care);
      await eventually(() => widget.errorsTold()).toEqual(Array(times).fill('issuer-unavailable'));
      await widget.expectNotice(NOTHING);
      await widget.expectState(status);
      await widget.expectControl(care);
    }
    expect(await widget.actionsTold()).toEqual([]);

    await user.change({ pintopay: { freezeOutcome: 'completed' } });
    await widget.ask(care);
    await widget.expectState(ended);
    await widget.expectNoNotice();
  });

  test(`${care} of a card that is ${ended} already ends with the truth`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser(holding(status));
    const widget = await openWidget(user, { issuer });
    await widget.expectState(status);
    await user.change({ pintopay: { card: { status: ended } } });

    await widget.ask(care);

    await widget.expectState(ended);
    await widget.expectNoNotice();
    expect(await widget.errorsTold()).toEqual([]);
    const { orders } = await user.at(issuer);
    expect(orders).toEqual([]);
  });

  test(`${care} whose answer is lost after it was taken ends as ${ended}`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser(holding(status));
    await user.addFaults(`pintopay-${care}`, { close: 'after' });
    const widget = await openWidget(user, { issuer });
    await widget.expectState(status);
    await widget.ask(care);
    await widget.expectState(ended);
    expect(widget.sentTo(`/cards/${care}`)).toBe(1);
    expect((await user.at(issuer)).orders.length).toBe(1);
  });
}

for (const freezeRefusal of ['invalid_card_status', 'provider_invalid_card_status']) {
  test(`a freeze that is refused as ${freezeRefusal} while the card stays active changed nothing`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.clock.install();
    const user = await createUser(holding('active', { freezeRefusal }));
    const widget = await openWidget(user, { issuer });
    await widget.expectState('active');
    await widget.ask('freeze');
    await letTimePass(widget, 15);
    await widget.expectNotice(NOTHING);
    await widget.expectState('active');
    await widget.expectControl('freeze');
    expect(await widget.actionsTold()).toEqual([]);
  });
}

for (const [freezeRefusal, code] of [
  ['insufficient_funds', 'partner-account'],
  ['provider_error', 'issuer-unavailable'],
  ['card_not_found', 'refused'],
  ['a_new_word', 'refused'],
]) {
  test(`a freeze that is refused for ${freezeRefusal} leaves the card and says so`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser(holding('active', { freezeRefusal }));
    const widget = await openWidget(user, { issuer });
    await widget.expectState('active');
    await widget.ask('freeze');
    await widget.expectNotice(NOTHING);
    await expect(widget.element).not.toContainText(/insufficient|funds|balance/i);
    await eventually(() => widget.errorsTold()).toEqual([code]);
    await widget.expectState('active');
    await widget.expectControl('freeze');
  });
}

test('a freeze that comes too early says nothing of an order', async ({ createUser, openWidget }) => {
  const freezeRefusal = 'card_issue_not_completed';
  const widget = await openWidget(await createUser(holding('active', { freezeRefusal })), { issuer });
  await widget.expectState('active');
  await widget.ask('freeze');
  await widget.expectNotice(NOTHING);
  await expect(widget.notice).not.toContainText('You can’t order');
  await widget.expectState('active');
});

test('a check of the freeze that fails is repeated, and no second freeze goes out', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser(holding('active'));
  const widget = await openWidget(user, { issuer });
  await widget.expectState('active');
  await user.addFaults('pintopay-check', { status: 500 }, { close: 'before' });
  await widget.ask('freeze');
  await letTimePass(widget, 20);
  await widget.expectState('frozen');
  expect(widget.sentTo('/cards/freeze')).toBe(1);
});

test('a freeze that the issuer never ends is given up with a word, and the card is looked at', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser(holding('active', { holdAt: 'activating' }));
  const widget = await openWidget(user, { issuer });
  await widget.expectState('active');
  await widget.ask('freeze');
  await letTimePass(widget, 50, 5);
  await widget.expectBusyControl('freeze');
  await letTimePass(widget, 60, 5);
  await widget.expectNotice(NOTHING);
  await widget.expectState('active');
  await waitInVain();
  expect(widget.sentTo('/cards/freeze')).toBe(1);
});
