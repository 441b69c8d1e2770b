// Makes the glue and the WebAssembly smaller together, since each names parts of the other:
// what the glue does not call is dropped, and the long names between the two become short.

import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * `bin` has binaryen's programs, `glue` is the bundled glue as text, `wasm` the file, which is
 * replaced. Returns the glue with the short names.
 */
export async function shrink(bin, glue, wasm) {
  const run = (program, ...rest) =>
    execFileSync(join(bin, program), rest, { maxBuffer: 1 << 30, encoding: 'utf8' });
  const features = run('wasm-opt', wasm, '--print-features', '-o', '/dev/null').split('\n').filter(Boolean);
  const [graph, used, text] = ['.roots', '.used', '.wat'].map((ending) => wasm + ending);

  await writeFile(graph, JSON.stringify(await roots(glue, wasm)));
  run('wasm-metadce', ...features, '--graph-file', graph, wasm, '-o', used);
  run('wasm-dis', ...features, used, '-o', text);
  const renamed = rename(renameModules(glue, await readFile(text, 'utf8')));
  await writeFile(text, renamed.text);
  run('wasm-as', ...features, text, '-o', used);
  // The first kilobyte of memory is the far end of the stack: nothing lies there.
  run('wasm-opt', ...features, '--low-memory-unused', '-Oz', '--converge', used, '-o', wasm);
  await writeFile(wasm, withoutPlaces(await readFile(wasm)));
  await Promise.all([graph, used, text].map((file) => rm(file)));
  return renamed.glue;
}

/** The exports that the glue still names: dependencies export more, for code that it left out. */
async function roots(glue, wasm) {
  const module = await WebAssembly.compile(await readFile(wasm));
  return WebAssembly.Module.exports(module)
    .filter(({ name }) => named(glue, name))
    .map(({ name }) => ({ name, export: name, root: true }));
}

/** The modules that are imported from, which are paths that may hold any of the names. */
function renameModules(glue, text) {
  const modules = new Set([...text.matchAll(/^ \(import "([^"]*)"/gm)].map(([, module]) => module));
  let count = 0;
  for (const module of modules) {
    if (!glue.includes(`"${module}"`)) throw new Error(`The glue does not name ${module}.`);
    const short = `"${count++}"`;
    glue = glue.replaceAll(`"${module}"`, short);
    text = text.replaceAll(`(import "${module}"`, `(import ${short}`);
  }
  return { glue, text };
}

/** Imports and exports stand on lines of their own in the text format. */
function rename({ glue, text }) {
  let count = 0;
  const short = new Map();
  const shortOf = (name) => {
    if (!short.has(name)) short.set(name, `$${(count++).toString(36)}`);
    return short.get(name);
  };
  const renamedText = text
    .replace(/^( \(import "[^"]*" )"([^"]+)"/gm, (_, start, name) => `${start}"${shortOf(name)}"`)
    .replace(/^( \(export )"([^"]+)"/gm, (_, start, name) => `${start}"${shortOf(name)}"`);
  for (const [name, replacement] of short) {
    if (!named(glue, name)) throw new Error(`The glue does not name ${name}.`);
    glue = glue.replace(word(name), replacement.replace('$', '$$$$'));
  }
  return { glue, text: renamedText };
}

/**
 * A panic ends in a trap, and nobody is told in which source file: the names of the files become
 * zeros of the same length, which weigh next to nothing.
 */
function withoutPlaces(wasm) {
  const places = /[\w./-]*\bsrc\/[\w./-]+\.rs/g;
  const blanked = wasm.toString('latin1').replace(places, (place) => '\0'.repeat(place.length));
  return Buffer.from(blanked, 'latin1');
}

function named(glue, name) {
  return word(name).test(glue);
}

function word(name) {
  return new RegExp(`(?<![\\w$])${name.replace(/[$]/g, '\\$&')}(?![\\w$])`, 'g');
}
