// The WebAssembly core: compiled once a page, started when the first element needs it, and
// started anew when it has crashed.
import { compile, loadGlue } from './download.js';

// A core that crashes again within this time, in milliseconds, is not started by itself.
const RELAPSE = 60_000;

// The elements in the page, which begin anew when the core has crashed.
export const mountedElements = new Set();

let relapseEnds = 0;

// Gives what makes a control for an element; it rejects with the code of the error.
export function loadCore() {
  return once(start);
}

// The wasm is asked for beside the glue, not after it; whichever fails first is reported.
async function start() {
  const [module, { create }] = await Promise.all([once(compile), once(loadGlue)]);
  return create().start(module, handleCrash);
}

// Calls the function once a page, and again only after it has failed; by the time that a failure is
// known, something newer may be kept.
function once(make) {
  const promise = (make.kept ??= make());
  promise.catch(() => promise === make.kept && (make.kept = undefined));
  return promise;
}

function handleCrash() {
  const now = performance.now();
  const isRelapse = now < relapseEnds;
  relapseEnds = now + RELAPSE;
  start.kept = undefined;
  queueMicrotask(() => {
    const elements = [...mountedElements];
    elements.forEach((element) => element.unload());
    elements.forEach((element) => element.load(isRelapse ? Promise.reject() : undefined));
  });
}
