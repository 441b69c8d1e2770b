// Runs in the album: shows the pictures that the filter leaves.
const scenes = JSON.parse(document.querySelector('#data').textContent);
const filter = document.querySelector('#filter');
const list = document.querySelector('#scenes');
const shots = scenes.flatMap((scene) => scene.shots);
const CHOICES = ['look', 'direction', 'width'];

for (const name of ['issuer', 'state']) fillList(name, valuesOf(scenes, name));
for (const name of CHOICES) fillBoxes(name, valuesOf(shots, name));
filter.addEventListener('input', show);
filter.addEventListener('submit', (event) => event.preventDefault());
show();

function show() {
  const chosen = Object.fromEntries(CHOICES.map((name) => [name, checked(name)]));
  const { issuer, state, words, 'only-found': onlyFound } = filter.elements;
  const isShown = (scene) =>
    (issuer.value === '' || scene.issuer === issuer.value) &&
    (state.value === '' || scene.state === state.value) &&
    `${scene.name} ${scene.label}`.toLowerCase().includes(words.value.trim().toLowerCase());
  const isDrawn = (shot) =>
    CHOICES.every((name) => chosen[name].includes(String(shot[name]))) && (!onlyFound.checked || shot.found.length > 0);
  const left = scenes.filter(isShown).map((scene) => ({ ...scene, shots: scene.shots.filter(isDrawn) }));
  const filled = left.filter((scene) => scene.shots.length > 0 || scene.missing);
  list.replaceChildren(...filled.map(section));
  const pictures = filled.reduce((sum, scene) => sum + scene.shots.length, 0);
  document.querySelector('#count').textContent = `${filled.length} scenarios, ${pictures} pictures`;
}

function section({ name, label, issuer, state, missing, shots }) {
  const heading = made('h2', label, made('small', `${issuer}, ${name}, ${state}`));
  const why = missing ? [made('p', missing)] : [];
  why.forEach((line) => (line.className = 'missing'));
  const row = made('div', ...shots.map(figure));
  row.className = 'shots';
  const whole = made('section', heading, ...why, row);
  whole.id = name;
  return whole;
}

function figure({ picture, look, direction, width, size, found }) {
  const image = made('img');
  Object.assign(image, { src: picture, loading: 'lazy', width: size.width, height: size.height });
  image.alt = `${look}, ${direction}, ${width} px`;
  const frame = made('div', image, ...found.filter(({ place }) => place).map(({ place }) => mark(place, size)));
  frame.className = 'picture';
  const lines = found.map(({ text }) => made('li', text));
  return made('figure', frame, made('figcaption', image.alt, ...(lines.length > 0 ? [made('ul', ...lines)] : [])));
}

// Where something was found. The picture may be shown smaller than it is.
function mark({ left, top, width, height }, size) {
  const place = made('div');
  place.className = 'place';
  const part = (value, whole) => `${(100 * value) / whole}%`;
  place.style.insetInlineStart = part(left, size.width);
  place.style.insetBlockStart = part(top, size.height);
  place.style.inlineSize = part(width, size.width);
  place.style.blockSize = part(height, size.height);
  return place;
}

function fillList(name, values) {
  const options = values.map((value) => new Option(value));
  filter.elements[name].append(new Option('all', ''), ...options);
}

function fillBoxes(name, values) {
  for (const value of values) {
    const box = made('input');
    Object.assign(box, { type: 'checkbox', checked: true, value });
    document.querySelector(`#${name}`).append(made('label', box, ` ${value}`));
  }
}

function checked(name) {
  return [...document.querySelectorAll(`#${name} input:checked`)].map(({ value }) => value);
}

function valuesOf(entries, name) {
  return [...new Set(entries.map((entry) => entry[name]))];
}

function made(tag, ...children) {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}
