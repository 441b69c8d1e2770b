// The issuers, and the list of the chosen one's scenarios: real links, so that each can be opened in a tab,
// copied and sent on. On a wide screen the list is always open, on a narrow one it folds away.
import { addressOf, keepLink } from './address.js';
import { issuerNamed } from './scenarios.js';

const issuers = document.querySelectorAll('[name=issuer]');
const picker = document.querySelector('#picker');
const list = document.querySelector('#scenarios');
const chosen = document.querySelector('#picker-chosen');
const wide = matchMedia('(min-width: 1080px)');
let links = new Map();
let listed;

// `choose` hears which scenario was chosen; of another issuer it is the first.
export function startPicker(choose) {
  for (const choice of issuers) choice.addEventListener('change', () => choose(issuerNamed(choice.value).first));
  list.addEventListener('click', (event) => {
    const scenario = links.get(event.target.closest('a'));
    if (!scenario || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    choose(scenario);
    if (!wide.matches) picker.open = false;
  });
  wide.addEventListener('change', fold);
  fold();
}

export function showChosen(scenario) {
  const { issuer } = scenario;
  chosen.textContent = scenario.label;
  for (const choice of issuers) choice.checked = choice.value === issuer.name;
  if (listed !== issuer) {
    listed = issuer;
    links = new Map();
    list.replaceChildren(...issuer.groups.map(section));
  }
  for (const [link, { name }] of links) {
    if (name === scenario.name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  reveal(list.querySelector('[aria-current]'));
}

function section({ title, scenarios }) {
  const heading = document.createElement('h3');
  heading.textContent = title;
  const items = document.createElement('ul');
  items.append(...scenarios.map(item));
  const group = document.createElement('section');
  group.append(heading, items);
  return group;
}

function item(scenario) {
  const link = document.createElement('a');
  link.dataset.ends = scenario.ends;
  link.textContent = scenario.label;
  keepLink(link, addressOf(scenario));
  links.set(link, scenario);
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

function fold() {
  picker.open = wide.matches;
}

// Scrolls the list alone; `scrollIntoView` would move the page too.
function reveal(link) {
  const room = list.getBoundingClientRect();
  const place = link.getBoundingClientRect();
  if (place.top < room.top || place.bottom > room.bottom) list.scrollTop += place.top - room.top - room.height / 3;
}
