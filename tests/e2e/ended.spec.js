// A card that has ended for good: it is called what its issuer calls it, and where it is gone, the offer of a
// new one says so.
import { KULIPA, PINTOPAY } from './support/issuers.js';
import { expect, test } from './support/test.js';

for (const [word, badge, title] of [
  ['lost', 'Lost', 'Your card was reported lost'],
  ['stolen', 'Stolen', 'Your card was reported stolen'],
  ['expired', 'Expired', 'Your card has expired'],
]) {
  test(`a card that is ${word} says so`, async ({ createUser, openWidget }) => {
    const user = await createUser(KULIPA.scenario(KULIPA.holding(word)));
    const widget = await openWidget(user, { issuer: KULIPA });
    await widget.expectState('blocked');
    await widget.expectBadge(word, badge, 'red');
    await expect(widget.title).toHaveText(title);
    await expect(widget.explanation).toHaveText('This card can no longer be used. You can order a replacement.');
    await widget.expectButton('replace');
  });
}

for (const [issuer, word] of [
  [KULIPA, 'cancelled'],
  [PINTOPAY, 'closed'],
]) {
  test(`${issuer.name} offers a new card with a word of the one that is ${word}`, async ({ createUser, openWidget }) => {
    const user = await createUser(issuer.scenario(issuer.holding(word)));
    const widget = await openWidget(user, { issuer });
    await widget.expectState('ready');
    await expect(widget.title).toHaveText('Get a new card');
    await expect(widget.explanation).toHaveText('Your last card was cancelled. You can order a new one.');
    await widget.expectButton('order');
  });
}

test('a status that nobody knows is readable, grey, and kept as it came', async ({ createUser, openWidget }) => {
  const user = await createUser(PINTOPAY.scenario(PINTOPAY.holding('in_quarantine')));
  const widget = await openWidget(user, { issuer: PINTOPAY });
  await widget.expectState('unknown');
  await widget.expectBadge('in_quarantine', 'On hold', 'grey');

  await user.change(PINTOPAY.scenario({ card: { status: 'AWAITING_PICKUP' } }));
  await widget.element.evaluate((element) => element.refresh());
  await widget.expectBadge('AWAITING_PICKUP', 'Awaiting pickup', 'grey');
});

test('who has nowhere to verify is offered help', async ({ createUser, openWidget }) => {
  const user = await createUser(PINTOPAY.scenario({ hasCardholder: false }));
  const widget = await openWidget(user, { issuer: PINTOPAY });
  await widget.expectState('unverified');
  await expect(widget.support).toHaveCount(0);
  await widget.press();
  await widget.expectNotice('Verify your identity in your account settings.');
  await expect(widget.support).toHaveText('Contact support');
  await widget.support.click();
  await widget.expectNotice('Contact the people who run this site.');
  await expect(widget.support).toBeFocused();
});
