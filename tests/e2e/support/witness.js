// The witness: sees what every page of a test does, and judges at the end of every test what must
// never happen in any of them.
import { expect } from '@playwright/test';

const EVENTS = ['state', 'ordered', 'active', 'verify', 'setup', 'support', 'fund', 'error', 'action'];

/** The browser's own line about a request that failed; tests make requests fail. */
const BROWSERS_OWN_LINE = /^Failed to load resource: /;

/** Where the issuers answer, and where their own pages are. */
const OF_AN_ISSUER = /^\/(baanx|kulipa|pintopay)\//;

/** Where the issuer gives away links to what is secret. */
const LINKS = /\/v1\/card\/(details|pin|set-pin)\/token$/;

/** How every number of the made-up cards begins; only the last four digits may be seen. */
const CARD_NUMBER = /4000\s?0000\s?0000/;

export async function callWitness(context, address) {
  const witness = new Witness(address);
  await context.exposeBinding('report', ({ page }, kind, what) => witness.hear(page, kind, what));
  await context.addInitScript(testify, EVENTS);
  context.on('console', (message) => witness.console.push([message.type(), message.text()]));
  context.on('weberror', (error) => witness.errors.push(String(error.error())));
  context.on('request', (request) => witness.see(request));
  context.on('requestfinished', (request) => witness.unanswered.delete(request));
  context.on('requestfailed', (request) => witness.unanswered.delete(request));
  context.on('response', (response) => witness.learn(response));
  return witness;
}

class Witness {
  #address;
  #events = [];
  #learning = [];
  /** Their tokens must be found nowhere, */
  users = [];
  /** and nothing of this either. */
  secrets = [];
  /** Links to images and pages, and the tokens in them: they may be in the page while it shows them. */
  links = [];
  /** For the tests that break the policy on purpose. */
  expectsViolations = false;
  /** What the browser says of what a test does on purpose. */
  expectedLines = BROWSERS_OWN_LINE;
  violations = [];
  console = [];
  errors = [];
  requests = [];
  unanswered = new Set();

  constructor(address) {
    this.#address = address;
  }

  hear(page, kind, what) {
    if (kind === 'event') this.#events.push({ page, ...what });
    if (kind === 'violation') this.violations.push(what);
  }

  see(request) {
    if (!this.#isIssuers(request.url())) return;
    this.requests.push(request);
    this.unanswered.add(request);
  }

  /** Every link that the issuer gives away is secret from then on. */
  learn(response) {
    if (!LINKS.test(new URL(response.url()).pathname) || response.status() !== 200) return;
    const learning = response.json().then(
      ({ token, imageUrl, hostedPageUrl }) => {
        this.links.push(...[token, imageUrl, hostedPageUrl].filter((link) => link?.length > 8));
      },
      // A preflight has no body, and neither has the answer to a page that is gone.
      () => undefined,
    );
    this.#learning.push(learning);
  }

  /** Nothing is revealed any more, and nothing of what was is anywhere in this page. */
  async expectNothingKept(page) {
    await Promise.all(this.#learning);
    expect(this.links, 'something was revealed before').not.toEqual([]);
    expect(await this.#traces([page]).then((traces) => this.#leaks(traces))).toEqual([]);
  }

  /** A test told this itself, or made the browser tell it. */
  forgive(what = CARD_NUMBER) {
    this.#events = this.#events.filter(({ detail }) => !what.test(JSON.stringify(detail)));
    this.console = this.console.filter(([, text]) => !what.test(text));
  }

  /** The events that reached the window of this page: name, detail and the element's tag. */
  async eventsOf(page) {
    await page.evaluate(() => undefined);
    return this.#events.filter((event) => event.page === page);
  }

  /** The requests to the issuer that the browser sent for this page, without preflights. */
  requestsOf(page) {
    return this.requests.filter((request) => request.frame().page() === page);
  }

  async judge(context) {
    const pages = context.pages();
    for (const page of pages) await page.evaluate(concealEverything).catch(() => undefined);
    await Promise.all(this.#learning);
    const leaked = this.#leaks(await this.#traces(pages));
    const loud = this.console.filter(
      ([type, text]) => type === 'error' && !this.expectedLines.test(text),
    );
    expect.soft(this.errors, 'no script of the page throws').toEqual([]);
    if (!this.expectsViolations) {
      expect.soft(this.violations, 'the policy is never broken').toEqual([]);
      expect.soft(loud, 'nothing is wrong on the console').toEqual([]);
    }
    expect.soft(leaked, 'no secret is anywhere in the page').toEqual([]);
  }

  /** What the pages tell and keep. The issuer's own pages have the links in their address. */
  async #traces(pages) {
    const traces = [JSON.stringify(this.#events.map(({ detail }) => detail)), ...this.console.flat()];
    for (const page of pages.filter((page) => !this.#isIssuers(page.url()))) {
      traces.push(...(await page.evaluate(readEverything).catch(() => [])));
    }
    return traces;
  }

  #isIssuers(url) {
    const { origin, pathname } = new URL(url);
    return origin === this.#address && OF_AN_ISSUER.test(pathname);
  }

  #leaks(traces) {
    const secrets = [...this.secrets, ...this.links, ...this.users.flatMap((user) => user.tokens)];
    const leaked = secrets.filter((secret) => traces.some((trace) => trace.includes(secret)));
    return [...leaked, ...traces.flatMap((trace) => trace.match(CARD_NUMBER) ?? [])];
  }
}

// Runs in every page before its own scripts.
function testify(names) {
  addEventListener('securitypolicyviolation', (event) => {
    report('violation', `${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
  for (const name of names) {
    addEventListener(`order-card-${name}`, ({ target, detail }) => {
      report('event', { name, detail, from: target.id || target.localName });
    });
  }
}

// Runs in the page: all that is written in it and kept by it, in open shadow roots too.
async function readEverything() {
  const found = [localStorage, sessionStorage].map((storage) => JSON.stringify({ ...storage }));
  const read = (root) => {
    found.push(root.innerHTML);
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) read(element.shadowRoot);
    }
  };
  read(document.documentElement);
  const kept = [await caches.keys(), await indexedDB.databases(), history.state];
  return [...found, JSON.stringify(kept), document.cookie, location.href, document.title, name];
}

// Runs in the page: what a test leaves open is closed as the user closes it.
async function concealEverything() {
  const revealed = () =>
    [...document.querySelectorAll('order-card')].flatMap((element) => {
      const { shadowRoot } = element;
      return shadowRoot ? [...shadowRoot.querySelectorAll('[part=secret], dialog')] : [];
    });
  if (revealed().length === 0) return;
  revealed().forEach((part) => part.querySelector('[data-action=pin-close]')?.click());
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
  for (let turn = 0; turn < 100 && revealed().length > 0; turn += 1) await Promise.resolve();
}
