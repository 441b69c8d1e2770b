// What the elements are: `elements.json`, and what stands in lists of its own elsewhere in the
// project, the error codes and the texts.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `npm` is the package's folder, which lies in the project's. */
export async function readSource(npm) {
  const text = (path) => readFile(join(npm, path), 'utf8');
  const [elements, errors, english] = await Promise.all(
    ['elements.json', '../docs/errors.md', '../texts/en.json'].map(text),
  );
  return { ...JSON.parse(elements), errorCodes: errorCodes(errors), messages: messages(english) };
}

/** The codes in the first column of every table that has `code` above it, with their meaning. */
export function errorCodes(markdown) {
  const rows = markdown.split('\n').map((line) => line.match(/^\|(.*)\|\s*$/)?.[1].split('|'));
  const codes = [];
  let isList = false;
  rows.forEach((cells, place) => {
    if (cells && !rows[place - 1]) isList = cells[0].trim() === 'code';
    if (!cells || !isList) return;
    for (const [, name] of cells[0].matchAll(/`([^`]+)`/g)) {
      codes.push({ name, description: cells[1].trim() });
    }
  });
  if (!codes.length) throw new Error('The list of error codes has no code.');
  return codes;
}

/** The widget's own words by their keys. */
export function messages(json) {
  return Object.entries(JSON.parse(json)).map(([name, { text }]) => ({ name, description: text }));
}

/** What of a list belongs to the kind of element. */
export function of(kind, list) {
  return list.filter((entry) => entry.of.includes(kind));
}

/** The attributes that a page sets; the others are the widget's. */
export function settable(kind, { attributes }) {
  return of(kind, attributes).filter((attribute) => !attribute.readonly);
}

export const KINDS = ['session', 'part'];
