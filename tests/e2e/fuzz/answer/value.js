// Changes of a JSON value: a place in it is drawn, and something is done there.
import fc from 'fast-check';
import { oneIn, pick } from './draw.js';
import { Raw, changedAt, places, withName, write } from './json.js';

const DEPTHS = [100, 1_000, 10_000, 100_000];
const ENTRIES = 10_000;
const LONG = 5_000_000;

/** Words that let an order pass with some issuer. */
const PERMITS = ['VERIFIED', 'eligible', 'BLOCKED', 'active', 'approved', 'closed', 'lost', 'card_not_found'];

/** Names that mean something to JavaScript itself. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'toJSON', 'then', 'length', ''];

/** Names that decide with some issuer whether an order may go out: they are changed more often. */
const DECISIVE = [
  'verificationState', 'status', 'eligibilityStatus', 'message', 'items', 'hasMore', 'page', 'kyc_status',
  'registration_status', 'slug', 'error', 'order_id', 'is_issued', 'card_id',
];

const ODD = [
  null, true, false, 0, -1, 1.5, 1e308, '', ' ', '\0', '\ud800', 'x'.repeat(1000), '{}', [], {}, [[]],
  [null], [{}], [[], [], []], ...PERMITS,
];

/** What a word becomes that only looks like itself. */
const DISTORTIONS = [
  (word) => ` ${word}`,
  (word) => `${word}\t`,
  (word) => `\n${word}\r\n`,
  (word) => `${word}\0`,
  (word) => `${word}\ud800`,
  (word) => `\u200b${word}`,
  (word) => `\ufeff${word}`,
  (word) => `\u00a0${word}`,
  (word) => word.toLowerCase(),
  (word) => word.toUpperCase(),
  (word) => word.replace(/[eE]/, '\u0415'),
  (word) => [word],
  (word) => ({ value: word }),
  (word) => ({ toString: word, valueOf: word, length: 1, 0: word }),
  (word) => word.slice(1),
  (word) => `${word},${word}`,
];

const LETTERS = ['x', '\0', '\u20ac', '\ud83d\ude00', '\ud800', '"', '<b>'];

const CHANGES = {
  'replaced by what is odd': (draw) => pick(draw, ODD),
  'replaced by anything': (draw) => draw(fc.jsonValue),
  removed: () => undefined,
  negated: (draw, old) => (typeof old === 'number' ? -old : !old),
  distorted: (draw, old) => pick(draw, DISTORTIONS)(typeof old === 'string' ? old : pick(draw, PERMITS)),
  'put into a list': (draw, old) => [old],
  'put into an object': (draw, old) => ({ [pick(draw, ['data', 'value', 'order', 'card'])]: old }),
  'given a name': (draw, old) => withName(old, pick(draw, [...NAMES, ...DECISIVE]), pick(draw, [old, ...ODD])),
  'made a prototype': (draw, old) => withName({}, '__proto__', old),
  'written twice': (draw, old) => twice(old, pick(draw, ODD)),
};

const HEAVY_CHANGES = {
  deepened: (draw, old) => deep(old, pick(draw, DEPTHS), oneIn(draw, 2)),
  lengthened: (draw) => long(pick(draw, LETTERS)),
  multiplied: (draw, old) => many(old),
};

/** Changes the value in one place: `[value, what was done]`. */
export function change(draw, value) {
  return changeBy(draw, value, CHANGES);
}

/** The same with something of a size that takes its time to read. */
export function swell(draw, value) {
  return changeBy(draw, value, HEAVY_CHANGES);
}

/** Makes a list in the value long, where there is one, else the value itself. */
export function multiply(value) {
  const way = places(value).find((way) => Array.isArray(inner(value, way))) ?? [];
  return [changedAt(value, way, many), `multiplied at /${way.join('/')}`];
}

function changeBy(draw, value, changes) {
  const all = places(value);
  const decisive = all.filter((way) => DECISIVE.includes(way.at(-1)));
  const way = pick(draw, decisive.length > 0 && oneIn(draw, 2) ? decisive : all);
  const what = pick(draw, Object.keys(changes));
  const changed = changedAt(value, way, (old) => changes[what](draw, old));
  return [changed, `${what} at /${way.join('/')}`];
}

function inner(value, way) {
  return way.reduce((around, name) => around[name], value);
}

/** The last of two equal names counts, for everybody who reads JSON as JavaScript does. */
function twice(value, other) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [value, value];
  const names = Object.keys(value).map((name) => `${JSON.stringify(name)}:${write(other)}`);
  const first = write(value).slice(1, -1);
  return new Raw(`{${[first, ...names].filter(Boolean).join(',')}}`);
}

function deep(value, depth, isObject) {
  const [open, close] = isObject ? ['{"a":', '}'] : ['[', ']'];
  return new Raw(open.repeat(depth) + write(value) + close.repeat(depth));
}

function long(letter) {
  const written = JSON.stringify(letter).slice(1, -1);
  return new Raw(`"${written.repeat(Math.ceil(LONG / Buffer.byteLength(written)))}"`);
}

/** Every entry has an id of its own, since lists pass over what they have had already. */
function many(value) {
  const entry = Array.isArray(value) ? (value[0] ?? {}) : value;
  const isObject = entry !== null && typeof entry === 'object' && !Array.isArray(entry);
  const numbered = (number) => (isObject ? { ...entry, id: `entry-${number}` } : entry);
  return new Raw(`[${Array.from({ length: ENTRIES }, (_, number) => write(numbered(number))).join(',')}]`);
}
