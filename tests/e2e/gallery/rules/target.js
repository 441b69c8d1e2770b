// What is too small to be hit: by a finger less than 44 pixels, by a mouse less than 24.

const SMALLEST = { finger: 44, mouse: 24 };

/** Sizes are computed in fractions of a pixel. */
const TOLERANCE = 0.5;

/** `measured` is what `page/measure.js` gives, `pointer` is what a person presses with. */
export function smallTargets({ targets }, pointer) {
  const smallest = SMALLEST[pointer];
  return targets
    .map(({ element, rect }) => ({ element, rect, by: smallest - Math.min(rect.width, rect.height) }))
    .filter(({ by }) => by > TOLERANCE)
    .map(({ element, rect, by }) => ({ rule: 'target', element, says: `is too small for a ${pointer}`, by, rect }));
}
