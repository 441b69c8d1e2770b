// The two pictures that the README opens with.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reach } from './reach.js';
import { MARGIN } from './variations.js';

const WIDTH = 640;

/** Pixels of the picture for one of the page: sharp on a fine screen, and below 80 kB. */
const SHARPNESS = 1.4;

const PICTURES = [
  { file: 'active-light.png', name: 'active', colorScheme: 'light' },
  { file: 'provisioning-dark.png', name: 'provisioning', colorScheme: 'dark' },
];

export async function drawPictures(browser, address, scenes, folder) {
  await mkdir(folder, { recursive: true });
  for (const { file, name, colorScheme } of PICTURES) {
    const scene = scenes.find((one) => one.name === name);
    const viewport = { width: WIDTH + 2 * MARGIN, height: 1000 };
    const context = await browser.newContext({ viewport, locale: 'en-GB', deviceScaleFactor: SHARPNESS, colorScheme });
    const page = await context.newPage();
    await reach(page, address, scene);
    const { x, y, width, height } = await page.locator('order-card').boundingBox();
    const clip = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
    await page.screenshot({ path: join(folder, file), clip, animations: 'disabled' });
    await context.close();
    console.log(`  ${join(folder, file)}`);
  }
}
