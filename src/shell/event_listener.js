// A listener for an event of the browser. Nothing in Rust is dropped when the instance crashes, and
// nothing in Rust can be called any more, so what takes the listener away then is JavaScript.

import { hold } from './lock.js';

// What it answers takes the listener away.
export function listen(target, event, tell) {
  target.addEventListener(event, tell);
  return hold(() => target.removeEventListener(event, tell));
}
