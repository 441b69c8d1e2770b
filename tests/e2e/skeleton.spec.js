// Before the core arrives: a skeleton of the final size, and a way on where it does not arrive.
import { expect, test } from './support/test.js';
import { strictPolicy } from './support/site.js';
import { holdBack } from './support/time.js';

const CORE = '**/order-card_bg.wasm';
const GLUE = '**/order-card-core.js';

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
  const widget = await openWidget(await createUser({ gapMs: 0 }));
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

for (const [what, path] of [
  ['core', CORE],
  ['glue', GLUE],
]) {
  test(`where the ${what} is not found, the user can try again`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.route(path, (route) => route.fulfill({ status: 404 }));
    const widget = await openWidget(await createUser());
    const again = widget.element.getByRole('button', { name: 'Try again' });
    await expect(again).toBeVisible();
    await widget.expectState('failed');
    await expect(widget.element).toContainText('The card could not be loaded.');
    expect(await widget.errorsTold()).toEqual(['core-unavailable']);

    await page.unroute(path);
    await again.click();
    await widget.expectState('ready');
    await widget.expectButton('order');
    await expect(again).toHaveCount(0);
  });
}

test('a core that is no WebAssembly is told like one that is missing', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.route(CORE, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>No</h1>' }));
  const widget = await openWidget(await createUser());
  await widget.expectState('failed');
  expect(await widget.errorsTold()).toEqual(['core-unavailable']);
});

test('a core that is sent with another media type works all the same', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.route(CORE, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, contentType: 'application/octet-stream' });
  });
  const widget = await openWidget(await createUser());
  await widget.expectState('ready');
});

test('a page that forbids WebAssembly is told like one where the core is missing', async ({
  createUser,
  openWidget,
  sandbox,
  witness,
}) => {
  witness.expectsViolations = true;
  const policy = strictPolicy(sandbox.api).replace(" 'wasm-unsafe-eval'", '');
  const widget = await openWidget(await createUser(), { policy });
  await widget.expectState('failed');
  await expect(widget.element.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(await widget.errorsTold()).toEqual(['core-unavailable']);
});

test('an element that leaves before its core arrives says and asks nothing', async ({
  page,
  createUser,
  openWidget,
}) => {
  const release = await holdBack(page, CORE);
  const widget = await openWidget(await createUser());
  await widget.element.evaluate((element) => element.remove());

  const loaded = page.waitForResponse(CORE);
  release();
  await (await loaded).finished();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(widget.requestsSent()).toBe(0);
  expect(widget.tokensAsked()).toBe(0);
  expect(await widget.events()).toEqual([]);
});
