// What every element is before its core has arrived, and where it does not arrive. Afterwards a
// control, which comes with the core, does what there is to do.
import { loadCore, mountedElements } from './core.js';
import { Skeleton } from './skeleton.js';

// Node imports this without a DOM.
const PlatformElement = globalThis.HTMLElement ?? class {};

export class BaseElement extends PlatformElement {
  #skeleton;
  #control;
  #attempt;
  #hasFailed = false;

  // `part` names what is drawn; without it nothing is.
  constructor(part) {
    super();
    if (part) this.#skeleton = new Skeleton(this, part);
  }

  connectedCallback() {
    if (this.#control) this.#control.connected();
    else this.load();
  }

  // An element that is only moved is back in the page when the microtask runs.
  disconnectedCallback() {
    this.call('disconnected');
    queueMicrotask(() => this.isConnected || this.unload());
  }

  attributeChangedCallback(...change) {
    this.call('attributeChanged', ...change);
  }

  // Calls the control, if there is one yet.
  call(name, ...values) {
    return this.#control?.[name](...values);
  }

  // An element may be loaded anew while it waits, since it was moved, or the core has crashed.
  async load(makeControl = loadCore) {
    const attempt = (this.#attempt = {});
    mountedElements.add(this);
    this.#hasFailed = false;
    try {
      this.#skeleton?.showSkeleton();
      const control = await makeControl();
      if (this.#attempt === attempt) (this.#control = control(this, this.#skeleton)).start(this.takeFirstReads?.());
    } catch (code) {
      if (this.#attempt !== attempt) return;
      this.#control = undefined;
      this.fail(typeof code === 'string' ? code : 'core-crashed');
    }
  }

  get hasFailed() {
    return this.#hasFailed;
  }

  // One press of "Try again" loads all elements that wait for the core.
  fail() {
    this.#hasFailed = true;
    this.#skeleton?.showFailure(() => mountedElements.forEach((element) => element.#control || element.load()));
    this.setAttribute('state', 'failed');
  }

  unload() {
    mountedElements.delete(this);
    this.call('end');
    this.#control = this.#attempt = undefined;
    this.#skeleton?.clear();
    this.removeAttribute('state');
  }
}
