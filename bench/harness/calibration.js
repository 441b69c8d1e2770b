// Holds the instrument itself against what it should show, on an empty page: whether the conditions
// are what they say, and what a page weighs in which there is nothing.
import { median } from '../report/statistics.js';
import { heapSize, openPage } from './browser.js';
import { THROTTLED, UNTHROTTLED, roundTrip } from './conditions.js';
import { THINKING } from './issuer.js';

/** The size of the file that is downloaded, in bytes. */
export const NOISE = 200_000;

/** Nothing of it is on the page; the heading is there for the first pixels. */
const NOBODY = { host: 'body', isShadow: false, count: 1, button: 'button', badge: 'button' };

const VISITS = 3;

/** What was measured and what was to be expected, in milliseconds where it says nothing else. */
export async function calibrate(bench) {
  const throttled = await measure(bench, THROTTLED);
  const unthrottled = await measure(bench, UNTHROTTLED);
  const { latency, downloadThroughput } = THROTTLED.network;
  const downloaded = latency + (NOISE / downloadThroughput) * 1000;
  return {
    slowdown: { measured: throttled.loop / unthrottled.loop, expected: THROTTLED.processor },
    call: { measured: throttled.call, expected: latency + THINKING },
    download: { measured: throttled.download, expected: downloaded },
    emptyPage: { visible: throttled.visible, heap: throttled.heap },
  };
}

async function measure({ browser, origin, issuer }, conditions) {
  const visits = [];
  for (let number = 0; number < VISITS; number += 1) {
    issuer.begin(roundTrip(conditions));
    visits.push(await visitEmptyPage(browser, origin, conditions));
  }
  const names = Object.keys(visits[0]);
  return Object.fromEntries(names.map((name) => [name, median(visits.map((one) => one[name]))]));
}

async function visitEmptyPage(browser, origin, conditions) {
  const { page, devtools, close } = await openPage(browser, conditions, NOBODY);
  await page.goto(`${origin}/empty/`, { waitUntil: 'commit' });
  await page.evaluate(() => window.probe.wait('visible'));
  const times = await page.evaluate(takeTimes);
  const { marks } = await page.evaluate(() => window.probe.report());
  const heap = await heapSize(devtools);
  await close();
  return { ...times, visible: marks.visible, heap };
}

// Runs in the page. The best of a few: the first ones also pay for compilation and connections.
async function takeTimes() {
  async function best(times, action) {
    let least = Infinity;
    for (let round = 0; round < times; round += 1) {
      const start = performance.now();
      await action();
      least = Math.min(least, performance.now() - start);
    }
    return least;
  }
  const headers = { 'x-client-key': 'demo', Authorization: 'Bearer token' };
  const request = async (path, options) => (await fetch(path, options)).arrayBuffer();
  const spin = () => {
    let value = 1;
    for (let turn = 0; turn < 2e7; turn += 1) value = (value * 1103515245 + 12345) | 0;
    return value;
  };
  return {
    loop: await best(6, spin),
    call: await best(3, () => request('/api/v1/user/profile', { headers })),
    download: await best(2, () => request('/noise.bin')),
  };
}
