// The lines for the head of a page: each file comes once and is used, the policy holds, and a line that
// does not fit the files is no way around their hashes.
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../npm/src/policy.js';
import { expectFailure, GLUE, LATER, THE_BROWSERS_OWN, WASM } from './support/loading.js';
import { PACKAGE, startSite, strictest } from './support/site.js';
import { expect, test } from './support/test.js';

const { headLines } = await import(join(PACKAGE, 'policy.js'));

const FACADE = 'order-card.js';
const INLINED = 'inlined.js';
const FILES = [FACADE, INLINED, GLUE, WASM];

/** When the browser has said that something came for nothing, which is 3 s after the page, in milliseconds. */
const UNUSED = 4500;

/** A hash of nothing that is served here. */
const WRONG = `sha384-${'A'.repeat(64)}`;

async function order(widget, user) {
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
}

/** Gives the files of the package that the site is asked for from now on. */
function countFiles({ fetched }) {
  const before = fetched.length;
  return () => fetched.slice(before).filter((name) => FILES.includes(name)).sort();
}

/** What the browser has to say of lines that were of no use. */
async function warnings(widget, witness) {
  await widget.page.waitForTimeout(UNUSED);
  return witness.console.filter(([type]) => type === 'warning').map(([, text]) => text);
}

function wrongFor(name, lines) {
  return lines.map((line) => (line.includes(`/${name}"`) ? line.replace(/sha384-[^"]+/, WRONG) : line));
}

test('with the lines in its head a page fetches each file once, uses it, and orders a card', async ({
  createUser,
  openWidget,
  sandbox,
  site,
  witness,
}) => {
  const filesAsked = countFiles(site);
  const user = await createUser({ gapMs: 0 });
  const head = headLines({ baseUrl: sandbox.api, files: '/order-card/' });
  expect(head).toHaveLength(4);
  const widget = await openWidget(user, { head });
  await order(widget, user);
  expect(await warnings(widget, witness)).toEqual([]);
  expect(filesAsked()).toEqual([GLUE, FACADE, WASM]);
});

test('the lines alone fetch the files, before any script asks for them', async ({ page, sandbox, site }) => {
  const filesAsked = countFiles(site);
  const head = headLines({ baseUrl: sandbox.api, files: '/order-card/' });
  await page.goto(site.addPage({ markup: '', head, scripts: [] }).url);
  await expect.poll(filesAsked).toEqual([GLUE, FACADE, WASM]);
});

test('a line that is fetched otherwise than the widget does would be seen here', async ({
  createUser,
  openWidget,
  sandbox,
  site,
  witness,
}) => {
  const filesAsked = countFiles(site);
  const lines = headLines({ baseUrl: sandbox.api, files: '/order-card/' });
  const head = lines.map((line) => line.replace(' crossorigin href', ' href'));
  const widget = await openWidget(await createUser(), { head });
  await widget.expectState('ready');
  expect((await warnings(widget, witness)).join()).toMatch(/credentials mode does not match.*not used within/);
  expect(filesAsked()).toEqual([GLUE, FACADE, WASM, WASM]);
});

test('files of another origin come once too', async ({ createUser, openWidget, sandbox, witness }) => {
  const cdn = await startSite(sandbox.api);
  for (const file of [FACADE, GLUE, WASM, LATER]) cdn.damage(file, { headers: { 'access-control-allow-origin': '*' } });
  const filesAsked = countFiles(cdn);
  const files = `${cdn.origin}/order-card/`;
  const config = { baseUrl: sandbox.api, files };
  const user = await createUser({ gapMs: 0 });
  const policy = strictest(contentSecurityPolicy(config));
  const widget = await openWidget(user, { head: headLines(config), policy, scripts: [files + FACADE] });
  await widget.signIn(user);
  await order(widget, user);
  expect(await warnings(widget, witness)).toEqual([]);
  expect(filesAsked()).toEqual([GLUE, FACADE, WASM]);
  await cdn.stop();
});

test('with the WebAssembly inside there is no line for it, and no file comes twice', async ({
  createUser,
  openWidget,
  sandbox,
  site,
  witness,
}) => {
  const filesAsked = countFiles(site);
  const user = await createUser({ gapMs: 0 });
  const head = headLines({ baseUrl: sandbox.api, files: '/order-card/', inlined: true });
  const widget = await openWidget(user, { head, scripts: ['/partner.js', `/order-card/${INLINED}`] });
  await order(widget, user);
  expect(await warnings(widget, witness)).toEqual([]);
  expect(filesAsked()).toEqual([INLINED, GLUE]);
});

test('with the line of another version’s glue the widget fetches it by itself, and works', async ({
  createUser,
  openWidget,
  sandbox,
  witness,
}) => {
  const user = await createUser({ gapMs: 0 });
  const head = wrongFor(GLUE, headLines({ baseUrl: sandbox.api, files: '/order-card/' }));
  const widget = await openWidget(user, { head });
  await order(widget, user);
  expect(await widget.errorsTold()).toEqual([]);
  witness.forgive(THE_BROWSERS_OWN);
});

test('with the line of another version’s facade nothing of it runs, as with a script that has its hash', async ({
  createUser,
  openWidget,
  sandbox,
  witness,
}) => {
  // The line and the script are refused one after the other.
  witness.expectedLines = /^Failed to load resource: |'integrity' attribute/;
  const user = await createUser();
  const head = wrongFor(FACADE, headLines({ baseUrl: sandbox.api, files: '/order-card/' }));
  const widget = await openWidget(user, { head });
  await expect.poll(() => witness.console.map(([, text]) => text).join()).toMatch(THE_BROWSERS_OWN);
  expect(await widget.element.evaluate((element) => element.matches(':not(:defined)'))).toBe(true);
  expect(await user.requests()).toEqual([]);
});

test('glue that was changed on its way is refused, with the lines too', async ({
  createUser,
  openWidget,
  sandbox,
  site,
  witness,
}) => {
  site.damage(GLUE, { body: 'export const create = () => document.body.append("changed");' });
  const head = headLines({ baseUrl: sandbox.api, files: '/order-card/' });
  const widget = await openWidget(await createUser(), { head });
  await expectFailure(widget, 'core-wrong-hash');
  await expect(widget.page.locator('body')).not.toContainText('changed');
  witness.forgive(THE_BROWSERS_OWN);
});

test('WebAssembly that was changed on its way is refused, with the lines too', async ({
  createUser,
  openWidget,
  sandbox,
  site,
}) => {
  site.damage(WASM, { body: Buffer.of(0, 97, 115, 109, 1, 0, 0, 0) });
  const head = headLines({ baseUrl: sandbox.api, files: '/order-card/' });
  const widget = await openWidget(await createUser(), { head });
  await expectFailure(widget, 'core-wrong-hash');
});
