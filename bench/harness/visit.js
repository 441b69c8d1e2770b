// One visit: a page is opened and its button waited for; the order is pressed and its card waited for.
import { setTimeout as pause } from 'node:timers/promises';
import { heapSize, openPage } from './browser.js';
import { roundTrip } from './conditions.js';

/** So long nothing is done after a step, in milliseconds, so that what it left behind is not counted for the next. */
const REST = 500;

/** How long anything is waited for. */
const PATIENCE = 60_000;

/**
 * Times are in milliseconds, sizes in bytes. A visit that stops half-way has what it reached, and says
 * by `failure` why it stopped.
 */
export async function visit({ browser, origin, issuer }, contender, conditions) {
  issuer.begin(roundTrip(conditions));
  const opened = await openPage(browser, conditions, contender);
  const errors = [];
  opened.page.on('pageerror', (error) => errors.push(String(error)));
  try {
    const failure = await walk(opened.page, origin, contender).then(() => null, ({ message }) => message);
    return { failure, errors, calls: issuer.log, ...(await measure(opened)) };
  } finally {
    await opened.close();
  }
}

async function walk(page, origin, { path, orders }) {
  await page.goto(origin + path, { waitUntil: 'commit' });
  await reach(page, 'visible');
  await reach(page, 'usable');
  await pause(REST);
  if (!orders) return;
  const { x, y } = await page.evaluate(() => window.probe.buttonCentre());
  await page.mouse.click(x, y);
  await reach(page, 'active');
  await pause(REST);
}

async function reach(page, name) {
  const reached = page.evaluate((mark) => window.probe.wait(mark), name).then(() => true);
  // The page may be closed before it gets there.
  const isReached = await Promise.race([reached, pause(PATIENCE, false, { ref: false })]);
  if (!isReached) throw new Error(`it was not ${name} within ${PATIENCE / 1000} s`);
}

async function measure({ page, devtools, transfers }) {
  const { marks, states, wasmMemory } = await page.evaluate(() => window.probe.report());
  const { metrics } = await devtools.send('Performance.getMetrics');
  const seconds = (name) => metrics.find((metric) => metric.name === name).value;
  const heap = await heapSize(devtools);
  const assets = transfers();
  return {
    visible: marks.visible,
    usable: marks.usable,
    pressToActive: marks.active - marks.press,
    mainThread: seconds('TaskDuration') * 1000,
    script: seconds('ScriptDuration') * 1000,
    heap,
    wasmMemory,
    memory: heap + wasmMemory,
    assets: assets.reduce((sum, { bytes }) => sum + bytes, 0),
    files: assets,
    states,
  };
}
