// An order that the issuer refuses because something is missing that the user can provide.
import { expectNoViolations } from './support/axe.js';
import { takeStep } from './support/page-step.js';
import { eventually, expect, test } from './support/test.js';

const SAYS = {
  consent: 'we need your consent to the terms.',
  address: 'we need your address.',
  wallet: 'you need a wallet',
  unknown: 'Your consent to the terms, your address or a wallet may be missing.',
};

for (const [missing, says] of Object.entries(SAYS)) {
  test(`the page that has the step is asked for it: ${missing}`, async ({
    context,
    createUser,
    openWidget,
  }) => {
    await takeStep(context, 'setup');
    const user = await createUser({ missing, gapMs: 0 });
    const widget = await openWidget(user);
    await widget.expectState('ready');
    await widget.press();
    await widget.expectState('incomplete');
    await expect(widget.explanation).toContainText(says);
    await widget.expectButton('set-up');
    expect((await widget.events('setup')).length).toBe(0);

    await widget.press();

    await eventually(async () => (await widget.events('setup')).map(({ detail }) => detail)).toEqual([
      { missing },
    ]);
    await widget.expectNoNotice();
    // The user comes back from the page's own step, looks again, and orders.
    await user.change({ missing: null });
    await widget.expectButton('refresh');
    await widget.press();
    await widget.expectState('ready');
    await widget.expectButton('order');
    await widget.press();
    await widget.expectState('active');
    expect(await user.ordersReceived()).toBe(2);
    expect(await user.ordersAccepted()).toBe(1);
    expect(await widget.errorsTold()).toEqual([]);
  });
}

test('a page without such a step leaves the user a word and a way to help', async ({
  page,
  createUser,
  openWidget,
}) => {
  const user = await createUser({ missing: 'unknown' });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('incomplete');
  await expect(widget.support).toBeVisible();

  await widget.press();

  await widget.expectNotice('Complete your details in your account settings, then come back.');
  await widget.expectButton('refresh');
  await expectNoViolations(page);
});

test('many fast presses ask the page once and order nothing', async ({ createUser, openWidget }) => {
  const user = await createUser({ missing: 'consent' });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('incomplete');
  await widget.expectButton('set-up');

  await widget.button.evaluate((button) => {
    for (let press = 0; press < 20; press += 1) button.click();
  });

  await widget.expectNotice('Complete your details');
  await widget.expectState('incomplete');
  await widget.expectButton('refresh');
  expect((await widget.events('setup')).length).toBe(1);
  expect(await user.ordersReceived()).toBe(1);
});

test('what is missing for a replacement leaves the blocked card on screen', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card: { status: 'BLOCKED' }, missing: 'address' });
  const widget = await openWidget(user);
  await widget.expectState('blocked');
  await widget.press();
  await widget.expectState('incomplete');
  await widget.expectBadge('BLOCKED', 'Blocked', 'red');
  await widget.expectButton('set-up');
});
