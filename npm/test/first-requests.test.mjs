// Which questions leave before the core is there: those that the adapters say, and none with a
// setting that the core refuses.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { firstRequestsModule } from '../describe/first-requests.mjs';

const ROOT = new URL('../..', import.meta.url);

/** What the core is held to as well (tests/settings.rs). */
const SETTINGS = JSON.parse(await readFile(new URL('tests/settings.json', ROOT), 'utf8'));

const PLAIN = {
  issuer: null,
  'base-url': 'https://dev.api.baanx.com',
  'user-id': 'usr-1',
  'design-id': null,
  'product-code': 'virtual_usd',
  cardholder: null,
  'client-key': 'pk_demo',
  'us-env': null,
  'profile-path': null,
  'secure-hosts': null,
  actions: null,
  'support-url': null,
};

/** More of it. */
const BAD = {
  'client-key': ['pk demo', 'pk"', 'pk\\', 'pk\u00e9', 'a<b>', 'a&b'],
  'user-id': ['usr/1', '../usr', 'usr?x', 'usr#1', 'usr%2f', 'usr\n1'],
  'design-id': ['dsn 1'],
  'product-code': ['{"}'],
  cardholder: ['a/b'],
  'profile-path': ['me', '//evil.example', '/a?b', '/a#b', '/a b', '/\\evil'],
  'secure-hosts': ['xn--a', '1.2.3.4.5', 'a..b', '*.example'],
  actions: ['freeze,history', 'Freeze', 'freeze dance', 'freeze\u00a0history'],
};

const asked = execFileSync('cargo', ['run', '--quiet', '--package', 'first-requests'], { cwd: ROOT, encoding: 'utf8' });
const { firstRequests } = await importWith(asked);

/** The module as the build makes it. */
async function importWith(printed) {
  const esbuild = createRequire(import.meta.url)('esbuild');
  const { outputFiles } = await esbuild.build({
    entryPoints: [new URL('../src/first-requests.js', import.meta.url).pathname],
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [firstRequestsModule(async () => printed)],
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const requestsFor = (settings) => firstRequests(Object.entries({ ...PLAIN, ...settings }));

test('Baanx is asked for the user and the card, with its headers', () => {
  const headers = { 'x-client-key': 'pk_demo', 'x-us-env': 'false' };
  assert.deepEqual(requestsFor({}), [
    { method: 'GET', url: 'https://dev.api.baanx.com/v1/user/profile', headers },
    { method: 'GET', url: 'https://dev.api.baanx.com/v1/card/status', headers },
  ]);
});

test('settings stand where the adapters have them', () => {
  const urlOf = (settings) => requestsFor(settings)[0].url;
  const region = (value) => requestsFor({ 'us-env': value })[0].headers['x-us-env'];
  assert.equal(urlOf({ 'profile-path': '/me' }), 'https://dev.api.baanx.com/me');
  assert.equal(urlOf({ 'base-url': '/' }), '/v1/user/profile');
  assert.equal(urlOf({ 'base-url': 'http://localhost:3000/cards/' }), 'http://localhost:3000/cards/v1/user/profile');
  assert.equal(urlOf({ issuer: 'kulipa', 'user-id': 'usr-2' }), 'https://dev.api.baanx.com/users/usr-2');
  assert.deepEqual(['', 'true', 'us', 'false', null].map(region), ['true', 'true', 'true', 'false', 'false']);
  const [, card] = requestsFor({ issuer: 'pintopay', 'user-id': 'a:b@c' });
  assert.deepEqual(JSON.parse(card.body), { external_user_id: 'a:b@c' });
});

test('nothing is asked with a setting that the core refuses', () => {
  const refused = ['base-url', 'secure-hosts', 'actions', 'support-url'].map((name) => [name, SETTINGS[name].bad]);
  for (const [name, bad] of [...refused, ...Object.entries(BAD)]) {
    assert.ok(bad.length > 0, name);
    for (const value of bad) {
      const requests = requestsFor({ [name]: value });
      // A browser takes no such address either.
      const isNone = requests?.every(({ url }) => !URL.canParse(url, 'https://page.example')) ?? true;
      assert.ok(isNone, `${name} ${JSON.stringify(value)}`);
    }
  }
});

test('nothing is asked without a setting that the issuer needs', () => {
  const needed = {
    baanx: ['base-url', 'client-key'],
    kulipa: ['base-url', 'user-id'],
    pintopay: ['base-url', 'user-id', 'product-code'],
  };
  for (const [issuer, names] of Object.entries(needed)) {
    assert.equal(requestsFor({ issuer })?.length, 2, issuer);
    for (const name of names) {
      for (const value of [null, '']) assert.equal(requestsFor({ issuer, [name]: value }), undefined, `${issuer} ${name}`);
    }
  }
});

test('an issuer that nobody knows is asked nothing', () => {
  for (const issuer of ['visa', 'constructor', '__proto__', ' baanx', 'Baanx']) {
    assert.equal(requestsFor({ issuer }), undefined, issuer);
  }
});

test('usual settings leave early', () => {
  const usual = {
    actions: 'freeze history',
    'secure-hosts': 'cards.baanx.com images.partner.example',
    'support-url': 'https://help.partner.example/cards',
    'design-id': 'dsn-1',
  };
  assert.equal(requestsFor(usual)?.length, 2);
  assert.equal(requestsFor({ 'support-url': '/help' })?.length, 2);
});

test('a long value is looked through in no time', () => {
  const long = `${'a.b-c'.repeat(20_000)}!`;
  for (const name of ['base-url', 'secure-hosts', 'support-url', 'actions', 'client-key', 'profile-path']) {
    assert.equal(requestsFor({ [name]: name === 'base-url' ? `https://${long}` : long }), undefined);
  }
});
