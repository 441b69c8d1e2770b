// PintoPay: a reload in the middle of an order, which goes on at the issuer meanwhile.
import { PINTOPAY } from './support/issuers.js';
import { eventually, expect, test } from './support/test.js';

const issuer = PINTOPAY;

for (const holdAt of ['activating', 'card_create_pending', 'initial_topup_in_progress']) {
  test(`an order at ${holdAt} is polled on after a reload, and is not sent again`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ pintopay: { stageMs: 0, holdAt } });
    const widget = await openWidget(user, { issuer });
    await widget.expectState('ready');
    await widget.press();
    await widget.expectState('provisioning');
    await eventually(() => widget.sentTo('/orders/check')).toBeGreaterThan(0);

    await widget.reload();

    await widget.expectState('provisioning');
    const asked = widget.sentTo('/orders/check');
    await eventually(() => widget.sentTo('/orders/check')).toBeGreaterThan(asked);
    await widget.pressAnyway();
    await user.change({ pintopay: { holdAt: null } });
    await widget.expectState('active');
    expect(widget.ordersSent()).toBe(1);
    await expectCards(user, ['active'], 1);
  });
}

test('an order that failed while nobody looked can be ordered again after a reload', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ pintopay: { stageMs: 0, holdAt: 'activating', outcome: 'failed' } });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');
  await user.change({ pintopay: { holdAt: null } });
  await widget.reload();
  await widget.expectState('failed');

  await user.change({ pintopay: { outcome: 'completed' } });
  await widget.tryAgain();
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
  expect(new Set(widget.orderKeys()).size).toBe(2);
});

test('an order whose first payment fails after a reload shows its card and says so', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({
    pintopay: { stageMs: 0, holdAt: 'initial_topup_in_progress', outcome: 'initial_topup_error' },
  });
  const widget = await openWidget(user, { issuer });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');
  await widget.reload();
  await widget.expectState('provisioning');

  await user.change({ pintopay: { holdAt: null } });

  await widget.expectState('inactive');
  await widget.expectNotice('The first payment to your card didn’t go through.');
});

async function expectCards(user, statuses, ordersAccepted) {
  const account = await user.at(issuer);
  expect(account.cards.map(({ status }) => status)).toEqual(statuses);
  expect(account.ordersAccepted).toBe(ordersAccepted);
}
