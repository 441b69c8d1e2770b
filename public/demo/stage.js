// The widget on the page: the element as a partner writes it, a fresh one for every scenario, and the
// presses of its buttons. The first element stands in index.html.
import { readAddress } from './address.js';

const WRITTEN = { issuer: 'baanx', 'base-url': '/baanx', 'client-key': 'pk_demo' };
// "Try again" is left alone: only a button that leads somewhere is pressed.
const LEADS_ON = ['order', 'replace', 'verify'].map((action) => `[part=order-button][data-action=${action}]`).join();
const frame = document.querySelector('#frame');
let element = frame.querySelector('order-card');
let isFresh = true;
let presser;
let toPress = [];

// The element on stage.
export function currentElement() {
  return element;
}

// Puts an element for the scenario on stage, that gets its tokens from there.
export function stageScenario(scenario, getAccessToken) {
  stopPressing();
  const before = element;
  // The one in the page is not yet defined when the first scenario starts, so it can be used as it is.
  if (!isFresh) element = document.createElement('order-card');
  isFresh = false;
  for (const [name, value] of Object.entries({ ...WRITTEN, ...scenario.attributes })) write(name, value);
  writeTheme(readAddress().theme);
  writeLanguage(readAddress().lang);
  element.getAccessToken = getAccessToken;
  if (before !== element) before.replaceWith(element);
}

export function writeTheme(theme) {
  write('theme', theme === 'auto' ? null : theme);
}

// The page is in English, and the widget takes the nearest language.
export function writeLanguage(lang) {
  write('lang', lang === 'en' ? null : lang);
}

// Presses what the scenario names, once and one after the other, each as soon as it can be pressed.
// Without names it is the widget's one button.
export function pressWhenReady({ press }) {
  stopPressing();
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

function write(name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
