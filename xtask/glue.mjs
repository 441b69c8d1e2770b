// Bundles what wasm-bindgen wrote with what the widget adds to it, as one function: each call
// gives a glue of its own, so that after a crash a new instance starts with nothing of the old.

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What the glue does itself by default, in the place of which stands the guard. */
const INSTANTIATION = 'new WebAssembly.Instance(module, imports)';

/** `npm` is its folder, `glue` the file. The answer is the text of a module that exports `create`. */
export async function bundleGlue(esbuild, options, npm, glue) {
  const plugins = [...options.plugins, await parts(npm, glue)];
  // Only what is asked for there: what dependencies export besides falls away.
  const entryPoints = [join(npm, 'src/core/start.js')];
  const bundled = await esbuild.build({ ...options, plugins, entryPoints, write: false });
  return asFunction(bundled.outputFiles[0].text);
}

async function parts(npm, glue) {
  const snippets = join(dirname(glue), 'snippets');
  const lock = (await readdir(snippets, { recursive: true })).find((path) => path.endsWith('/lock.js'));
  const paths = { glue, guard: join(npm, 'src/core/guard.js'), lock: join(snippets, lock) };
  return {
    name: 'parts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(glue|guard|lock)$/ }, ({ path }) => ({ path: paths[path] }));
      onLoad({ filter: /./ }, async ({ path }) => {
        if (path !== glue) return undefined;
        return { contents: guarded(await readFile(glue, 'utf8')), resolveDir: dirname(glue) };
      });
    },
  };
}

function guarded(text) {
  const parts = text.split(INSTANTIATION);
  if (parts.length !== 2) throw new Error(`The glue does not have once: ${INSTANTIATION}`);
  return `import { instantiate } from 'guard';\n${parts.join('instantiate(module, imports)')}`;
}

function asFunction(text) {
  const [, body, name] = /^(.*)export\{(\S+) as start\};\s*$/s.exec(text) ?? [];
  if (!name) throw new Error('The bundled glue does not end in its export.');
  return `export const create=()=>{${body}return{start:${name}}};\n`;
}
