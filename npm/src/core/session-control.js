// A session, as long as its element is in the page.
import { ElementSession } from 'glue';
import { settings } from 'order-card:names';
import { Drawing } from './drawing.js';
import { retryLater } from './later.js';
import { sessions, waitingParts } from './sessions.js';
import { takenReads } from './taken-reads.js';

export class SessionControl {
  #element;
  #skeleton;
  #session;
  #drawing;
  #parts = new Set();
  #isStale = false;

  constructor(element, skeleton) {
    this.#element = element;
    this.#skeleton = skeleton;
  }

  // The page may hear of the first events, and call back, before there is a session to tell.
  start(firstReads) {
    this.#element.addEventListener('order-card-state', this.#reflectState);
    this.#startSession(firstReads);
    sessions.set(this.#element, this);
    this.connected();
  }

  get state() {
    return this.#element.getAttribute('state');
  }

  // Whether this is the session of that element.
  dependsOn(element) {
    return this.#element === element;
  }

  get theme() {
    return this.#element.getAttribute('theme');
  }

  connected() {
    waitingParts.forEach((part) => part.findSession());
  }

  // What is revealed is not moved with the element.
  disconnected() {
    this.#session?.leavePage();
  }

  // A property of the element was set.
  propertyChanged(name) {
    if (name === 'getAccessToken') this.#session?.signIn();
    if (name === 'messages') this.#session?.setMessages(this.#element.messages ?? {});
  }

  refresh() {
    retryLater();
    this.#session?.refresh();
  }

  // Several attributes that change together restart the session once.
  attributeChanged(name, before, after) {
    if (before === after) return;
    if (name === 'theme') return this.#parts.forEach((part) => part.applyTheme());
    if (name === 'lang') return this.#applyLanguage();
    if (name === 'issuer-name') return this.#applyIssuerName();
    if (this.#isStale) return;
    this.#isStale = true;
    queueMicrotask(() => {
      this.#isStale = false;
      if (sessions.get(this.#element) === this) this.#restartSession();
    });
  }

  join(part) {
    this.#parts.add(part);
    part.attach(this.#session);
  }

  leave(part) {
    this.#parts.delete(part);
  }

  end() {
    sessions.delete(this.#element);
    this.#element.removeEventListener('order-card-state', this.#reflectState);
    this.#stopSession();
    this.#parts.forEach((part) => part.loseSession());
  }

  #startSession(firstReads) {
    const element = this.#element;
    const values = Object.fromEntries(settings.map((name) => [name, element.getAttribute(name)]));
    const askToken = () => element.getAccessToken?.();
    const send = (request) => (element.fetch ?? fetch)(request);
    const reads = firstReads && takenReads(firstReads);
    this.#session = new ElementSession(element, values, askToken, send, reads);
    this.#applyLanguage();
    this.#applyIssuerName();
    if (element.messages) this.propertyChanged('messages');
    if (this.#skeleton) this.#drawing = new Drawing(this.#skeleton, this.#session);
    this.#parts.forEach((part) => part.attach(this.#session));
  }

  #restartSession() {
    this.#parts.forEach((part) => part.detach());
    this.#skeleton?.showSkeleton();
    this.#stopSession();
    this.#element.removeAttribute('state');
    this.#startSession();
  }

  #stopSession() {
    this.#drawing?.end();
    this.#session?.free();
    this.#session = undefined;
  }

  // The nearest language in the page; without one the browser's.
  #applyLanguage() {
    this.#session?.setLanguage(this.#element.closest('[lang]')?.lang || undefined);
  }

  #applyIssuerName() {
    this.#session?.setIssuerName(this.#element.getAttribute('issuer-name') || undefined);
  }

  #reflectState = ({ target, detail }) => {
    if (target === this.#element) this.#parts.forEach((part) => part.reflect(detail.state));
  };
}
