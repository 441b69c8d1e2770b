// One batch: some cases at a time in a fresh context of the browser, in one page or in several tabs.
import { Account } from '../issuer/account.js';
import { prepare } from '../page/init.js';
import { kindOf } from './plan.js';

/** The virtual seconds between one look and the next: all failures are told by the first of them, and
    every order comes to its end by the last. */
const SHORT_LIFE = [1.2, 2.5, 4.5, 16];
const LONG_LIFE = [...SHORT_LIFE, 2, 3, 8, 31, 62, 181];

/** How many presses in a row each look has time for. */
const PRESSES = 3;

/** What is out of sight need not be painted. */
const VIEWPORT = { width: 400, height: 300 };

/** A page that has not answered by then, in milliseconds, is hung up. */
const PATIENCE = 20_000;

/** The browser's own line about what could not be loaded; images come from where there is nothing. */
const OWN_LINE = /^Failed to load resource: /;

/**
 * `findings` are of single cases, `reports` say what happened in the pages, and `wholes` what is wrong in
 * them, whoever did it. `measures` asks how long the browser itself takes for the body of a lone case.
 */
export async function runBatch(browser, server, cases, { measures = false } = {}) {
  const context = await browser.newContext({ acceptDownloads: false, viewport: VIEWPORT });
  const batch = new Batch(context, server, cases);
  try {
    return await Promise.race([batch.run(measures), hangUp(cases.length)]);
  } catch (error) {
    return { findings: batch.findings(), reports: [], wholes: [`the page does not answer: ${error.message}`] };
  } finally {
    await context.close();
    cases.forEach(({ number }) => server.close(number));
  }
}

async function hangUp(cases) {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE + cases * 300).unref());
  throw new Error('out of patience');
}

class Batch {
  #context;
  #server;
  #cases;
  #console = [];
  #findings = [];

  constructor(context, server, cases) {
    this.#context = context;
    this.#server = server;
    this.#cases = cases;
  }

  async run(measures) {
    const pages = await this.#open();
    const isLong = ({ attack, number }) => attack.endpoint === 'order' || this.#account(number).orders.size > 0;
    let living = this.#cases;
    for (const [turn, seconds] of LONG_LIFE.entries()) {
      if (turn === SHORT_LIFE.length) {
        await this.#close(pages, living.filter((one) => !isLong(one)));
        living = living.filter(isLong);
      }
      if (living.length === 0) break;
      await this.#each(pages, (page) => page.evaluate((presses) => fuzz.act(presses), PRESSES));
      this.#passTime(seconds);
      await this.#context.clock.fastForward(seconds * 1000);
      await this.#each(pages, (page) => page.evaluate(() => fuzz.settle()));
    }
    await this.#close(pages, living);
    const reports = await this.#each(pages, (page) => page.evaluate(() => fuzz.report()));
    const measured = measures ? await this.#measure(pages[0]) : undefined;
    return { findings: this.findings(), reports, wholes: this.#wholes(reports), measured };
  }

  findings() {
    const told = this.#cases.flatMap(({ number }) => {
      const account = this.#account(number);
      return account ? [...account.faults].map((what) => ({ number, what, log: account.log })) : [];
    });
    return [...told, ...this.#findings];
  }

  async #open() {
    const { tabs } = this.#cases[0];
    this.#cases.forEach((one) => this.#server.accounts.set(one.number, new Account(one)));
    this.#context.on('console', (message) => {
      const isOwn = OWN_LINE.test(message.text());
      if (message.type() === 'error' && !isOwn) this.#console.push(`on the console: ${message.text()}`);
    });
    await this.#context.addInitScript(prepare);
    await this.#context.clock.install();
    const pages = await Promise.all(Array.from({ length: tabs }, () => this.#context.newPage()));
    const cases = this.#cases.map(({ number, issuer, attack: { endpoint } }) => {
      return { number, issuer, endpoint, hasCard: this.#account(number).hasCard };
    });
    // What is laid out takes longer, and matters only where it is much.
    const isInSight = kindOf(this.#cases[0]) === 'heavy';
    await this.#each(pages, async (page, tab) => {
      await page.goto(this.#server.origin);
      await page.evaluate((all) => fuzz.open(...all), [cases, tab, isInSight]);
    });
    return pages;
  }

  /** A case has failed in a page where it has failed in any tab. */
  async #close(pages, cases) {
    const numbers = cases.map(({ number }) => number);
    const outcomes = await this.#each(pages, (page) => page.evaluate((numbers) => fuzz.close(numbers), numbers));
    for (const { number, faults, states } of outcomes.flat()) {
      const log = [...this.#account(number).log, `states: ${states.join(', ')}`];
      this.#findings.push(...faults.map((what) => ({ number, what, log })));
    }
  }

  #measure(page) {
    const [{ number, attack }] = this.#cases;
    this.#server.bodies.set(number, attack.answer.bytes);
    return page.evaluate((number) => fuzz.measure(number), number).finally(() => this.#server.bodies.delete(number));
  }

  /** What cannot be told of a single case, since the page does not say whose it is. */
  #wholes(reports) {
    const traps = reports.filter(({ instances }) => instances > 1).map(() => 'a trap in the WebAssembly');
    const errors = reports.flatMap(({ errors }) => errors);
    return [...new Set([...traps, ...errors, ...this.#console])];
  }

  #each(pages, work) {
    return Promise.all(pages.map(work));
  }

  #account(number) {
    return this.#server.accounts.get(number);
  }

  #passTime(seconds) {
    for (const { number } of this.#cases) this.#account(number).passTime(seconds);
  }
}
