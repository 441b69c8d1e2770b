// What every element is before its core has arrived, and where it does not arrive. Afterwards a
// control, which comes with the core, does what there is to do.
import { loadCore, tenants } from './core.js';
import { Face } from './face.js';

// Node imports this without a DOM.
const Base = globalThis.HTMLElement ?? class {};

export class Shell extends Base {
  #face;
  #control;
  #turn;

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

  // An element may be loaded anew while it waits, since it was moved, or the core has crashed.
  async load(loading = loadCore()) {
    const turn = (this.#turn = {});
    tenants.add(this);
    this.#face?.showSkeleton();
    try {
      const control = await loading;
      if (this.#turn === turn) (this.#control = control(this, this.#face)).begin();
    } catch (code) {
      if (this.#turn === turn) this.fail(typeof code === 'string' ? code : 'core-crashed');
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
    this.#control = this.#turn = undefined;
    this.#face?.clear();
    this.removeAttribute('state');
  }
}
