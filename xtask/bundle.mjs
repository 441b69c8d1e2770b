// Makes the JavaScript files of the package from their sources, with the esbuild of npm/, and
// shrinks the WebAssembly that is already there.
// Arguments: the npm folder, the glue that wasm-bindgen wrote, the folder for the results.

import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { shrink } from './shrink.mjs';

const [npm, glue, output] = process.argv.slice(2).map((path) => resolve(path));
const { build, transform } = createRequire(join(npm, 'package.json'))('esbuild');

/** The glue comes with the WebAssembly, after the skeleton: the facade imports it when it runs. */
const coreStaysApart = {
  name: 'core',
  setup({ onResolve }) {
    onResolve({ filter: /\/order-card-core\.js$/ }, () => ({
      path: './order-card-core.js',
      external: true,
    }));
  },
};

/** A style sheet is imported as a text, for `adoptedStyleSheets`, and without its white space. */
const styles = {
  name: 'styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await transform(source, { loader: 'css', minify: true, sourcefile: path });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

const common = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

try {
  await build({
    ...common,
    entryPoints: [join(npm, 'src/order-card.js')],
    outfile: join(output, 'order-card.js'),
    plugins: [coreStaysApart, styles],
  });
  // Only what the facade asks for: what dependencies export besides falls away.
  const bundled = await build({
    ...common,
    stdin: {
      contents: `
        export { default, ElementSession } from './${basename(glue)}';
        export { default as look } from ${JSON.stringify(resolve(npm, '../style/widget.css'))};
      `,
      resolveDir: dirname(glue),
    },
    plugins: [styles],
    write: false,
  });
  const core = bundled.outputFiles[0].text;
  const wasm = join(output, 'order-card_bg.wasm');
  const small = await shrink(join(npm, 'node_modules/.bin'), core, wasm);
  await writeFile(join(output, 'order-card-core.js'), small);
} catch (error) {
  // esbuild has printed its own errors; anything else has not been seen yet.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
}
