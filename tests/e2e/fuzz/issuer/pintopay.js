// PintoPay behind the partner's backend, as it is documented: what it answers, and which of its words
// let an order pass.
import { answerWith } from '../answer/honest.js';
import { FORBIDS, PERMITS, isObject, objectOf, own } from './reading.js';

const ROUTES = [
  [/^POST \/api\/v1\/cardholders\/get$/, 'profile'],
  [/^POST \/api\/v1\/cards\/get$/, 'card'],
  [/^POST \/api\/v1\/cards\/create$/, 'order'],
  [/^POST \/api\/v1\/orders\/check$/, 'check'],
  [/^POST \/api\/v1\/cards\/(freeze|unfreeze)$/, null],
];

const NO_CARD = ['card_not_found', 'cardholder_not_found', 'project_user_not_found'];

const WORDS = { active: 'active', frozen: 'frozen', ended: 'closed' };

const order = (account, more) =>
  answerWith({ order: { order_id: `ord_${account.orders.size}`, data: {}, ...more } });

export const pintopay = {
  routes: ROUTES,

  attacks: {
    new: ['profile', 'profile', 'card', 'card', 'order', 'order', 'check'],
    ended: ['card', 'order', 'check'],
    unverified: ['profile'],
    active: ['card', 'freeze'],
    frozen: ['card', 'unfreeze'],
  },

  subjects: ['profile', 'card'],

  orderKey: (headers) => headers['idempotency-key'],

  answers: {
    profile: ({ isVerified }) =>
      answerWith({
        cardholder: {
          cardholder_id: 'chd_1',
          registration_status: 'active',
          kyc_status: isVerified ? 'approved' : 'not_started',
        },
      }),
    card: ({ card }) =>
      card
        ? answerWith({ card: { card_id: `crd_${card}`, status: WORDS[card] } })
        : answerWith({ error: { slug: 'card_not_found', message: 'No card' } }, 404),
    order: (account) => order(account, { order_type: 'card_issue', status: 'processing', is_issued: false }),
    check: (account) =>
      account.card
        ? order(account, { order_type: 'card_issue', status: 'completed', is_issued: true, card_id: 'crd_active' })
        : order(account, { order_type: 'card_issue', status: 'processing', is_issued: false }),
    freeze: (account) => order(account, { order_type: 'card_freeze', status: 'new' }),
    unfreeze: (account) => order(account, { order_type: 'card_unfreeze', status: 'new' }),
  },

  judgements: {
    profile(answer) {
      const body = isGood(answer) && within(answer, 'cardholder');
      if (!body) return undefined;
      const isReady = own(body, 'registration_status') === 'active' && own(body, 'kyc_status') === 'approved';
      return isReady ? PERMITS : FORBIDS;
    },
    card(answer) {
      const body = objectOf(answer);
      if (!body || answer.status === 401 || answer.status === 429) return undefined;
      if (slugs(body).some((slug) => NO_CARD.includes(slug))) return PERMITS;
      if (!isGood(answer)) return undefined;
      const cards = [own(body, 'card'), body].filter((card) => own(card, 'status') === 'closed');
      return cards.length > 0 ? PERMITS : FORBIDS;
    },
  },

  /** The status is not documented: a slug refuses under any. */
  refuses: (answer) => {
    const body = objectOf(answer);
    const isRefused = answer.status >= 400 && answer.status < 500;
    return isRefused || (body !== undefined && slugs(body).length > 0);
  },
};

const isGood = ({ status }) => status === 200 || status === 201;

/** The object in its envelope, or without one. */
function within(answer, envelope) {
  const body = objectOf(answer);
  const inner = own(body, envelope);
  return isObject(inner) ? inner : body;
}

/** Where a slug may stand. */
function slugs(body) {
  const order = own(body, 'order');
  const found = ['slug', 'error_slug', 'code', 'last_error_slug'].map((name) => own(body, name));
  found.push(own(own(body, 'error'), 'slug'), own(order, 'last_error_slug'));
  return found.filter((slug) => typeof slug === 'string' && slug !== '');
}
