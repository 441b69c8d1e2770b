// Locks that one tab or element of the browser holds, by the Web Locks API; and what a crash of the
// WebAssembly ends, locks and everything else.

// Nothing in Rust is dropped at a crash. These functions give the locks back then, abort the requests
// and take the listeners away.
export const cleanups = new Set();

// Calls `end` at a crash, unless the function that this returns has called it before.
export function addCleanup(end) {
  const endOnce = () => {
    cleanups.delete(endOnce);
    end();
  };
  cleanups.add(endOnce);
  return endOnce;
}

let isOver = false;

// Asks without waiting for another holder, and calls `tell` once: with a function that gives the lock
// back, with null where somebody else has it, or with undefined where there are no locks, as in an
// insecure context or a sandboxed frame.
export function request(name, tell) {
  const tellOnce = (answer) => {
    tell?.(answer);
    tell = undefined;
  };
  const grant = (lock) => {
    if (!lock || isOver) return tellOnce(null);
    return new Promise((resolve) => tellOnce(addCleanup(resolve)));
  };
  try {
    navigator.locks.request(name, { __proto__: null, ifAvailable: true }, grant).catch(() => tellOnce());
  } catch {
    tellOnce();
  }
}

// The instance has crashed: whatever it has begun ends, and a lock that comes later is given back at once.
export function releaseAll() {
  isOver = true;
  cleanups.forEach((end) => end());
}
