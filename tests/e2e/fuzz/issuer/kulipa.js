// Kulipa, as its documentation has it: what it answers, and which of its words let an order pass.
import { answerWith } from '../answer/honest.js';
import { FORBIDS, PERMITS, isMissing, isObject, objectOf, own, valueOf } from './reading.js';

const ROUTES = [
  [/^GET \/users\/[^/]+$/, 'profile'],
  [/^GET \/wallets$/, 'wallets'],
  [/^GET \/cards$/, 'card'],
  [/^POST \/cards$/, 'order'],
  [/^POST \/cards\/[^/]+\/reissue$/, 'order'],
  [/^PUT \/cards\/[^/]+\/(freeze|unfreeze|activate)$/, null],
  [/^GET \/cardPayments$/, 'transactions'],
];

const WORDS = { active: 'active', frozen: 'frozen', ended: 'lost', inactive: 'inactive' };
const ENDED = ['cancelled', 'lost', 'stolen', 'expired'];

/** A list with this at its end goes on. */
const GOES_ON = 'goes on';

const page = (items) => answerWith({ page: 0, count: items.length, hasMore: false, items });

const cardBody = (status) => ({
  id: `crd-${status}`, type: status === 'inactive' ? 'physical' : 'virtual', status, lastFourDigits: '4821',
  expiration: { month: 7, year: 2031 },
});

const PAYMENT = {
  id: 'cpm-1', type: 'payment', status: 'confirmed', declineReason: null, amount: 420, currency: 'USD',
  merchantAmount: '3.90', merchantCurrency: 'EUR', paymentDateTime: '2026-02-04T18:20:30Z',
  merchant: { name: 'Corner Bakery', city: 'Lisbon' },
};

export const kulipa = {
  routes: ROUTES,

  attacks: {
    new: ['profile', 'wallets', 'card', 'card', 'order', 'order'],
    ended: ['profile', 'card', 'order'],
    unverified: ['profile', 'wallets'],
    active: ['card', 'freeze', 'transactions'],
    frozen: ['card', 'unfreeze'],
    inactive: ['activate'],
  },

  subjects: ['profile', 'wallets', 'card'],

  orderKey: (headers) => headers['x-idempotency-key'],

  /** The answer to an order is the card. */
  ordersTellTheCard: true,

  answers: {
    profile: ({ isVerified }) => answerWith({ id: 'usr-1', status: isVerified ? 'active' : 'unverified' }),
    wallets: () => page([{ id: 'wlt-1', status: 'active' }]),
    card: ({ card }, { query }) => page(card && !(query.get('fromPage') > 0) ? [cardBody(WORDS[card])] : []),
    order: () => answerWith(cardBody('active'), 201),
    freeze: () => answerWith(cardBody('frozen')),
    unfreeze: () => answerWith(cardBody('active')),
    activate: () => answerWith(cardBody('active')),
    transactions: (account, { query }) => page(query.get('fromPage') > 0 ? [] : [PAYMENT]),
  },

  judgements: {
    profile(answer) {
      const body = isGood(answer) && objectOf(answer);
      if (!body) return undefined;
      return own(body, 'status') === 'active' ? PERMITS : FORBIDS;
    },
    wallets(answer) {
      const body = isGood(answer) ? valueOf(answer) : undefined;
      // A list without anything around it is taken too.
      const items = Array.isArray(body) ? body : own(body, 'items');
      if (!Array.isArray(items)) return undefined;
      return items.some((item) => own(item, 'status') === 'active') ? PERMITS : FORBIDS;
    },
    card(answer, { query }, account) {
      const number = Number(query.get('fromPage') ?? 0);
      const isNext = number === 0 || number === account.cardPages;
      const told = isNext ? cardPage(answer) : undefined;
      account.cardPages = told === GOES_ON ? number + 1 : 0;
      return told === GOES_ON ? undefined : told;
    },
  },

  refuses: ({ status }) => status >= 400 && status < 500,
};

const isGood = ({ status }) => status === 200 || status === 201;

/** All pages together say that there is no card: none may be left out, and none may be unreadable. */
function cardPage(answer) {
  const body = isGood(answer) && objectOf(answer);
  const items = own(body, 'items');
  if (!Array.isArray(items)) return undefined;
  const words = items.map((item) => own(item, 'status'));
  if (items.some((item, place) => isObject(item) && typeof words[place] === 'string' && !ENDED.includes(words[place]))) {
    return FORBIDS;
  }
  if (!words.every((word) => ENDED.includes(word))) return undefined;
  const hasMore = own(body, 'hasMore');
  if (hasMore === true && items.length > 0) return GOES_ON;
  const isBesideError = ['error', 'errors', 'message'].some((name) => !isMissing(own(body, name)));
  return hasMore === false && !isBesideError ? PERMITS : undefined;
}
