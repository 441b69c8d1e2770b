// The lines of the policy, for many configurations, and what is said of one that has none.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { contentSecurityPolicy } from '../src/policy.js';

const BAANX = 'https://dev.api.baanx.com';
const SHOP = 'https://shop.example';
const CDN = 'https://cdn.example';
const CARDS = 'https://cards.baanx.com';
const SCRIPT = "script-src 'self' 'wasm-unsafe-eval'";

/** Also what the widget itself is held to (tests/settings.rs). */
const SETTINGS = JSON.parse(await readFile(new URL('../../tests/settings.json', import.meta.url), 'utf8'));
const NAMES = { 'base-url': 'baseUrl', 'secure-hosts': 'secureHosts', actions: 'actions' };

const LINES = {
  'the issuer itself': [
    { issuer: 'baanx', baseUrl: BAANX },
    [SCRIPT, `connect-src 'self' ${BAANX}`, `img-src ${CARDS}`, `frame-src ${CARDS}`],
  ],
  'no issuer, which is Baanx': [
    { baseUrl: BAANX, actions: 'freeze' },
    [SCRIPT, `connect-src 'self' ${BAANX}`],
  ],
  'an address with a path, capital letters, spaces and the usual port': [
    { issuer: ' baanx ', baseUrl: ' https://DEV.api.baanx.com:443/v1/ ', actions: '' },
    [SCRIPT, `connect-src 'self' ${BAANX}`],
  ],
  'a proxy on another origin, which may have the images': [
    { baseUrl: 'https://proxy.example:8443/cards' },
    [
      SCRIPT,
      "connect-src 'self' https://proxy.example:8443",
      `img-src ${CARDS} https://proxy.example:8443`,
      `frame-src ${CARDS} https://proxy.example:8443`,
    ],
  ],
  'a proxy with a name that only looks like the issuer’s': [
    { baseUrl: 'https://notbaanx.com', actions: 'pin' },
    [SCRIPT, "connect-src 'self' https://notbaanx.com", `img-src ${CARDS} https://notbaanx.com`],
  ],
  'a proxy on the page’s own origin: its frame could leave the sandbox': [
    { baseUrl: '/cards' },
    [SCRIPT, "connect-src 'self'", `img-src ${CARDS} 'self'`, `frame-src ${CARDS}`],
  ],
  'a proxy at the root of the page’s own origin': [
    { baseUrl: '/', actions: 'history' },
    [SCRIPT, "connect-src 'self'"],
  ],
  'a proxy whose address is the page’s': [
    { baseUrl: `${SHOP}/cards`, page: `${SHOP}/account?tab=card` },
    [SCRIPT, "connect-src 'self'", `img-src ${CARDS} 'self'`, `frame-src ${CARDS}`],
  ],
  'the page’s host at another port': [
    { baseUrl: `${SHOP}:8443`, page: SHOP, actions: '' },
    [SCRIPT, `connect-src 'self' ${SHOP}:8443`],
  ],
  'a sandbox on loopback': [
    { baseUrl: 'http://127.0.0.1:8080/baanx', secureHosts: '127.0.0.1:8080' },
    [
      SCRIPT,
      "connect-src 'self' http://127.0.0.1:8080",
      'img-src http://127.0.0.1:8080',
      'frame-src http://127.0.0.1:8080',
    ],
  ],
  'a sandbox that the page comes from too': [
    { baseUrl: 'http://localhost:8080/baanx', page: 'http://localhost:8080', actions: 'details set-pin' },
    [SCRIPT, "connect-src 'self'", `img-src ${CARDS} 'self'`, `frame-src ${CARDS}`],
  ],
  'hosts of the page’s own choice, in place of all others': [
    { baseUrl: 'https://proxy.example', secureHosts: ' Cards.baanx.com\n images.example:8443 cards.baanx.com ' },
    [
      SCRIPT,
      "connect-src 'self' https://proxy.example",
      `img-src ${CARDS} https://images.example:8443`,
      `frame-src ${CARDS} https://images.example:8443`,
    ],
  ],
  'no hosts of the page’s own choice': [
    { baseUrl: BAANX, secureHosts: '  ', actions: 'pin' },
    [SCRIPT, `connect-src 'self' ${BAANX}`, `img-src ${CARDS}`],
  ],
  'the page’s own host among them': [
    { baseUrl: BAANX, secureHosts: 'shop.example', page: SHOP },
    [SCRIPT, `connect-src 'self' ${BAANX}`, "img-src 'self'"],
  ],
  'nothing but details': [
    { baseUrl: BAANX, actions: 'details' },
    [SCRIPT, `connect-src 'self' ${BAANX}`, `img-src ${CARDS}`],
  ],
  'nothing but the page for a PIN': [
    { baseUrl: BAANX, actions: 'set-pin' },
    [SCRIPT, `connect-src 'self' ${BAANX}`, `frame-src ${CARDS}`],
  ],
  'settings as an element without attributes gives them': [
    { issuer: null, baseUrl: BAANX, secureHosts: null, actions: null },
    [SCRIPT, `connect-src 'self' ${BAANX}`, `img-src ${CARDS}`, `frame-src ${CARDS}`],
  ],
  'Kulipa, which shows no card data': [
    { issuer: 'kulipa', baseUrl: '/my/kulipa', secureHosts: 'cards.example' },
    [SCRIPT, "connect-src 'self'"],
  ],
  'PintoPay behind another origin': [
    { issuer: 'pintopay', baseUrl: 'https://backend.example/pintopay' },
    [SCRIPT, "connect-src 'self' https://backend.example"],
  ],
  'files elsewhere: nothing is of the page’s own': [
    { issuer: 'kulipa', baseUrl: 'https://backend.example', files: `${CDN}/order-card/` },
    [`script-src ${CDN} 'wasm-unsafe-eval'`, `connect-src ${CDN} https://backend.example`],
  ],
  'files elsewhere, and the backend at home': [
    { issuer: 'kulipa', baseUrl: '/kulipa', files: `${CDN}/order-card.js` },
    [`script-src ${CDN} 'wasm-unsafe-eval'`, `connect-src ${CDN} 'self'`],
  ],
  'files of the page’s own, by their address': [
    { issuer: 'kulipa', baseUrl: '/kulipa', files: `${SHOP}/static/`, page: SHOP },
    [SCRIPT, "connect-src 'self'"],
  ],
  'files of the page’s own, by a path': [
    { issuer: 'kulipa', baseUrl: '/kulipa', files: './static/', wasmUrl: '/static/card.wasm' },
    [SCRIPT, "connect-src 'self'"],
  ],
  'only the WebAssembly elsewhere': [
    { issuer: 'kulipa', baseUrl: '/kulipa', wasmUrl: `${CDN}/card.wasm?v=1` },
    [SCRIPT, `connect-src ${CDN} 'self'`],
  ],
  'the WebAssembly where the backend is: it is named once': [
    { issuer: 'kulipa', baseUrl: CDN, wasmUrl: `${CDN}/card.wasm`, laterUrl: `${CDN}/later.wasm` },
    [SCRIPT, `connect-src ${CDN}`],
  ],
  'only one of the two files of the WebAssembly elsewhere': [
    { issuer: 'kulipa', baseUrl: BAANX, laterUrl: `${CDN}/later.wasm` },
    [SCRIPT, `connect-src 'self' ${CDN} ${BAANX}`],
  ],
  'only the JavaScript elsewhere': [
    { issuer: 'kulipa', baseUrl: BAANX, files: CDN, wasmUrl: '/card.wasm', laterUrl: '/later.wasm' },
    [`script-src ${CDN} 'wasm-unsafe-eval'`, `connect-src 'self' ${BAANX}`],
  ],
  'the WebAssembly inside the JavaScript': [
    { issuer: 'kulipa', baseUrl: BAANX, inlined: true },
    [SCRIPT, `connect-src ${BAANX}`],
  ],
  'a page at an address that no policy can name, but that is the page’s own': [
    { issuer: 'kulipa', baseUrl: 'http://[::1]:3000/kulipa', page: 'http://[::1]:3000' },
    [SCRIPT, "connect-src 'self'"],
  ],
  'hosts that no policy can name, where nothing comes from them': [
    { baseUrl: BAANX, secureHosts: '[::1]:3000', actions: 'freeze' },
    [SCRIPT, `connect-src 'self' ${BAANX}`],
  ],
};

for (const [what, [config, lines]] of Object.entries(LINES)) {
  test(what, () => assert.deepEqual(contentSecurityPolicy(config), lines));
}

const REFUSED = {
  'no configuration': [undefined, /baseUrl has to be/],
  'no address': [{ issuer: 'kulipa' }, /baseUrl has to be/],
  'an unknown issuer': [{ issuer: 'visa', baseUrl: BAANX }, /issuer has to be one of baanx, kulipa, pintopay/],
  'an issuer that every object has': [{ issuer: 'toString', baseUrl: BAANX }, /issuer has to be/],
  'an address with a directive in it': [{ baseUrl: "https://a.example;script-src *" }, /baseUrl has to be/],
  'a host with a directive in it': [{ baseUrl: "https://a;script-src'x'" }, /no policy can name/],
  'a loopback address that no policy can name': [{ baseUrl: 'http://[::1]:3000' }, /no policy can name; use a name/],
  'a host that no policy can name': [{ baseUrl: 'https://a_b.example' }, /no policy can name/],
  'actions as a list': [{ baseUrl: BAANX, actions: ['pin', 'freeze'] }, /actions has to be words of details pin /],
  'a page without its scheme': [{ baseUrl: BAANX, page: 'shop.example' }, /page has to be the origin/],
  'a page without an origin': [{ baseUrl: BAANX, page: 'null' }, /page has to be the origin/],
  'a page in a file': [{ baseUrl: BAANX, page: 'file:///index.html' }, /page has to be the origin/],
  'files without their scheme': [{ baseUrl: BAANX, files: 'cdn.example/order-card' }, /files has to be an address/],
  'files with the page’s scheme': [{ baseUrl: BAANX, files: '//cdn.example/' }, /files has to be an address/],
  'files on another host in disguise': [{ baseUrl: BAANX, files: '/\\cdn.example/' }, /files has to be an address/],
  'WebAssembly in its address': [{ baseUrl: BAANX, wasmUrl: 'data:application/wasm,' }, /wasmUrl has to be an address/],
  'later WebAssembly in its address': [{ baseUrl: BAANX, laterUrl: 'data:application/wasm,' }, /laterUrl has to be an address/],
  'later WebAssembly in two places': [{ baseUrl: BAANX, laterUrl: '/a.wasm', inlined: true }, /laterUrl means nothing/],
  'WebAssembly in two places': [{ baseUrl: BAANX, wasmUrl: '/a.wasm', inlined: true }, /wasmUrl means nothing/],
};

for (const [what, [config, message]] of Object.entries(REFUSED)) {
  test(`${what} is refused, with what to do`, () => {
    assert.throws(() => contentSecurityPolicy(config), { name: 'TypeError', message });
  });
}

for (const [attribute, name] of Object.entries(NAMES)) {
  const ask = (value) => contentSecurityPolicy({ baseUrl: BAANX, [name]: value });

  test(`every “${attribute}” that the widget takes has its lines`, () => {
    for (const value of SETTINGS[attribute].good) {
      if (value.includes('[')) assert.throws(() => ask(value), /no policy can name/);
      else assert.ok(ask(value).length >= 2, value);
    }
  });

  test(`every “${attribute}” that the widget refuses is refused`, () => {
    for (const value of SETTINGS[attribute].bad) {
      const message = new RegExp(`^contentSecurityPolicy: ${name} has to be `);
      assert.throws(() => ask(value), { name: 'TypeError', message }, value);
    }
  });
}

test('images and frames are for the issuers that show card data', () => {
  for (const [issuer, shows] of Object.entries(SETTINGS['shows-secrets'])) {
    const lines = contentSecurityPolicy({ issuer, baseUrl: BAANX });
    assert.equal(lines.length, shows ? 4 : 2, issuer);
  }
});

test('what stands on all objects is no part of a configuration', () => {
  const lines = contentSecurityPolicy({ baseUrl: BAANX });
  Object.prototype.secureHosts = 'evil.example';
  try {
    assert.deepEqual(contentSecurityPolicy({ baseUrl: BAANX }), lines);
  } finally {
    delete Object.prototype.secureHosts;
  }
});

test('a refusal does not repeat what was written: it may have a password in it', () => {
  const baseUrl = 'https://ada:secret@api.example';
  assert.throws(() => contentSecurityPolicy({ baseUrl }), ({ message }) => !message.includes('secret'));
});

test('no configuration has a word twice, or anything that ends a line', () => {
  for (const [what, [config]] of Object.entries(LINES)) {
    for (const line of contentSecurityPolicy(config)) {
      const words = line.split(' ');
      assert.equal(new Set(words).size, words.length, what);
      assert.match(line, /^[a-z-]+( \S+)+$/);
      assert.doesNotMatch(line, /[;,\n]/);
    }
  }
});
