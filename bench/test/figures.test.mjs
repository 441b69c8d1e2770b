// From visits to the table: medians, ratios, goals, doubts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doubts } from '../report/doubts.js';
import { isMet, rows } from '../report/rows.js';
import { median } from '../report/statistics.js';
import { table } from '../report/table.js';
import { text } from '../report/text.js';

const SIMULATED = {
  request: 180,
  documented: { requests: 3.6, unseen: 1200 },
  own: { requests: 2.7, unseen: 1500 },
};

const USABLE = { plain: 700, react: 1200, 'order-card': 900, 'order-card-many': 1800 };

const CALIBRATION = {
  slowdown: { measured: 4.1, expected: 4 },
  call: { measured: 181, expected: 180 },
  download: { measured: 1160, expected: 1150 },
};

/** Three visits of each, of which the one in the middle decides. */
function visits(usable = USABLE) {
  return Object.entries(usable).flatMap(([contender, middle]) =>
    [middle - 50, middle, middle + 400].map((each) => ({ contender, usable: each, wasmMemory: 0 })),
  );
}

function row(name, all = rows(visits(), SIMULATED)) {
  return all.find((each) => each.name === name);
}

/** The cells of the table, without the spaces. */
function cells(all) {
  const lines = table(all).split('\n');
  return lines.map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}

function visit(changes) {
  const calls = [{ method: 'POST', path: '/v1/card/order', status: 200 }];
  return { contender: 'react', orders: true, failure: null, errors: [], calls, ...changes };
}

function doubtsOf(changes) {
  return doubts({ visits: [visit()], calibration: CALIBRATION, busy: 0, ...changes });
}

test('the median is the value in the middle, or between the two there', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([10, 2, 4, 100]), 7);
  assert.equal(median([3]), 3);
});

test('what was not reached is no value', () => {
  assert.equal(median([NaN, 4, undefined, null, 6, Infinity]), 5);
  assert.equal(median([NaN, undefined]), null);
  assert.equal(median([]), null);
});

test('each has the median of its own visits', () => {
  const { plain, react, own } = row('order button usable');
  assert.deepEqual([plain, react, own], [700, 1200, 900]);
});

test('a goal is met up to its limit', () => {
  const goal = { most: 0.75, times: 'react' };
  assert.equal(isMet({ goal, react: 1200, own: 900 }), true);
  assert.equal(isMet({ goal, react: 1200, own: 901 }), false);
  assert.equal(isMet({ goal: { most: 1.5 }, own: 1.5 }), true);
});

test('a goal is neither met nor missed where something was not measured', () => {
  const goal = { most: 0.75, times: 'react' };
  assert.equal(isMet({ goal, react: null, own: 900 }), null);
  assert.equal(isMet({ goal, react: 1200, own: null }), null);
});

test('many elements are compared with one', () => {
  assert.equal(row('the last of 20 elements usable, to the only one').own, 2);
  const without = rows(visits({ plain: 700, react: 1200, 'order-card': 900 }), SIMULATED);
  assert.equal(row('the last of 20 elements usable, to the only one', without).own, null);
});

test('the lines for the head are compared with the same pages as without them', () => {
  const name = "order button usable, with the lines in the page's head";
  assert.deepEqual([row(name).react, row(name).own], [1200, null]);
  const withHead = rows(visits({ ...USABLE, 'order-card-head': 800 }), SIMULATED);
  assert.equal(row(name, withHead).own, 800);
});

test('the table has a figure, its ratios and the goal in each row', () => {
  const [heading, rule, ...body] = cells(rows(visits(), SIMULATED));
  assert.equal(heading.length, 7);
  assert.deepEqual(rule.slice(1, 6).map((cell) => cell.at(-1)), [':', ':', ':', ':', ':']);
  const found = body.find(([name]) => name === 'order button usable (ms)');
  assert.deepEqual(found.slice(1), ['700', '1200', '900', '1.29', '0.75', '≤ 0.85 × React: met']);
});

test('what there is not is a dash, and no ratio', () => {
  const body = cells(rows(visits(), SIMULATED));
  const head = body.find(([name]) => name.includes("page's head"));
  assert.deepEqual(head.slice(3), ['–', '–', '–', '≤ 0.75 × React: not measured']);
  const wasm = body.find(([name]) => name === '– of it WebAssembly (kB)');
  assert.deepEqual(wasm.slice(1, 6), ['0.0', '0.0', '0.0', '–', '–']);
});

test('every line of the table is as wide as the others', () => {
  const widths = new Set(table(rows(visits(), SIMULATED)).split('\n').map((line) => line.length));
  assert.equal(widths.size, 1);
});

test('the caption has date, browser, machine and conditions', () => {
  const about = { date: '2026-11-26', browser: '156.0.1.2', machine: '2 cores of a processor' };
  const given = { rows: rows(visits(), SIMULATED), hasHead: true, doubts: [], about, simulated: SIMULATED };
  const [caption] = text({ ...given, runs: 9 }).split('\n');
  const expected =
    'Medians of 9 runs on 2026-11-26, Chromium 156.0.1.2, 2 cores of a processor; ' +
    '1.6 Mbit/s, a round trip of 150 ms, the processor 4 times slower.';
  assert.equal(caption, expected);
  assert.match(text({ ...given, runs: 1 }), /^One run on /);
  assert.doesNotMatch(text({ ...given, runs: 1 }), /offers no lines|Doubtful/);
  assert.match(text({ ...given, runs: 1, hasHead: false }), /offers no lines/);
  assert.match(text({ ...given, runs: 1, doubts: ['It rained.'] }), /Doubtful:\n\n- It rained\./);
});

test('nothing is doubtful where all went well', () => {
  assert.deepEqual(doubtsOf({}), []);
  assert.deepEqual(doubtsOf({ visits: [visit({ orders: false, calls: [] })] }), []);
});

test('a busy machine and a wrong condition are doubtful', () => {
  assert.match(doubtsOf({ busy: 0.5 })[0], /50 % busy/);
  const slowdown = { measured: 2, expected: 4 };
  assert.match(doubtsOf({ calibration: { ...CALIBRATION, slowdown } })[0], /slowdown shows 2\.0 in place of 4\.0/);
});

test('a visit that went wrong is doubtful, and is told once', () => {
  const wrong = [visit({ failure: 'it was not active' }), visit({ failure: 'it was not active' })];
  assert.deepEqual(doubtsOf({ visits: wrong }), ['react: it was not active']);
  assert.deepEqual(doubtsOf({ visits: [{ contender: 'plain', orders: true, failure: 'gone' }] }), ['plain: gone']);
  assert.match(doubtsOf({ visits: [visit({ calls: [] })] })[0], /0 orders were sent/);
  assert.match(doubtsOf({ visits: [visit({ errors: ['TypeError'] })] })[0], /threw TypeError/);
});

test('a card that is not there yet is no refusal, and a wrong token is one', () => {
  const call = (status) => ({ method: 'GET', path: '/v1/card/status', status });
  const order = visit().calls[0];
  assert.deepEqual(doubtsOf({ visits: [visit({ calls: [call(404), order] })] }), []);
  assert.match(doubtsOf({ visits: [visit({ calls: [call(401), order] })] })[0], /refused \/v1\/card\/status with 401/);
});
