// Drawing evenly: fast-check by itself prefers small numbers and the ends of a range.
import fc from 'fast-check';

const even = (max) => fc.noBias(fc.nat(max));

export function pick(draw, choices) {
  return choices[upTo(draw, choices.length - 1)];
}

/** A whole number from zero up to this one. */
export function upTo(draw, max) {
  return draw(even, max);
}

/** True once in so many times. */
export function oneIn(draw, times) {
  return upTo(draw, times - 1) === 0;
}
