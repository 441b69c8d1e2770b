// The lines for the head of a page, for many configurations, and what is said of one that has none.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentSecurityPolicy, headLines } from '../dist/policy.js';
import { NPM } from './support/tarball.mjs';

const BAANX = 'https://dev.api.baanx.com';
const SHOP = 'https://shop.example';
const CDN = 'https://cdn.example';

/** As they are published beside the files. */
const INTEGRITY = JSON.parse(readFileSync(join(NPM, 'dist/integrity.json'), 'utf8'));

const module = (folder, name) =>
  `<link rel="modulepreload" href="${folder}${name}" integrity="${INTEGRITY[name]}">`;
const modules = (folder) => ['order-card.js', 'order-card-core.js'].map((name) => module(folder, name));
const wasm = (href) => `<link rel="preload" as="fetch" type="application/wasm" crossorigin href="${href}">`;
const files = (folder) => [...modules(folder), wasm(`${folder}order-card_bg.wasm`)];
const preconnect = (origin) => `<link rel="preconnect" href="${origin}" crossorigin>`;

const LINES = {
  'the issuer itself, and the files in a folder of the page’s own': [
    { issuer: 'baanx', baseUrl: BAANX, files: '/order-card/' },
    [...files('/order-card/'), preconnect(BAANX)],
  ],
  'an address with a path, capital letters, spaces and the usual port': [
    { baseUrl: ' https://DEV.api.baanx.com:443/v1/ ', files: ' /order-card/ ' },
    [...files('/order-card/'), preconnect(BAANX)],
  ],
  'a proxy on the page’s own origin, which is connected to already': [
    { baseUrl: '/cards', files: '/order-card/' },
    files('/order-card/'),
  ],
  'a proxy whose address is the page’s': [
    { baseUrl: `${SHOP}/cards`, page: `${SHOP}/account`, files: '/order-card/' },
    files('/order-card/'),
  ],
  'the page’s host at another port': [
    { baseUrl: `${SHOP}:8443/cards`, page: SHOP, files: '/order-card/' },
    [...files('/order-card/'), preconnect(`${SHOP}:8443`)],
  ],
  'a sandbox on loopback': [
    { baseUrl: 'http://[::1]:8080/baanx', files: '/order-card/' },
    [...files('/order-card/'), preconnect('http://[::1]:8080')],
  ],
  'a folder without its slash': [{ baseUrl: '/cards', files: '/order-card' }, files('/order-card/')],
  'a folder beside the page': [{ baseUrl: '/cards', files: './order-card' }, files('./order-card/')],
  'the file that the page has in its script': [
    { baseUrl: '/cards', files: `${CDN}/v1/order-card.js` },
    files(`${CDN}/v1/`),
  ],
  'the root of another origin': [{ baseUrl: '/cards', files: CDN }, files(`${CDN}/`)],
  'only the WebAssembly elsewhere': [
    { baseUrl: '/cards', files: '/order-card/', wasmUrl: `${CDN}/card.wasm?v=1` },
    [...modules('/order-card/'), wasm(`${CDN}/card.wasm?v=1`)],
  ],
  'files that a bundler has renamed': [{ baseUrl: BAANX }, [preconnect(BAANX)]],
  'files that a bundler has renamed, but for the WebAssembly': [
    { baseUrl: '/cards', wasmUrl: '/static/card.wasm' },
    [wasm('/static/card.wasm')],
  ],
  'the WebAssembly inside the JavaScript': [
    { baseUrl: BAANX, files: '/order-card/', inlined: true },
    [module('/order-card/', 'inlined.js'), preconnect(BAANX)],
  ],
  'the WebAssembly inside what a bundler has made': [{ baseUrl: BAANX, inlined: true }, [preconnect(BAANX)]],
  'settings that are for the policy or the element alone': [
    { issuer: null, baseUrl: '/cards', clientKey: 'pk_demo', secureHosts: 'cards.example', actions: 'pin', wasmUrl: null },
    [],
  ],
  'an address with what ends an attribute': [
    { baseUrl: '/cards', wasmUrl: '/a.wasm?a=1&b="><script>' },
    [wasm('/a.wasm?a=1&#38;b=&#34;&#62;&#60;script&#62;')],
  ],
};

for (const [what, [config, lines]] of Object.entries(LINES)) {
  test(what, () => assert.deepEqual(headLines(config), lines));
}

const REFUSED = {
  'no configuration': [undefined, /baseUrl has to be/],
  'no address': [{ files: '/order-card/' }, /baseUrl has to be/],
  'plain HTTP': [{ baseUrl: 'http://api.example' }, /baseUrl has to be/],
  'an unknown issuer': [{ issuer: 'visa', baseUrl: BAANX }, /issuer has to be one of/],
  'a page without its scheme': [{ baseUrl: BAANX, page: 'shop.example' }, /page has to be/],
  'files without their scheme': [{ baseUrl: BAANX, files: 'order-card/' }, /files has to be an address/],
  'files with the page’s scheme': [{ baseUrl: BAANX, files: '//cdn.example/' }, /files has to be an address/],
  'files with a query': [{ baseUrl: BAANX, files: '/order-card/?v=1' }, /files has to be the address of a folder/],
  'WebAssembly in two places': [{ baseUrl: BAANX, wasmUrl: '/a.wasm', inlined: true }, /wasmUrl means nothing/],
};

for (const [what, [config, message]] of Object.entries(REFUSED)) {
  test(`${what} is refused, with what to do`, () => {
    assert.throws(() => headLines(config), { name: 'TypeError', message });
    assert.throws(() => headLines(config), /^TypeError: headLines: /);
  });
}

test('what stands on all objects is no part of a configuration', () => {
  Object.prototype.files = '/evil/';
  try {
    assert.deepEqual(headLines({ baseUrl: '/cards' }), []);
  } finally {
    delete Object.prototype.files;
  }
});

test('what has lines has a policy, under which they load', () => {
  for (const [, [config]] of Object.entries(LINES)) {
    if (!config.baseUrl.includes('[')) assert.doesNotThrow(() => contentSecurityPolicy(config));
  }
});
