// The widget on the page: the element as a partner writes it, a fresh one for every scenario, and the
// presses of its buttons. The first element stands in index.html.
import { readAddress } from './address.js';
import { wear } from './brand.js';

// "Try again" is left alone: only a button that leads somewhere is pressed.
const LEADS_ON = ['order', 'replace', 'verify'].map((action) => `[part=order-button][data-action=${action}]`).join();
const frame = document.querySelector('#frame');
let element = frame.querySelector('order-card');
let isFresh = true;
let presser;
let toPress = [];

// The element of the scenario. It is on stage from `stageScenario` on, or from `nameUser`.
export function currentElement() {
  return element;
}

// Makes an element for the scenario, that gets its tokens from there, and puts it on stage. Where a partner
// writes who the user is, its place is held until that is known.
export function stageScenario({ issuer, attributes }, getAccessToken) {
  stopPressing();
  // The one in the page is not yet defined when the first scenario starts, so it can be used as it is.
  if (!isFresh || issuer.userId) element = document.createElement('order-card');
  isFresh = false;
  const written = { issuer: issuer.name, 'base-url': issuer.path, 'client-key': null, ...issuer.written, ...attributes };
  for (const [name, value] of Object.entries(written)) write(name, value);
  writeTheme(readAddress().theme);
  writeBrand(readAddress().brand);
  writeLanguage(readAddress().lang);
  element.getAccessToken = getAccessToken;
  putOnStage(issuer.userId ? skeleton() : element);
}

// The user is known, under all their names.
export function nameUser({ issuer, attributes }, names) {
  if (!issuer.userId) return;
  write('user-id', names[issuer.userId]);
  if (attributes && 'user-id' in attributes) write('user-id', attributes['user-id']);
  putOnStage(element);
}

export function writeTheme(theme) {
  write('theme', theme === 'auto' ? null : theme);
}

export function writeBrand(brand) {
  wear(element, brand);
}

// The page is in English, and the widget takes the nearest language.
export function writeLanguage(lang) {
  write('lang', lang === 'en' ? null : lang);
}

// Presses what the scenario names, once and one after the other, each as soon as it can be pressed.
// Without names it is the widget's one button.
export function pressWhenReady({ press }) {
  stopPressing();
  if (!element.isConnected) return;
  toPress = Array.isArray(press) ? press.map((action) => `[data-action="${action}"]`) : [LEADS_ON];
  presser = new MutationObserver(pressNext);
  presser.observe(element, { attributes: true });
  customElements.whenDefined('order-card').then(() => {
    presser?.observe(element.shadowRoot, { attributes: true, childList: true, subtree: true });
    pressNext();
  });
}

export function stopPressing() {
  presser?.disconnect();
  presser = undefined;
  toPress = [];
}

function pressNext() {
  const button = presser && element.shadowRoot?.querySelector(toPress[0]);
  if (!button || button.hidden || button.ariaDisabled) return;
  toPress.shift();
  if (toPress.length === 0) stopPressing();
  // The drawing is finished before it is changed again.
  setTimeout(() => button.click());
}

function putOnStage(node) {
  if (node !== frame.firstElementChild) frame.replaceChildren(node);
}

// Of the size of the widget's own skeleton, so that nothing moves when that comes.
function skeleton() {
  const whole = box('skeleton', box('skeleton-face'), box('skeleton-panel', box(''), box('')));
  whole.ariaBusy = 'true';
  return whole;
}

function box(name, ...children) {
  const part = document.createElement('div');
  part.className = name;
  part.append(...children);
  return part;
}

function write(name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
