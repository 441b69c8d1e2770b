// The timers of one instance, in the place of the browser's (`xtask/glue.mjs`). One that is still to
// come would hold what has crashed, and with it all of its memory, until then.
import { cleanups } from 'lock';

const timers = new Set();

cleanups.add(() => timers.forEach(clearTimeout));

export function setTimeout(call, delay) {
  const timer = globalThis.setTimeout(() => {
    timers.delete(timer);
    call();
  }, delay);
  timers.add(timer);
  return timer;
}

export function setInterval(call, delay) {
  const timer = globalThis.setInterval(call, delay);
  timers.add(timer);
  return timer;
}

// Both kinds have the same numbers, and end in the same way.
export function clearTimeout(timer) {
  timers.delete(timer);
  globalThis.clearTimeout(timer);
}

export const clearInterval = clearTimeout;
