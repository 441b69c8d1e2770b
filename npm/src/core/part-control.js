// A part, as long as its element is in the page: it finds its session, and says so where there
// is none.
import { ElementSession } from 'glue';
import { Drawing } from './drawing.js';
import { sessions, waitingParts } from './sessions.js';

export class PartControl {
  #element;
  #face;
  #home;
  #drawing;
  #stray;

  constructor(element, face) {
    this.#element = element;
    this.#face = face;
  }

  begin() {
    this.findSession();
  }

  arrive() {
    if (this.#home !== this.#sessionAround()) this.change();
  }

  // It may belong to another session now.
  change() {
    this.end();
    this.detach();
    this.findSession();
  }

  // A session that comes in the same breath is not missing.
  findSession() {
    this.#home = this.#sessionAround();
    if (this.#home) {
      waitingParts.delete(this);
      this.#endStray();
      this.#home.join(this);
    } else if (!waitingParts.has(this)) {
      waitingParts.add(this);
      queueMicrotask(() => this.#sayMissing());
    }
  }

  // The session has left the page: another one may have its name.
  loseSession() {
    if (this.#element.isConnected) this.change();
  }

  attach(session) {
    this.#drawing = new Drawing(this.#face, session);
    this.takeTheme();
    this.reflect(this.#home.state);
  }

  detach() {
    this.#erase();
    this.#element.removeAttribute('state');
    this.#face.showSkeleton();
  }

  takeTheme() {
    this.#drawing.setTheme(this.#home.theme);
  }

  reflect(state) {
    this.#element.setAttribute('state', state);
  }

  end() {
    waitingParts.delete(this);
    this.#home?.leave(this);
    this.#erase();
    this.#endStray();
  }

  #sayMissing() {
    if (!waitingParts.has(this) || this.#stray) return;
    this.#stray = ElementSession.missing(this.#element);
    this.#drawing = new Drawing(this.#face, this.#stray);
  }

  #endStray() {
    if (!this.#stray) return;
    this.#erase();
    this.#stray.free();
    this.#stray = undefined;
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
