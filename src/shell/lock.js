// Locks that one tab or element of the browser holds, by the Web Locks API, and whatever else must
// not outlast the instance of the WebAssembly as a lock must not.

// What a crash of the instance has to end, since nothing in Rust is dropped then: locks are given
// back, requests are aborted, listeners are taken away.
export const held = new Set();

// `end` is called by the function that this gives, or, where nobody calls that, by a crash.
export function hold(end) {
  const endOnce = () => {
    held.delete(endOnce);
    end();
  };
  held.add(endOnce);
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
    return new Promise((resolve) => tellOnce(hold(resolve)));
  };
  try {
    navigator.locks.request(name, { ifAvailable: true }, grant).catch(() => tellOnce());
  } catch {
    tellOnce();
  }
}

// The instance has crashed: whatever it held ends, and a lock that comes later is given back at once.
export function releaseAll() {
  isOver = true;
  held.forEach((end) => end());
}
