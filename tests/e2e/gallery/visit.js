// One scene in the browser: it is reached once, or once in light and once in dark where the issuer draws a part
// of it, and then each variation is drawn and measured.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reach, stateOf } from './reach.js';
import { cuts } from './rules/cut.js';
import { overflows } from './rules/overflow.js';
import { smallTargets } from './rules/target.js';
import { LOOKS, variations, vary } from './variations.js';

/** Around the widget in a picture, in pixels. */
const EDGE = 10;

/** The pictures of the scene, and of each what is found in it and where card and title stand. */
export async function visit(browser, address, scene, folder) {
  await mkdir(join(folder, scene.name), { recursive: true });
  const shots = [];
  for (const looks of scene.isDrawnByIssuer ? byColour() : [LOOKS]) {
    shots.push(...(await drawLooks(browser, address, scene, looks, folder)));
  }
  return shots;
}

function byColour() {
  return ['light', 'dark'].map((colour) => LOOKS.filter(({ media }) => media.colorScheme === colour));
}

async function drawLooks(browser, address, scene, looks, folder) {
  const [{ media }] = looks;
  const context = await browser.newContext({ viewport: { width: 932, height: 1000 }, locale: 'en-GB', ...media });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await reach(page, address, scene);
    const stood = await stateOf(page);
    const shots = [];
    let before;
    for (const variation of variations(looks)) {
      await vary(page, devtools, variation, before);
      shots.push(await draw(page, scene, variation, folder));
      before = variation;
    }
    if ((await stateOf(page)) !== stood) throw new Error(`The state “${stood}” did not stand still.`);
    return shots;
  } finally {
    await context.close();
  }
}

async function draw(page, scene, { name, look, direction, width, pointer }, folder) {
  let measured = await measure(page);
  const height = clipOf(measured).y + clipOf(measured).height;
  if (height > measured.page.height) {
    await page.setViewportSize({ width: measured.page.width, height });
    measured = await measure(page);
  }
  const clip = clipOf(measured);
  const picture = `${scene.name}/${name}.png`;
  await page.screenshot({ path: join(folder, picture), clip, animations: 'disabled' });
  const found = [...overflows(measured), ...cuts(measured), ...smallTargets(measured, pointer)];
  const size = { width: clip.width, height: clip.height };
  return {
    variation: name,
    picture,
    look,
    direction,
    width,
    size,
    stand: measured.stand,
    found: found.map((finding) => placed(finding, clip)),
  };
}

function measure(page) {
  return page.evaluate(() => window.gallery.measure());
}

/** The widget, and the dialog over it. */
function clipOf({ widget, dialog, page }) {
  const shown = dialog ? [widget, dialog] : [widget];
  const left = Math.max(0, Math.floor(Math.min(...shown.map((rect) => rect.left)) - EDGE));
  const top = Math.max(0, Math.floor(Math.min(...shown.map((rect) => rect.top)) - EDGE));
  const right = Math.min(page.width, Math.ceil(Math.max(...shown.map((rect) => rect.right)) + EDGE));
  const bottom = Math.ceil(Math.max(...shown.map((rect) => rect.bottom)) + EDGE);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where it is in the picture. */
function placed({ rect, by, ...rest }, { x, y }) {
  const { left, top, width, height } = rect;
  return { ...rest, by: Math.round(by), place: { left: left - x, top: top - y, width, height } };
}
