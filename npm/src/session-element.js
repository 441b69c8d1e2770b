// <order-card-session>, a session without a face, and <order-card>, one with.
import { properties, settings } from 'order-card:names';
import { Shell } from './shell.js';

export class OrderCardSession extends Shell {
  static observedAttributes = [...settings, 'theme', 'lang'];
  #fetch;
  #getAccessToken;
  #messages;

  // An async function that gives the user's access token, or null where nobody is signed in.
  get getAccessToken() {
    return this.#getAccessToken;
  }

  set getAccessToken(ask) {
    this.#getAccessToken = ask;
    this.tell('signIn');
  }

  // Replaces the browser's own. Svelte, Preact and others set only what they find on the class.
  get fetch() {
    return this.#fetch;
  }

  set fetch(send) {
    this.#fetch = send;
  }

  // Texts of the page's own, by their keys.
  get messages() {
    return this.#messages;
  }

  set messages(messages) {
    this.#messages = messages;
    this.tell('takeMessages');
  }

  // Reads everything again.
  refresh() {
    this.tell('refresh');
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
  }

  // The parts of a session leave it to the session to tell the page.
  fail(code) {
    super.fail();
    const event = { detail: { code }, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent('order-card-error', event));
  }
}

export class OrderCard extends OrderCardSession {
  constructor() {
    super('whole');
  }
}
