// The hashes of the files, as pages and the loader use them.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { NPM } from './support/tarball.mjs';

const DIST = join(NPM, 'dist');

test('the manifest has the hash of every file that runs, and of no other', () => {
  const manifest = JSON.parse(readFileSync(join(DIST, 'integrity.json'), 'utf8'));
  const files = readdirSync(DIST).filter((name) => /\.(js|wasm)$/.test(name)).sort();
  const hashes = files.map((name) => [name, `sha384-${hash('sha384', name)}`]);
  assert.deepEqual(manifest, Object.fromEntries(hashes));
});

test('every entry knows the hash of the WebAssembly, and the one for static pages that of the glue too', () => {
  const knows = (entry, file) => readFileSync(join(DIST, entry), 'utf8').includes(hash('sha256', file));
  const wasm = 'order-card_bg.wasm';
  const glue = 'order-card-core.js';
  assert.deepEqual([knows('element.js', wasm), knows('order-card.js', wasm)], [true, true]);
  assert.deepEqual([knows('element.js', glue), knows('order-card.js', glue)], [false, true]);
});

test('the glue knows the hash of the WebAssembly that comes later', () => {
  const glue = readFileSync(join(DIST, 'order-card-core.js'), 'utf8');
  assert.ok(glue.includes(hash('sha256', 'order-card-later.wasm')));
});

function hash(algorithm, name) {
  return createHash(algorithm).update(readFileSync(join(DIST, name))).digest('base64');
}
