// The second file of the WebAssembly, with what nobody needs before the first press. This instance
// loads it once, when the page has nothing else to do. Where it does not arrive, the widget goes on
// without it, it is asked for again, and the page hears of it.
import { send } from 'announce';
import { addCleanup } from 'lock';
import { shared } from 'shared';
import { callBack, instantiateLater } from './guard.js';
import { sessions } from './sessions.js';

// A page that is busy for longer than this, in milliseconds, is not waited for.
const LONGEST_WAIT = 1000;

// After which failure it is asked for again by itself, in milliseconds. After the first of them nobody
// hears of it.
const WAITS = [1000, 4000, 15_000, 60_000];

let compile;
let source;
let tellArrival;
let timer;
let endWatch;
let failures = 0;
let isLoading = false;

// `compileOnce` gives the file compiled, once a page; `given` says where it is, if it is elsewhere.
export function prepareLater(compileOnce, given) {
  compile = compileOnce;
  source = given;
}

// The WebAssembly calls this once, and wants its function at `place` to be called when the file is there.
export function loadLater(place, data) {
  tellArrival = () => callBack(place, data, 1);
  try {
    if (!globalThis.requestIdleCallback) return attempt();
    requestIdleCallback(() => attempt(), { __proto__: null, timeout: LONGEST_WAIT });
  } catch {
    attempt();
  }
}

// Something has changed that may let it arrive.
export function retryLater() {
  if (failures > 0) attempt();
}

async function attempt() {
  if (isLoading || !tellArrival) return;
  isLoading = true;
  clearTimeout(timer);
  try {
    const module = await compile(source.laterUrl ?? laterFile(), LATER_HASH, failures > 0 ? 'reload' : 'default');
    instantiateLater(module, shared);
  } catch {
    isLoading = false;
    return fail();
  }
  endWatch?.();
  tellArrival();
  tellArrival = undefined;
}

// What the page has changed of the browser's own functions throws nothing at it.
function fail() {
  failures += 1;
  try {
    if (failures === 1) watch();
    if (failures === 2) sessions.forEach((_, element) => send(element, 'order-card-error', { code: 'core-incomplete' }, false));
    const wait = WAITS[failures - 1];
    if (wait) timer = setTimeout(attempt, wait);
  } catch {}
}

function watch() {
  const shown = () => document.visibilityState === 'hidden' || attempt();
  addEventListener('online', attempt);
  document.addEventListener('visibilitychange', shown);
  endWatch = addCleanup(() => {
    removeEventListener('online', attempt);
    document.removeEventListener('visibilitychange', shown);
  });
}
