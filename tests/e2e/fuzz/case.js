// A case: a user of an issuer, and a mutated answer in one place. The same seed and number make the same
// case.
import fc from 'fast-check';
import { mutatedAnswer } from './answer/answer.js';
import { oneIn, pick, upTo } from './answer/draw.js';
import { ISSUERS } from './issuer/account.js';
import { PERMITS } from './issuer/reading.js';

/** One mutated order in so many is pressed in several tabs at once. */
const TABS_ONE_IN = 6;
const TABS = 5;

const FIRST_PAGE = { query: new URLSearchParams() };

const TIMES = [1, 1, 2, 3, Infinity, Infinity];

export function makeCase(seed, number) {
  const drawing = fc.gen().map((draw) => drawCase(draw));
  const [drawn] = fc.sample(drawing, { seed: mixed(seed, number), numRuns: 1 });
  return { number, ...drawn };
}

function drawCase(draw) {
  const issuer = pick(draw, Object.keys(ISSUERS));
  const { attacks, judgements, refuses } = ISSUERS[issuer];
  // Most attacks are where an order may come of them, or where there is most to press.
  const situation = pick(draw, ['new', 'new', 'active', ...Object.keys(attacks)]);
  const endpoint = pick(draw, attacks[situation]);
  const permits = (answer) => judgements[endpoint]?.(answer, FIRST_PAGE, {}) === PERMITS;
  const answer = mutatedAnswer(draw, { issuer, endpoint, permits });
  const isTaken = oneIn(draw, 2) && !refuses(answer);
  const attack = {
    endpoint,
    answer,
    isTaken,
    from: oneIn(draw, 4) ? upTo(draw, 3) : 0,
    times: pick(draw, TIMES),
    lag: upTo(draw, 3),
  };
  const isOrder = endpoint === 'order' || endpoint === 'check';
  const tabs = isOrder && issuer !== 'baanx' && oneIn(draw, TABS_ONE_IN) ? TABS : 1;
  return { issuer, situation, tabs, attack };
}

/** Neighbouring numbers have nothing in common. */
function mixed(seed, number) {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** What a case is, in a line. */
export function describe({ number, issuer, situation, tabs, attack }) {
  const { endpoint, answer, from, times, isTaken } = attack;
  const often = times === Infinity ? 'always' : `${times} time(s)`;
  const form = answer.form === 'odd' ? answer.odd : `${answer.form} ${answer.status}`;
  const where = `${issuer}, ${situation} user, ${endpoint} from request ${from} on, ${often}`;
  const taken = endpoint === 'order' ? `, order ${isTaken ? 'taken' : 'not taken'}` : '';
  const done = answer.steps.join('; ') || 'unchanged';
  return `case ${number}: ${where}${taken}, ${tabs} tab(s): ${form}, "${answer.name}": ${done}`;
}
