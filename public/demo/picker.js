// The list of scenarios: real links, so that each can be opened in a tab, copied and sent on. On a wide
// screen it is always open, on a narrow one it folds away.
import { keepLink } from './address.js';
import { GROUPS } from './scenarios.js';

const picker = document.querySelector('#picker');
const list = document.querySelector('#scenarios');
const chosen = document.querySelector('#picker-chosen');
const wide = matchMedia('(min-width: 1080px)');
const links = new Map();

export function startPicker(choose) {
  list.replaceChildren(...GROUPS.map((group) => section(group, choose)));
  wide.addEventListener('change', fold);
  fold();
}

export function showChosen(scenario) {
  chosen.textContent = scenario.label;
  for (const [name, link] of links) {
    if (name === scenario.name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  reveal(links.get(scenario.name));
}

function section({ title, scenarios }, choose) {
  const heading = document.createElement('h3');
  heading.textContent = title;
  const items = document.createElement('ul');
  items.append(...scenarios.map((scenario) => item(scenario, choose)));
  const group = document.createElement('section');
  group.append(heading, items);
  return group;
}

function item(scenario, choose) {
  const link = document.createElement('a');
  link.dataset.ends = scenario.ends;
  link.textContent = scenario.label;
  keepLink(link, addressOf(scenario));
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    choose(scenario, addressOf(scenario));
    if (!wide.matches) picker.open = false;
  });
  links.set(scenario.name, link);
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

function addressOf({ name, press }) {
  return { scenario: name, press: Boolean(press), user: null };
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
