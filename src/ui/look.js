// How the widget looks at the moment: text, surface, accent and the text on it. The style sheet
// puts the last two where the browser computes them but nothing is drawn with them.

export function colours(inside) {
  const style = getComputedStyle(inside.closest('.order-card'));
  return [style.color, style.backgroundColor, style.caretColor, style.columnRuleColor].join(';');
}
