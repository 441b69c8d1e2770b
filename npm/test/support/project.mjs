// The other places in the project that say what the elements are, read for comparison.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NPM } from './tarball.mjs';

const ROOT = join(NPM, '..');

export function text(path) {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The text of all files of a folder with this ending. */
export function texts(folder, ending) {
  const names = readdirSync(join(ROOT, folder), { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => text(join(folder, name))).join('\n');
}

/** The text below a heading of the README, up to the next heading. */
export function section(heading) {
  const [, rest] = text('README.md').split(new RegExp(`^#+ ${heading}$`, 'm'));
  return rest.split(/^#+ /m)[0];
}

/** What stands in backticks in the first column of the table below a heading, with the rest of its row. */
export function table(heading) {
  const rows = section(heading).split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => {
    const [, first, ...rest] = row.split(/ ?\| ?/);
    return quoted(first).map((name) => ({ name, rest }));
  });
}

export function quoted(words) {
  return [...words.matchAll(/`([^`]+)`/g)].map(([, word]) => word);
}

/** The first group of every match, each once, sorted. */
export function found(source, pattern) {
  return sorted([...source.matchAll(pattern)].map(([, name]) => name));
}

export function sorted(names) {
  return [...new Set(names)].sort();
}
