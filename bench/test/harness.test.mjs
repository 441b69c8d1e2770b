// What a page meets in a visit: the stub of the issuer, the server, and the page with the package.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Assets } from '../harness/assets.js';
import { StubIssuer } from '../harness/issuer.js';
import { startServer } from '../harness/server.js';
import { headLines, orderCardPage } from '../page/pages.js';

const HEADERS = { 'x-client-key': 'demo', authorization: 'Bearer token' };
const ORDER = { method: 'POST', path: '/v1/card/order', headers: HEADERS, body: '{"type":"VIRTUAL"}' };

function read(path, headers = HEADERS) {
  return { method: 'GET', path, headers, body: '' };
}

/** The lines for the head that a package with this module gives. */
async function headOf(module) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'policy.js'), module);
  const lines = await headLines(folder);
  await rm(folder, { recursive: true });
  return lines;
}

test('the issuer has a card from the order on, and takes one order', async () => {
  const issuer = new StubIssuer();
  const status = () => issuer.answer(read('/v1/card/status'));
  assert.equal((await status())[0], 404);
  assert.deepEqual(await issuer.answer(ORDER), [200, { success: true }]);
  const [code, card] = await status();
  assert.deepEqual([code, card.status], [200, 'ACTIVE']);
  assert.equal((await issuer.answer(ORDER))[0], 400);
  issuer.begin(0);
  assert.equal((await status())[0], 404);
  assert.equal(issuer.log.length, 1);
});

test('the issuer refuses what the real one refuses', async () => {
  const issuer = new StubIssuer();
  const refused = async (request) => (await issuer.answer(request))[0];
  const { authorization } = HEADERS;
  assert.equal(await refused(read('/v1/user/profile', { authorization })), 499);
  assert.equal(await refused(read('/v1/user/profile', { authorization, 'x-client-key': 'other' })), 498);
  assert.equal(await refused(read('/v1/user/profile', { 'x-client-key': 'demo' })), 401);
  assert.equal(await refused({ ...ORDER, body: '{' }), 422);
  assert.equal(await refused({ ...ORDER, body: 'null' }), 422);
});

test('the round trip is added to what the issuer takes itself', async () => {
  const issuer = new StubIssuer();
  issuer.begin(150);
  const start = performance.now();
  await issuer.answer(read('/v1/wallet/external'));
  assert(performance.now() - start >= 178);
});

test('files come compressed, and the issuer answers below its path', async () => {
  const assets = new Assets();
  const script = 'let card;'.repeat(100);
  assets.add('/page/index.html', '<!doctype html>');
  assets.add('/page/app.js', script);
  const server = await startServer(assets, new StubIssuer());
  const get = (path, headers) => fetch(server.origin + path, { headers });

  const file = await get('/page/app.js', { 'accept-encoding': 'br' });
  assert.equal(file.headers.get('content-encoding'), 'br');
  assert(Number(file.headers.get('content-length')) < 50);
  assert.equal(await file.text(), script);
  assert.equal((await get('/page/app.js', { 'accept-encoding': 'gzip' })).headers.get('content-encoding'), null);
  assert.equal(await (await get('/page/')).text(), '<!doctype html>');
  assert.equal((await get('/nothing.js')).status, 404);
  assert.equal((await (await get('/api/v1/user/profile', HEADERS)).json()).verificationState, 'VERIFIED');
  await server.stop();
});

test('the lines for the head are those that the package gives for these settings', async () => {
  const lines = await headOf('export const headLines = ({ files, baseUrl }) => [files, baseUrl];');
  assert.equal(lines, '/order-card/\n/api');
  assert.equal(await headOf("export const headLines = () => '<link>';"), '<link>');
  assert(orderCardPage({ head: '<link>' }).includes('<link>'));
});

test('a package without such lines has none', async () => {
  assert.equal(await headOf('export const contentSecurityPolicy = () => [];'), undefined);
});

test('a page has as many elements as it should', () => {
  assert.equal(orderCardPage().match(/<order-card /g).length, 1);
  assert.equal(orderCardPage({ elements: 20 }).match(/<order-card /g).length, 20);
});
