// The simulation of an order: what it supposes of the issuer, and what it counts.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { normalQuantile, provisioningTimes } from '../simulation/provisioning.js';
import { DOCUMENTED, documentedSchedule, simulate } from '../simulation/requests.js';

const REQUEST = 180;
const times = provisioningTimes();

test('half of the cards are there after 3 s, 99 % after 30 s, and 1 % never', () => {
  const cards = times.filter(Number.isFinite);
  const share = (limit) => cards.filter((time) => time <= limit).length / cards.length;
  assert(Math.abs(share(3_000) - 0.5) < 0.001);
  assert(Math.abs(share(30_000) - 0.99) < 0.001);
  assert(Math.abs(1 - cards.length / times.length - 0.01) < 0.001);
});

test('the normal distribution has its known quantiles', () => {
  assert(Math.abs(normalQuantile(0.5)) < 1e-8);
  assert(Math.abs(normalQuantile(0.975) - 1.959964) < 1e-6);
  assert(Math.abs(normalQuantile(0.001) + 3.090232) < 1e-6);
});

test('requests are counted until one finds the card', () => {
  // The issuer looks after 90 ms: the first request is too early for the second card.
  const { requests, unseen } = simulate([[0, 1_000]], REQUEST, [90, 91]);
  assert.equal(requests, 1.5);
  assert.equal(unseen, (90 + 1_089) / 2);
});

test('a card that never comes costs all requests, and is not seen late', () => {
  const { requests, unseen } = simulate([[0, 1_000, 2_000]], REQUEST, [0, Infinity]);
  assert.equal(requests, 2);
  assert.equal(unseen, 180);
});

test('schedules with their own jitter count alike', () => {
  const alone = [[0], [0, 500]].map((schedule) => simulate([schedule], REQUEST, times).requests);
  assert.equal(simulate([[0], [0, 500]], REQUEST, times).requests, (alone[0] + alone[1]) / 2);
});

test('the documented waiting times cost what they are known to cost', () => {
  assert.deepEqual(documentedSchedule(REQUEST).slice(0, 3), [0, 2_180, 4_360]);
  assert.equal(simulate([documentedSchedule(REQUEST)], REQUEST, times).requests.toFixed(2), '3.62');
});

test('both pages wait as it is documented', async () => {
  const read = (path) => readFile(new URL(`../page/${path}`, import.meta.url), 'utf8');
  const { attempts, delay } = DOCUMENTED;
  assert((await read('plain/app.js')).includes(`maxAttempts = ${attempts}, delayMs = ${delay}`));
  const react = await read('react/src/useCard.js');
  assert(react.includes(`POLL_DELAY_MS = ${delay};`) && react.includes(`POLL_ATTEMPTS = ${attempts};`));
});
