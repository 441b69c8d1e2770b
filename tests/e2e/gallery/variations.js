// How each state is drawn: in every look, in both directions and in every width.

/** Room between the widget and the edge of the page, as the demo page leaves it, in pixels. */
export const MARGIN = 16;

const WIDTHS = [280, 390, 640, 900];
const DIRECTIONS = ['ltr', 'rtl'];

/** The looks, by the setting of the system that makes them. Most of those who force colours have dark ones. */
export const LOOKS = [
  { look: 'light', media: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } },
  { look: 'dark', media: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'no-preference' } },
  { look: 'forced', media: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'no-preference' } },
  { look: 'still', media: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' } },
];

/** A width that phones have is used by fingers. */
const WIDEST_PHONE = 390;

/** The variations in these looks, those together between which a page changes the least. */
export function variations(looks = LOOKS) {
  return WIDTHS.flatMap((width) =>
    DIRECTIONS.flatMap((direction) =>
      looks.map(({ look, media }) => ({
        name: `${look}-${direction}-${width}`,
        look,
        media,
        direction,
        width,
        pointer: width <= WIDEST_PHONE ? 'finger' : 'mouse',
      })),
    ),
  );
}

/** Sets a page to what differs from the variation before. */
export async function vary(page, devtools, { width, direction, media, pointer }, before = {}) {
  if (width !== before.width) {
    await page.setViewportSize({ width: width + 2 * MARGIN, height: 1000 });
  }
  if (pointer !== before.pointer) {
    await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: pointer === 'finger', maxTouchPoints: 1 });
  }
  if (direction !== before.direction) {
    await page.evaluate((value) => (document.documentElement.dir = value), direction);
  }
  await page.emulateMedia(media);
}
