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

const SORTED = [
  // What is generic comes to lie beside what else was made of it, and brotli sees that it is
  // alike: 1 %. The names of functions, which `-g` has kept until here, are left out after it.
  '--reorder-functions-by-name',
  // Two sections that nothing reads any more.
  '--strip-producers',
  '--strip-target-features',
];

/** Prints the short names. */
const SHORT = '--minify-imports-and-exports-and-modules';

/** What the linker has left for taking the WebAssembly apart; nothing of it is published. */
const OF_THE_LINKER = ['linking', 'reloc.CODE', 'reloc.DATA'];

/**
 * `bin` has binaryen's programs, `glue` is a `Glue`, and `from` and `to` are files of WebAssembly.
 * Returns the text of the glue that fits the second one.
 */
export async function shrink(bin, glue, from, to) {
  const run = runner(bin);
  const features = featuresOf(run, from);
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
  const { imports, exports } = JSON.parse(run('wasm-opt', ...features, ...SORTED, SHORT, small, '-o', to));
  await expectNothingOfTheLinker(to);
  const { module } = await seams(to);
  return glue.bundle(module, imports, Object.fromEntries(exports));
}

/**
 * Makes the second file of the WebAssembly smaller; `first` is the first one, as `shrink` takes it.
 * Returns the names of what the two share: the second one imports it, and has no other imports.
 */
export async function shrinkLater(bin, first, from, to) {
  const run = runner(bin);
  const features = featuresOf(run, first);
  const small = `${from}.small`;
  run('wasm-opt', ...features, '-g', ...SMALL, from, '-o', small);
  run('wasm-opt', ...features, ...SORTED, small, '-o', to);
  await expectNothingOfTheLinker(to);
  const imports = WebAssembly.Module.imports(await WebAssembly.compile(await readFile(to)));
  const other = imports.find(({ module }) => module !== '__wasm_split');
  if (other) throw new Error(`The second file of the WebAssembly imports ${other.name} from ${other.module}.`);
  return imports.map(({ name }) => name);
}

function runner(bin) {
  return (program, ...rest) => execFileSync(join(bin, program), rest, { maxBuffer: 1 << 30, encoding: 'utf8' });
}

/** The features that the compiler has used, as arguments. */
function featuresOf(run, file) {
  return run('wasm-opt', file, '--print-features', '-o', '/dev/null').split('\n').filter(Boolean);
}

async function expectNothingOfTheLinker(file) {
  const compiled = await WebAssembly.compile(await readFile(file));
  const left = OF_THE_LINKER.find((name) => WebAssembly.Module.customSections(compiled, name).length > 0);
  if (left) throw new Error(`${file} has a section ${left}, which is for the build alone.`);
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
