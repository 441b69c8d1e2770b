// "What the sandbox knows" of the person on stage, and the buttons that change it. After a change the
// element is told to read everything again, as a page does when its server heard of something.
import { addressWith, readAddress } from './address.js';
import { currentElement } from './stage.js';

const GAP = 3_000;
const SOON = 150;
const panel = document.querySelector('#knowledge');
const facts = panel.querySelector('dl');
const choices = [...panel.querySelectorAll('button[data-change]')];
const session = panel.querySelector('#session');
const connection = panel.querySelector('#connection');
const otherTab = panel.querySelector('#other-tab');
let person;
let signInAgain;
let isOffline = false;
let timer;
let turn = 0;
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
  document.addEventListener('visibilitychange', lookSoon);
}

// `signIn` sets the element's `getAccessToken` anew.
export function followPerson(someone, signIn) {
  person = someone;
  signInAgain = signIn;
  otherTab.href = addressWith({ user: person.id, press: false });
  lookSoon();
}

export function forgetPerson() {
  person = undefined;
  turn += 1;
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

// Looks again when the events that are just arriving are through. A page that nobody sees does not look.
export function lookSoon() {
  clearTimeout(timer);
  if (person && !document.hidden && !readAddress().bare) timer = setTimeout(look, SOON);
}

async function look() {
  const now = ++turn;
  try {
    const [known, requests] = await Promise.all([person.look(), person.requests()]);
    if (now !== turn) return;
    if (known) show(known, requests);
    sayTrouble(known ? undefined : 'The sandbox does not know this person any more (it was started anew): press “Start again”.');
  } catch (error) {
    if (now === turn) sayTrouble(error);
  }
  if (now === turn && !document.hidden) timer = setTimeout(look, GAP);
}

async function change(how) {
  if (!person) return;
  try {
    await how(person);
    currentElement().refresh?.();
  } catch (error) {
    sayTrouble(error);
  }
  lookSoon();
}

function changeSession() {
  if (!person) return;
  if (person.signedIn) {
    change((person) => person.signOut());
  } else {
    person.signIn();
    signInAgain();
    lookSoon();
  }
}

function show(known, requests) {
  for (const choice of choices) {
    const asked = JSON.parse(choice.dataset.change);
    const isSo = 'card' in asked ? known.card?.status === asked.card?.status : known.verification === asked.verification;
    choice.setAttribute('aria-pressed', isSo);
  }
  session.textContent = person.signedIn ? 'Sign out' : 'Sign in';
  const last = requests.at(-1);
  const faults = Object.entries(known.faults).filter(([, waiting]) => waiting.length).map(([endpoint]) => endpoint);
  const values = {
    'Orders received': known.ordersReceived,
    'Orders accepted': known.ordersAccepted,
    'Order under way': known.provisioning ? 'yes' : 'no',
    'PINs set': known.pinSet,
    'Requests': requests.length,
    'Last request': last ? `${last.method} ${last.path.replace('/baanx', '')} → ${last.status ?? 'no answer'}` : 'none',
    'Faults': faults.join(', ') || 'none',
  };
  facts.replaceChildren(...Object.entries(values).map(([name, value]) => fact(name, value)));
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
