// The core does not arrive: the user sees it within a second and can try again, and the page
// hears what is wrong, by a code of its own for each cause.
import { eventually, expect, test } from './support/test.js';
import { startSite, strictPolicy } from './support/site.js';
import { holdBack } from './support/time.js';

const WASM = 'order-card_bg.wasm';
const GLUE = 'order-card-core.js';

/** From the skeleton to the words, in milliseconds. */
const AT_ONCE = 1000;

/** The browser names on the console the file that it refuses, whatever the page does. */
const THE_BROWSERS_OWN = /'integrity' attribute|MIME type|CORS policy/;

const FAULTS = [
  ['is not found', 'core-not-found', { status: 404 }],
  ['cannot be given', 'core-not-found', { status: 503 }],
  ['is a page in its place', 'core-not-found', { type: 'text/html', body: '<h1>No</h1>' }],
  ['is of another version', 'core-wrong-hash', { body: 'export const create = 1;' }],
  ['is cut off', 'core-cut-off', { cutOff: 1000 }],
  ['is not answered for', 'core-unreachable', { cutOff: 0 }],
];

test('every file is fetched once', async ({ createUser, openWidget, site }) => {
  const fetchedBefore = site.fetched.length;
  const widget = await openWidget(await createUser());
  await widget.expectState('ready');
  const fetched = site.fetched.slice(fetchedBefore).filter((name) => name.startsWith('order-card'));
  expect(fetched.toSorted()).toEqual([GLUE, 'order-card.js', WASM]);
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

test('a page whose scripts are trusted by a nonce needs no more for the glue', async ({
  createUser,
  openWidget,
  sandbox,
}) => {
  const policy = strictPolicy(sandbox.api).replace("script-src 'self'", "script-src 'nonce-r4nd0m' 'strict-dynamic'");
  const widget = await openWidget(await createUser(), { policy, nonce: 'r4nd0m' });
  await widget.expectState('ready');
});

for (const file of [WASM, GLUE]) {
  for (const [what, code, fault] of FAULTS) {
    test(`${file} ${what}: the page hears ${code}, and can try again`, async ({
      createUser,
      openWidget,
      site,
      witness,
    }) => {
      site.damage(file, fault);
      const widget = await openWidget(await createUser());
      await expectFailure(widget, code);
      witness.forgive(THE_BROWSERS_OWN);

      site.repair();
      await tryAgain(widget);
    });
  }
}

test('WebAssembly of another media type works all the same', async ({ createUser, openWidget, site }) => {
  site.damage(WASM, { type: 'text/plain' });
  const widget = await openWidget(await createUser());
  await widget.expectState('ready');
  expect(await widget.errorsTold()).toEqual([]);
});

test('glue of a media type that no browser runs is named', async ({ createUser, openWidget, site, witness }) => {
  site.damage(GLUE, { type: 'text/plain' });
  const widget = await openWidget(await createUser());
  await expectFailure(widget, 'core-wrong-type');
  witness.forgive(THE_BROWSERS_OWN);
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

test('a wasm that is missing is told at once, however long the glue takes', async ({
  createUser,
  openWidget,
  page,
  site,
}) => {
  const release = await holdBack(page, `**/${GLUE}`);
  site.damage(WASM, { status: 404 });
  const widget = await openWidget(await createUser());
  await expectFailure(widget, 'core-not-found');
  release();
});

test('a connection that broke is not taken for another origin’s refusal', async ({
  createUser,
  openWidget,
  page,
}) => {
  const breakOff = (route) => route.abort('connectionreset');
  await page.route(`**/${WASM}`, breakOff, { times: 1 });
  const widget = await openWidget(await createUser());
  await expectFailure(widget, 'core-unreachable');
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
      window.instances += 1;
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

const POLICIES = [
  ['WebAssembly', " 'wasm-unsafe-eval'", ''],
  ['the download of the wasm', "connect-src 'self'", 'connect-src'],
  ['the glue', "script-src 'self'", 'script-src SITE/partner.js SITE/order-card/order-card.js'],
];

for (const [what, allowed, instead] of POLICIES) {
  test(`a policy that forbids ${what} is told`, async ({ createUser, openWidget, sandbox, site, witness }) => {
    witness.expectsViolations = true;
    const policy = strictPolicy(sandbox.api).replace(allowed, instead.replaceAll('SITE', site.origin));
    const widget = await openWidget(await createUser(), { policy });
    await expectFailure(widget, 'core-blocked');
  });
}

test('files of another origin that does not share them are told', async ({
  createUser,
  openWidget,
  sandbox,
  witness,
}) => {
  const other = await startSite(sandbox.api);
  const shared = { headers: { 'access-control-allow-origin': '*' } };
  for (const file of ['order-card.js', GLUE]) other.damage(file, shared);
  const policy = strictPolicy(sandbox.api).replaceAll("'self'", `'self' ${other.origin}`);
  const scripts = ['/partner.js', `${other.origin}/order-card/order-card.js`];
  const widget = await openWidget(await createUser(), { policy, scripts });
  await expectFailure(widget, 'core-cross-origin');
  witness.forgive(THE_BROWSERS_OWN);

  other.damage(WASM, shared);
  await tryAgain(widget);
  await other.stop();
});

test('a browser that is off-line is told, and the user goes on when it is back', async ({
  context,
  sandbox,
  createUser,
  openWidget,
}) => {
  const user = await createUser();
  const widget = await openWidget(user, { scripts: ['/order-card/order-card.js'], markup: '' });
  await context.setOffline(true);
  await widget.page.evaluate((base) => {
    const element = document.createElement('order-card');
    element.setAttribute('base-url', base);
    element.setAttribute('client-key', 'pk_demo');
    document.querySelector('main').append(element);
  }, sandbox.api);
  await expectFailure(widget, 'core-offline');

  await context.setOffline(false);
  await widget.signIn(user);
  await tryAgain(widget);
});

for (const [what, spoil] of [
  ['cannot compile it', () => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError('unknown section'));
    Object.assign(WebAssembly, { compile: refuse, compileStreaming: refuse });
  }],
  ['has no WebAssembly', () => delete globalThis.WebAssembly],
]) {
  test(`a browser that ${what} is told`, async ({ context, createUser, openWidget }) => {
    await context.addInitScript(spoil);
    const widget = await openWidget(await createUser());
    await expectFailure(widget, 'core-uncompilable');
  });
}

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

/** Seen in the room that is reserved, at once, and told with these codes. */
async function expectFailure(widget, ...codes) {
  const again = widget.element.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible({ timeout: AT_ONCE });
  await widget.expectState('failed');
  await expect(widget.element).toContainText('The card could not be loaded.');
  await eventually(() => widget.errorsTold()).toEqual(codes);
  const room = await widget.element.boundingBox();
  const edge = await again.boundingBox();
  expect(edge.y + edge.height).toBeLessThan(room.y + room.height);
}

async function tryAgain(widget) {
  const room = await widget.element.boundingBox();
  await widget.element.getByRole('button', { name: 'Try again' }).click();
  await widget.expectState('ready');
  await widget.expectButton('order');
  expect(await widget.element.boundingBox()).toEqual(room);
}
