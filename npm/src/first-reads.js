// The first questions to the issuer leave while the core is on its way. What they are, the build has
// asked the core's own adapters; the core takes the answers over, or nobody ever reads them.
import { settings } from 'order-card:names';
import { hush } from './core.js';
import { endReads } from './end-reads.js';
import { firstRequests } from './first-requests.js';

// As src/shell/token.rs has it.
const TOKEN = /^[!-~]{1,16384}$/;

export class FirstReads {
  #element;
  #sent;
  #isOver = false;

  constructor(element) {
    this.#element = element;
  }

  // Asks once all is there that it takes. What a page sets together is seen together. In a page that
  // has changed the language's own functions nothing is asked early.
  prepare() {
    queueMicrotask(() => {
      try {
        this.#sent || this.#isOver || this.#ask();
      } catch {
        this.#isOver = true;
      }
    });
  }

  // The page has changed something that the questions were made of.
  changed() {
    if (this.#sent) this.cancel();
    else this.prepare();
  }

  cancel() {
    endReads(this.take()?.reads);
  }

  // For the one session that takes over.
  take() {
    const sent = this.#isOver ? undefined : this.#sent;
    this.#isOver = true;
    return sent;
  }

  #ask() {
    const element = this.#element;
    if (!element.isConnected || !element.getAccessToken || isAway()) return;
    const requests = firstRequests(settings.map((name) => [name, element.getAttribute(name)]));
    if (!requests) return;
    const asked = clocks();
    // Where time jumps nobody could say how old an answer is.
    if (Date.now() - asked.wall + performance.now() - asked.count > 1000) return;
    // Of an address that is none the page is not asked for a token either.
    const controllers = requests.map(({ url }) => new URL(url, location.href) && new AbortController());
    const token = askToken(element);
    const reads = requests.map(({ url, ...options }, i) => {
      const read = { url, controller: controllers[i], fetch: () => answer };
      const answer = this.#send(token, read, { ...options, signal: controllers[i].signal });
      hush(answer);
      return read;
    });
    this.#sent = { ...asked, token, reads };
  }

  // As src/shell/http.rs sends it.
  async #send(token, read, options) {
    const access = (await token).trim();
    if (isAway() && !this.#isOver) this.cancel();
    if (!TOKEN.test(access) || options.signal.aborted) throw undefined;
    const request = new Request(read.url, {
      __proto__: null,
      ...options,
      headers: { __proto__: null, ...options.headers, authorization: `Bearer ${access}` },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    read.left = clocks();
    return (this.#element.fetch ?? fetch)(request);
  }
}

// Two, of which either may be wrong.
function clocks() {
  return { wall: Date.now(), count: performance.now() };
}

// A page's function may throw, and so may a page's `then`, which this does not ask.
async function askToken(element) {
  return await element.getAccessToken();
}

// Nothing is asked of an issuer where nobody looks, or nothing arrives.
function isAway() {
  return document.visibilityState !== 'visible' || navigator.onLine === false;
}
