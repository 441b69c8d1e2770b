// How an answer is read by those who judge: exactly as it is documented, and nothing more.

/** What a judge makes of an answer to a question. Anything else than these says nothing. */
export const PERMITS = 'permits an order';
export const FORBIDS = 'forbids an order';

/** The object that an answer is, or undefined. Only what arrived whole has been said. */
export function objectOf({ form, bytes }) {
  if (form !== 'response' && form !== 'likeness') return undefined;
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(value) ? value : undefined;
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
