// What an element shows until its core draws: a skeleton of the final size, and a way to try
// again where the core does not arrive.
import css from '../../style/skeleton.css';

// Parts that stand in a line of text.
const SMALL = { button: 'knob', badge: 'pill' };

const sheets = {};

export class Face {
  shadow;
  part;

  constructor(host, part) {
    this.part = part;
    this.shadow = host.attachShadow({ mode: 'open' });
    this.dress();
  }

  // In the look of the skeleton, and in more where there is more.
  dress(...more) {
    const kind = this.part in SMALL ? 'inline-block;inline-size:auto' : 'block;inline-size:100%';
    if (!sheets[kind]) {
      sheets[kind] = new CSSStyleSheet();
      sheets[kind].replaceSync(`:host{display:${kind}}${css}`);
    }
    this.shadow.adoptedStyleSheets = [sheets[kind], ...more];
  }

  showSkeleton() {
    const skeleton = this.#skeleton();
    skeleton.part = 'skeleton';
    skeleton.ariaBusy = 'true';
    this.show(skeleton);
  }

  // In the room of the skeleton, so that nothing jumps.
  showFailure(retry) {
    const text = 'The card could not be loaded.';
    const again = document.createElement('button');
    again.textContent = 'Try again';
    again.title = text;
    again.onclick = retry;
    const failure = box('failure', SMALL[this.part] ? '' : text, again);
    failure.role = 'alert';
    this.show(this.#skeleton(failure));
  }

  // What was there goes in the same step.
  show(container) {
    this.shadow.replaceChildren(container);
  }

  clear() {
    this.shadow.replaceChildren();
  }

  // Bones are bare boxes; the style sheet gives them the size of what they stand for.
  #skeleton(...over) {
    const bone = (name) => box(`bone ${name}`);
    const small = SMALL[this.part];
    const bones = small ? [bone(small)] : [box('summary', bone('face')), box('panel', bone('line'), bone('line'))];
    return box(`order-card ${small ? '' : 'whole'}`, ...over, ...bones);
  }
}

function box(name, ...children) {
  const element = document.createElement('div');
  element.className = name;
  element.append(...children);
  return element;
}
