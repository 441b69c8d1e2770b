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

test('from a check that was left to an active card', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.address}/?scenario=unverified`);
  const widget = page.locator('order-card');
  await expect(widget).toHaveAttribute('state', 'unverified');
  const open = async (name) => {
    const opened = page.waitForEvent('popup');
    await widget.getByRole('button', { name }).click();
    return opened;
  };

  const left = await open('Verify identity');
  await left.getByRole('heading', { name: 'Identity check' }).waitFor();
  await left.close();
  const check = await open('Continue the check');
  await check.getByRole('button', { name: 'Approve' }).click();
  await check.getByRole('heading', { name: 'Approved' }).waitFor();
  await check.close();
  await expect(widget).toHaveAttribute('state', 'ready');
  await widget.getByRole('button', { name: 'Order card' }).click();

  await expect(widget).toHaveAttribute('state', 'active', { timeout: 20_000 });
});

test('what an order misses is provided by the page, and the order goes on', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.address}/?scenario=address-missing`);
  const widget = page.locator('order-card');
  await widget.getByRole('button', { name: 'Order card' }).click();
  await expect(widget).toHaveAttribute('state', 'incomplete');

  await widget.getByRole('button', { name: 'Continue' }).click();

  await expect(widget).toHaveAttribute('state', 'ready');
  await widget.getByRole('button', { name: 'Order card' }).click();
  await expect(widget).toHaveAttribute('state', 'active', { timeout: 20_000 });
});
