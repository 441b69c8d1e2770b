// Locks that one tab or element of the browser holds, by the Web Locks API.

// What ends with the instance of the WebAssembly: locks are given back, requests are aborted,
// listeners are taken away.
export const held = new Set();

// What the answer does, the end of the instance does too, unless it is done by then.
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

// Whoever held them is gone without giving them back, and takes none any more.
export function releaseAll() {
  isOver = true;
  held.forEach((end) => end());
}
