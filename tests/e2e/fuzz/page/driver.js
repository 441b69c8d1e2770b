// Runs the widgets of a batch in a page. `run/batch.js` calls it.
import { Person } from './person.js';
import { given, isIdle, transport } from './transport.js';

/** So long in milliseconds nothing may happen until a page counts as quiet, or is waited for at most. */
const QUIET = 8;
const LOOK = 2;
const PATIENCE = 3_000;

const KNOWN_STATES = new Set([
  'loading', 'signed-out', 'unverified', 'verifying', 'rejected', 'ineligible', 'ready', 'incomplete', 'ordering',
  'confirming', 'provisioning', 'delayed', 'active', 'frozen', 'blocked', 'inactive', 'unknown', 'failed',
  'misconfigured',
]);

/** Each case has a user of its own, wherever the widget remembers one. */
const ATTRIBUTES = {
  baanx: (number) => ({ 'client-key': `pk_${number}` }),
  kulipa: (number) => ({ 'user-id': `usr-${number}` }),
  pintopay: (number) => ({ 'user-id': `user-${number}`, 'product-code': 'virtual_usd_demo' }),
};

const widgets = new Map();

/** Puts a widget for each of the cases into the page, `{ number, issuer, endpoint, hasCard }`, one after the other. */
async function open(cases, tab, isInSight) {
  document.querySelector('main').hidden = !isInSight;
  for (const one of cases) {
    const { number, issuer } = one;
    const element = document.createElement('order-card');
    const settings = { issuer, 'base-url': `/issuer/${number}`, ...ATTRIBUTES[issuer](number) };
    for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
    element.getAccessToken = async () => 'token';
    element.fetch = transport(number, tab);
    const widget = { element, person: new Person(element, one), codes: [], states: [] };
    element.addEventListener('order-card-error', ({ detail }) => widget.codes.push(detail.code));
    element.addEventListener('order-card-state', ({ detail }) => widget.states.push(detail.state));
    document.querySelector('main').append(element);
    widgets.set(number, widget);
    await fuzz.turn();
  }
  await settle();
}

/** Everybody presses what there is, until there is nothing more to press at this moment. */
async function act(presses) {
  for (let left = presses; left > 0; left -= 1) {
    const acted = [...widgets].map(([number, { person }]) => {
      fuzz.acting = number;
      return person.act();
    });
    await settle();
    widgets.forEach(({ person }) => person.look());
    if (!acted.includes(true)) return;
  }
}

/** What was asked is answered, and what is drawn is drawn. */
async function settle() {
  const end = fuzz.now() + PATIENCE;
  let quietSince = fuzz.now();
  while (fuzz.now() < end && fuzz.now() - quietSince < QUIET) {
    await fuzz.pause(LOOK);
    if (!isIdle()) quietSince = fuzz.now();
  }
}

/** What came of the cases; those that are over leave the page. */
function close(numbers) {
  return numbers.map((number) => {
    const { element, person, codes, states } = widgets.get(number);
    const state = element.getAttribute('state');
    const faults = [...person.faults];
    const opened = fuzz.opened.filter((page) => page.number === number && !isSafe(page.address));
    faults.push(...opened.map(({ address }) => `opens ${address.slice(0, 200)}`));
    if (!KNOWN_STATES.has(state)) faults.push(`has the state ${state}`);
    if (codes.some((code) => code.startsWith('core-'))) faults.push(`tells ${codes.join(', ')}`);
    if (!element.shadowRoot.querySelector('[part]')) faults.push('shows nothing');
    element.remove();
    widgets.delete(number);
    return { number, state, states, codes, faults };
  });
}

/** As `base-url` is. */
function isSafe(address) {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

/** What has happened in the page as a whole since it was opened. */
function report() {
  const { instances, longTasks, errors } = fuzz;
  return { instances, longTasks, errors, given };
}

/** How long the browser itself takes for a body, in milliseconds: its text, and that as JSON. */
async function measure(number) {
  const bytes = await (await fuzz.fetch(`/body/${number}`)).arrayBuffer();
  const start = fuzz.now();
  const text = await new Response(bytes).text();
  const between = fuzz.now();
  try {
    JSON.parse(text);
  } catch {
    // What is no JSON takes its time too.
  }
  return { text: between - start, parse: fuzz.now() - between };
}

Object.assign(fuzz, { open, act, settle, close, report, measure });
