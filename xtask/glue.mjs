// Bundles what wasm-bindgen wrote with what the widget adds to it, as one function: each call
// gives a glue of its own, so that after a crash a new instance starts with nothing of the old.
// wasm-bindgen writes for bundlers: what the WebAssembly imports are exports of modules, so what
// it does not import falls away like any code that nobody uses.

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the first file of the WebAssembly looks for the loader of the second (xtask/src/split.rs). */
const LOADER = './__wasm_split.js';

/** Stands outside the function, where bundlers find it and follow the address. */
const LATER_FILE = `const laterFile=()=>new URL("./order-card-later.wasm",import.meta.url);`;

export class Glue {
  #esbuild;
  #options;
  #npm;
  #file;
  #later;

  /**
   * `options` are for esbuild, `npm` is the folder, `file` is what wasm-bindgen wrote, and `later` is the
   * second file of the WebAssembly: its `hash`, and the names of what is `shared` with it.
   */
  constructor(esbuild, options, npm, file, later) {
    this.#esbuild = esbuild;
    this.#options = options;
    this.#npm = npm;
    this.#file = file;
    this.#later = later;
  }

  /**
   * The text of a module that exports `create`. `imports` is what the WebAssembly imports, as
   * `[module, name, name in the WebAssembly]`, all of them from `module` there; `exports` has the
   * names of its exports in the WebAssembly by those in the glue.
   */
  async bundle(module, imports, exports) {
    const { outputFiles } = await this.#esbuild.build({
      ...this.#options,
      ...renaming(exports),
      // An entry without exports is statements alone, which can stand in a function.
      stdin: { contents: `import { start } from 'start'; made = { start };` },
      format: 'iife',
      banner: { js: `${LATER_FILE}export const create=()=>{let made;` },
      footer: { js: 'return made}' },
      plugins: [...this.#options.plugins, await this.#parts(module, imports)],
      // Each class that a dependency exports is mentioned once more, for `using`: this drops the
      // mention, and with it the class where nobody uses it.
      define: { 'Symbol.dispose': 'undefined', LATER_HASH: JSON.stringify(this.#later.hash) },
      // What wasm-bindgen wrote calls the timers by their bare names.
      inject: [join(this.#npm, 'src/core/timers.js')],
      write: false,
    });
    return outputFiles[0].text;
  }

  /** Those of the exports that a bundled glue uses. */
  async used(text, exports) {
    // esbuild reports the properties that it met.
    const { mangleCache } = await this.#esbuild.transform(text, { ...renaming(exports), mangleCache: {} });
    return Object.keys(mangleCache);
  }

  /** The modules that are named and not addressed: the files, and the object of the imports. */
  async #parts(module, imports) {
    const folder = dirname(this.#file);
    const snippets = await readdir(folder, { recursive: true });
    const snippet = (name) => join(folder, snippets.find((path) => path.endsWith(name)));
    const files = {
      start: join(this.#npm, 'src/core/start.js'),
      glue: this.#file,
      announce: snippet('/announce.js'),
      answering: snippet('/answering.js'),
      lock: snippet('/lock.js'),
    };
    const made = {
      imports: importsObject(module, imports),
      shared: sharedObject(this.#later.shared),
      [LOADER]: loader(imports, join(this.#npm, 'src/core/later.js')),
    };
    return {
      name: 'parts',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^/ }, ({ path }) => {
          if (Object.hasOwn(made, path)) return { path, namespace: 'made' };
          return Object.hasOwn(files, path) ? { path: files[path] } : undefined;
        });
        onLoad({ filter: /^/, namespace: 'made' }, ({ path }) => ({ contents: made[path], resolveDir: folder }));
        onLoad({ filter: /order-card_bg\.js$/ }, async ({ path }) => ({
          contents: withoutPrototypes(await readFile(path, 'utf8')),
        }));
      },
    };
  }
}

/**
 * What a page has put on all objects would be an option of every request, and a part of every
 * message. So the objects that the WebAssembly makes have nothing but what it gives them.
 */
function withoutPrototypes(text) {
  const made = 'new Object()';
  if (!text.includes(made)) throw new Error(`There is no ${made} in what wasm-bindgen wrote.`);
  return text.replaceAll(made, '{ __proto__: null }');
}

function importsObject(module, imports) {
  const lines = imports.map(([from, name], i) => `import { ${name} as import${i} } from '${from}';`);
  const names = imports.map(([, , name], i) => `'${name}': import${i}`);
  return `${lines.join('\n')}\nexport const imports = { '${module}': { ${names.join(', ')} } };\n`;
}

/** A function that takes the exports of the first file and gives the second one its imports. */
function sharedObject(names) {
  const shared = names.map((name) => `'${name}': exports.${name}`);
  return `export const shared = (exports) => ({ __proto__: null, ${shared.join(', ')} });`;
}

/** Our loader, by the name that the first file imports it by. */
function loader(imports, file) {
  const names = imports.filter(([from]) => from === LOADER).map(([, name]) => name);
  if (names.length !== 1) throw new Error(`The WebAssembly has ${names.length} loaders, and one is expected.`);
  return `export { loadLater as ${names[0]} } from ${JSON.stringify(file)};`;
}

/** Options by which esbuild gives properties of these names other ones. */
function renaming(exports) {
  const names = Object.keys(exports);
  // esbuild renames every property of the name, whatever it belongs to. Nothing but wasm-bindgen
  // writes names with underscores, and nothing else in the glue has a memory.
  const common = names.find((name) => !name.includes('_') && name !== 'memory');
  if (common) throw new Error(`The export ${common} has a name that any object may have.`);
  return { mangleProps: new RegExp(`^(${names.join('|')})$`), mangleCache: exports };
}
