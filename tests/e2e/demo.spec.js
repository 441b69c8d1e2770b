// The demo page, as the sandbox serves it under its own strict policy: the whole way once.
import { expect, test } from './support/test.js';

test('a card is ordered on the demo page', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.address}/`);
  const widget = page.locator('order-card');
  await expect(widget).toHaveAttribute('state', 'ready');

  await widget.getByRole('button', { name: 'Order card' }).click();

  await expect(widget).toHaveAttribute('state', 'active', { timeout: 20_000 });
  await expect(widget.locator('[part="badge"]')).toHaveAttribute('data-status', 'ACTIVE');
});
