// Makes all that the server has: the two pages to compare with, those with the package, and what the
// calibration needs.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { EMPTY_PAGE, PACKAGE_PATH, headLines, orderCardPage } from '../page/pages.js';
import { Assets } from './assets.js';
import { NOISE } from './calibration.js';
import { MANY } from './contenders.js';

const PAGES = join(import.meta.dirname, '../page');

/** `hasHead` says whether the package has lines for the head of its page. */
export async function buildPages(folder) {
  const assets = new Assets();
  const style = await readFile(join(PAGES, 'style.css'));
  for (const name of ['plain', 'react']) {
    await assets.addFolder(`/${name}/`, join(PAGES, name));
    assets.add(`/${name}/style.css`, style);
  }
  assets.add('/react/app.js', await bundle(join(PAGES, 'react/src/main.jsx')));

  await assets.addFolder(PACKAGE_PATH, folder);
  const head = await headLines(folder);
  assets.add('/page/index.html', orderCardPage());
  if (head) assets.add('/page/head/index.html', orderCardPage({ head }));
  assets.add('/page/many/index.html', orderCardPage({ elements: MANY }));

  assets.add('/empty/index.html', EMPTY_PAGE);
  assets.add('/noise.bin', randomBytes(NOISE));
  return { assets, hasHead: Boolean(head) };
}

/** As for production, in one file. */
async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  return outputFiles[0].contents;
}
