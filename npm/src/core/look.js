// The look of what the core draws, as one style sheet for all elements.
import css from '../../../style/widget.css';

let sheet;

export function look() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
