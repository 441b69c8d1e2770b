// The style sheet of what the core draws, one for all elements.
import css from '../../../style/widget.css';

let sheet;

export function stylesheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
