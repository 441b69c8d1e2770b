// The person before one widget: presses whatever can be pressed, but nothing for ever.

/** How often each button is pressed at most. */
const PRESSES = { order: 3, replace: 3, refresh: 4, freeze: 1, unfreeze: 1, history: 1, more: 3 };
const PRESSES_OF_OTHERS = 2;

const ORDERING = ['order', 'replace', 'verify', 'refresh'];
const CARE = [
  'confirm', 'freeze', 'unfreeze', 'activate', 'details', 'pin', 'set-pin', 'pin-close', 'history', 'more',
  'csv', 'pdf', 'fund',
];

/** What is pressed so that an endpoint is asked, where that has another name. */
const LEADS_TO = { transactions: ['history', 'more'], statement: ['history', 'csv', 'pdf'] };

/** Where what is secret may come from. */
const SECRET_HOST = 'cards.baanx.com';

export class Person {
  #root;
  #actions;
  #pressed = new Map();
  faults = new Set();

  /** Who has a card takes care of it, of what is attacked first; who has none orders one, and leaves it
      at that. */
  constructor(element, { hasCard, endpoint }) {
    this.#root = element.shadowRoot;
    this.#actions = hasCard ? [...ORDERING, ...(LEADS_TO[endpoint] ?? [endpoint]), ...CARE] : ORDERING;
  }

  /** Presses the first of what is offered; true where something was. */
  act() {
    const offered = this.#offered();
    const action = this.#actions.find((action) => offered.has(action) && this.#mayPress(action));
    if (!action) return false;
    this.#pressed.set(action, (this.#pressed.get(action) ?? 0) + 1);
    this.#typeDigits();
    offered.get(action).click();
    return true;
  }

  #mayPress(action) {
    return (this.#pressed.get(action) ?? 0) < (PRESSES[action] ?? PRESSES_OF_OTHERS);
  }

  /** The buttons by what they do. Whether they are in sight is told by the markup: to ask for their
      place would make the browser lay out the page at every press. */
  #offered() {
    const buttons = [...this.#root.querySelectorAll('[data-action]')];
    const isOffered = (button) => button.getAttribute('aria-disabled') !== 'true' && !button.closest('[hidden]');
    return new Map(buttons.filter(isOffered).map((button) => [button.dataset.action, button]));
  }

  #typeDigits() {
    const field = this.#root.querySelector('[data-input="code"]');
    if (!field) return;
    field.value = '4821';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** What is revealed may come from the issuer's own host only. */
  look() {
    for (const shown of this.#root.querySelectorAll('[part=secret] img, iframe')) {
      const { protocol, hostname } = new URL(shown.src, location.href);
      const isListed = hostname === SECRET_HOST || hostname === location.hostname;
      const isBlank = shown.src === '' || shown.src === 'about:blank';
      if (!isBlank && !(isListed && /^https?:$/.test(protocol))) this.faults.add(`shows ${shown.src.slice(0, 200)}`);
    }
  }
}
