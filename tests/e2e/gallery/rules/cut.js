// Text that is cut off, by what hides its overflow or by an ellipsis, and words that are broken in two.

/** In pixels, along a line. */
const TOLERANCE = 1;

/** Of the height of a line: a font has room above and below its letters, which may be cut. */
const LEADING = 0.15;

/** A name and a word of the issuer may be of any length; all else is ours to fit. */
const MAY_END_EARLY = ['.holder', '.name'];

/** A word that is longer than any of ours has to be broken somewhere. */
const LONGEST = 20;

/** `measured` is what `page/measure.js` gives. */
export function cuts({ boxes, texts }) {
  return [...ellipses(boxes), ...texts.flatMap(cutText), ...texts.flatMap(brokenWords)];
}

function brokenWords({ element, lines, broken }) {
  return broken
    .filter((word) => word.length <= LONGEST)
    .map((word) => finding(element, `has “${word}” broken in two`, 0, lines[0]));
}

function ellipses(boxes) {
  return boxes
    .filter(({ hasEllipsis, room, content }) => hasEllipsis && content > room)
    .filter(({ element }) => !MAY_END_EARLY.includes(element))
    .map(({ element, room, content, rect }) => finding(element, 'ends in an ellipsis', content - room, rect));
}

function cutText({ element, text, lines, clippers }) {
  const all = clippers.flatMap((clipper) => lines.map((line) => cutLine(line, clipper)));
  const cut = all.filter(({ by }) => by > 0);
  if (cut.length === 0) return [];
  const worst = cut.reduce((one, other) => (other.by > one.by ? other : one));
  return [finding(element, `“${text}” is cut by ${worst.clipper}`, worst.by, worst.line)];
}

/** Beyond an ellipsis a line may go on, but not above or below it. */
function cutLine(line, { element, rect, hasEllipsis }) {
  const along = hasEllipsis ? 0 : Math.max(rect.left - line.left, line.right - rect.right);
  const across = Math.max(rect.top - line.top, line.bottom - rect.bottom);
  const by = Math.max(along > TOLERANCE ? along : 0, across > line.height * LEADING ? across : 0);
  return { by, line, clipper: element };
}

function finding(element, says, by, rect) {
  return { rule: 'cut', element, says, by, rect };
}
