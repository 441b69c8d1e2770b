// Makes the glue and the WebAssembly smaller together, since each names parts of the other: what
// one does not use of the other is dropped, and the long names between the two become short.

import { execFileSync } from 'node:child_process';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SMALL = [
  '-Oz',
  '--converge',
  // The first kilobyte of memory is the far end of the stack: nothing lies there.
  '--low-memory-unused',
  // A function that is called once goes into its caller only if it is this small. Without a limit
  // the file is no larger, but brotli finds less that repeats itself: 5 % of what is downloaded.
  '--one-caller-inline-max-function-size=15',
];

const SHORT = [
  // What is generic comes to lie beside what else was made of it, and brotli sees that it is
  // alike: 1 %. The names of functions, which `-g` has kept until here, are left out after it.
  '--reorder-functions-by-name',
  // Prints the short names.
  '--minify-imports-and-exports-and-modules',
  // Two sections that nothing reads any more.
  '--strip-producers',
  '--strip-target-features',
];

/**
 * `bin` has binaryen's programs, `glue` is a `Glue`, and `from` and `to` are files of WebAssembly.
 * Returns the text of the glue that fits the second one.
 */
export async function shrink(bin, glue, from, to) {
  const run = (program, ...rest) =>
    execFileSync(join(bin, program), rest, { maxBuffer: 1 << 30, encoding: 'utf8' });
  const features = run('wasm-opt', from, '--print-features', '-o', '/dev/null').split('\n').filter(Boolean);
  const [used, graph, small] = ['used', 'graph', 'small'].map((ending) => `${from}.${ending}`);

  await copyFile(from, used);
  // What is dropped on one side may have been the only use of something on the other.
  for (;;) {
    const { module, imports, exports } = await seams(used);
    const roots = await glue.used(await glue.bundle(module, imports, exports), exports);
    if (roots.length === Object.keys(exports).length) break;
    await writeFile(graph, JSON.stringify(roots.map((name) => ({ name, export: name, root: true }))));
    run('wasm-metadce', ...features, '-g', '--graph-file', graph, used, '-o', used);
  }
  run('wasm-opt', ...features, '-g', ...SMALL, used, '-o', small);
  const { imports, exports } = JSON.parse(run('wasm-opt', ...features, ...SHORT, small, '-o', to));
  const { module } = await seams(to);
  return glue.bundle(module, imports, Object.fromEntries(exports));
}

/** What a file imports and exports, as `Glue.bundle` takes it, with the names as they are. */
async function seams(file) {
  const compiled = await WebAssembly.compile(await readFile(file));
  const imports = WebAssembly.Module.imports(compiled);
  const exports = WebAssembly.Module.exports(compiled);
  return {
    module: imports[0].module,
    imports: imports.map(({ module, name }) => [module, name, name]),
    exports: Object.fromEntries(exports.map(({ name }) => [name, false])),
  };
}
