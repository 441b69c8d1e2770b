// The WebAssembly core: compiled once a page, started when the first element needs it, and
// started anew when it has crashed.
import { compile, takeGlue } from './download.js';

// A core that crashes again within this time, in milliseconds, is not started by itself.
const RELAPSE = 60_000;

// The elements that live in the core, and begin anew when it has crashed.
export const tenants = new Set();

let module;
let loading;
let crashedAt = -RELAPSE;

// Gives what makes a control for an element; it rejects with the code of the error.
export function loadCore() {
  loading ??= start();
  loading.catch(() => (loading = undefined));
  return loading;
}

// The wasm is asked for beside the glue, not after it.
async function start() {
  const compiling = (module ??= compile());
  // Where the glue fails first, nobody else hears of the wasm's failure.
  compiling.catch(() => (module = undefined));
  const glue = await takeGlue();
  return glue.create().start(await compiling, takeCrash);
}

function takeCrash() {
  const now = performance.now();
  loading = now - crashedAt < RELAPSE ? Promise.reject('core-crashed') : undefined;
  // It is told by those that ask for the core next, if there are any.
  loading?.catch(() => {});
  crashedAt = now;
  queueMicrotask(() => {
    const all = [...tenants];
    all.forEach((tenant) => tenant.unload());
    all.forEach((tenant) => tenant.load());
  });
}
