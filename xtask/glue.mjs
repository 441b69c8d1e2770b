// Bundles what wasm-bindgen wrote with what the widget adds to it, as one function: each call
// gives a glue of its own, so that after a crash a new instance starts with nothing of the old.
// wasm-bindgen writes for bundlers: what the WebAssembly imports are exports of modules, so what
// it does not import falls away like any code that nobody uses.

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export class Glue {
  #esbuild;
  #options;
  #npm;
  #file;

  /** `options` are for esbuild, `npm` is the folder, `file` is what wasm-bindgen wrote. */
  constructor(esbuild, options, npm, file) {
    this.#esbuild = esbuild;
    this.#options = options;
    this.#npm = npm;
    this.#file = file;
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
      banner: { js: 'export const create=()=>{let made;' },
      footer: { js: 'return made}' },
      plugins: [...this.#options.plugins, await this.#parts(module, imports)],
      // Each class that a dependency exports is mentioned once more, for `using`: this drops the
      // mention, and with it the class where nobody uses it.
      define: { 'Symbol.dispose': 'undefined' },
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
      answering: snippet('/answering.js'),
      lock: snippet('/lock.js'),
    };
    const contents = importsObject(module, imports);
    return {
      name: 'parts',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^(start|glue|answering|lock)$/ }, ({ path }) => ({ path: files[path] }));
        onResolve({ filter: /^imports$/ }, ({ path }) => ({ path, namespace: 'made' }));
        onLoad({ filter: /^imports$/, namespace: 'made' }, () => ({ contents, resolveDir: folder }));
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

/** Options by which esbuild gives properties of these names other ones. */
function renaming(exports) {
  const names = Object.keys(exports);
  // esbuild renames every property of the name, whatever it belongs to. Nothing but wasm-bindgen
  // writes names with underscores, and nothing else in the glue has a memory.
  const common = names.find((name) => !name.includes('_') && name !== 'memory');
  if (common) throw new Error(`The export ${common} has a name that any object may have.`);
  return { mangleProps: new RegExp(`^(${names.join('|')})$`), mangleCache: exports };
}
