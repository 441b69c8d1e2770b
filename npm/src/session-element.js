// <order-card-session>, a session without a face, and <order-card>, one with.
import { SETTINGS } from 'settings';
import { tenants } from './core.js';
import { coreFor, Face } from './face.js';

// Node imports this without a DOM.
const Base = globalThis.HTMLElement ?? class {};

// Parts that found no session yet; a session that starts looks whether it is theirs.
export const waitingParts = new Set();

export class OrderCardSession extends Base {
  static observedAttributes = [...SETTINGS, 'theme', 'lang'];
  #session;
  #turn = 0;
  #parts = new Set();
  #getAccessToken;
  #messages;
  face;

  constructor() {
    super();
    this.addEventListener('order-card-state', (event) => {
      if (event.target === this) this.#parts.forEach((part) => part.reflect(event.detail.state));
    });
  }

  // An async function that gives the user's access token, or null where nobody is signed in.
  get getAccessToken() {
    return this.#getAccessToken;
  }

  set getAccessToken(ask) {
    this.#getAccessToken = ask;
    this.#session?.signIn();
  }

  // Texts of the page's own, by their keys.
  get messages() {
    return this.#messages;
  }

  set messages(messages) {
    this.#messages = messages;
    this.#session?.setMessages(messages ?? {});
  }

  // Reads everything again.
  refresh() {
    this.#session?.refresh();
  }

  connectedCallback() {
    for (const name of ['getAccessToken', 'messages']) takeEarly(this, name);
    if (!this.#turn) this.#start();
    waitingParts.forEach((part) => part.findSession());
  }

  // An element that is only moved is back in the page when the microtask runs.
  // What is revealed is not moved with it.
  disconnectedCallback() {
    this.#session?.leavePage();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stop();
      this.#parts.forEach((part) => part.loseSession());
    });
  }

  // Several attributes that change together restart the session once.
  attributeChangedCallback(name, before, after) {
    if (!this.#turn || before === after) return;
    if (name === 'theme') {
      this.#parts.forEach((part) => part.takeTheme());
      return;
    }
    if (name === 'lang') {
      this.#takeLanguage();
      return;
    }
    const turn = this.#turn;
    queueMicrotask(() => {
      if (turn === this.#turn && this.isConnected) this.restart();
    });
  }

  restart() {
    this.#stop();
    this.#start();
  }

  join(part) {
    this.#parts.add(part);
    if (this.#session) part.attach(this.#session);
  }

  leave(part) {
    this.#parts.delete(part);
  }

  async #start() {
    const turn = (this.#turn = nextTurn++);
    tenants.add(this);
    this.face?.showSkeleton();
    const retry = () => this.#start();
    this.#parts.forEach((part) => part.detach());
    const core = await coreFor(this, () => [this.face, ...this.#parts].forEach((face) => face?.showFailure(retry)));
    if (!core || turn !== this.#turn) return;
    const settings = Object.fromEntries(SETTINGS.map((name) => [name, this.getAttribute(name)]));
    const ask = () => this.getAccessToken?.();
    const send = (request) => (this.fetch ?? fetch)(request);
    this.#session = new core.ElementSession(this, settings, ask, send);
    this.#takeLanguage();
    if (this.#messages) this.messages = this.#messages;
    this.face?.draw(this.#session);
    this.#parts.forEach((part) => part.attach(this.#session));
  }

  // The nearest language in the page; without one the browser's.
  #takeLanguage() {
    this.#session?.setLanguage(this.closest('[lang]')?.lang || undefined);
  }

  #stop() {
    this.#turn = 0;
    tenants.delete(this);
    this.#parts.forEach((part) => part.detach());
    this.face?.clear();
    this.#session?.free();
    this.#session = undefined;
    this.removeAttribute('state');
  }
}

export class OrderCard extends OrderCardSession {
  face = new Face(this, 'whole');
}

let nextTurn = 1;

// A property that was set before the element was defined hides the accessor of its class.
function takeEarly(element, name) {
  if (Object.hasOwn(element, name)) {
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
