// What axe finds wrong with a page, in light and in dark: nothing.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';

export async function expectNoViolations(page) {
  // axe takes a page without a background for white, also where the browser draws it dark.
  await page.evaluate(() => document.documentElement.style.setProperty('background-color', 'Canvas'));
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The mode for old axe versions opens no second page, which the policy would have to allow.
    const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode().analyze();
    const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    expect(found, colorScheme).toEqual([]);
  }
}
