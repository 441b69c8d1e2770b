// The main job: a verified user orders a card, and sees it turn green.
import { expect, test } from './support/test.js';

test('a verified user orders a card and sees it turn green', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 2000, pendingMs: 2000 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.expectButton('order');
  await widget.expectNoBadge();

  await widget.press();

  await widget.expectState('provisioning');
  await widget.expectNoButton();
  await widget.expectBadge(null, 'In the making', 'grey');
  await widget.expectBadge('PENDING', 'In the making', 'grey');
  await widget.expectState('active');
  await widget.expectBadge('ACTIVE', 'Active', 'green');
  expect(await user.ordersReceived()).toBe(1);
  expect(await user.ordersAccepted()).toBe(1);
});
