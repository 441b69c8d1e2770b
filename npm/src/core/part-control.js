// A part, as long as its element is in the page: it finds its session, and says so where there
// is none.
import { ElementSession } from 'glue';
import { Drawing } from './drawing.js';
import { sessions, waitingParts } from './sessions.js';

export class PartControl {
  #element;
  #skeleton;
  #session;
  #drawing;
  #fallbackSession;

  constructor(element, skeleton) {
    this.#element = element;
    this.#skeleton = skeleton;
  }

  start() {
    this.findSession();
  }

  connected() {
    if (this.#session !== this.#sessionAround()) this.#changeSession();
  }

  // Nothing of a part depends on the place where it stood.
  disconnected() {}

  attributeChanged() {
    this.#changeSession();
  }

  // A session that comes in the same breath is not missing.
  findSession() {
    this.#session = this.#sessionAround();
    if (this.#session) {
      waitingParts.delete(this);
      this.#endFallbackSession();
      this.#session.join(this);
    } else if (!waitingParts.has(this)) {
      waitingParts.add(this);
      queueMicrotask(() => this.#showMissing());
    }
  }

  // The session has left the page: another one may have its name.
  loseSession() {
    if (this.#element.isConnected) this.#changeSession();
  }

  attach(elementSession) {
    this.#drawing = new Drawing(this.#skeleton, elementSession);
    this.applyTheme();
    this.reflect(this.#session.state);
  }

  detach() {
    this.#erase();
    this.#element.removeAttribute('state');
    this.#skeleton.showSkeleton();
  }

  // Whether this is a part of that element's session.
  dependsOn(element) {
    return Boolean(this.#session?.dependsOn(element));
  }

  applyTheme() {
    this.#drawing.setTheme(this.#session.theme);
  }

  reflect(state) {
    this.#element.setAttribute('state', state);
  }

  end() {
    waitingParts.delete(this);
    this.#session?.leave(this);
    this.#erase();
    this.#endFallbackSession();
  }

  #changeSession() {
    this.end();
    this.detach();
    this.findSession();
  }

  #showMissing() {
    if (!waitingParts.has(this) || this.#fallbackSession) return;
    this.#fallbackSession = ElementSession.missing(this.#element);
    this.#drawing = new Drawing(this.#skeleton, this.#fallbackSession);
  }

  #endFallbackSession() {
    if (!this.#fallbackSession) return;
    this.#erase();
    this.#fallbackSession.free();
    this.#fallbackSession = undefined;
  }

  #erase() {
    this.#drawing?.end();
    this.#drawing = undefined;
  }

  // The nearest session around, or the one that is named.
  #sessionAround() {
    const id = this.#element.getAttribute('session');
    if (id) return sessions.get(this.#element.getRootNode().getElementById?.(id));
    let around = this.#element.parentElement;
    while (around && !sessions.has(around)) around = around.parentElement;
    return sessions.get(around);
  }
}
