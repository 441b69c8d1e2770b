// Makes the files of the package: JavaScript from its sources, with the esbuild of npm/, and the
// WebAssembly from what wasm-bindgen wrote, with its binaryen.
// Arguments: the npm folder, the folder that wasm-bindgen wrote into, the folder for the results.

import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { firstRequestsModule } from '../npm/describe/first-requests.mjs';
import { describe } from '../npm/describe/index.mjs';
import { names } from '../npm/describe/names.mjs';
import { written } from '../npm/describe/written.mjs';
import { Glue } from './glue.mjs';
import { shrink, shrinkLater } from './shrink.mjs';

const [npm, bindgen, output] = process.argv.slice(2).map((path) => resolve(path));
const esbuild = createRequire(join(npm, 'package.json'))('esbuild');

/** Files of the package that stay files of their own. */
const apart = (...names) => ({
  name: 'apart',
  setup({ onResolve }) {
    const external = ({ path }) => (names.includes(path) ? { path, external: true } : undefined);
    onResolve({ filter: /^\.\// }, external);
  },
});

/** A style sheet is imported as a text, for `adoptedStyleSheets`, and without its white space. */
const styles = {
  name: 'styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await esbuild.transform(source, { loader: 'css', minify: true, sourcefile: path });
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

const firstRequests = firstRequestsModule(() => readFile(join(bindgen, 'first-requests.json'), 'utf8'));

const GLUE = 'order-card_bg.js';
const CORE = 'order-card-core.js';
const FACADE = 'order-card.js';
const INLINED = 'inlined.js';
const WASM = 'order-card_bg.wasm';
const LATER = 'order-card-later.wasm';

try {
  const binaryen = join(npm, 'node_modules/.bin');
  const compiled = join(bindgen, WASM);
  const shared = await shrinkLater(binaryen, compiled, join(bindgen, LATER), join(output, LATER));
  const later = { shared, hash: (await hashesOf([LATER], 'sha256'))[LATER] };
  const glue = new Glue(esbuild, { ...common, plugins: [styles, names(npm)] }, npm, join(bindgen, GLUE), later);
  await writeFile(join(output, CORE), await shrink(binaryen, glue, compiled, join(output, WASM)));
  // The shorter hash, since these stand in what has to be there first.
  const hashes = await hashesOf([CORE, WASM], 'sha256');

  const build = (from, to, define, ...plugins) =>
    esbuild.build({
      ...common,
      entryPoints: [join(npm, 'src', from)],
      outfile: join(output, to),
      plugins: [...plugins, styles, names(npm), firstRequests],
      define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    });
  const facade = (from, to, glueHash, ...plugins) =>
    build(from, to, { WASM_HASH: hashes[WASM], GLUE_HASH: glueHash }, ...plugins);
  // A bundler changes the glue on its way to the page, so only where it is not one is it checked.
  await facade('element.js', 'element.js', '', apart(`./${CORE}`));
  await leaveToTheBrowser(join(output, 'element.js'));
  await facade('index.js', 'index.js', '', apart('./element.js'));
  await facade('index.js', FACADE, hashes[CORE], apart(`./${CORE}`));
  const files = { first: await packed(WASM), later: await packed(LATER) };
  const inside = written('./wasm.js', () => `export const files = ${JSON.stringify(files)};`);
  await facade('inlined.js', INLINED, '', apart('./element.js', `./${CORE}`), inside);

  // The lines for a page's head name the modules that a static page loads, with their hashes.
  const INTEGRITY = await integrityOf([FACADE, INLINED, CORE]);
  await build('policy.js', 'policy.js', { INTEGRITY });
  await describe(npm, output);

  const run = (await readdir(output)).filter((name) => /\.(js|wasm)$/.test(name)).sort();
  await writeFile(join(output, 'integrity.json'), `${JSON.stringify(await integrityOf(run), null, 2)}\n`);
} catch (error) {
  // esbuild has printed its own errors; anything else has not been seen yet.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
}

async function packed(name) {
  return deflateRawSync(await readFile(join(output, name)), { level: 9 }).toString('base64');
}

/** The one import of an address that is known only in the page; esbuild drops such comments. */
async function leaveToTheBrowser(path) {
  const parts = (await readFile(path, 'utf8')).split(/import\((?=\w)/);
  if (parts.length !== 2) throw new Error('There is not one import of an address in element.js.');
  await writeFile(path, parts.join('import(/*@vite-ignore*//*webpackIgnore:true*/'));
}

/** As the attribute `integrity` has them. */
async function integrityOf(names) {
  const hashes = await hashesOf(names, 'sha384');
  return Object.fromEntries(Object.entries(hashes).map(([name, hash]) => [name, `sha384-${hash}`]));
}

async function hashesOf(names, algorithm) {
  const hashed = names.map(async (name) => {
    const hash = createHash(algorithm).update(await readFile(join(output, name)));
    return [name, hash.digest('base64')];
  });
  return Object.fromEntries(await Promise.all(hashed));
}
