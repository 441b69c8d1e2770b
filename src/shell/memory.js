// The texts that are remembered, in `localStorage`, and the channel on which changes are told.

import { hold } from './lock.js';

// Stands in where the browser gives no storage: one page then still agrees with itself, also
// with another copy of this module in it.
const page = (globalThis[Symbol.for('order-card.remembered')] ??= new Map());

export function read(name) {
  return page.get(name) ?? inStorage((storage) => storage.getItem(name)) ?? undefined;
}

// Where nothing can be removed, nothing could be stored.
export function write(name, text) {
  page.delete(name);
  const isStored = inStorage((storage) => {
    if (text === undefined) storage.removeItem(name);
    else storage.setItem(name, text);
    return true;
  });
  if (!isStored && text !== undefined) page.set(name, text);
}

// Tells what others remember under this name. The answer, called with a text, tells them; called
// without one, it ends the listening.
export function listen(name, tell) {
  let channel;
  try {
    channel = new BroadcastChannel('order-card');
  } catch {
    return () => {};
  }
  const start = `${name}\n`;
  channel.onmessage = ({ data }) => {
    if (String(data).startsWith(start)) tell(data.slice(start.length));
  };
  const end = hold(() => channel.close());
  return (text) => (text === undefined ? end() : channel.postMessage(start + text));
}

function inStorage(use) {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
