// Measures order-card beside the same made of plain JavaScript and with React, in one browser and
// turn by turn: `node bench.js --runs N --polls FILE --visits FILE`. `cargo xtask bench` calls it.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launchBrowser } from './harness/browser.js';
import { buildPages } from './harness/build.js';
import { calibrate } from './harness/calibration.js';
import { THROTTLED, UNTHROTTLED } from './harness/conditions.js';
import { CONTENDERS } from './harness/contenders.js';
import { StubIssuer } from './harness/issuer.js';
import { startServer } from './harness/server.js';
import { visit } from './harness/visit.js';
import { doubts } from './report/doubts.js';
import { busyShare, machine } from './report/machine.js';
import { Progress } from './report/progress.js';
import { rows } from './report/rows.js';
import { text } from './report/text.js';
import { provisioningTimes } from './simulation/provisioning.js';
import { documentedSchedule, simulate } from './simulation/requests.js';

const { values } = parseArgs({
  options: { runs: { type: 'string' }, polls: { type: 'string' }, visits: { type: 'string' } },
});
const runs = Number(values.runs);
const simulated = simulateAll(JSON.parse(await readFile(values.polls, 'utf8')));
const busy = await busyShare();
const { assets, hasHead } = await buildPages(process.env.ORDER_CARD_PACKAGE);
const contenders = CONTENDERS.filter(({ name }) => hasHead || name !== 'order-card-head');
const issuer = new StubIssuer();
const server = await startServer(assets, issuer);
const browser = await launchBrowser();
const bench = { browser, origin: server.origin, issuer };
try {
  const about = { date: new Date().toISOString().slice(0, 10), browser: browser.version(), machine: machine() };
  console.log('Calibrating, and a first visit of each page');
  const calibration = await calibrate(bench);
  await warmUp();
  const visits = await visitAll();
  const found = doubts({ visits, calibration, busy });
  const measured = { about, runs, busy, calibration, simulated, rows: rows(visits, simulated), doubts: found };
  await writeFile(values.visits, JSON.stringify({ ...measured, visits }, null, 1));
  console.log(`\n${text({ ...measured, hasHead })}`);
} finally {
  await browser.close();
  await server.stop();
}

/** Not counted; and there is no point in going on with a page that does not work. */
async function warmUp() {
  for (const contender of contenders) {
    const { failure, states, calls, errors } = await visit(bench, contender, UNTHROTTLED);
    if (failure) throw new Error(`${contender.name}: ${failure}; ${JSON.stringify({ states, calls, errors })}`);
  }
}

/** Each run begins with another one, so that no page always has the same one before it. */
async function visitAll() {
  const progress = new Progress(runs, contenders.length);
  const visits = [];
  for (let run = 0; run < runs; run += 1) {
    const turn = run % contenders.length;
    for (const contender of [...contenders.slice(turn), ...contenders.slice(0, turn)]) {
      const { name, orders } = contender;
      // A browser that stumbles costs this visit, and not all those before it.
      const seen = await visit(bench, contender, THROTTLED).catch(({ message }) => ({ failure: message }));
      visits.push({ run, contender: name, orders, ...seen });
    }
    progress.tell(run + 1);
  }
  return visits;
}

function simulateAll({ request, schedules }) {
  const times = provisioningTimes();
  return {
    request,
    documented: simulate([documentedSchedule(request)], request, times),
    own: simulate(schedules, request, times),
  };
}
