// What the table says: for each row the figure of each contender, and the goal of order-card.
import { MANY } from '../harness/contenders.js';
import { median } from './statistics.js';

/**
 * `figure` is its name in a visit. `of` is the contender that stands for order-card in this row. A
 * goal is `most` times what another one has, or `most` alone; it is information, nothing fails by it.
 */
const ROWS = [
  { name: 'first visible', unit: 'ms', figure: 'visible', goal: { most: 1.1, times: 'plain' } },
  { name: 'order button usable', unit: 'ms', figure: 'usable', goal: { most: 0.85, times: 'react' } },
  {
    name: "order button usable, with the lines in the page's head",
    unit: 'ms',
    figure: 'usable',
    of: 'order-card-head',
    goal: { most: 0.75, times: 'react' },
  },
  { name: 'press to ACTIVE, card at once', unit: 'ms', figure: 'pressToActive', goal: { most: 1.15, times: 'plain' } },
  { name: 'main thread busy, whole visit', unit: 'ms', figure: 'mainThread', goal: { most: 1, times: 'react' } },
  { name: '– of it script', unit: 'ms', figure: 'script' },
  { name: 'JavaScript heap and WebAssembly memory', unit: 'kB', figure: 'memory', goal: { most: 0.8, times: 'react' } },
  { name: '– of it WebAssembly', unit: 'kB', figure: 'wasmMemory' },
  { name: 'assets, brotli', unit: 'kB', figure: 'assets' },
];

/** A row has no figures of its own where the package has nothing for the head of its page. */
export function rows(visits, simulated) {
  const middle = (contender, figure) => {
    const own = visits.filter((visit) => visit.contender === contender);
    return median(own.map((visit) => visit[figure]));
  };
  const compared = ROWS.map(({ figure, of = 'order-card', ...row }) => {
    return { ...row, plain: middle('plain', figure), react: middle('react', figure), own: middle(of, figure) };
  });
  return [...compared, manyRow(middle), ...simulatedRows(simulated)];
}

/** How many times as long it takes until the last of many elements can be used as until the only one can. */
function manyRow(middle) {
  const one = middle('order-card', 'usable');
  const many = middle('order-card-many', 'usable');
  return {
    name: `the last of ${MANY} elements usable, to the only one`,
    unit: '',
    own: one && many && many / one,
    goal: { most: 1.5 },
  };
}

/** The waiting times of both pages are the documented ones. */
function simulatedRows({ documented, own }) {
  const row = (figure) => ({ plain: documented[figure], react: documented[figure], own: own[figure] });
  return [
    { name: 'requests per order, simulated', unit: '', ...row('requests'), goal: { most: 2.9 } },
    { name: 'active but not seen, simulated', unit: 'ms', ...row('unseen') },
  ];
}

/** Whether the goal is met; `null` where that cannot be said. */
export function isMet({ goal, own, ...row }) {
  const limit = goal.times ? goal.most * row[goal.times] : goal.most;
  return own && limit ? own <= limit : null;
}
