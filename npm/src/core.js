// The WebAssembly core: compiled once a page, started when the first element needs it, and
// started anew when it has crashed.
import { compile, loadGlue } from './download.js';
import { source } from './source.js';

// A core that crashes again within this time, in milliseconds, is not started by itself.
const RELAPSE = 60_000;

// The elements in the page, which begin anew when the core has crashed.
export const mountedElements = new Set();

// Whose answers have crashed the core since it last ran well; undefined stands for no answer.
const suspects = new Set();

let wellAgain;

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
  return made[1].create().start(made[0], handleCrash, compileOnce, source);
}

// What comes after the core, which alone knows its address and its hash.
function compileOnce(url, hash, cache) {
  return once(() => compile(url, hash, cache), hash);
}

// Where nobody waits any more, what has failed would be an error of the page.
export async function hush(promise) {
  try {
    await promise;
  } catch {}
}

// Calls the function once a page, and again only after it has failed; by the time that a failure is
// known, something newer may be kept.
async function once(make, name = make) {
  if (!kept.has(name)) kept.set(name, make());
  const promise = kept.get(name);
  try {
    return await promise;
  } catch (code) {
    if (promise === kept.get(name)) kept.delete(name);
    throw code;
  }
}

// `answering` is the element whose answer did it, where it was an answer. The first time everybody
// begins anew. What crashes again is left to a press: a session whose answers do it, or else all.
function handleCrash(answering) {
  clearTimeout(wellAgain);
  wellAgain = setTimeout(() => suspects.clear(), RELAPSE);
  kept.delete(start);
  const isKnown = suspects.has(answering);
  suspects.add(answering);
  queueMicrotask(() => {
    // What has failed waits for a press.
    const elements = [...mountedElements].filter((element) => !element.hasFailed);
    const ended = elements.filter((element) => isKnown && (!answering || element.call('dependsOn', answering)));
    elements.forEach((element) => element.unload());
    elements.forEach((element) => element.load(ended.includes(element) ? giveUp : undefined));
  });
}

async function giveUp() {
  throw 'core-crashed';
}
