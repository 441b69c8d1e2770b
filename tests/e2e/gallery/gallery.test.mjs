// What is drawn, how what was found is put together, and the page that shows it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { albumOf } from './album/album.js';
import { allMoves, summary } from './findings.js';
import { scenesOf } from './scenes.js';
import { LOOKS, variations } from './variations.js';

const listed = (name, more) => ({ name, label: `The label of ${name}`, issuer: 'baanx', ends: name, isFirst: false, ...more });
const SCENARIOS = [
  listed('order', { isFirst: true, ends: 'active' }),
  listed('ready'),
  listed('verifying'),
  listed('stale'),
  listed('freeze', { press: ['freeze'] }),
  listed('unfreeze', { press: ['unfreeze'] }),
  listed('details', { press: ['details'] }),
  listed('kulipa-frozen', { issuer: 'kulipa', ends: 'frozen', press: true }),
];
const scene = (name) => scenesOf(SCENARIOS).find((one) => one.name === name);

test('every state is drawn in each look, direction and width, once', () => {
  const names = variations().map(({ name }) => name);
  assert.equal(new Set(names).size, LOOKS.length * 2 * 4);
  assert.equal(names.length, new Set(names).size);
});

test('what is pressed is known of each scenario', () => {
  const presses = Object.fromEntries(scenesOf(SCENARIOS).map((one) => [one.name, one.presses]));
  assert.deepEqual([presses.order, presses.ready, presses.details, presses['kulipa-frozen']], [1, 0, 1, 1]);
  assert.equal(scene('details').isDrawnByIssuer, true);
  assert.equal(scene('ready').isDrawnByIssuer, false);
});

test('a scenario is drawn without its core as well, and a late one late', () => {
  const { scenario, held, state } = scene('skeleton');
  assert.deepEqual([scenario, held, state], ['ready', '**/order-card_bg.wasm', null]);
  assert(scene('stale').after > 0);
  assert.equal(scene('ready').after, 0);
});

test('scenarios can be chosen, by names that there are', () => {
  assert.deepEqual(scenesOf(SCENARIOS, ['stale', 'skeleton']).map(({ name }) => name), ['skeleton', 'stale']);
  assert.throws(() => scenesOf(SCENARIOS, ['nothing']), /no scenario “nothing”/);
});

const stand = (height) => ({ face: null, title: null, height });
const shot = ({ width = 280, ...more }) => ({
  variation: `light-ltr-${width}`,
  picture: 'a.png',
  look: 'light',
  direction: 'ltr',
  width,
  size: { width: 300, height: 400 },
  found: [],
  ...more,
});
const place = { left: 1, top: 1, width: 9, height: 9 };
const small = { rule: 'target', element: 'a', says: 'is too small for a finger', by: 4, place };

test('a state is held against those that it follows, of the same issuer and in the same variation', () => {
  const drawn = [
    { scene: scene('skeleton'), shots: [shot({ stand: stand(400) }), shot({ width: 390, stand: stand(300) })] },
    { scene: scene('ready'), shots: [shot({ stand: stand(430) }), shot({ width: 390, stand: stand(300) })] },
    { scene: scene('kulipa-frozen'), shots: [shot({ stand: stand(900) })] },
  ];
  const [, ready, frozen] = drawn.map((one) => allMoves(drawn, one));
  const told = ready.map(({ says, by, shot }) => [says, by, shot.width]);
  assert.deepEqual(told, [['changes its height after “skeleton”', 30, 280]]);
  assert.deepEqual(frozen, []);
});

test('alike findings are one, with the scenes and variations in which they are', () => {
  const drawn = [
    { scene: scene('ready'), shots: [shot({ found: [small] }), shot({ width: 390, found: [{ ...small, by: 6 }] })], moves: [] },
    { scene: scene('details'), shots: [shot({ found: [small] })], moves: [] },
    { scene: scene('stale'), shots: [], moves: [], missing: 'The state does not come.' },
  ];
  const { text, count } = summary(drawn);
  assert.equal(count, 2);
  assert.match(text, /target: a is too small for a finger, by up to 6 px\n/);
  assert.match(text, /in ready, details\n {4}at 280, 390 px, ltr, light/);
  assert.match(text, /missing: stale The state does not come\./);
  assert.equal(summary([]).count, 0);
});

test('the album is one page, and no text of a finding can end its script', async () => {
  const odd = { ...small, says: 'is </script><b>$& odd' };
  const page = await albumOf([{ scene: scene('ready'), shots: [shot({ found: [odd] })], moves: [] }]);
  assert.equal(page.match(/<\/script>/g).length, 2);
  assert(!page.includes('/* data */') && !page.includes('/* style */') && !page.includes('/* script */'));
  const [, data] = page.match(/id="data">(.*)<\/script>/);
  assert.equal(JSON.parse(data)[0].shots[0].found[0].text, 'target: a is </script><b>$& odd, by 4 px');
});
