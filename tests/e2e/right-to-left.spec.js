// Right to left: words of a language that goes the other way begin where everything else begins.
import { expect, test } from './support/test.js';

for (const width of [300, 640]) {
  test(`lines of English words begin at the right edge in ${width} px`, async ({ page, createUser, openWidget }) => {
    const widget = await openWidget(await createUser({ card: { status: 'FROZEN' }, transactions: 0 }));
    await page.evaluate((width) => {
      document.documentElement.dir = 'rtl';
      document.body.style.width = `${width}px`;
    }, width);
    await widget.expectState('frozen');
    for (const part of ['title', 'explanation', 'holder']) {
      const { lines, edge } = await widget.element.locator(`.${part}`).first().evaluate(linesOf);
      for (const line of lines) expect(Math.abs(edge - line), part).toBeLessThan(3);
    }
  });
}

/** Where each line of the element's text ends at the right, and where the room for it does. */
function linesOf(element) {
  const range = new Range();
  range.selectNodeContents(element);
  const lines = [...range.getClientRects()].map(({ right }) => right);
  const room = element.closest('.panel, .face');
  const padding = Number.parseFloat(getComputedStyle(room).paddingRight);
  return { lines, edge: room.getBoundingClientRect().right - padding };
}
