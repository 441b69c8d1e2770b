// A page that allows less than the card's care needs still lets its users order.
import { contentSecurityPolicy } from '../../npm/src/policy.js';
import { strictest } from './support/site.js';
import { expect, test } from './support/test.js';

test('the policy of before the card still does for an order, and each addition is needed', async ({
  createUser,
  openWidget,
  sandbox,
  witness,
}) => {
  witness.expectsViolations = true;
  const actions = 'freeze history replace';
  const policy = strictest(contentSecurityPolicy({ baseUrl: sandbox.api, actions }));
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user, { policy });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
  expect(witness.violations).toEqual([]);

  await widget.ask('details');
  await widget.expectNotice('We couldn’t show your card details.');
  // The browser names on the console what it refuses to load.
  witness.forgive(/Content Security Policy/);
  await widget.expectNothingKept();
  expect(witness.violations.join()).toContain('img-src');
  expect(await user.opened('details-image')).toBe(0);

  await widget.ask('set-pin');
  await expect(widget.dialog).toBeVisible();
  await expect.poll(() => witness.violations.join()).toContain('frame-src');
  witness.forgive(/Content Security Policy/);
  const opening = widget.page.context().waitForEvent('page');
  await widget.ask('pin-window');
  const tab = await opening;
  await expect(tab.getByLabel('Four digits')).toBeVisible();
});
