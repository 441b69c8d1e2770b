// <order-card-button>, <order-card-badge> and <order-card-summary>: one part each of the
// session that they stand in, or that they name by session="ID".
import { tenants } from './core.js';
import { coreFor, Face } from './face.js';
import { OrderCardSession, waitingParts } from './session-element.js';

const Base = globalThis.HTMLElement ?? class {};

class Part extends Base {
  static observedAttributes = ['session'];
  #face;
  #home;
  #stray;

  constructor(part) {
    super();
    this.#face = new Face(this, part);
  }

  connectedCallback() {
    if (this.#home && this.#home !== sessionOf(this)) this.#leave();
    if (!this.#home) this.findSession();
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#leave());
  }

  attributeChangedCallback() {
    this.loseSession();
  }

  findSession() {
    this.#home = sessionOf(this);
    if (this.#home) {
      waitingParts.delete(this);
      this.#face.showSkeleton();
      this.#home.join(this);
    } else if (!waitingParts.has(this)) {
      waitingParts.add(this);
      this.#face.showSkeleton();
      this.#sayMissing();
    }
  }

  // The session has left the page: another one may have its name.
  loseSession() {
    if (this.isConnected) {
      this.#leave();
      this.findSession();
    }
  }

  showFailure(retry) {
    this.#face.showFailure(retry);
    this.reflect('failed');
  }

  attach(session) {
    this.#endStray();
    this.#face.draw(session);
    this.takeTheme();
    this.reflect(this.#home.getAttribute('state'));
  }

  detach() {
    this.#face.showSkeleton();
    this.removeAttribute('state');
  }

  takeTheme() {
    this.#face.setTheme(this.#home?.getAttribute('theme'));
  }

  reflect(state) {
    this.setAttribute('state', state);
  }

  // Says so on screen, unless a session turns up while the core is loading.
  async #sayMissing() {
    const core = await coreFor(this, () => this.#face.showFailure(() => this.#sayMissing()));
    if (core && waitingParts.has(this) && !this.#stray) {
      tenants.add(this);
      this.#stray = core.ElementSession.missing(this);
      this.#face.draw(this.#stray);
    }
  }

  restart() {
    this.#endStray();
    this.#sayMissing();
  }

  #endStray() {
    if (this.#stray) {
      this.#face.clear();
      this.#stray.free();
      this.#stray = undefined;
      tenants.delete(this);
    }
  }

  #leave() {
    waitingParts.delete(this);
    this.#home?.leave(this);
    this.#home = undefined;
    this.#face.clear();
    this.#endStray();
  }
}

export class OrderCardButton extends Part {
  constructor() {
    super('button');
  }
}

export class OrderCardBadge extends Part {
  constructor() {
    super('badge');
  }
}

export class OrderCardSummary extends Part {
  constructor() {
    super('summary');
  }
}

function sessionOf(part) {
  const id = part.getAttribute('session');
  if (id) {
    const named = part.getRootNode().getElementById?.(id);
    return named instanceof OrderCardSession ? named : undefined;
  }
  let around = part.parentElement;
  while (around && !(around instanceof OrderCardSession)) around = around.parentElement;
  return around ?? undefined;
}
