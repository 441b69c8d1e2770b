// The texts that are remembered, in `localStorage`.

// Stands in where the browser gives no storage: one page then still agrees with itself, also
// with another copy of this module in it.
const page = (globalThis[Symbol.for('order-card.memory')] ??= new Map());

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
