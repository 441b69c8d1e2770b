// Every state of every issuer in every look, direction and width, as pictures on one page, with what overflows,
// is cut or moves: `node gallery/gallery.js --output FOLDER [SCENARIO...]`. With `--pictures FOLDER` it draws the
// pictures of the README instead. `cargo xtask gallery` calls it.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import configuration from '../playwright.config.js';
import { startSandbox } from '../support/sandbox.js';
import { writeAlbum } from './album/album.js';
import { allMoves, summary } from './findings.js';
import { drawPictures } from './pictures.js';
import { scenesOf } from './scenes.js';
import { visit } from './visit.js';

/** Pages beside each other: most of the time each waits for the issuer. */
const WORKERS = 3;

/** How often a line shows how far it is, in scenes. */
const PROGRESS = 10;

const { values, positionals } = parseArgs({
  options: { output: { type: 'string' }, pictures: { type: 'string' } },
  allowPositionals: true,
});
const started = Date.now();
const sandbox = await startSandbox();
const browser = await chromium.launch(configuration.use.launchOptions);
try {
  const scenes = scenesOf(await scenarios(), positionals);
  if (values.pictures) await drawPictures(browser, sandbox.address, scenes, values.pictures);
  else await drawGallery(scenes, values.output);
} finally {
  await browser.close();
  await sandbox.stop();
}

async function drawGallery(scenes, output) {
  // A picture of an earlier run must not look like one of this.
  await rm(output, { recursive: true, force: true });
  const drawn = await drawAll(scenes, output);
  drawn.forEach((one) => (one.moves = allMoves(drawn, one)));
  await writeAlbum(drawn, output);
  const { text, count } = summary(drawn);
  const pictures = drawn.reduce((sum, { shots }) => sum + shots.length, 0);
  console.log(text);
  console.log(`\n${drawn.length} scenes, ${pictures} pictures, ${count} findings; finished in ${seconds()} s`);
  console.log(`The pictures are in ${join(output, 'index.html')}.`);
  process.exitCode = count > 0 ? 1 : 0;
}

/** All take from the same list, so none waits for another. */
async function drawAll(scenes, output) {
  const drawn = [];
  const waiting = scenes.entries();
  const work = async () => {
    for (const [place, scene] of waiting) {
      drawn[place] = await drawOne(scene, output);
      const done = Object.keys(drawn).length;
      if (done % PROGRESS === 0) console.log(`  ${done} of ${scenes.length}, ${seconds()} s`);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return drawn;
}

/** A scene that cannot be reached is a finding, and hides no other. */
async function drawOne(scene, output) {
  try {
    return { scene, shots: await visit(browser, sandbox.address, scene, output) };
  } catch ({ message }) {
    return { scene, shots: [], missing: message };
  }
}

/** What the demo page lists, with what can be told. */
async function scenarios() {
  const page = await browser.newPage();
  await page.goto(`${sandbox.address}/?bare=1`);
  const listed = await page.evaluate(async () => {
    const { ISSUERS } = await import('/public/demo/scenarios.js');
    const of = (issuer) => issuer.groups.flatMap(({ scenarios }) => scenarios);
    const told = (issuer) => ({ name, label, ends, press, wait }) => {
      return { name, label, ends, press, wait, issuer: issuer.name, isFirst: name === issuer.first.name };
    };
    return ISSUERS.flatMap((issuer) => of(issuer).map(told(issuer)));
  });
  await page.close();
  return listed;
}

function seconds() {
  return Math.round((Date.now() - started) / 1000);
}
