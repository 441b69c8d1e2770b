// Where the system gives the colours, backgrounds and shadows are gone: lines have to say what they said.
import { expect, test } from './support/test.js';

test.use({ contextOptions: { forcedColors: 'active' } });

const card = { status: 'ACTIVE' };

test('the button of a core that does not arrive has an edge', async ({ page, createUser, openWidget }) => {
  await page.route('**/order-card_bg.wasm', (route) => route.fulfill({ status: 404 }));
  const widget = await openWidget(await createUser());
  await widget.expectState('failed');
  const again = widget.element.locator('.failure button');
  expect(await styleOf(again, 'border-top-width')).toBe('1px');
});

test('what cannot be pressed has an edge of the colour of its words', async ({ context, createUser, openWidget }) => {
  const widget = await openWidget(await createUser());
  await widget.expectButton('order');
  await context.setOffline(true);
  await expect(widget.button).toHaveAttribute('aria-disabled', 'true');
  expect(await styleOf(widget.button, 'border-top-color')).toBe(await styleOf(widget.button, 'color'));
});

test('the stages of an order are joined by a line', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ gapMs: 3_600_000 }));
  await widget.press();
  await widget.expectState('provisioning');
  const line = await widget.element.locator('.stage').nth(1).evaluate((stage) => ({
    drawn: getComputedStyle(stage, '::before').backgroundColor,
    words: getComputedStyle(stage).color,
  }));
  expect(line.drawn).toBe(line.words);
});

test('what is busy turns with a gap', async ({ page, createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ card }));
  await page.route('**/v1/card/freeze', () => undefined);
  await widget.ask('freeze');
  const spinner = widget.action('freeze').locator('.spinner');
  await expect(spinner).toBeVisible();
  expect(await styleOf(spinner, 'border-right-color')).not.toBe(await styleOf(spinner, 'border-left-color'));
});

test('the focus is seen on what is open', async ({ page, createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ card, transactions: 0 }));
  await widget.expectControl('history');
  await widget.action('history').focus();
  await page.keyboard.press('Enter');
  await expect(widget.action('history')).toHaveAttribute('aria-expanded', 'true');
  expect(await styleOf(widget.action('history'), 'outline-offset')).toBe('3px');
  await page.keyboard.press('Tab');
  expect(await styleOf(widget.action('history'), 'outline-offset')).toBe('-4px');
});

function styleOf(element, name) {
  return element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), name);
}
