// What every element is before its core has arrived, and where it does not arrive. Afterwards a
// control, which comes with the core, does what there is to do.
import { loadCore, tenants } from './core.js';
import { Face } from './face.js';

// Node imports this without a DOM.
const Base = globalThis.HTMLElement ?? class {};

export class Shell extends Base {
  #face;
  #control;

  // `part` names what is drawn; without it nothing is.
  constructor(part) {
    super();
    if (part) this.#face = new Face(this, part);
  }

  connectedCallback() {
    if (this.#control) this.#control.arrive();
    else this.load();
  }

  // An element that is only moved is back in the page when the microtask runs.
  disconnectedCallback() {
    this.tell('depart');
    queueMicrotask(() => this.isConnected || this.unload());
  }

  attributeChangedCallback(...change) {
    this.tell('change', ...change);
  }

  // Calls the control, if there is one yet.
  tell(name, ...values) {
    this.#control?.[name]?.(...values);
  }

  async load() {
    tenants.add(this);
    this.#face?.showSkeleton();
    try {
      const control = await loadCore();
      if (tenants.has(this)) this.#control ??= control(this, this.#face);
    } catch (code) {
      if (tenants.has(this)) this.fail(typeof code === 'string' ? code : 'core-crashed');
    }
  }

  // One press is for all that wait for the core.
  fail() {
    this.#face?.showFailure(() => tenants.forEach((tenant) => tenant.#control || tenant.load()));
    this.setAttribute('state', 'failed');
  }

  unload() {
    tenants.delete(this);
    this.tell('end');
    this.#control = undefined;
    this.#face?.clear();
    this.removeAttribute('state');
  }
}
