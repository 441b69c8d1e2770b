// What an element shows until its core draws: a skeleton of the final size, and a way to try
// again where the core does not arrive.
import css from '../../style/skeleton.css';

// Parts that stand in a line of text.
const INLINE = ['button', 'badge'];

const stylesheets = {};

export class Skeleton {
  shadow;
  part;

  constructor(host, part) {
    this.part = part;
    this.shadow = host.attachShadow({ mode: 'open' });
    this.adoptStylesheet();
  }

  // The skeleton's own style sheet, and behind it that of what is drawn.
  adoptStylesheet(...more) {
    const display = this.#isInline ? 'inline-block;inline-size:auto' : 'block;inline-size:100%';
    if (!stylesheets[display]) {
      stylesheets[display] = new CSSStyleSheet();
      stylesheets[display].replaceSync(`:host{display:${display}}${css}`);
    }
    this.shadow.adoptedStyleSheets = [stylesheets[display], ...more];
  }

  showSkeleton() {
    const container = this.#container();
    container.part = 'skeleton';
    container.ariaBusy = 'true';
    this.show(container);
  }

  // In the room of the skeleton, so that nothing jumps.
  showFailure(retry) {
    const text = 'The card could not be loaded.';
    const again = document.createElement('button');
    again.textContent = 'Try again';
    again.title = text;
    again.onclick = retry;
    const failure = box('failure', this.#isInline ? '' : text, again);
    failure.role = 'alert';
    this.show(this.#container(failure));
  }

  // What was there goes in the same step.
  show(container) {
    this.shadow.replaceChildren(container);
  }

  clear() {
    this.shadow.replaceChildren();
  }

  get #isInline() {
    return INLINE.includes(this.part);
  }

  // The skeleton is of bare boxes; the style sheet gives them the size of what they stand for.
  #container(...over) {
    const block = (name) => box(`skeleton ${name}`);
    return this.#isInline
      ? box('order-card', ...over, block(`skeleton-${this.part}`))
      : box(
          'order-card whole',
          ...over,
          box('summary', block('face')),
          box('panel', block('skeleton-line'), block('skeleton-line')),
        );
  }
}

function box(name, ...children) {
  const element = document.createElement('div');
  element.className = name;
  element.append(...children);
  return element;
}
