// What axe finds wrong with a page, in light and in dark, from left to right and from right to left:
// nothing.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';

// What is asked for by law, and what is good practice beyond it: of headings, landmarks and names.
const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};

/** `within` is what is looked at; without it the whole page is, as are the rules for whole pages. */
export async function expectNoViolations(page, within) {
  await page.evaluate(becomeWhole);
  for (const direction of ['ltr', 'rtl']) {
    await page.evaluate((direction) => (document.documentElement.dir = direction), direction);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page, within), `${colorScheme}, ${direction}`).toEqual([]);
    }
  }
}

async function violations(page, within) {
  // The mode for old axe versions opens no second page, which the policy would have to allow.
  const builder = new AxeBuilder({ page }).setLegacyMode().options(OPTIONS);
  const { violations } = await (within ? builder.include(within) : builder).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}

/** The page around gives what a partner's has: a heading above all others, and a colour below it. */
function becomeWhole() {
  // axe takes a page without a background for white, also where the browser draws it dark.
  document.documentElement.style.setProperty('background-color', 'Canvas');
  if (document.querySelector('h1')) return;
  const heading = document.createElement('h1');
  heading.textContent = 'Your cards';
  document.querySelector('main').prepend(heading);
}
