// Baanx, as its documentation has it: what it answers, and which of its words let an order pass.
import { answerWith, fileWith } from '../answer/honest.js';
import { FORBIDS, PERMITS, isMissing, objectOf, own } from './reading.js';

const ROUTES = [
  [/^GET \/v1\/user(\/profile)?$/, 'profile'],
  [/^GET \/v1\/card\/status$/, 'card'],
  [/^POST \/v1\/card\/order$/, 'order'],
  [/^GET \/v1\/user\/verification$/, 'verification'],
  [/^POST \/v1\/card\/(details|pin|set-pin)\/token$/, null],
  [/^POST \/v1\/card\/(freeze|unfreeze)$/, null],
  [/^GET \/v1\/card\/(transactions)$/, null],
  [/^GET \/v1\/card\/transactions\/(statement)$/, null],
  [/^GET \/v1\/wallet\/(external|internal\/card_linked)$/, 'wallets'],
];

const WORDS = { active: 'ACTIVE', frozen: 'FROZEN', ended: 'BLOCKED' };

const LINK = 'https://cards.baanx.com/page?token=5f2c0000-0000-4000-8000-000000000001';

const ENTRY = {
  id: '7b1f0c2e-1111-4222-8333-444455556666', dateTime: '2026-02-04T18:20:30.400Z', sign: 'DEBIT',
  merchantNameLocation: 'CORNER BAKERY, LISBON', transactionCurrency: 'EUR',
  amountInTransactionCurrency: '4.20', status: 'CONFIRMED', declineReason: '',
};

export const baanx = {
  routes: ROUTES,

  /** Where an attack can be, by the user's situation at its beginning. */
  attacks: {
    new: ['profile', 'profile', 'card', 'card', 'order', 'order'],
    ended: ['profile', 'card', 'order'],
    unverified: ['profile', 'verification'],
    active: ['card', 'details', 'pin', 'set-pin', 'freeze', 'transactions', 'transactions', 'statement', 'wallets'],
    frozen: ['card', 'unfreeze'],
  },

  /** What has to have been said before an order. */
  subjects: ['profile', 'card'],

  /** There is no key: every order is another one. */
  orderKey: () => undefined,

  answers: {
    profile: ({ isVerified }) =>
      answerWith({ id: 'u-1', verificationState: isVerified ? 'VERIFIED' : 'UNVERIFIED' }),
    card: ({ card }) =>
      card
        ? answerWith({ id: '000000000012345678', panLast4: '4821', status: WORDS[card], type: 'VIRTUAL' })
        : answerWith({ message: 'Card not found' }, 404),
    order: () => answerWith({ success: true }),
    verification: () => answerWith({ sessionUrl: 'https://kyc.example.net/s/abc' }),
    details: () => answerWith({ token: 't', imageUrl: LINK }),
    pin: () => answerWith({ token: 't', imageUrl: LINK }),
    'set-pin': () => answerWith({ token: 't', hostedPageUrl: LINK }),
    freeze: () => answerWith({ success: true }),
    unfreeze: () => answerWith({ success: true }),
    transactions: (account, { query }) => answerWith(query.get('page') > 0 ? [] : [ENTRY]),
    // Both lists are empty, so that the second one is asked for and there is a button to press.
    wallets: () => answerWith([]),
    statement: () => fileWith('Timestamp,Merchant\n'),
  },

  /** What each question was answered with, as far as it is certain. */
  judgements: {
    profile(answer) {
      const body = answer.status === 200 && objectOf(answer);
      if (!body) return undefined;
      const state = own(body, 'verificationState');
      const word = isMissing(state) ? own(body, 'status') : state;
      const eligibility = own(body, 'eligibilityStatus');
      const isEligible = isMissing(eligibility) || eligibility === 'eligible';
      return word === 'VERIFIED' && isEligible ? PERMITS : FORBIDS;
    },
    card(answer) {
      const body = objectOf(answer);
      if (!body) return undefined;
      if (answer.status === 404) return saysNoCard(own(body, 'message')) ? PERMITS : undefined;
      if (answer.status !== 200) return undefined;
      return own(body, 'status') === 'BLOCKED' ? PERMITS : FORBIDS;
    },
  },

  refuses: ({ status }) => status >= 400 && status < 500,
};

/** A proxy without this path says "Cannot GET"; it says nothing of a card. */
function saysNoCard(message) {
  return typeof message === 'string' && message !== '' && !message.startsWith('Cannot GET');
}
