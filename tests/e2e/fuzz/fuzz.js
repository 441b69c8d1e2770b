// Mutated answers of every issuer at every endpoint, through the real package in a browser:
// `node fuzz/fuzz.js --cases N --seed S`, or `--seed S --case K` for one of them again.
// `cargo xtask fuzz` calls it; the last line is what it counts.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import configuration from '../playwright.config.js';
import { describe, makeCase } from './case.js';
import { judge } from './run/blame.js';
import { Findings } from './run/findings.js';
import { batches } from './run/plan.js';
import { startServer } from './run/server.js';

/** Browsers beside each other; the tests are made for two processors. */
const WORKERS = 2;

/** How often a line shows how far it is, in cases. */
const PROGRESS = 500;

/** No image and no page of an issuer is looked for anywhere. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

const { values } = parseArgs({
  options: { cases: { type: 'string' }, seed: { type: 'string' }, case: { type: 'string' } },
});
const seed = Number(values.seed ?? randomInt(2 ** 31));
const first = Number(values.case ?? 0);
const count = values.case === undefined ? Number(values.cases ?? 5_000) : 1;
if (![seed, first, count].every(Number.isSafeInteger)) throw new Error('Seed and numbers are whole numbers.');

/** So many cases have orders among them; without any, nothing would have been tried out. */
const ENOUGH = 100;

const started = Date.now();
const findings = new Findings(seed);
console.log(`Seed ${seed}, ${count} case(s)`);
if (values.case !== undefined) console.log(describe(makeCase(seed, first)));
await runAll();
findings.tell();
finish();

async function runAll() {
  const { launchOptions } = configuration.use;
  const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, ALONE] });
  const server = await startServer();
  const plan = batches({ seed, first, count });
  let done = 0;
  // All take from the same plan, so none waits for another.
  const work = async () => {
    for (const cases of plan) {
      (await judge(browser, server, cases)).forEach((finding) => findings.add(finding));
      const before = done;
      done += cases.length;
      if (Math.floor(done / PROGRESS) > Math.floor(before / PROGRESS)) tellProgress(done);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  await browser.close();
  await server.stop();
  if (count >= ENOUGH && server.ordersTaken === 0) throw new Error('No order went out in any case.');
  console.log(`  ${server.ordersTaken} orders were taken`);
}

function tellProgress(done) {
  const pace = (done / seconds()).toFixed(1);
  console.log(`  ${done} of ${count}, ${findings.failed} failed, ${pace} a second`);
}

/** In the words of Rust's test harness, which `cargo xtask test` counts by. */
function finish() {
  const { failed } = findings;
  const word = failed > 0 ? 'FAILED' : 'ok';
  const counts = `${count - failed} passed; ${failed} failed; 0 ignored`;
  console.log(`\ntest result: ${word}. ${counts}; seed ${seed}; finished in ${seconds().toFixed(0)}s`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function seconds() {
  return (Date.now() - started) / 1000;
}
