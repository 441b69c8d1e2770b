// The core does not arrive: the user sees it within a second and can try again, and the page
// hears what is wrong, by a code of its own for each cause.
import { GLUE, LATER, THE_BROWSERS_OWN, WASM, expectFailure, tryAgain } from './support/loading.js';
import { startSite, strictPolicy } from './support/site.js';
import { expect, test } from './support/test.js';
import { holdBack } from './support/time.js';

const FAULTS = [
  ['is not found', 'core-not-found', { status: 404 }],
  ['cannot be given', 'core-not-found', { status: 503 }],
  ['is a page in its place', 'core-not-found', { type: 'text/html', body: '<h1>No</h1>' }],
  ['is of another version', 'core-wrong-hash', { body: 'export const create = 1;' }],
  ['is cut off', 'core-cut-off', { cutOff: 1000 }],
  ['is not answered for', 'core-unreachable', { cutOff: 0 }],
];

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
  for (const file of ['order-card.js', GLUE, LATER]) other.damage(file, shared);
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
