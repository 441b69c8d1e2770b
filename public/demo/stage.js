// The widget on the page: the element as a partner writes it, a fresh one for every scenario, and the
// press of its button. The first element stands in index.html.
import { readAddress } from './address.js';

const WRITTEN = { issuer: 'baanx', 'base-url': '/baanx', 'client-key': 'pk_demo' };
const frame = document.querySelector('#frame');
let element = frame.querySelector('order-card');
let isFresh = true;
let presser;

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
  element.getAccessToken = getAccessToken;
  if (before !== element) before.replaceWith(element);
}

export function writeTheme(theme) {
  write('theme', theme === 'auto' ? null : theme);
}

// Presses the button of the element on stage, once, as soon as it can be pressed.
export function pressWhenReady() {
  stopPressing();
  presser = new MutationObserver(press);
  presser.observe(element, { attributes: true });
  customElements.whenDefined('order-card').then(() => {
    presser?.observe(element.shadowRoot, { attributes: true, childList: true, subtree: true });
    press();
  });
}

export function stopPressing() {
  presser?.disconnect();
  presser = undefined;
}

// "Try again" is left alone: only a button that leads somewhere is pressed.
function press() {
  const button = element.shadowRoot?.querySelector('[part=order-button]');
  const leadsOn = ['order', 'replace', 'verify'].includes(button?.dataset.action);
  if (!presser || !leadsOn || button.hidden || button.ariaDisabled) return;
  stopPressing();
  // The drawing is finished before it is changed again.
  setTimeout(() => button.click());
}

function write(name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
