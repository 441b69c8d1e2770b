// The package as it is published: its files, its entries, and what tools say of it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Ajv from 'ajv';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { installInto, NPM, packed } from './support/tarball.mjs';

/** The classes, and what else the entries with the elements export. */
const ELEMENTS = [
  'OrderCard',
  'OrderCardBadge',
  'OrderCardButton',
  'OrderCardSession',
  'OrderCardSummary',
  'configure',
  'define',
];

const LARGEST_TARBALL = 570_000;

const FILES = [
  'README.md',
  'dist/LICENSE-APACHE',
  'dist/LICENSE-MIT',
  'dist/angular.d.ts',
  'dist/custom-elements.json',
  'dist/element.d.ts',
  'dist/element.js',
  'dist/index.d.ts',
  'dist/index.js',
  'dist/inlined.d.ts',
  'dist/inlined.js',
  'dist/integrity.json',
  'dist/jsx.d.ts',
  'dist/order-card-core.js',
  'dist/order-card-later.wasm',
  'dist/order-card.d.ts',
  'dist/order-card.js',
  'dist/order-card_bg.wasm',
  'dist/policy.d.ts',
  'dist/policy.js',
  'dist/react.d.ts',
  'dist/react.js',
  'dist/solid.d.ts',
  'dist/svelte.d.ts',
  'dist/types.js',
  'dist/vue.d.ts',
  'package.json',
];

const manifest = JSON.parse(read('package.json'));
const page = mkdtempSync(join(tmpdir(), 'order-card-'));

before(() => installInto(page));
after(() => rmSync(page, { recursive: true }));

test('the tarball has these files and no other, and is small enough', () => {
  const { files, size } = packed('--dry-run');
  assert.deepEqual(files.map(({ path }) => path).sort(), FILES);
  assert.ok(size <= LARGEST_TARBALL, `${size} bytes`);
});

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: NPM, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
});

test('every entry has types wherever it is imported from', () => {
  const program = join(NPM, 'node_modules/.bin/attw');
  const { status, stdout, stderr } = spawnSync(program, ['--pack', '.'], { cwd: NPM, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
});

test('the package needs nothing at run time', () => {
  assert.equal(manifest.dependencies, undefined);
  const peers = Object.keys(manifest.peerDependencies);
  assert.deepEqual(Object.keys(manifest.peerDependenciesMeta).sort(), peers.sort());
  const optional = Object.values(manifest.peerDependenciesMeta).map((peer) => peer.optional);
  assert.ok(optional.every(Boolean));
});

test('an import where there is no DOM throws nothing, and exports what is declared', () => {
  const exported = Object.fromEntries(entries().map(([entry]) => [entry, imported(entry)]));
  assert.deepEqual(exported, {
    'order-card': ELEMENTS,
    'order-card/element': ELEMENTS,
    'order-card/inlined': ELEMENTS,
    'order-card/policy': declared('policy.d.ts'),
    'order-card/vue': [],
    'order-card/svelte': [],
    'order-card/angular': [],
    'order-card/solid': [],
    'order-card/jsx': [],
    'order-card/order-card.js': ELEMENTS,
  });
  assert.deepEqual(declared('element.d.ts'), ELEMENTS);
});

test('the glue and the WebAssembly fit, and each call of the glue starts an instance of its own', async () => {
  const dist = join(page, 'node_modules/order-card/dist');
  const { create } = await import(join(dist, 'order-card-core.js'));
  const module = await WebAssembly.compile(readFileSync(join(dist, 'order-card_bg.wasm')));
  const start = () => create().start(module, () => assert.fail('It has crashed.'));
  assert.notEqual(start(), start());
});

test('every property is one of the class, so that frameworks do not take it for an attribute', async () => {
  const { OrderCardSession } = await import(join(page, 'node_modules/order-card/dist/element.js'));
  const { properties } = JSON.parse(read('elements.json'));
  const absent = properties.filter(({ name }) => !(name in OrderCardSession.prototype));
  assert.deepEqual(absent, []);
});

test('only the entries that define the elements have an effect when nothing of them is used', async () => {
  const kept = [];
  for (const [entry] of [...entries(), ['order-card/react']]) {
    const { outputFiles } = await build({
      stdin: { contents: `import '${entry}';`, resolveDir: page },
      bundle: true,
      format: 'esm',
      minify: true,
      external: ['react', './order-card-core.js'],
      logLevel: 'error',
      write: false,
    });
    if (outputFiles[0].text.trim()) kept.push(entry);
  }
  assert.deepEqual(kept, ['order-card', 'order-card/inlined', 'order-card/order-card.js']);
});

test('the components are marked for pages that are drawn on a server, and export what is declared', () => {
  const code = read('dist/react.js');
  assert.ok(code.startsWith('"use client";'));
  const [, list] = code.match(/export\{([^}]*)\};?\s*$/);
  const exported = list.split(',').map((name) => name.split(' as ').at(-1));
  assert.deepEqual(exported.sort(), declared('react.d.ts'));
  const imports = [...code.matchAll(/from"([^"]+)"/g)].map(([, module]) => module);
  assert.deepEqual(imports.sort(), ['./element.js', 'react']);
});

test('the custom elements manifest is as its schema wants it', () => {
  const require = createRequire(import.meta.url);
  const schema = require('custom-elements-manifest/schema.json');
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  const described = JSON.parse(read('dist/custom-elements.json'));
  assert.ok(validate(described), JSON.stringify(validate.errors, null, 1));
  const paths = described.modules.map(({ path }) => path);
  assert.deepEqual(paths.filter((path) => !FILES.includes(path)), []);
  const classes = described.modules[0].declarations.map(({ name }) => name);
  assert.deepEqual(classes.sort(), ELEMENTS.filter((name) => name.startsWith('O')));
});

/** The entries that are JavaScript and need no other package. */
function entries() {
  return Object.entries(manifest.exports)
    .filter(([entry, { default: file }]) => file?.endsWith('.js') && entry !== './react')
    .map(([entry, { default: file }]) => [entry.replace('.', 'order-card'), file]);
}

/** What a module exports in Node, imported from a project that has installed the package. */
function imported(entry) {
  const file = join(page, 'import.mjs');
  writeFileSync(file, `console.log(JSON.stringify(Object.keys(await import('${entry}')).sort()));`);
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' }));
}

/** The values that a declaration file promises. */
function declared(name) {
  const promised = /^export (?:declare )?(?:const|function|class) (\w+)/gm;
  return [...read(`dist/${name}`).matchAll(promised)].map(([, value]) => value).sort();
}

function read(path) {
  return readFileSync(join(NPM, path), 'utf8');
}
