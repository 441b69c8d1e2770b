// The files of the core, and what is seen where they do not arrive.
import { eventually, expect } from './test.js';

export const WASM = 'order-card_bg.wasm';
/** What nobody needs before the first press. */
export const LATER = 'order-card-later.wasm';
export const GLUE = 'order-card-core.js';

/**
 * From the skeleton to the words, in milliseconds. A browser that is busy with other tests takes its time;
 * a file that is held back, and is waited for, never comes.
 */
const AT_ONCE = 3000;

/** The browser names on the console the file that it refuses, whatever the page does. */
export const THE_BROWSERS_OWN = /'integrity' attribute|MIME type|CORS policy/;

/** Seen in the room that is reserved, at once, and told with these codes. */
export async function expectFailure(widget, ...codes) {
  const again = widget.element.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible({ timeout: AT_ONCE });
  await widget.expectState('failed');
  await expect(widget.element).toContainText('The card couldn’t be loaded');
  await eventually(() => widget.errorsTold()).toEqual(codes);
  const room = await widget.element.boundingBox();
  const edge = await again.boundingBox();
  expect(edge.y + edge.height).toBeLessThan(room.y + room.height);
}

export async function tryAgain(widget) {
  const room = await widget.element.boundingBox();
  await widget.element.getByRole('button', { name: 'Try again' }).click();
  await widget.expectState('ready');
  await widget.expectButton('order');
  expect(await widget.element.boundingBox()).toEqual(room);
}
