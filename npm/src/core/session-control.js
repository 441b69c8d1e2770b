// A session, as long as its element is in the page.
import { ElementSession } from 'glue';
import { settings } from 'order-card:names';
import { Drawing } from './drawing.js';
import { sessions, waitingParts } from './sessions.js';

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
  begin() {
    this.#element.addEventListener('order-card-state', this.#reflect);
    this.#start();
    sessions.set(this.#element, this);
    this.arrive();
  }

  get state() {
    return this.#element.getAttribute('state');
  }

  get theme() {
    return this.#element.getAttribute('theme');
  }

  arrive() {
    waitingParts.forEach((part) => part.findSession());
  }

  // What is revealed is not moved with the element.
  depart() {
    this.#session?.leavePage();
  }

  // A property of the element was set.
  take(name) {
    if (name === 'getAccessToken') this.#session?.signIn();
    if (name === 'messages') this.#session?.setMessages(this.#element.messages ?? {});
  }

  refresh() {
    this.#session?.refresh();
  }

  // Several attributes that change together restart the session once.
  change(name, before, after) {
    if (before === after) return;
    if (name === 'theme') return this.#parts.forEach((part) => part.takeTheme());
    if (name === 'lang') return this.#takeLanguage();
    if (this.#isStale) return;
    this.#isStale = true;
    queueMicrotask(() => {
      this.#isStale = false;
      if (sessions.get(this.#element) === this) this.#restart();
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
    this.#element.removeEventListener('order-card-state', this.#reflect);
    this.#stop();
    this.#parts.forEach((part) => part.loseSession());
  }

  #start() {
    const element = this.#element;
    const values = Object.fromEntries(settings.map((name) => [name, element.getAttribute(name)]));
    const ask = () => element.getAccessToken?.();
    const send = (request) => (element.fetch ?? fetch)(request);
    this.#session = new ElementSession(element, values, ask, send);
    this.#takeLanguage();
    if (element.messages) this.take('messages');
    if (this.#skeleton) this.#drawing = new Drawing(this.#skeleton, this.#session);
    this.#parts.forEach((part) => part.attach(this.#session));
  }

  #restart() {
    this.#parts.forEach((part) => part.detach());
    this.#skeleton?.showSkeleton();
    this.#stop();
    this.#element.removeAttribute('state');
    this.#start();
  }

  #stop() {
    this.#drawing?.end();
    this.#session.free();
    this.#session = undefined;
  }

  // The nearest language in the page; without one the browser's.
  #takeLanguage() {
    this.#session?.setLanguage(this.#element.closest('[lang]')?.lang || undefined);
  }

  #reflect = ({ target, detail }) => {
    if (target === this.#element) this.#parts.forEach((part) => part.reflect(detail.state));
  };
}
