// The build for tests, which asks the page at each event whether to trap.
import { expect, test as base } from './test.js';

/** The scripts of a page with that build. */
export const SCRIPTS = ['/partner.js', '/with-trap/order-card.js'];

export const test = base.extend({
  /** Traps at the next event with each of these names, one after the other. */
  setTraps: async ({ page }, use) => {
    await page.addInitScript(() => {
      window.traps = [];
      window.orderCardTrap = (event, told) => {
        if (window.fatal && event === 'Answered' && told.includes(window.fatal)) return true;
        return event === window.traps[0] && window.traps.shift();
      };
    });
    await use(async (...names) => {
      await page.evaluate((names) => window.traps.push(...names), names);
      return {
        expectSprung: () => expect.poll(() => page.evaluate(() => window.traps.length)).toBe(0),
      };
    });
  },

  /** Traps at every answer of which this is told; null ends that. */
  trapOn: async ({ page, setTraps: _ }, use) => {
    await use((told) => page.evaluate((told) => (window.fatal = told), told));
  },

  /** Ends the WebAssembly at once, by a trap while it reads again. */
  crash: async ({ setTraps }, use) => {
    await use(async (widget) => {
      const traps = await setTraps('RefreshClicked');
      await widget.element.evaluate((element) => element.refresh());
      await traps.expectSprung();
    });
  },
});
