// The WebAssembly core: compiled once a page, started when the first element needs it, and
// started anew when it has crashed.
import { compile, loadGlue } from './download.js';

// A core that crashes again within this time, in milliseconds, is not started by itself.
const RELAPSE = 60_000;

// The elements in the page, which begin anew when the core has crashed.
export const mountedElements = new Set();

let relapseEnds = 0;

const kept = new Map();

// Gives what makes a control for an element; it rejects with the code of the error.
export function loadCore() {
  return once(start);
}

// The wasm is asked for beside the glue, not after it; whichever fails first is reported.
async function start() {
  const parts = [once(compile), once(loadGlue)];
  parts.forEach(hush);
  const made = await Promise.all(parts);
  return made[1].create().start(made[0], handleCrash);
}

// Where nobody waits any more, what has failed would be an error of the page.
async function hush(promise) {
  try {
    await promise;
  } catch {}
}

// Calls the function once a page, and again only after it has failed; by the time that a failure is
// known, something newer may be kept.
async function once(make) {
  if (!kept.has(make)) kept.set(make, make());
  const promise = kept.get(make);
  try {
    return await promise;
  } catch (code) {
    if (promise === kept.get(make)) kept.delete(make);
    throw code;
  }
}

function handleCrash() {
  const now = performance.now();
  const isRelapse = now < relapseEnds;
  relapseEnds = now + RELAPSE;
  kept.delete(start);
  queueMicrotask(() => {
    const elements = [...mountedElements];
    elements.forEach((element) => element.unload());
    elements.forEach((element) => element.load(isRelapse ? giveUp : undefined));
  });
}

async function giveUp() {
  throw 'core-crashed';
}
