// What is wider than its room, what stands outside the widget, and a page that has to be scrolled sideways.

/** In pixels: sizes are rounded, and a border may lie on half of one. */
const TOLERANCE = 1;

/** `measured` is what `page/measure.js` gives. */
export function overflows({ page, widget, boxes }) {
  const places = { widget, page: { left: 0, top: 0, right: page.width, bottom: page.height } };
  return [...sideways(page, widget), ...wide(boxes), ...outside(boxes, places)];
}

function sideways({ width, content }, rect) {
  const by = content - width;
  return by > TOLERANCE ? [finding('page', 'has to be scrolled sideways', by, rect)] : [];
}

/** What holds it is too wide as well, and is not named. */
function wide(boxes) {
  const mayBe = ({ room, hasEllipsis, isDecorated }) => room === 0 || hasEllipsis || isDecorated;
  const isWide = boxes.map((box) => !mayBe(box) && box.content - box.room > TOLERANCE);
  const says = 'has a content that is wider than it';
  return boxes
    .filter((_, number) => isWide[number] && !inside(boxes, number).some((other) => isWide[other]))
    .map(({ element, content, room, rect }) => finding(element, says, content - room, rect));
}

/** What stands inside it is outside as well, and is not named. */
function outside(boxes, places) {
  const found = [];
  const known = new Set();
  boxes.forEach(({ element, rect, within, isScrolled }, number) => {
    const place = places[within];
    const over = [place.left - rect.left, rect.right - place.right, place.top - rect.top, rect.bottom - place.bottom];
    const by = Math.max(...over);
    // What a list scrolls may be anywhere above or below; whether it scrolls sideways is seen by its width.
    if (isScrolled || known.has(number) || by <= TOLERANCE) return;
    inside(boxes, number).forEach((other) => known.add(other));
    found.push(finding(element, within === 'page' ? 'stands outside the page' : 'stands outside the widget', by, rect));
  });
  return found;
}

/** The numbers of the boxes that are inside this one: they are in the order of the document. */
function inside(boxes, number) {
  const { depth } = boxes[number];
  const end = boxes.findIndex((box, other) => other > number && box.depth <= depth);
  const last = end === -1 ? boxes.length : end;
  return Array.from({ length: last - number - 1 }, (_, offset) => number + 1 + offset);
}

function finding(element, says, by, rect) {
  return { rule: 'overflow', element, says, by, rect };
}
