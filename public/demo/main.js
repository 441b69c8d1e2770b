// The demo page: starts its parts, and brings a scenario on stage when one is chosen.
import { changeAddress, readAddress } from './address.js';
import { sayRemark, showScenario, showState } from './heading.js';
import { followPerson, forgetPerson, lookSoon, pretendOffline, startKnowledge } from './knowledge.js';
import { logScenario, startLog } from './log.js';
import { startLook } from './look.js';
import { Person, SandboxSilent } from './person.js';
import { showChosen, startPicker } from './picker.js';
import { FIRST, scenarioNamed } from './scenarios.js';
import { showSnippet, startSnippet } from './snippet.js';
import { currentElement, pressWhenReady, stageScenario, stopPressing } from './stage.js';

const CHECK_TAKES = 5_000;
const frame = document.querySelector('#frame');
const trouble = document.querySelector('#trouble');
const press = document.querySelector('#press');
const SILENT = 'The sandbox does not answer: start it with `cargo xtask demo`, then reload this page.';
const NO_PACKAGE = 'The widget is not there: build it with `cargo xtask demo`, then reload this page.';
let scenario;
let person;
let goesOffline = false;
let hasPackage = true;

function start() {
  startLook(() => showSnippet(scenario));
  startSnippet();
  startPicker((chosen, address) => {
    changeAddress(address);
    bringOn(chosen);
  });
  startKnowledge(sayTrouble);
  startLog(frame, heard);
  new MutationObserver(stateChanged).observe(frame, { attributeFilter: ['state'], subtree: true });
  press.addEventListener('change', () => {
    changeAddress({ press: press.checked });
    if (press.checked) pressWhenReady(scenario);
    else stopPressing();
  });
  document.querySelector('#again').addEventListener('click', () => {
    changeAddress({ user: null });
    bringOn(scenario);
  });
  window.addEventListener('load', checkPackage);
  bringOnFirst(readAddress().scenario);
}

// A link that was typed wrong, or is older than the list, still leads somewhere, and says so.
function bringOnFirst(name) {
  const known = scenarioNamed(name);
  if (!known) changeAddress({ scenario: FIRST.name });
  bringOn(known ?? FIRST);
  if (!known) sayRemark(`There is no scenario “${name}”. This is the first one.`);
}

// A new person, and a fresh element for them.
function bringOn(chosen) {
  const address = readAddress();
  scenario = chosen;
  goesOffline = chosen.page === 'offline';
  forgetPerson();
  const arriving = meet(chosen, address.user);
  person = arriving;
  const getAccessToken = async () => (await arriving).accessToken();
  stageScenario(chosen, getAccessToken);
  press.checked = address.press;
  showScenario(chosen);
  showState(currentElement().getAttribute('state'));
  showChosen(chosen);
  showSnippet(chosen);
  logScenario(chosen.label);
  if (address.press) pressWhenReady(chosen);
  arriving.then((someone) => {
    if (arriving !== person) return;
    sayTrouble(undefined);
    followPerson(someone, () => (currentElement().getAccessToken = getAccessToken));
  }, (error) => arriving === person && sayTrouble(error));
}

// The person of the URL, where another tab made them, or a new one.
async function meet(chosen, id) {
  const someone = (id && (await Person.meet(id))) || (await Person.make(chosen));
  if (chosen.page === 'signed-out') someone.signedIn = false;
  return someone;
}

function heard(event) {
  if (event.type === 'order-card-verify' && scenario.page === 'own-check') runOwnCheck(event);
  lookSoon();
}

function stateChanged() {
  const state = currentElement().getAttribute('state');
  showState(state);
  if (goesOffline && state === 'ready') {
    goesOffline = false;
    pretendOffline(true);
  }
}

// Stands for the identity check that a partner may have already.
async function runOwnCheck(event) {
  event.preventDefault();
  const [checked, element] = [person, currentElement()];
  const verify = async (word) => {
    await (await checked).change({ verification: word });
    element.refresh();
  };
  try {
    await verify('PENDING');
    setTimeout(() => verify('VERIFIED').catch(sayTrouble), CHECK_TAKES);
  } catch (error) {
    sayTrouble(error);
  }
}

function checkPackage() {
  hasPackage = customElements.get('order-card') !== undefined;
  if (!hasPackage) sayTrouble(undefined);
}

// What went wrong as one sentence; an error, a text, or `undefined` when all is well again.
function sayTrouble(what) {
  const sentence = what instanceof SandboxSilent ? SILENT : what?.message ?? what;
  const words = sentence ?? (hasPackage ? '' : NO_PACKAGE);
  if (trouble.dataset.words === words) return;
  trouble.dataset.words = words;
  // What stands between backquotes is a command.
  trouble.replaceChildren(...words.split('`').map((piece, place) => (place % 2 ? command(piece) : piece)));
  trouble.hidden = words === '';
}

function command(text) {
  const code = document.createElement('code');
  code.textContent = text;
  return code;
}

start();
