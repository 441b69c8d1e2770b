// <order-card-session>, a session without a face, and <order-card>, one with.
import { properties, settings } from 'order-card:names';
import { BaseElement } from './base-element.js';
import { FirstReads } from './first-reads.js';
import { preconnect } from './preconnect.js';

export class OrderCardSession extends BaseElement {
  static observedAttributes = [...settings, 'theme', 'lang', 'issuer-name'];
  #properties = { __proto__: null };
  #firstReads = new FirstReads(this);

  // On the class, since frameworks take for an attribute what they do not find there.
  static {
    for (const name of properties) {
      Object.defineProperty(this.prototype, name, {
        __proto__: null,
        get() {
          return this.#properties[name];
        },
        set(value) {
          this.#properties[name] = value;
          this.call('propertyChanged', name);
          // Another function for tokens gives those of the same user.
          if (name === 'fetch') this.#firstReads.changed();
          else this.#firstReads.prepare();
        },
      });
    }
  }

  // Reads everything again.
  refresh() {
    this.call('refresh');
  }

  // A property that was set before the element was defined hides the accessor of its class.
  connectedCallback() {
    for (const name of properties) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    super.connectedCallback();
    preconnect(this);
    this.#firstReads.prepare();
  }

  attributeChangedCallback(name, before, after) {
    super.attributeChangedCallback(name, before, after);
    preconnect(this);
    if (before !== after && name !== 'theme' && name !== 'lang' && name !== 'issuer-name') this.#firstReads.changed();
  }

  unload() {
    super.unload();
    this.#firstReads.cancel();
  }

  takeFirstReads() {
    return this.#firstReads.take();
  }

  // The parts of a session leave it to the session to tell the page.
  fail(code) {
    super.fail();
    const event = { __proto__: null, detail: { code }, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent('order-card-error', event));
  }
}

export class OrderCard extends OrderCardSession {
  constructor() {
    super('whole');
  }
}
