// Finds out whose fault it is where a page does not say: what goes wrong in a batch has to go wrong again
// with fewer cases, down to a single one.
import { runBatch } from './batch.js';
import { kindOf } from './plan.js';

/** No task may keep the main thread for longer, in milliseconds. */
const LONGEST_TASK = 200;

/** Many small answers at a time, or several tabs, take their time together: one is blamed only for more. */
const LONGEST_TASK_OF_MANY = 600;

/** What the machine itself does at the same time makes a task longer, but not every time. */
const REPETITIONS = 3;

/** So many of the largest answers around a long task are asked whether it was theirs. */
const SUSPECTS = 2;

/** An answer was read within this time before its task began, in milliseconds. */
const SHORTLY_BEFORE = 500;

/** All findings of a batch, `{ number, what, log }` each. */
export async function judge(browser, server, cases) {
  const run = await runBatch(browser, server, cases);
  const findings = [...run.findings];
  if (run.wholes.length > 0) findings.push(...(await narrow(browser, server, cases, run)));
  const limit = kindOf(cases[0]) === 'heavy' ? LONGEST_TASK : LONGEST_TASK_OF_MANY;
  for (const number of suspects(run.reports, limit)) {
    const one = cases.find((one) => one.number === number);
    const what = await longTask(browser, server, one, limit);
    if (what) findings.push({ number, what, log: [] });
  }
  return findings;
}

/** The first case answers for what does not happen again with fewer. */
async function narrow(browser, server, cases, { wholes }) {
  const found = [];
  if (cases.length > 1) {
    const middle = Math.ceil(cases.length / 2);
    for (const half of [cases.slice(0, middle), cases.slice(middle)]) {
      const run = await runBatch(browser, server, half);
      if (run.wholes.length > 0) found.push(...(await narrow(browser, server, half, run)));
    }
  }
  if (found.length > 0) return found;
  const beside = cases.length > 1 ? ` (only beside ${cases.length - 1} others)` : '';
  return wholes.map((what) => ({ number: cases[0].number, what: what + beside, log: [] }));
}

/** Whose answers were read when a task took too long, the largest first. */
function suspects(reports, limit) {
  const numbers = new Set();
  for (const { longTasks, given } of reports) {
    for (const { startTime, duration } of longTasks.filter(({ duration }) => duration > limit)) {
      const isNear = ({ at }) => at > startTime - SHORTLY_BEFORE && at < startTime + duration;
      const near = given.filter(isNear).sort((one, other) => other.bytes - one.bytes);
      new Set(near.slice(0, SUSPECTS).map(({ number }) => number)).forEach((number) => numbers.add(number));
    }
  }
  return numbers;
}

/** What to say of a case alone in its page, if it takes too long every time. */
async function longTask(browser, server, one, limit) {
  let shortest = Infinity;
  let own;
  for (let left = REPETITIONS; left > 0 && shortest > limit; left -= 1) {
    const { reports, measured } = await runBatch(browser, server, [one], { measures: true });
    const durations = reports.flatMap(({ longTasks }) => longTasks.map(({ duration }) => duration));
    const longest = Math.max(0, ...durations);
    if (longest < shortest) [shortest, own] = [longest, measured];
  }
  if (shortest <= limit) return undefined;
  const browsers = own ? ` (the browser alone: text ${own.text.toFixed(0)} ms, JSON ${own.parse.toFixed(0)} ms)` : '';
  return `keeps the main thread too long: ${shortest.toFixed(0)} ms${browsers}`;
}
