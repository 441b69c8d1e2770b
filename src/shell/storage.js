// The texts that are remembered, in `localStorage`.

// Stands in where the browser gives no storage. It is a global of the page, so that it outlives a
// crash of the WebAssembly, and all copies of the widget in the page agree.
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

function inStorage(use) {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
