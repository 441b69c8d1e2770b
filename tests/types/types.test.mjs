// The declarations of the package, before the compilers of those who use them. The fixtures are in
// the folders beside; `@ts-expect-error` in them stands for what a compiler has to refuse.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { before, describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { installInto } from '../../npm/test/support/tarball.mjs';

const HERE = import.meta.dirname;
const BIN = join(HERE, 'node_modules/.bin');

// Each compiler is one thread of its own.
describe('what is right is accepted and what is wrong is refused', { concurrency: 2 }, () => {
  before(() => installInto(HERE));

  for (const [what, project] of [
    ['in a page without a framework', 'dom'],
    ['by React 19', 'react/tsconfig.19.json'],
    ['by React 18', 'react/tsconfig.18.json'],
    ['by Preact 11', 'preact/tsconfig.11.json'],
    ['by Preact 10', 'preact/tsconfig.10.json'],
    ['by Solid', 'solid'],
  ]) {
    test(what, async () => accepts(await run('tsc', '--project', project)));
  }

  test('in a template of Vue', async () => {
    accepts(await run('vue-tsc', '--project', 'vue/tsconfig.json'));
  });

  test('in a template of Svelte', async () => {
    const options = ['--tsconfig', './tsconfig.json', '--output', 'machine'];
    const { output } = await run('svelte-check', '--workspace', 'svelte', ...options);
    assert.match(output, /COMPLETED/);
    const errors = [...output.matchAll(/(?:ERROR|WARNING) "(.*?)" (\d+):\d+ "(.*)"$/gm)];
    const places = errors.map(([, file, line]) => `${file}:${line}`);
    assert.deepEqual(places, [6, 7, 8, 9, 10].map((line) => `Wrong.svelte:${line}`), output);
    const words = ['"other', 'TokenFunction', 'activ', 'onorder-card-stat', 'issuer'];
    for (const [place, word] of words.entries()) {
      assert.ok(errors[place][3].includes(word), errors[place][3]);
    }
  });

  test('in a template of Angular', async () => {
    const { output } = await run('ngc', '--project', 'angular/tsconfig.json');
    const errors = [...output.matchAll(/^page\.ts:(\d+):\d+ - error (\w+):/gm)];
    const places = errors.map(([, line, code]) => `${line} ${code}`);
    assert.deepEqual(places, ['41 TS2339', '42 TS2345', '43 TS2339'], output);
  });

  for (const there of [[], ['@types/react', 'csstype'], ['preact']]) {
    test(`in a project that has of React and Preact: ${there[0] ?? 'nothing'}`, async (story) => {
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
      accepts(await run('tsc', '--project', join(folder, 'alone')));
    });
  }
});

function run(program, ...options) {
  return new Promise((resolve) => {
    execFile(join(BIN, program), options, { cwd: HERE }, (error, stdout, stderr) =>
      resolve({ status: error ? error.code : 0, output: stripVTControlCharacters(stdout + stderr) }),
    );
  });
}

function accepts({ status, output }) {
  assert.equal(status, 0, output);
}
