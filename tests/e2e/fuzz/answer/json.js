// JSON values as they are changed and written: one place in a value at a time, and texts in it that no
// value could be written as, or not in time.

/** A text that is written as it is, in the place of a value. */
export class Raw {
  constructor(text) {
    this.text = text;
  }
}

/** The text of a value. A name that stands in an object with `undefined` is left out. */
export function write(value) {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${present.map(([name, inner]) => `${JSON.stringify(name)}:${write(inner)}`).join(',')}}`;
}

/** The ways to every place in a value, the value itself first. */
export function places(value, way = []) {
  if (value instanceof Raw || value === null || typeof value !== 'object') return [way];
  const inner = Object.keys(value).flatMap((name) => places(value[name], [...way, name]));
  return [way, ...inner];
}

/** A copy of the value with something else in one place. */
export function changedAt(value, [name, ...rest], change) {
  if (name === undefined) return change(value);
  const inner = changedAt(value[name], rest, change);
  if (Array.isArray(value)) return value.with(name, inner);
  return withName(value, name, inner);
}

/** An object like the value, where that is one, with one more name, which may be `__proto__`. */
export function withName(value, name, inner) {
  const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
  const names = isObject && !(value instanceof Raw) ? Object.getOwnPropertyDescriptors(value) : {};
  const copy = Object.defineProperties({}, names);
  return Object.defineProperty(copy, name, { value: inner, enumerable: true, writable: true, configurable: true });
}
