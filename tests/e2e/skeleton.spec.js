// Before the core arrives: a skeleton of the final size.
import { eventually, expect, test } from './support/test.js';
import { holdBack } from './support/time.js';

const CORE = '**/order-card_bg.wasm';

for (const width of [280, 400, 900]) {
  test(`the skeleton has the final size, ${width} px wide`, async ({ page, createUser, openWidget }) => {
    await page.setViewportSize({ width, height: 800 });
    const release = await holdBack(page, CORE);
    const widget = await openWidget(await createUser());
    await page.evaluate(() => document.body.style.setProperty('margin', '0'));
    const skeleton = widget.element.locator('[part="skeleton"]');
    await expect(skeleton).toBeVisible();
    await expect(skeleton).toHaveAttribute('aria-busy', 'true');
    const before = await widget.element.boundingBox();
    expect(before.width).toBe(width);

    release();
    await widget.expectState('ready');
    await expect(skeleton).toHaveCount(0);
    expect(await widget.element.boundingBox()).toEqual(before);
  });
}

test('nothing below the widget moves from the first drawing to the active card', async ({
  page,
  createUser,
  openWidget,
}) => {
  const release = await holdBack(page, CORE);
  // What the card is paid from comes later and below, like the transactions.
  const user = await createUser({ gapMs: 0, wallets: { external: null, linked: null } });
  const widget = await openWidget(user);
  await expect(widget.element.locator('[part="skeleton"]')).toBeVisible();
  await widget.element.evaluate((element) => {
    window.heights = new Set();
    new ResizeObserver(() => window.heights.add(element.offsetHeight)).observe(element);
  });

  release();
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');

  expect(await page.evaluate(() => window.heights.size)).toBe(1);
});

test('an element that leaves before its core arrives says nothing, and asks nothing more', async ({
  page,
  createUser,
  openWidget,
}) => {
  const release = await holdBack(page, CORE);
  const widget = await openWidget(await createUser());
  await eventually(() => widget.requestsSent()).toBe(2);
  await widget.element.evaluate((element) => element.remove());

  const loaded = page.waitForResponse(CORE);
  release();
  await (await loaded).finished();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(widget.requestsSent()).toBe(2);
  expect(widget.tokensAsked()).toBe(1);
  expect(await widget.events()).toEqual([]);
});
