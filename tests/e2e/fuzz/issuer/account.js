// One user's account with an issuer that is being attacked in one place: it answers, takes orders, and
// holds against each order what the issuer had said before.
import { baanx } from './baanx.js';
import { kulipa } from './kulipa.js';
import { pintopay } from './pintopay.js';
import { PERMITS } from './reading.js';

export const ISSUERS = { baanx, kulipa, pintopay };

/** No question needs more requests than this without time passing. */
const REQUESTS_IN_A_MOMENT = 60;

/** What an account does not answer any more. */
const SILENCE = { form: 'odd', odd: 'no end', headers: [], bytes: Buffer.alloc(0) };

export class Account {
  #issuer;
  #attack;
  #asked = new Map();
  #said = new Map();
  /** Of each tab. */
  #requestsNow = new Map();
  #seconds = 0;
  /** The orders that were taken, by their keys; without a key each is its own. */
  orders = new Map();
  /** What must not be, each once. */
  faults = new Set();
  /** What was asked for and what came of it, for people. */
  log = [];
  /** Whether anybody was told of the card that was ordered, and whether an answer after that lets another
      order pass. */
  isTold = false;
  isReleased = false;
  /** The page of cards that has to come next. */
  cardPages = 0;

  constructor({ issuer, situation, attack }) {
    this.#issuer = ISSUERS[issuer];
    this.#attack = attack;
    this.isVerified = situation !== 'unverified';
    this.card = ['new', 'unverified'].includes(situation) ? undefined : situation;
    this.readsUntilCard = attack.lag;
    this.hasCard = this.card !== undefined;
  }

  /** So many seconds pass: what is asked from now on is another moment's. */
  passTime(seconds) {
    this.#requestsNow.clear();
    this.#seconds += seconds;
  }

  /** `tab` is where the request comes from. */
  answer({ method, path, query, headers, tab }) {
    const requestsNow = (this.#requestsNow.get(tab) ?? 0) + 1;
    this.#requestsNow.set(tab, requestsNow);
    if (requestsNow > REQUESTS_IN_A_MOMENT) {
      this.faults.add('asks without end');
      return SILENCE;
    }
    const endpoint = this.#endpoint(`${method} ${path}`);
    if (!endpoint) {
      this.faults.add(`asks for ${method} ${path}, which is not documented`);
      return SILENCE;
    }
    const number = this.#asked.get(endpoint) ?? 0;
    this.#asked.set(endpoint, number + 1);
    const { from, times } = this.#attack;
    const isAttacked = endpoint === this.#attack.endpoint && number >= from && number < from + times;
    if (endpoint === 'order') this.#order(headers, tab, isAttacked);
    if (endpoint === 'card') this.#bringCard();
    this.#change(endpoint);
    const answer = isAttacked ? this.#attack.answer : this.#issuer.answers[endpoint](this, { query });
    this.#hear(endpoint, answer, { query }, tab, isAttacked);
    this.#note({ method, path, tab }, answer, isAttacked);
    return answer;
  }

  #note({ method, path, tab }, { status, odd }, isAttacked) {
    const answered = `${isAttacked ? 'the mutated ' : ''}${odd ?? status}`;
    this.log.push(`after ${this.#seconds.toFixed(1)} s, tab ${tab}: ${method} ${path} -> ${answered}`);
  }

  #endpoint(request) {
    for (const [pattern, name] of this.#issuer.routes) {
      const found = pattern.exec(request);
      if (found) return name ?? found[1];
    }
    return undefined;
  }

  #order(headers, tab, isAttacked) {
    const key = this.#issuer.orderKey(headers) ?? Symbol('an order without a key');
    if (this.orders.has(key)) return;
    for (const subject of this.#issuer.subjects) {
      const said = this.#said.get(`${tab} ${subject}`);
      if (said !== PERMITS) this.faults.add(`orders although the ${subject} ${said ?? 'does not permit it'}`);
    }
    if (this.orders.size > 0 && !this.isReleased) this.faults.add('orders twice');
    const isTaken = isAttacked ? this.#attack.isTaken : true;
    if (!isTaken) return;
    this.orders.set(key, tab);
    this.card = undefined;
  }

  /** A taken order has a card, some reads later. */
  #bringCard() {
    if (this.orders.size === 0 || this.card) return;
    this.readsUntilCard -= 1;
    if (this.readsUntilCard < 0) this.card = 'active';
  }

  #change(endpoint) {
    if (endpoint === 'freeze') this.card = 'frozen';
    if (endpoint === 'unfreeze' || endpoint === 'activate') this.card = 'active';
  }

  /** Who was told of the new card and after that of none, of its end, or of an order that failed, may order
      another: whoever answers so does not speak the truth, but clearly. */
  #hear(endpoint, answer, request, tab, isAttacked) {
    const judge = this.#issuer.judgements[endpoint];
    const said = judge?.(answer, request, this);
    if (said) this.#said.set(`${tab} ${endpoint}`, said);
    if (this.orders.size === 0) return;
    if (!isAttacked) {
      const isCard = endpoint === 'card' ? this.card === 'active' : this.#issuer.ordersTellTheCard;
      this.isTold ||= isCard && ['card', 'order'].includes(endpoint);
      return;
    }
    const isFailed = endpoint === 'check' && answer.bytes.includes('failed');
    const isEnded = endpoint === 'card' && said === PERMITS && (this.isTold || answer.bytes.includes('status'));
    this.isReleased ||= isFailed || isEnded;
  }
}
