// The witness: sees what every page of a test does, and judges at the end of every test what must
// never happen in any of them.
import { expect } from '@playwright/test';

const EVENTS = ['state', 'ordered', 'active', 'verify', 'error', 'action'];

/** The browser's own line about a request that failed; tests make requests fail. */
const BROWSERS_OWN_LINE = /^Failed to load resource: /;

export async function callWitness(context, issuer) {
  const witness = new Witness(issuer);
  await context.exposeBinding('report', ({ page }, kind, what) => witness.hear(page, kind, what));
  await context.addInitScript(testify, EVENTS);
  context.on('console', (message) => witness.console.push([message.type(), message.text()]));
  context.on('weberror', (error) => witness.errors.push(String(error.error())));
  context.on('request', (request) => witness.see(request));
  context.on('requestfinished', (request) => witness.unanswered.delete(request));
  context.on('requestfailed', (request) => witness.unanswered.delete(request));
  return witness;
}

class Witness {
  #issuer;
  #events = [];
  /** Their tokens must be found nowhere, */
  users = [];
  /** and nothing of this either. */
  secrets = [];
  /** For the tests that break the policy on purpose. */
  expectsViolations = false;
  violations = [];
  console = [];
  errors = [];
  requests = [];
  unanswered = new Set();

  constructor(issuer) {
    this.#issuer = issuer;
  }

  hear(page, kind, what) {
    if (kind === 'event') this.#events.push({ page, ...what });
    if (kind === 'violation') this.violations.push(what);
  }

  see(request) {
    if (!request.url().startsWith(this.#issuer)) return;
    this.requests.push(request);
    this.unanswered.add(request);
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
    const traces = [JSON.stringify(this.#events.map(({ detail }) => detail)), ...this.console.flat()];
    for (const page of context.pages()) {
      traces.push(...(await page.evaluate(readEverything).catch(() => [])));
    }
    const loud = this.console.filter(
      ([type, text]) => type === 'error' && !BROWSERS_OWN_LINE.test(text),
    );
    const secrets = [...this.secrets, ...this.users.flatMap((user) => user.tokens)];
    const leaked = secrets.filter((secret) => traces.some((trace) => trace.includes(secret)));
    expect.soft(this.errors, 'no script of the page throws').toEqual([]);
    if (!this.expectsViolations) {
      expect.soft(this.violations, 'the policy is never broken').toEqual([]);
      expect.soft(loud, 'nothing is wrong on the console').toEqual([]);
    }
    expect.soft(leaked, 'no secret is anywhere in the page').toEqual([]);
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
function readEverything() {
  const found = [localStorage, sessionStorage].map((storage) => JSON.stringify({ ...storage }));
  const read = (root) => {
    found.push(root.innerHTML);
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) read(element.shadowRoot);
    }
  };
  read(document.documentElement);
  return [...found, document.cookie, location.href];
}
