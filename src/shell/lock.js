// Locks that one tab or element of the browser holds, by the Web Locks API, and whatever else must
// not outlast the instance of the WebAssembly as a lock must not.

// What a crash of the instance has to end, since nothing in Rust is dropped then: locks are given
// back, requests are aborted, listeners are taken away.
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

// Asks without waiting for another holder, and tells once: a function that gives the lock back,
// null where somebody else has it, undefined where there are no locks: in an insecure context, or
// in a sandboxed frame.
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
    navigator.locks.request(name, { ifAvailable: true }, grant).catch(() => tellOnce());
  } catch {
    tellOnce();
  }
}

// The instance has crashed: whatever it has begun ends, and a lock that comes later is given back at once.
export function releaseAll() {
  isOver = true;
  cleanups.forEach((end) => end());
}
