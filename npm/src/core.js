// The WebAssembly core: compiled once a page, started when the first element needs it, and
// started anew when it has crashed.
import { compile, takeGlue } from './download.js';

// A core that crashes again within this time, in milliseconds, is not started by itself.
const RELAPSE = 60_000;

// The elements that live in the core, and begin anew when it has crashed.
export const tenants = new Set();

let calmAt = 0;

// Gives what makes a control for an element; it rejects with the code of the error.
export function loadCore() {
  return keep(start);
}

// The wasm is asked for beside the glue, not after it; whichever fails first is told.
async function start() {
  const [module, { create }] = await Promise.all([keep(compile), keep(takeGlue)]);
  return create().start(module, takeCrash);
}

// Once a page, unless it fails; by the time that it is told, something newer may be kept.
function keep(make) {
  const making = (make.kept ??= make());
  making.catch(() => making === make.kept && (make.kept = undefined));
  return making;
}

function takeCrash() {
  const now = performance.now();
  const isRelapse = now < calmAt;
  calmAt = now + RELAPSE;
  start.kept = undefined;
  queueMicrotask(() => {
    const all = [...tenants];
    all.forEach((tenant) => tenant.unload());
    all.forEach((tenant) => tenant.load(isRelapse ? Promise.reject() : undefined));
  });
}
