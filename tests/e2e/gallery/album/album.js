// The page to look through: one file that needs nothing but the pictures beside it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the page has what is put into it. */
const PARTS = { '/* style */': 'page.css', '/* script */': 'page.js' };
const DATA = '/* data */';

export async function writeAlbum(drawn, output) {
  await mkdir(output, { recursive: true });
  await writeFile(join(output, 'index.html'), await albumOf(drawn));
}

/** `drawn` is a list of scenes, each with its pictures, what moves, and why it is missing, if it is. */
export async function albumOf(drawn) {
  let page = await part('page.html');
  for (const [mark, file] of Object.entries(PARTS)) page = put(page, mark, await part(file));
  return put(page, DATA, asData(drawn.map(entry)));
}

function entry({ scene, shots, moves, missing }) {
  const { name, label, issuer, state } = scene;
  const found = (shot) => [...shot.found, ...moves.filter((move) => move.shot === shot)];
  return {
    name,
    label,
    issuer,
    state,
    missing,
    shots: shots.map((shot) => {
      const { picture, look, direction, width, size } = shot;
      return { picture, look, direction, width, size, found: found(shot).map(told) };
    }),
  };
}

function told({ rule, element, says, by, place }) {
  const size = by > 0 ? `, by ${by} px` : '';
  return { text: `${rule}: ${element} ${says}${size}`, place };
}

/** No text can end the script that it stands in. */
function asData(value) {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** A text with dollars in it is put in as it is. */
function put(page, mark, text) {
  return page.replace(mark, () => text);
}

function part(file) {
  return readFile(new URL(file, import.meta.url), 'utf8');
}
