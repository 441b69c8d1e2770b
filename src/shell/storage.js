// The texts that are remembered, in `localStorage`.

// Stands in where the browser gives no storage. It is a global of the page, so that it outlives a
// crash of the WebAssembly, and all copies of the widget in the page agree.
const page = (globalThis[Symbol.for('order-card.remembered')] ??= new Map());

export function read(name) {
  return page.has(name) ? page.get(name) : stored(name);
}

// A storage may refuse, have no room, or only seem to work: then the page has the word.
export function write(name, text) {
  inStorage((storage) => (text === undefined ? storage.removeItem(name) : storage.setItem(name, text)));
  if (stored(name) === text) page.delete(name);
  else page.set(name, text);
}

// A storage that gives anything but a text is none.
function stored(name) {
  const text = inStorage((storage) => storage.getItem(name));
  return typeof text === 'string' ? text : undefined;
}

function inStorage(use) {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
