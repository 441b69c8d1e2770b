// Under the policy of the README, and nothing more than it, everything works.
import { expect, test } from './support/test.js';

/** As the README writes it. */
function policyFor({ origin }) {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `connect-src 'self' ${origin}`,
    `img-src ${origin}`,
    `frame-src ${origin}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

test('an order and all the care for the card break nothing of the policy', async ({
  context,
  createUser,
  openWidget,
  sandbox,
  witness,
}) => {
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user, { policy: policyFor(new URL(sandbox.address)) });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');

  for (const name of ['details', 'pin']) {
    await widget.ask(name);
    await widget.expectRevealed();
    await widget.ask(name);
    await widget.expectNothingKept();
  }
  await widget.ask('set-pin');
  const page = widget.frame.contentFrame();
  await page.getByLabel('Four digits').fill('1234');
  await page.getByRole('button', { name: 'Save' }).click();
  await widget.expectNotice('The page for your PIN is closed.');
  expect(await user.pinsSet()).toBe(1);

  await widget.ask('set-pin');
  const opening = context.waitForEvent('page');
  await widget.ask('pin-window');
  const tab = await opening;
  await expect(tab.getByLabel('Four digits')).toBeVisible();
  await tab.close();

  await widget.askAndConfirm('freeze');
  await widget.expectState('frozen');
  await widget.askAndConfirm('unfreeze');
  await widget.expectState('active');

  await widget.ask('history');
  await expect(widget.rows).toHaveCount(20);
  for (const format of ['csv', 'pdf']) {
    const saving = widget.page.waitForEvent('download');
    await widget.ask(format);
    await (await saving).path();
    await widget.expectControl(format);
  }
  await widget.expectNoNotice();
  expect(witness.violations).toEqual([]);
});

test('the policy of before the card still does for an order, and each addition is needed', async ({
  createUser,
  openWidget,
  sandbox,
  witness,
}) => {
  witness.expectsViolations = true;
  const policy = policyFor(new URL(sandbox.address)).replace(/(img|frame)-src [^;]*; /g, '');
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user, { policy });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
  expect(witness.violations).toEqual([]);

  await widget.ask('details');
  await widget.expectNotice('Your card details could not be shown.');
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
