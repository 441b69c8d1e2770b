// How an answer is read by those who judge: exactly as it is documented, and nothing more.

/** What a judge makes of an answer to a question. Anything else than these says nothing. */
export const PERMITS = 'permits an order';
export const FORBIDS = 'forbids an order';

/** What was read once need not be read again: the same large answer is often given many times. */
const read = new WeakMap();

/** The value that an answer is, or undefined. Only what arrived whole has been said. */
export function valueOf(answer) {
  if (answer.form !== 'response' && answer.form !== 'likeness') return undefined;
  if (!read.has(answer)) read.set(answer, parse(answer.bytes));
  return read.get(answer);
}

/** The same if it is an object. */
export function objectOf(answer) {
  const value = valueOf(answer);
  return isObject(value) ? value : undefined;
}

function parse(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

export function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A field of the object itself, and not of what all objects inherit. */
export function own(object, name) {
  return isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}

export function isMissing(value) {
  return value === undefined || value === null;
}
