// All that is printed at the end: the caption, the table, what it does not say by itself, the doubts.
import { THROTTLED } from '../harness/conditions.js';
import { PROVISIONING } from '../simulation/provisioning.js';
import { table } from './table.js';

export function text({ rows, runs, hasHead, doubts, about, simulated }) {
  return [
    caption(runs, about),
    table(rows),
    ...(hasHead ? [] : ["This package offers no lines for the page's head."]),
    simulation(simulated),
    ...(doubts.length > 0 ? [`Doubtful:\n\n${doubts.map((doubt) => `- ${doubt}`).join('\n')}`] : []),
  ].join('\n\n');
}

function caption(runs, { date, browser, machine }) {
  const { processor, network } = THROTTLED;
  const megabits = ((network.downloadThroughput * 8) / 1e6).toFixed(1);
  const line = `${megabits} Mbit/s, a round trip of ${network.latency} ms`;
  const medians = runs === 1 ? 'One run' : `Medians of ${runs} runs`;
  return `${medians} on ${date}, Chromium ${browser}, ${machine}; ${line}, the processor ${processor} times slower.`;
}

function simulation({ request }) {
  const { MEDIAN, P99, NEVER } = PROVISIONING;
  const times = `half of the cards within ${MEDIAN / 1000} s, 99 % within ${P99 / 1000} s, ${NEVER * 100} % never`;
  return `Simulated: ${times}; a request takes ${request} ms.`;
}
