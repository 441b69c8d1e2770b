// The situations of a person at Kulipa; scenarios.js says what the fields mean. It knows no DOM and sends
// nothing.
import { ALWAYS, BROKEN } from './faults.js';

const user = (kulipa) => ({ user: { kulipa } });
const card = (fields = {}) => user({ card: fields });
// What Kulipa gives again under the same key.
const refused = (status, code) => user({ refusal: { status, code } });
// What is said once, in Kulipa's place.
const said = (status, code, message) => ({ status, body: { code, message } });
const LATE = said(429, 'too_many_requests', 'Too many requests');

export const KULIPA = [
  ['From start to finish', [
    ['kulipa-order', 'Order a card', {
      note: 'Press “Order card”: Kulipa answers with the card at once, and it is active. User and wallet are both looked at before.',
      ends: 'active',
    }],
    ['kulipa-reissue-lost', 'Replace a lost card', {
      note: 'A lost card is not ordered anew but issued again, by an endpoint of its own; see “Reissues”, below.',
      ends: 'active',
      ...card({ status: 'lost' }),
      press: true,
    }],
    ['kulipa-own-check', 'Verify on your own page', {
      note: 'Kulipa has no page for the identity check, so yours does it: it cancels order-card-verify, and takes five seconds here.',
      ends: 'ready',
      ...user({ userStatus: 'unverified' }),
      press: true,
      steps: { verify: [{ kulipa: { userStatus: 'unverified' } }, { kulipa: { userStatus: 'active' } }] },
    }],
  ]],
  ['Before the order', [
    ['kulipa-ready', 'Ready to order', {
      note: 'The user is active, a wallet is active, the programme has a design, and there is no card yet.',
      ends: 'ready',
    }],
    ['kulipa-user-unverified', 'User not active', {
      note: 'The user’s status is “unverified”. Nobody here takes the check on, so the button says where it may be, and help is offered beside it.',
      ends: 'unverified',
      ...user({ userStatus: 'unverified' }),
      press: true,
    }],
    ['kulipa-user-frozen', 'User frozen', {
      note: 'Verified, but Kulipa froze the user. Its word for it is nobody’s to read.',
      ends: 'ineligible',
      ...user({ userStatus: 'frozen' }),
    }],
    ['kulipa-user-unknown', 'A word nobody knows', {
      note: 'The user has a status that no documentation names. It permits nothing.',
      ends: 'ineligible',
      ...user({ userStatus: 'in_review' }),
    }],
    ['kulipa-wallet', 'Wallet not active', {
      note: 'The user is active, and the only wallet is not. Both have to be.',
      ends: 'unverified',
      ...user({ wallets: ['unverified'] }),
    }],
    ['kulipa-wallet-frozen', 'Wallet frozen', {
      note: 'The user is active, and the only wallet is frozen.',
      ends: 'ineligible',
      ...user({ wallets: ['frozen'] }),
    }],
  ]],
  ['While it is ordered', [
    ['kulipa-answer-lost', 'The answer was lost', {
      note: 'Kulipa made the card, but its answer never arrived. The card is looked up and found; nothing is ordered twice.',
      ends: 'active',
      faults: { 'kulipa-create': { close: 'after' } },
      press: true,
    }],
    ['kulipa-same-key', 'Lost, and sent again', {
      note: 'The order never reached Kulipa. It goes out again under the same key, so it cannot become two.',
      ends: 'active',
      faults: { 'kulipa-create': { close: 'before' } },
      press: true,
    }],
    ['kulipa-inactive-first', 'Inactive at first', {
      note: 'The new card says “inactive” for eight seconds. The widget looks again by itself.',
      ends: 'active',
      ...user({ firstMs: 8_000 }),
      press: true,
      wait: { from: 'inactive', seconds: 8, text: 'Kulipa makes it active' },
    }],
    ['kulipa-design', 'A design of your own', {
      note: 'The programme has no default, and the partner names a design; see “What you write”.',
      ends: 'active',
      ...user({ defaultDesign: null }),
      attributes: { 'design-id': 'dsn-0b5f4c1e-8a3d-4c7b-9f21-5d6e7f8091a2' },
      press: true,
    }],
  ]],
  ['With a card', [
    ['kulipa-active', 'Active', {
      note: 'Freeze and transactions. Card details need the signature of the user’s wallet, so they are the page’s own affair.',
      ends: 'active',
      ...card(),
    }],
    ['kulipa-freeze', 'Freeze it', {
      note: 'One press freezes it, and for ten seconds another one takes that back. The card is read again, and that is what is shown.',
      ends: 'frozen',
      ...card(),
      press: ['freeze'],
    }],
    ['kulipa-frozen', 'Frozen', {
      note: 'Frozen by the user, who can unfreeze it.',
      ends: 'frozen',
      ...card({ status: 'frozen', frozenBy: 'user' }),
    }],
    ['kulipa-frozen-by-issuer', 'Frozen by the issuer', {
      note: 'The card says frozenBy: kulipa, so no way back is offered.',
      ends: 'frozen',
      ...card({ status: 'frozen', frozenBy: 'kulipa' }),
    }],
    ['kulipa-unfreeze-held', 'Stays frozen', {
      note: 'Kulipa answers 200 to the unfreezing and keeps the card frozen. What the card says is the truth.',
      ends: 'frozen',
      ...user({ card: { status: 'frozen', frozenBy: 'user' }, unfreezeHeld: true }),
      press: ['unfreeze'],
    }],
    ['kulipa-activate', 'A card that came by post', {
      note: 'It is activated by the last four digits on the card. They are 4821 here; try others first.',
      ends: 'inactive',
      ...card({ type: 'physical', status: 'inactive', lastFourDigits: '4821' }),
      press: ['activate'],
    }],
    ['kulipa-many-cards', 'Many cards', {
      note: 'Of these four the two newest have ended. The newest one that has not is shown.',
      ends: 'active',
      ...user({
        cards: [
          { status: 'active', lastFourDigits: '1111' },
          { status: 'active', lastFourDigits: '2222' },
          { status: 'lost', lastFourDigits: '3333' },
          { status: 'cancelled', lastFourDigits: '4444' },
        ],
      }),
    }],
    ['kulipa-unknown', 'A status nobody knows', {
      note: 'The issuer’s word is put into one of ours where it is in use, and else made readable. It stays grey, and data-status of the badge keeps it as it came.',
      ends: 'unknown',
      ...card({ status: 'embossing' }),
    }],
    ['kulipa-payments', 'Payments', {
      note: '45 of them on three pages, with every status, type and reason of a refusal.',
      ends: 'active',
      ...card(),
      press: ['history'],
    }],
  ]],
  ['A card that has ended', [
    ['kulipa-lost', 'Lost', { note: 'It was reported lost, and says so. It can be issued again.', ends: 'blocked', ...card({ status: 'lost' }) }],
    ['kulipa-stolen', 'Stolen', { note: 'It was reported stolen, and says so. It can be issued again.', ends: 'blocked', ...card({ status: 'stolen' }) }],
    ['kulipa-expired', 'Expired', { note: 'Its date has passed, and it says so. It can be issued again.', ends: 'blocked', ...card({ status: 'expired' }) }],
    ['kulipa-cancelled', 'Cancelled', {
      note: 'It cannot be issued again, and does not stand in the way of a new one. The offer says what became of the old one.',
      ends: 'ready',
      ...card({ status: 'cancelled' }),
    }],
    ['kulipa-reissue-refused', 'No replacement', {
      note: 'Kulipa says that this card was issued again already, and shows no other.',
      ends: 'blocked',
      ...card({ status: 'lost' }),
      faults: { 'kulipa-reissue': said(400, 'card_already_reissued', 'This card was issued again already') },
      press: true,
    }],
  ]],
  ['Trouble', [
    ['kulipa-refused', 'The order is refused', {
      note: 'Kulipa answers 400 for a reason of its own, in words that are nobody’s to read.',
      ends: 'failed',
      faults: { 'kulipa-create': said(400, 'card_limit_reached', 'No more cards can be made for this user') },
      press: true,
    }],
    ['kulipa-not-active', 'Refused for the user', {
      note: 'User and wallet looked fine, and the order is refused with user_not_active.',
      ends: 'ready',
      ...refused(400, 'user_not_active'),
      press: true,
    }],
    ['kulipa-no-design', 'No design', {
      note: 'Neither the programme nor the partner names one. What to mend stands in the event order-card-error.',
      ends: 'misconfigured',
      ...user({ defaultDesign: null }),
      press: true,
    }],
    ['kulipa-rate-limited', 'Too many requests', {
      note: 'The order is answered with 429 and x-ratelimit-reset: 20. The button waits as long as it was told to.',
      ends: 'ready',
      faults: { 'kulipa-create': { ...LATE, headers: { 'x-ratelimit-reset': '20' } } },
      press: true,
      wait: { from: 'ready', after: 'ordering', seconds: 20, text: 'The button is back' },
    }],
    ['kulipa-rate-limited-reading', 'Too many requests at once', {
      note: 'Every look at the cards is answered with 429 and x-ratelimit-reset: 2.',
      ends: 'failed',
      faults: { 'kulipa-cards': { times: ALWAYS, ...LATE, headers: { 'x-ratelimit-reset': '2' } } },
    }],
    ['kulipa-same-failure', 'The same failure again', {
      note: 'Kulipa answers 500, and under the same key always the same. After five times the widget leaves it; after 30 seconds it is certain.',
      ends: 'ready',
      ...refused(500, 'internal_error'),
      press: true,
      wait: { from: 'confirming', seconds: 30, text: 'The widget is certain' },
    }],
    ['kulipa-freeze-fails', 'Freezing fails', {
      note: 'Kulipa breaks down once. The card was not changed, and freezing it again works.',
      ends: 'active',
      ...card(),
      faults: { 'kulipa-freeze': { ...BROKEN, times: 1 } },
      press: ['freeze'],
    }],
    ['kulipa-failed', 'The issuer is down', {
      note: 'Every answer is a 503. Two failures are passed over in silence, so this takes about four seconds.',
      ends: 'failed',
      faults: { 'kulipa-user': BROKEN, 'kulipa-cards': BROKEN },
    }],
  ]],
  ['Wrong set-up', [
    ['kulipa-no-user-id', 'No user id', { note: 'Nothing is ever sent without one.', ends: 'misconfigured', attributes: { 'user-id': null } }],
    ['kulipa-other-user', 'Another user’s id', { note: 'The token is not that user’s, and your server refuses.', ends: 'failed', attributes: { 'user-id': 'usr-somebody-else' } }],
    ['kulipa-bad-design', 'An unusable design id', { note: 'It is checked before anything is sent.', ends: 'misconfigured', attributes: { 'design-id': 'dsn/1?' } }],
  ]],
];
