// A listener for an event of the browser. Nothing in Rust is dropped when the instance crashes, and
// nothing in Rust can be called any more, so what takes the listener away then is JavaScript.

import { addCleanup } from './lock.js';

// The function that it returns takes the listener away.
export function listen(target, event, tell) {
  target.addEventListener(event, tell);
  return addCleanup(() => target.removeEventListener(event, tell));
}
