// "What the sandbox knows" of the person on stage, and the buttons that change it. After a change the
// element is told to read everything again, as a page does when its server heard of something.
import { addressWith, readAddress } from './address.js';
import { factsOf, holds } from './facts.js';
import { currentElement } from './stage.js';

const GAP = 3_000;
const SOON = 150;
const panel = document.querySelector('#knowledge');
const facts = panel.querySelector('dl');
const fieldsets = [...panel.querySelectorAll('fieldset[data-issuer]')];
const choices = [...panel.querySelectorAll('button[data-change]')];
const session = panel.querySelector('#session');
const connection = panel.querySelector('#connection');
const otherTab = panel.querySelector('#other-tab');
let person;
let issuer;
let signInAgain;
let isOffline = false;
let timer;
let newestRound = 0;
let sayTrouble;

// `tell` hears what goes wrong, and `undefined` when all is well again.
export function startKnowledge(tell) {
  sayTrouble = tell;
  for (const choice of choices) {
    choice.addEventListener('click', () => change((person) => person.change(JSON.parse(choice.dataset.change))));
  }
  panel.querySelector('#expire').addEventListener('click', () => change((person) => person.expireTokens()));
  panel.querySelector('#clear-faults').addEventListener('click', () => change((person) => person.removeFaults()));
  session.addEventListener('click', changeSession);
  connection.addEventListener('click', () => pretendOffline(!isOffline));
  document.addEventListener('visibilitychange', refreshSoon);
}

// `signIn` sets the element's `getAccessToken` anew.
export function followPerson(someone, where, signIn) {
  person = someone;
  issuer = where;
  signInAgain = signIn;
  otherTab.href = addressWith({ user: person.id, press: false });
  refreshSoon();
}

// Only what the scenario's issuer knows can be changed.
export function showChoices({ issuer }) {
  for (const fieldset of fieldsets) fieldset.hidden = fieldset.dataset.issuer !== issuer.name;
}

export function forgetPerson() {
  person = undefined;
  newestRound += 1;
  clearTimeout(timer);
  pretendOffline(false);
}

// The browser's own event, sent by the page: the element cannot tell it from a real one.
export function pretendOffline(offline) {
  if (offline === isOffline) return;
  isOffline = offline;
  connection.textContent = offline ? 'Go online' : 'Go offline';
  window.dispatchEvent(new Event(offline ? 'offline' : 'online'));
}

// Reads again when the events that are just arriving are through. A page that nobody sees does not read.
export function refreshSoon() {
  clearTimeout(timer);
  if (person && !document.hidden && !readAddress().bare) timer = setTimeout(refresh, SOON);
}

async function refresh() {
  const round = ++newestRound;
  try {
    const [known, requests] = await Promise.all([person.read(), person.requests()]);
    if (round !== newestRound) return;
    if (known) show(known, requests);
    sayTrouble(known ? undefined : 'The sandbox does not know this person any more (it was started anew): press “Start again”.');
  } catch (error) {
    if (round === newestRound) sayTrouble(error);
  }
  if (round === newestRound && !document.hidden) timer = setTimeout(refresh, GAP);
}

async function change(how) {
  if (!person) return;
  try {
    await how(person);
    currentElement().refresh?.();
  } catch (error) {
    sayTrouble(error);
  }
  refreshSoon();
}

function changeSession() {
  if (!person) return;
  if (person.signedIn) {
    change((person) => person.signOut());
  } else {
    person.signIn();
    signInAgain();
    refreshSoon();
  }
}

function show(known, requests) {
  for (const choice of choices) choice.setAttribute('aria-pressed', holds(JSON.parse(choice.dataset.change), known));
  session.textContent = person.signedIn ? 'Sign out' : 'Sign in';
  facts.replaceChildren(...Object.entries(factsOf(issuer, known, requests)).map(([name, value]) => fact(name, value)));
}

function fact(name, value) {
  const pair = document.createElement('div');
  const term = document.createElement('dt');
  const description = document.createElement('dd');
  term.textContent = name;
  description.textContent = value;
  pair.append(term, description);
  return pair;
}
