// What is loaded once stays, what was old or missing is loaded again, and each element hears of it
// once.
import { GLUE, LATER, THE_BROWSERS_OWN, WASM, expectFailure, tryAgain } from './support/loading.js';
import { eventually, expect, test } from './support/test.js';
import { holdBack } from './support/time.js';

test('every file is fetched once', async ({ createUser, openWidget, site }) => {
  const fetchedBefore = site.fetched.length;
  const widget = await openWidget(await createUser());
  await widget.expectState('ready');
  const fetched = () => site.fetched.slice(fetchedBefore).filter((name) => name.startsWith('order-card')).toSorted();
  await eventually(fetched).toEqual([GLUE, LATER, 'order-card.js', WASM]);
});

test('the wasm is asked for beside the glue, not after it', async ({ createUser, openWidget, page, site }) => {
  const release = await holdBack(page, `**/${GLUE}`);
  const fetchedBefore = site.fetched.length;
  const widget = await openWidget(await createUser());
  await eventually(() => site.fetched.slice(fetchedBefore)).toContain(WASM);
  expect(site.fetched.slice(fetchedBefore)).not.toContain(GLUE);
  release();
  await widget.expectState('ready');
});

for (const file of [WASM, GLUE]) {
  test(`an old ${file} in the browser’s cache is replaced, and nobody notices`, async ({
    createUser,
    openWidget,
    site,
    witness,
  }) => {
    const old = { 'cache-control': 'max-age=3600' };
    site.damage(file, { body: 'export const create = 1;', headers: old });
    const widget = await openWidget(await createUser(), { scripts: [] });
    await widget.page.evaluate((url) => fetch(url).then((answer) => answer.text()), `/order-card/${file}`);

    site.repair();
    await widget.page.evaluate(() => import('/order-card/order-card.js'));
    await widget.expectState('signed-out');
    expect(await widget.errorsTold()).toEqual(['signed-out']);
    witness.forgive(THE_BROWSERS_OWN);
  });
}

test('both files may be old in the browser’s cache, as they are after an upgrade', async ({
  createUser,
  openWidget,
  site,
  witness,
}) => {
  const headers = { 'cache-control': 'max-age=3600' };
  for (const file of [WASM, GLUE]) site.damage(file, { body: 'export const create = 1;', headers });
  const widget = await openWidget(await createUser(), { scripts: [] });
  await widget.page.evaluate(
    (files) => Promise.all(files.map(async (file) => (await fetch(`/order-card/${file}`)).text())),
    [WASM, GLUE],
  );

  site.repair();
  await widget.page.evaluate(() => import('/order-card/order-card.js'));
  await widget.expectState('signed-out');
  expect(await widget.errorsTold()).toEqual(['signed-out']);
  witness.forgive(THE_BROWSERS_OWN);
});

test('a file that a cache says is missing can be had again', async ({ createUser, openWidget, site }) => {
  site.damage(WASM, { status: 404, headers: { 'cache-control': 'max-age=3600' } });
  const widget = await openWidget(await createUser());
  await expectFailure(widget, 'core-not-found');

  const fetchedBefore = site.fetched.length;
  site.repair();
  await tryAgain(widget);
  // What has arrived is not loaded again.
  expect(site.fetched.slice(fetchedBefore)).not.toContain(GLUE);
});

test('an element that is moved while it loads tells its failure once', async ({
  createUser,
  openWidget,
  page,
  site,
}) => {
  site.damage(WASM, { status: 404 });
  const release = await holdBack(page, `**/${WASM}`);
  const widget = await openWidget(await createUser());
  await widget.element.evaluate((element) => document.querySelector('main').append(element));
  release();
  await expectFailure(widget, 'core-not-found');
});

test('elements that are moved when they hear of the failure start one core', async ({
  createUser,
  element,
  openWidget,
  page,
  site,
}) => {
  await page.addInitScript(() => {
    window.instances = 0;
    const { Instance } = WebAssembly;
    WebAssembly.Instance = function (...values) {
      // The later file joins an instance that is there.
      if (!values[1].__wasm_split) window.instances += 1;
      return new Instance(...values);
    };
    let moves = 3;
    addEventListener('order-card-error', ({ target }) => {
      if (moves-- > 0) target.parentNode.append(target);
    });
  });
  site.damage(GLUE, { cutOff: 100 });
  const release = await holdBack(page, `**/${GLUE}?2`);
  const session = element({ id: 'named' }, 'order-card-session');
  const markup = `${element()}${element()}${session}<order-card-badge session="named"></order-card-badge>`;
  const widget = await openWidget(await createUser({ card: { status: 'ACTIVE' } }), { markup });
  await eventually(async () => (await widget.errorsTold()).length).toBeGreaterThan(2);

  site.repair();
  release();
  await widget.another('#named').expectState('active');
  const badge = widget.another('order-card-badge');
  await badge.element.getByRole('button', { name: 'Try again' }).click();
  await badge.expectBadge('ACTIVE', 'Active', 'green');
  expect(await page.evaluate(() => window.instances)).toBe(1);
  expect(await widget.errorsTold()).not.toContain('session-missing');
});

test('one press is for all elements of the page, and one event for each session', async ({
  createUser,
  element,
  openWidget,
  site,
}) => {
  const fetchedBefore = site.fetched.length;
  site.damage(WASM, { status: 404 });
  const parts = ['button', 'badge', 'summary'].map((part) => `<order-card-${part}></order-card-${part}>`);
  const markup = element() + element({}, 'order-card-session', parts.join(''));
  const widget = await openWidget(await createUser({ card: { status: 'ACTIVE' } }), { markup });
  const badge = widget.another('order-card-badge');
  await expectFailure(widget, 'core-not-found', 'core-not-found');
  await expect(badge.element.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(badge.element).toHaveAttribute('state', 'failed');

  site.repair();
  await badge.element.getByRole('button', { name: 'Try again' }).click();
  await widget.expectState('active');
  await badge.expectBadge('ACTIVE', 'Active', 'green');
  const fetched = site.fetched.slice(fetchedBefore);
  expect(fetched.filter((name) => name === WASM).length).toBe(2);
});
