// Cases are the same for the same seed, and of every kind there is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Raw, changedAt, places, withName, write } from './answer/json.js';
import { describe, makeCase } from './case.js';
import { ISSUERS } from './issuer/account.js';
import { batches } from './run/plan.js';

const SEED = 7;
const cases = Array.from({ length: 1_000 }, (_, number) => makeCase(SEED, number));

test('the same seed and number make the same case', () => {
  for (const one of cases.slice(0, 50)) assert.deepEqual(makeCase(SEED, one.number), one);
  assert.notDeepEqual(makeCase(SEED + 1, 0).attack, cases[0].attack);
});

test('every endpoint of every issuer is attacked', () => {
  for (const [issuer, { attacks }] of Object.entries(ISSUERS)) {
    for (const endpoint of new Set(Object.values(attacks).flat())) {
      const isOne = (one) => one.issuer === issuer && one.attack.endpoint === endpoint;
      assert(cases.some(isOne), `${issuer} ${endpoint} is not`);
    }
  }
});

test('there are cases of a size that takes its time, and cases in five tabs', () => {
  const bodies = cases.map(({ attack }) => attack.answer.bytes);
  assert(bodies.some((bytes) => bytes.length >= 5_000_000));
  assert(bodies.some((bytes) => bytes.includes('['.repeat(10_000)) || bytes.includes('{"a":'.repeat(10_000))));
  assert(cases.some(({ tabs }) => tabs === 5));
});

test('each case is in one batch', () => {
  const numbers = [...batches({ seed: SEED, first: 0, count: 300 })].flat().map(({ number }) => number);
  const sorted = numbers.sort((one, other) => one - other);
  assert.deepEqual(sorted, Array.from({ length: 300 }, (_, number) => number));
});

test('a case is told in a line', () => {
  for (const one of cases.slice(0, 50)) assert.match(describe(one), /^case \d+: [^\n]+$/);
});

test('a value is changed in one place, and keeps names that mean something to JavaScript', () => {
  const value = JSON.parse('{"a":[1,{"__proto__":2}]}');
  assert.deepEqual(places(value), [[], ['a'], ['a', '0'], ['a', '1'], ['a', '1', '__proto__']]);
  assert.equal(write(changedAt(value, ['a', '1', '__proto__'], () => new Raw('[[]]'))), '{"a":[1,{"__proto__":[[]]}]}');
  assert.equal(write(changedAt(value, ['a', '0'], () => '\ud800')), '{"a":["\\ud800",{"__proto__":2}]}');
  assert.equal(write(withName({}, '__proto__', {})), '{"__proto__":{}}');
});
