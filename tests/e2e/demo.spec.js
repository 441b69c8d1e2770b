// The demo page, as the sandbox serves it under its own strict policy: the whole way once.
import { expectNoViolations } from './support/axe.js';
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

for (const [brand, accent] of [
  ['evergreen', '#14573f'],
  ['volt', '#ff2e93'],
  ['paper', '#a8432a'],
]) {
  test(`the look “${brand}” is worn as it is written, and is accessible`, async ({ page, sandbox }) => {
    await page.goto(`${sandbox.address}/?scenario=active&brand=${brand}`);
    const widget = page.locator('order-card');
    await expect(widget).toHaveAttribute('state', 'active');
    const worn = await widget.evaluate((element) => getComputedStyle(element).getPropertyValue('--order-card-accent'));
    const written = await page.locator('#snippet').textContent();

    expect(worn.trim()).toContain(accent);
    expect(written).toContain(`  --order-card-accent: ${worn.trim()};`);
    expect(written).toContain('<svg slot="logo"');
    await expect(widget.locator('svg[slot="logo"]')).toBeVisible();
    await expectNoViolations(page, 'order-card');
    await widget.getByRole('button', { name: 'Transactions' }).click();
    await expect(widget.locator('[part="transaction"]').first()).toBeVisible();
    await expectNoViolations(page, 'order-card');
  });
}

test('a look is chosen, stays with the next scenario, and is taken off again', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${sandbox.address}/`);
  const widget = page.locator('order-card');
  await expect(widget).toHaveAttribute('state', 'ready');
  const accent = () => widget.evaluate((element) => getComputedStyle(element).getPropertyValue('--order-card-accent'));
  expect(await accent()).toBe('');

  await page.getByLabel('Brand').selectOption('volt');
  expect(await accent()).not.toBe('');
  await page.getByRole('link', { name: 'Frozen', exact: true }).click();
  await expect(widget).toHaveAttribute('state', 'frozen');
  await expect(widget.locator('svg[slot="logo"]')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('brand')).toBe('volt');

  await page.getByLabel('Brand').selectOption('');
  expect(await accent()).toBe('');
  await expect(widget.locator('svg[slot]')).toHaveCount(0);
  expect(new URL(page.url()).searchParams.has('brand')).toBe(false);
});
