// The demo page: starts its parts, and brings a scenario on stage when one is chosen.
import { addressOf, askedScenario, changeAddress, readAddress } from './address.js';
import { coded } from './coded.js';
import { sayRemark, showScenario, showState } from './heading.js';
import { followPerson, forgetPerson, refreshSoon, pretendOffline, showChoices, startKnowledge } from './knowledge.js';
import { logScenario, startLog } from './log.js';
import { startLook } from './look.js';
import { Person, SandboxSilent } from './person.js';
import { showChosen, startPicker } from './picker.js';
import { ISSUERS } from './scenarios.js';
import { showSnippet, startSnippet } from './snippet.js';
import { currentElement, nameUser, pressWhenReady, stageScenario, stopPressing } from './stage.js';

const CHECK_TAKES = 5_000;
const WALLET_TAKES = 4_000;
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
  startPicker((chosen) => {
    changeAddress(addressOf(chosen));
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
  bringOnFirst(readAddress());
}

// A link that was typed wrong, or is older than the list, still leads somewhere, and says so.
function bringOnFirst(address) {
  const known = askedScenario(address);
  const chosen = known ?? ISSUERS[0].first;
  const { issuer, scenario } = addressOf(chosen);
  changeAddress({ issuer, scenario });
  bringOn(chosen);
  if (known) return;
  const missing = address.scenario === null ? `issuer “${address.issuer}”` : `scenario “${address.scenario}”`;
  sayRemark(`There is no ${missing}. This is the first scenario.`);
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
  showChoices(chosen);
  logScenario(chosen.label);
  if (address.press) pressWhenReady(chosen);
  arriving.then((someone) => {
    if (arriving !== person) return;
    sayTrouble(undefined);
    if (chosen.issuer.userId) bringOnNamed(chosen, someone);
    followPerson(someone, chosen.issuer, () => (currentElement().getAccessToken = getAccessToken));
  }, (error) => arriving === person && sayTrouble(error));
}

// What could not be done before it was known who the person is.
function bringOnNamed(chosen, someone) {
  nameUser(chosen, someone.atFirst);
  showSnippet(chosen);
  if (press.checked) pressWhenReady(chosen);
}

// The person of the URL, where another tab made them, or a new one.
async function meet(chosen, id) {
  const someone = (id && (await Person.meet(id))) || (await Person.make(chosen));
  if (chosen.page === 'signed-out') someone.signedIn = false;
  return someone;
}

function heard(event) {
  if (event.type === 'order-card-verify' && scenario.page === 'own-check') runOwnCheck(event);
  if (event.type === 'order-card-fund' && scenario.page === 'own-wallet') addWallet();
  refreshSoon();
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
  const [begun, ended] = scenario.checks;
  const verify = async (change) => {
    await (await checked).change(change);
    element.refresh();
  };
  try {
    await verify(begun);
    setTimeout(() => verify(ended).catch(sayTrouble), CHECK_TAKES);
  } catch (error) {
    sayTrouble(error);
  }
}

// Stands for the way to pay that a partner lets the person add. The widget looks for it by itself.
function addWallet() {
  const [funded, { added }] = [person, scenario];
  const add = async () => {
    await (await funded).change(added);
    refreshSoon();
  };
  setTimeout(() => add().catch(sayTrouble), WALLET_TAKES);
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
  trouble.replaceChildren(...coded(words));
  trouble.hidden = words === '';
}

start();
