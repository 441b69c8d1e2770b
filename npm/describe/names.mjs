// The names that run in the page, for the bundler: the module `order-card:names`. What a file does
// not import of it is left out.

import { readSource } from './source.mjs';
import { written } from './written.mjs';

/** A plugin for esbuild. */
export function names(npm) {
  return written('order-card:names', async () => namesModule(await readSource(npm)));
}

function namesModule(source) {
  return Object.entries(namesIn(source))
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

function namesIn({ attributes, properties, events }) {
  const named = (list) => list.map(({ name }) => name);
  const settable = attributes.filter(({ readonly }) => !readonly);
  return {
    settings: settings({ attributes }),
    booleans: named(settable.filter(({ type }) => type === 'boolean')),
    properties: named(properties),
    attributesByProp: Object.fromEntries(
      named(settable)
        .filter((name) => camelCase(name) !== name)
        .map((name) => [camelCase(name), name]),
    ),
    eventsByProp: Object.fromEntries(named(events).map((name) => [eventProp(name), name])),
  };
}

/** The attributes that say which session it is: a change of one starts another. */
export function settings({ attributes }) {
  return attributes.filter(({ setting }) => setting).map(({ name }) => name);
}

export function camelCase(name) {
  return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** `onState` of `order-card-state`. */
export function eventProp(event) {
  return camelCase(event.replace(/^order-card/, 'on'));
}
