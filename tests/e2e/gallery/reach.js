// Brings a page to a scene and lets it stand still: the demo page presses what has to be pressed, long waits
// of the widget take no time, and in the end no timer runs any more.
import { fileURLToPath } from 'node:url';
import { pause } from '../support/time.js';

/** A script for the page, which measures the widget there as `window.gallery`. */
export const MEASURE = fileURLToPath(new URL('page/measure.js', import.meta.url));

/** Real times, in milliseconds. What an issuer leaves unanswered for so long is not waited for. */
const PATIENCE = 40_000;
const UNANSWERED = 3_000;
/** Nothing is asked twice within a second, so that what follows may come so late. */
const SETTLED = 1_300;
const GLANCE = 50;

/** How much of the page's time passes between two glances where there is nothing to see, in milliseconds. */
const LEAP = 1_500;

/** Throws where the state does not come. */
export async function reach(page, address, scene) {
  // What measures takes from the page what a virtual clock replaces.
  await page.addInitScript({ path: MEASURE });
  await page.clock.install();
  await keepBack(page, scene);
  const requests = watchRequests(page);
  await page.goto(address + query(scene));
  await untilSettled(page, requests, scene);
  for (let left = scene.after * 1_000; left > 0; left -= LEAP) {
    await page.clock.fastForward(Math.min(left, LEAP));
    await pause(GLANCE);
  }
  if (scene.after > 0) await untilSettled(page, requests, scene);
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 500);
}

/** The state of the element, as the page sees it. */
export function stateOf(page) {
  return page.evaluate(() => document.querySelector('order-card').getAttribute('state'));
}

async function keepBack(page, { held, lost }) {
  // Nothing ever answers it, and the end of the page ends it.
  if (held) await page.route(held, () => undefined);
  if (lost) await page.route(lost, (route) => route.fulfill({ status: 404 }));
}

function query({ issuer, scenario, presses }) {
  const asked = { bare: '1', width: '900', issuer, scenario, ...(presses > 0 && { press: '1' }) };
  return `/?${new URLSearchParams(asked)}`;
}

/** Which requests are out, and since when. */
function watchRequests(page) {
  const out = new Map();
  page.on('request', (request) => out.set(request, Date.now()));
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => out.delete(request));
  return { areQuiet: () => [...out.values()].every((since) => Date.now() - since > UNANSWERED) };
}

/** All was pressed, the state has come, what comes later is there, and nothing changes any more. */
async function untilSettled(page, requests, scene) {
  const end = Date.now() + PATIENCE;
  let before = {};
  let since = Date.now();
  for (;;) {
    const seen = await page.evaluate(glance);
    if (seen.markup !== before.markup) since = Date.now();
    before = seen;
    const isThere = isReached(seen, scene) && requests.areQuiet();
    if (isThere && Date.now() - since > SETTLED) return;
    if (Date.now() > end) throw new Error(missing(scene, seen));
    const { wait } = scene;
    if (wait && seen.state === wait.from && scene.state !== wait.from) await page.clock.fastForward(LEAP);
    await pause(GLANCE);
  }
}

function missing(scene, { state, presses }) {
  return `The state “${scene.state}” does not come; it is “${state}”, after ${presses} presses.`;
}

function isReached({ state, presses, hasRoom }, scene) {
  return state === scene.state && presses >= scene.presses && !hasRoom;
}

// Runs in the page.
function glance() {
  const element = document.querySelector('order-card');
  const root = element?.shadowRoot;
  return {
    state: element?.getAttribute('state') ?? null,
    presses: window.gallery.presses,
    // A countdown goes on while everything else stands still.
    markup: root?.innerHTML.replace(/(class="countdown"[^>]*>)[^<]*/g, '$1'),
    // Until the controls arrive there is room for them.
    hasRoom: Boolean(root?.querySelector('.room')),
  };
}
