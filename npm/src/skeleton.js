// What an element shows until its core draws: a skeleton of the final size, and a way to try
// again where the core does not arrive.
import css from '../../style/skeleton.css';

const sheets = new Map();

export class Skeleton {
  shadow;
  part;

  constructor(host, part) {
    this.part = part;
    this.shadow = host.attachShadow({ __proto__: null, mode: 'open' });
    this.adoptStyles();
  }

  // The skeleton's own style sheet, and behind it that of what is drawn. Where the page has no
  // constructed style sheets both are bare, but can be used.
  adoptStyles(more = '') {
    const display = this.#isInline ? 'inline-block;inline-size:auto' : 'block;inline-size:100%';
    try {
      this.shadow.adoptedStyleSheets = [sheet(`:host{display:${display}}${css}`), sheet(more)];
    } catch {}
  }

  showSkeleton() {
    const container = this.#container();
    container.part = 'skeleton';
    container.ariaBusy = 'true';
    this.show(container);
  }

  // In the room of the skeleton, so that nothing jumps.
  showFailure(retry) {
    const text = 'The card couldn’t be loaded';
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
    this.clear();
    this.shadow.append(container);
  }

  // Chromium goes on holding slots that are gone, and with each all that it stands in, such as an
  // instance that has crashed.
  clear() {
    for (let slot; (slot = this.shadow.querySelector('slot')); ) slot.remove();
    this.shadow.replaceChildren();
  }

  // Parts that stand in a line of text.
  get #isInline() {
    return this.part === 'button' || this.part === 'badge';
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
          ...(this.part === 'whole' ? [box('below')] : []),
        );
  }
}

// One for all elements.
function sheet(rules) {
  if (!sheets.has(rules)) {
    const made = new CSSStyleSheet();
    made.replaceSync(rules);
    sheets.set(rules, made);
  }
  return sheets.get(rules);
}

function box(name, ...children) {
  const element = document.createElement('div');
  element.className = name;
  element.append(...children);
  return element;
}
