// An order and all that an issuer offers for the card, one after the other.
import { expect } from '@playwright/test';
import { BAANX, KULIPA, PINTOPAY } from './issuers.js';

const CARE = new Map([
  [BAANX, [show('details'), show('pin'), choosePin, choosePinInTab, freeze, readHistory, saveStatements]],
  [KULIPA, [freeze, readHistory]],
  [PINTOPAY, [freeze]],
]);

/** The user has no card yet. */
export async function orderAndCare(widget, user, issuer) {
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
  for (const take of CARE.get(issuer)) await take(widget, user);
  await widget.expectNoNotice();
}

function show(name) {
  return async (widget) => {
    await widget.ask(name);
    await widget.expectRevealed();
    await widget.ask(name);
    await widget.expectNothingKept();
  };
}

async function choosePin(widget, user) {
  await widget.ask('set-pin');
  const page = widget.frame.contentFrame();
  await page.getByLabel('Four digits').fill('1234');
  await page.getByRole('button', { name: 'Save' }).click();
  await widget.expectNotice('You closed the PIN page.');
  expect(await user.pinsSet()).toBe(1);
}

async function choosePinInTab(widget) {
  await widget.ask('set-pin');
  const opening = widget.page.context().waitForEvent('page');
  await widget.ask('pin-window');
  const tab = await opening;
  await expect(tab.getByLabel('Four digits')).toBeVisible();
  await tab.close();
}

async function freeze(widget) {
  await widget.ask('freeze');
  await widget.expectState('frozen');
  await widget.ask('unfreeze');
  await widget.expectState('active');
}

async function readHistory(widget) {
  await widget.ask('history');
  await expect(widget.rows).toHaveCount(20);
}

async function saveStatements(widget) {
  for (const format of ['csv', 'pdf']) {
    const saving = widget.page.waitForEvent('download');
    await widget.ask(format);
    await (await saving).path();
    await widget.expectControl(format);
  }
}
