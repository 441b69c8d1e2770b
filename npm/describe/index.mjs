// Writes what describes the package: declarations for TypeScript and the frameworks, the custom
// elements manifest, and the React components, whose names come from the same source.

import { copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { elementTypes, sameAsElement } from './element.mjs';
import { angular, jsx, nothing, solid, svelte, vue } from './frameworks.mjs';
import { manifest } from './manifest.mjs';
import { names } from './names.mjs';
import { reactTypes } from './react.mjs';
import { readSource } from './source.mjs';

const FILES = {
  'element.d.ts': elementTypes,
  'index.d.ts': sameAsElement,
  'inlined.d.ts': sameAsElement,
  'order-card.d.ts': sameAsElement,
  'react.d.ts': reactTypes,
  'vue.d.ts': vue,
  'svelte.d.ts': svelte,
  'angular.d.ts': angular,
  'solid.d.ts': solid,
  'jsx.d.ts': jsx,
  // An import of types alone that a tool leaves in finds nothing, rather than no file.
  'types.js': nothing,
  'custom-elements.json': manifest,
};

const LICENCES = ['LICENSE-APACHE', 'LICENSE-MIT'];

/** `npm` is the package's folder, `output` the one for the results. */
export async function describe(npm, output) {
  const source = await readSource(npm);
  const { build } = createRequire(join(npm, 'package.json'))('esbuild');
  await Promise.all([
    ...Object.entries(FILES).map(([name, write]) => writeFile(join(output, name), write(source))),
    copyFile(join(npm, 'src/policy.d.ts'), join(output, 'policy.d.ts')),
    ...LICENCES.map((licence) => copyFile(join(npm, '..', licence), join(output, licence))),
    build({
      entryPoints: [join(npm, 'src/react.js')],
      outfile: join(output, 'react.js'),
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      external: ['react', './element.js'],
      plugins: [names(npm)],
      logLevel: 'warning',
    }),
  ]);
}
