// The live log of the element's events. It is a plain list and no live region: the widget itself
// announces what happens, and once is enough.

const NAMES = ['state', 'ordered', 'active', 'verify', 'setup', 'support', 'fund', 'error', 'action'].map((name) => `order-card-${name}`);
const MOST_ROWS = 200;
const list = document.querySelector('#events');
const count = document.querySelector('#events-count');
const clear = document.querySelector('#events-clear');

// Writes down every event of the elements in the frame, and tells each to `hear`.
export function startLog(frame, hear) {
  for (const name of NAMES) {
    frame.addEventListener(name, (event) => {
      hear(event);
      addEvent(event);
    });
  }
  clear.addEventListener('click', () => {
    list.replaceChildren();
    showCount();
  });
  showCount();
}

// A line between the events of one scenario and the next.
export function logScenario(label) {
  const row = part('li', 'divider', label);
  list.prepend(row);
  showCount();
}

function addEvent({ type, detail, defaultPrevented }) {
  const row = part('li', 'event');
  row.dataset.kind = type.replace('order-card-', '');
  const now = new Date();
  const time = part('time', '', clock(now));
  time.dateTime = now.toISOString();
  const told = type === 'order-card-state' ? `${detail.from} → ${detail.state}` : fields(detail);
  const note = defaultPrevented ? 'prevented: the page does it itself' : '';
  row.append(time, ' ', part('code', 'event-name', type), ' ', part('span', 'event-detail', told || note));
  // The newest stands first, so that nobody has to scroll to see it.
  list.prepend(row);
  while (list.children.length > MOST_ROWS) list.lastElementChild.remove();
  showCount();
}

function showCount() {
  const events = list.querySelectorAll('.event').length;
  count.textContent = events;
  clear.disabled = list.children.length === 0;
}

function fields(detail) {
  return Object.entries(detail ?? {}).map(([name, value]) => `${name}: ${value}`).join(', ');
}

function clock(moment) {
  return `${moment.toLocaleTimeString('en-GB')}.${String(moment.getMilliseconds()).padStart(3, '0')}`;
}

function part(tag, name, text = '') {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
}
