// The declarations of the package, before the compilers of those who use them. The fixtures are in
// the folders beside; `@ts-expect-error` in them stands for what a compiler has to refuse.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { installInto } from '../../npm/test/support/tarball.mjs';

const HERE = import.meta.dirname;
const BIN = join(HERE, 'node_modules/.bin');

before(() => installInto(HERE));

for (const [what, project] of [
  ['a page without a framework', 'dom'],
  ['React 19', 'react/tsconfig.19.json'],
  ['React 18', 'react/tsconfig.18.json'],
  ['Preact', 'preact'],
  ['Solid', 'solid'],
]) {
  test(`${what} accepts what is right and refuses what is wrong`, () => {
    accepts(run('tsc', '--project', project));
  });
}

test('a template of Vue accepts what is right and refuses what is wrong', () => {
  accepts(run('vue-tsc', '--project', 'vue/tsconfig.json'));
});

test('a template of Svelte accepts what is right and refuses what is wrong', () => {
  const options = ['--tsconfig', './tsconfig.json', '--output', 'machine'];
  const { output } = run('svelte-check', '--workspace', 'svelte', ...options);
  assert.match(output, /COMPLETED/);
  const errors = [...output.matchAll(/(?:ERROR|WARNING) "(.*?)" (\d+):\d+ "(.*)"$/gm)];
  const found = errors.map(([, file, line]) => `${file}:${line}`);
  assert.deepEqual(found, [6, 7, 8, 9, 10].map((line) => `Wrong.svelte:${line}`), output);
  for (const [place, word] of ['"other', 'TokenFunction', 'activ', 'onorder-card-stat', 'issuer'].entries()) {
    assert.ok(errors[place][3].includes(word), errors[place][3]);
  }
});

test('a template of Angular accepts what is right and refuses what is wrong', () => {
  const { output } = run('ngc', '--project', 'angular/tsconfig.json');
  const errors = [...output.matchAll(/^page\.ts:(\d+):\d+ - error (\w+):/gm)];
  const found = errors.map(([, line, code]) => `${line} ${code}`);
  assert.deepEqual(found, ['41 TS2339', '42 TS2345', '43 TS2339'], output);
});

test('the declarations for JSX need neither React nor Preact to be there', (story) => {
  for (const there of [[], ['@types/react', 'csstype'], ['preact']]) {
    const folder = mkdtempSync(join(tmpdir(), 'order-card-'));
    story.after(() => rmSync(folder, { recursive: true }));
    const modules = join(folder, 'node_modules');
    cpSync(join(HERE, 'node_modules/order-card'), join(modules, 'order-card'), { recursive: true });
    cpSync(join(HERE, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
    cpSync(join(HERE, 'alone'), join(folder, 'alone'), { recursive: true });
    for (const name of there) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(HERE, 'node_modules', name), join(modules, name));
    }
    accepts(run('tsc', '--project', join(folder, 'alone')));
  }
});

function run(program, ...options) {
  const { status, stdout, stderr } = spawnSync(join(BIN, program), options, { cwd: HERE, encoding: 'utf8' });
  return { status, output: stripVTControlCharacters(stdout + stderr) };
}

function accepts({ status, output }) {
  assert.equal(status, 0, output);
}
