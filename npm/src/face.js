// What an element shows: a skeleton of the final size before the core has arrived, the
// core's drawing afterwards, and a way to try again where it did not arrive.
import { look, loadCore } from './core.js';
import css from '../../style/skeleton.css';

let sheet;

export class Face {
  #shadow;
  #part;
  #drawn;
  #container;

  constructor(host, part) {
    this.#part = part;
    this.#shadow = host.attachShadow({ mode: 'open' });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    this.#shadow.adoptedStyleSheets = [sheet];
  }

  // Bones are bare boxes; the style sheet gives them the size of what they stand for.
  showSkeleton() {
    const bone = (name) => box(`bone ${name}`);
    const bones = { button: [bone('knob')], badge: [bone('pill')] }[this.#part] ?? [
      box('summary', bone('face')),
      box('panel', bone('line'), bone('line')),
    ];
    this.#show(`skeleton ${bones.length > 1 ? 'whole' : ''}`, ...bones);
    this.#container.setAttribute('part', 'skeleton');
    this.#container.setAttribute('aria-busy', 'true');
  }

  showFailure(retry) {
    const again = document.createElement('button');
    again.textContent = 'Try again';
    again.onclick = retry;
    this.#show('whole failure', 'The card could not be loaded.', again);
    this.#container.setAttribute('role', 'alert');
  }

  // The skeleton goes when the drawing is there, in one step, so that nothing jumps.
  draw(session) {
    const before = this.#container;
    this.#container = box('');
    this.#shadow.append(this.#container);
    this.#shadow.adoptedStyleSheets = [sheet, look];
    this.#drawn = session.mount(this.#part, this.#container);
    before?.remove();
  }

  // The theme of the session that a part belongs to; the part's own comes first.
  setTheme(theme) {
    this.#shadow.firstElementChild?.setAttribute('data-theme', theme ?? 'auto');
  }

  clear() {
    this.#drawn?.free();
    this.#drawn = undefined;
    this.#container?.remove();
    this.#container = undefined;
  }

  #show(name, ...children) {
    this.clear();
    this.#container = box(`order-card ${name}`, ...children);
    this.#shadow.append(this.#container);
  }
}

// The core, or `undefined` after the page was told and the failure is on screen.
export async function coreFor(host, showFailure) {
  try {
    return await loadCore();
  } catch (code) {
    if (host.isConnected) {
      showFailure();
      host.setAttribute('state', 'failed');
      const detail = { code };
      host.dispatchEvent(new CustomEvent('order-card-error', { detail, bubbles: true, composed: true }));
    }
  }
}

function box(name, ...children) {
  const element = document.createElement('div');
  element.className = name;
  element.append(...children);
  return element;
}
