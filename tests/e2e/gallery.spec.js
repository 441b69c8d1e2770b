// What the gallery measures: boxes, lines of text, targets and places of an element that is made up.
import { expect, test } from '@playwright/test';
import { MEASURE } from './gallery/reach.js';
import { cuts } from './gallery/rules/cut.js';
import { overflows } from './gallery/rules/overflow.js';
import { smallTargets } from './gallery/rules/target.js';

const STYLE = `
  order-card { display: block; width: 300px; }
  .order-card { position: relative; font: 16px/20px monospace; }
  .seen-by-nobody { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;

/** What is found in an element with this content, at 300 pixels. */
async function found(page, content, pointer = 'mouse') {
  const measured = await measure(page, content);
  const all = [...overflows(measured), ...cuts(measured), ...smallTargets(measured, pointer)];
  return all.map(({ element, says }) => `${element} ${says}`);
}

async function measure(page, content, direction = 'ltr') {
  await page.setContent(`<!doctype html><html dir="${direction}"><style>body { margin: 8px; } ${STYLE}</style><order-card>
    <template shadowrootmode="open"><style>${STYLE}</style><div class="order-card">${content}</div></template>
  </order-card>`);
  await page.addScriptTag({ path: MEASURE });
  return page.evaluate(() => window.gallery.measure());
}

test('what fits is not found', async ({ page }) => {
  expect(await found(page, '<h2 class="title">A title</h2><button data-action="order" style="height:46px">Order</button>')).toEqual([]);
});

test('a word that is wider than its box is found', async ({ page }) => {
  const content = '<p class="explanation" style="width:60px">incomprehensibilities</p>';
  expect(await found(page, content)).toEqual(['.explanation has a content that is wider than it']);
});

test('what stands outside is found, and makes the page scroll', async ({ page }) => {
  await page.setViewportSize({ width: 316, height: 400 });
  const content = '<p class="row" style="margin:0; width:360px">wide</p>';
  expect(await found(page, content)).toEqual([
    'page has to be scrolled sideways',
    '.order-card has a content that is wider than it',
    '.row stands outside the widget',
  ]);
});

test('a text that is cut is found, and what only screen readers are told is not', async ({ page }) => {
  const cut = '<div class="face" style="overflow:hidden; height:30px"><span class="number">4821</span><br><span class="holder">A name</span></div><p>more</p>';
  expect(await found(page, cut)).toEqual(['.holder “A name” is cut by .face']);
  expect(await found(page, '<span class="seen-by-nobody">The card ends in 4821</span>')).toEqual([]);
});

test('a word that is broken is found, and one that goes on in the next line is not', async ({ page }) => {
  const tile = (words) => `<div class="tile" style="width:60px; overflow-wrap:anywhere">${words}</div>`;
  expect(await found(page, tile('Unfreeze'))).toEqual(['.tile has “Unfreeze” broken in two']);
  expect(await found(page, tile('Freeze it'))).toEqual([]);
});

test('an ellipsis is found, and what stands in a slot or in a list that scrolls is measured too', async ({ page }) => {
  const ends = (name) => `<div class="${name}" style="width:60px; overflow:hidden; white-space:nowrap; text-overflow:ellipsis">A very long text</div>`;
  expect(await found(page, ends('holder'))).toEqual([]);
  expect(await found(page, `<slot name="logo">${ends('brand')}</slot>`)).toEqual(['.brand ends in an ellipsis']);
  const list = '<div class="rows" style="height:30px; overflow-y:auto"><p>one</p><p>two</p><p class="row" style="width:400px">three</p></div>';
  expect(await found(page, list)).toEqual(['.rows has a content that is wider than it']);
});

test('a decoration may be wider than what it stands in', async ({ page }) => {
  const style = '<style>.face { position: relative; overflow: hidden; height: 20px; } .face::before { content: ""; position: absolute; width: 900px; height: 9px; }</style>';
  expect(await found(page, `${style}<div class="face"></div>`)).toEqual([]);
});

test('a small target is found', async ({ page }) => {
  const content = '<button data-action="undo" style="width:90px; height:38px">Undo</button>';
  expect(await found(page, content)).toEqual([]);
  expect(await found(page, content, 'finger')).toEqual(['[data-action="undo"] is too small for a finger']);
});

test('places are told from where the text begins, and heights without the lists', async ({ page }) => {
  const content = '<div style="display:grid; row-gap:10px"><h2 part="title" style="margin:0; margin-inline-start:20px; width:100px; height:30px">A title</h2></div>';
  const ofLeft = await measure(page, content);
  expect(ofLeft.stand).toEqual({ face: null, title: { start: 20, top: 0 }, height: 30 });
  const ofRight = await measure(page, content, 'rtl');
  expect(ofRight.stand.title).toEqual({ start: 20, top: 0 });
  const list = '<div part="wallets" style="height:80px"></div>';
  expect((await measure(page, content + list)).stand.height).toBe(30);
});
