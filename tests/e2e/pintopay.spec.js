// PintoPay: an order that is polled through its stages, and what it means when it fails.
import { PINTOPAY } from './support/issuers.js';
import { expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

const issuer = PINTOPAY;
const IN_PART = 'The first payment to your card didn’t go through.';
const NOT_YOURS = 'Your account isn’t affected.';

const STAGES = [
  'new',
  'paid',
  'activating',
  'card_create_pending',
  'card_create_done',
  'initial_topup_pending',
  'initial_topup_in_progress',
  'initial_topup_done',
];

test('an order is followed through every stage until the card is active', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ pintopay: { stageMs: 0, holdAt: 'new' } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');

  for (const holdAt of STAGES) {
    await user.change({ pintopay: { holdAt } });
    await letTheOrderBeChecked(widget);
    await widget.expectState('provisioning');
    await widget.expectBadge(null, 'Setting up', 'grey');
    await widget.expectNoButton();
  }
  await user.change({ pintopay: { holdAt: null } });
  await letTimePass(widget, 30, 2);

  await widget.expectState('active');
  expect(await widget.statesTold()).toEqual(['ready', 'ordering', 'provisioning', 'active']);
  await expectCards(user, ['active'], 1);
  expect(await widget.wishesStored()).toEqual([]);
});

for (const outcome of ['completed', 'initial_topup_done', 'initial_topup_skipped']) {
  test(`an order that ends as ${outcome} is an active card`, async ({ createUser, openWidget }) => {
    const user = await createUser({ pintopay: { stageMs: 0, outcome } });
    const widget = await openWidget(user, { issuer });
    await widget.expectState('ready');
    await widget.press();
    await widget.expectState('active');
    await widget.expectNoNotice();
    await expectCards(user, ['active'], 1);
  });
}

test('the order names product and user, and its key is in the header', async ({ createUser, openWidget }) => {
  const user = await createUser({ pintopay: { stageMs: 0 } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
  const [order, ...others] = widget.orders();
  expect(others).toEqual([]);
  expect(order.postDataJSON()).toEqual({
    product_code: 'virtual_usd_demo',
    external_user_id: user.externalUserId,
  });
  expect(order.headers()['idempotency-key']).toMatch(/^[\x21-\x7e]{16,64}$/);
  expect(order.headers()).not.toHaveProperty('x-client-key');
});

test('a slow order takes longer than usual, is never failed, and still turns up', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ pintopay: { stageMs: 0, holdAt: 'card_create_pending' } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');
  await letTimePass(widget, 170, 10);
  await widget.expectState('provisioning');

  await letTimePass(widget, 30, 10);
  await widget.expectState('delayed');
  await expect(widget.title).toHaveText('This is taking longer than usual');
  await widget.expectButton('refresh');

  await user.change({ pintopay: { holdAt: null } });
  await letTimePass(widget, 60, 5);
  await widget.expectState('active');
  expect(await widget.statesTold()).toEqual(['ready', 'ordering', 'provisioning', 'delayed', 'active']);
  expect(widget.ordersSent()).toBe(1);
});

test('a check that fails is repeated, and no order goes out again', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ pintopay: { stageMs: 0 } });
  await user.addFaults('pintopay-check', { status: 500, times: 2 }, { close: 'before' }, { cutAt: 6 });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');
  await letTimePass(widget, 60, 3);
  await widget.expectState('active');
  await widget.expectNoNotice();
  expect(widget.ordersSent()).toBe(1);
  await expectCards(user, ['active'], 1);
});

for (const outcome of ['card_create_error', 'failed']) {
  test(`an order that ends as ${outcome} has no card, and the next one has another key`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ pintopay: { stageMs: 0, outcome } });
    const widget = await openWidget(user, { issuer });
    await widget.expectState('ready');
    await widget.press();
    await widget.expectState('failed');
    await expect(widget.explanation).toContainText('We have a problem right now. Try again in a moment.');
    await widget.expectButton('refresh');
    await widget.expectNoBadge();
    expect(await widget.errorsTold()).toEqual(['issuer-unavailable']);
    expect(await widget.wishesStored()).toEqual([]);

    await user.change({ pintopay: { outcome: 'completed' } });
    await widget.tryAgain();
    await widget.expectState('ready');
    await widget.press();
    await widget.expectState('active');
    expect(new Set(widget.orderKeys()).size).toBe(2);
    await expectCards(user, ['active'], 2);
  });
}

for (const outcome of ['initial_topup_error', 'initial_topup_verify_error']) {
  for (const [statusAfterError, state] of [
    ['wait_for_topup_activation_by_user', 'inactive'],
    ['active', 'active'],
  ]) {
    test(`an order that failed with ${outcome} shows its ${state} card and is not made again`, async ({
      createUser,
      openWidget,
    }) => {
      const user = await createUser({ pintopay: { stageMs: 0, outcome, statusAfterError } });
      const widget = await openWidget(user, { issuer });
      await widget.expectState('ready');
      await widget.press();
      await widget.expectState(state);
      await widget.expectNotice(IN_PART);
      await widget.pressAnyway();
      await waitInVain();
      expect(await widget.statesTold()).not.toContain('failed');
      expect(widget.ordersSent()).toBe(1);
      await expectCards(user, [statusAfterError], 1);
    });
  }
}

for (const [slug, state, code, says] of [
  ['insufficient_funds', 'misconfigured', 'partner-account', NOT_YOURS],
  ['invalid_pricing', 'misconfigured', 'partner-account', NOT_YOURS],
  ['card_product_limits_invalid', 'misconfigured', 'partner-account', NOT_YOURS],
  ['product_not_active', 'failed', 'not-available', 'You can’t order this card right now.'],
  ['product_not_found', 'misconfigured', 'product-unknown', 'This card isn’t offered any more.'],
  ['a_new_word', 'failed', 'refused', 'This wasn’t possible.'],
]) {
  for (const [when, fields] of [
    ['at once', { createRefusal: slug }],
    ['in the end', { outcome: 'failed', errorSlug: slug }],
  ]) {
    test(`an order that is refused ${when} for ${slug} says what it means for the user`, async ({
      createUser,
      openWidget,
    }) => {
      const user = await createUser({ pintopay: { stageMs: 0, ...fields } });
      const widget = await openWidget(user, { issuer });
      await widget.expectState('ready');
      await widget.press();
      await widget.expectState(state);
      await expect(widget.explanation).toContainText(says);
      await expect(widget.element).not.toContainText(/insufficient|funds|balance|top ?up|pricing/i);
      expect(await widget.errorsTold()).toEqual([code]);
      await widget.expectButton('refresh');

      await user.change({ pintopay: { createRefusal: null, outcome: 'completed' } });
      await widget.tryAgain();
      await widget.expectState('ready');
      await widget.press();
      await widget.expectState('active');
      expect(new Set(widget.orderKeys()).size).toBe(2);
    });
  }
}

test('an issuer who does not know the cardholder any more closes the gate', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ pintopay: { stageMs: 0 } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await user.change({ pintopay: { kycStatus: 'expired' } });
  await widget.press();
  await widget.expectNotice('We couldn’t take your order because your identity isn’t verified yet.');
  await widget.expectState('unverified');
  await expectCards(user, [], 0);
});

async function letTheOrderBeChecked(widget) {
  const checked = widget.sentTo('/orders/check');
  for (let turn = 0; turn < 20 && widget.sentTo('/orders/check') === checked; turn += 1) {
    await letTimePass(widget, 1);
  }
  expect(widget.sentTo('/orders/check')).toBeGreaterThan(checked);
}

async function expectCards(user, statuses, ordersAccepted) {
  const account = await user.at(issuer);
  expect(account.cards.map(({ status }) => status)).toEqual(statuses);
  expect(account.ordersAccepted).toBe(ordersAccepted);
}
