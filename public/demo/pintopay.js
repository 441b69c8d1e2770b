// The situations of a person at PintoPay; scenarios.js says what the fields mean. It knows no DOM and sends
// nothing.
import { BROKEN } from './faults.js';

const user = (pintopay) => ({ user: { pintopay } });
const card = (status = 'active') => user({ card: { status } });
// A pace at which the stages can be read, below.
const STEADY = 900;

export const PINTOPAY = [
  ['From start to finish', [
    ['pintopay-order', 'Order a card', {
      note: 'Press “Order card”: PintoPay works on it step by step, and the widget asks for its order until it is done. See “Last order”, below.',
      ends: 'active',
      ...user({ stageMs: STEADY }),
    }],
    ['pintopay-again', 'Order again', {
      note: 'The card was closed for good, so nothing stands in the way of another. The offer says so.',
      ends: 'active',
      ...user({ card: { status: 'closed' }, stageMs: STEADY }),
      press: true,
    }],
    ['pintopay-own-check', 'Verify on your own page', {
      note: 'PintoPay has no page for the identity check, so yours does it: it cancels order-card-verify, and takes five seconds here.',
      ends: 'ready',
      ...user({ registrationStatus: 'active', kycStatus: 'not_started' }),
      press: true,
      steps: { verify: [{ pintopay: { kycStatus: 'pending' } }, { pintopay: { kycStatus: 'approved' } }] },
    }],
  ]],
  ['Before the order', [
    ['pintopay-ready', 'Ready to order', {
      note: 'The cardholder is active and approved, and there is no card yet.',
      ends: 'ready',
    }],
    ['pintopay-no-cardholder', 'No cardholder', {
      note: 'PintoPay does not know this person yet. Nobody here takes the check on, so the button says where it may be, and help is offered beside it.',
      ends: 'unverified',
      ...user({ hasCardholder: false }),
      press: true,
    }],
    ['pintopay-pending', 'Cardholder pending', {
      note: 'The registration is under way. Approve it below.',
      ends: 'verifying',
      ...user({ registrationStatus: 'pending', kycStatus: 'pending' }),
    }],
    ['pintopay-rejected', 'Cardholder rejected', {
      note: 'Only support can help, so nothing can be ordered.',
      ends: 'rejected',
      ...user({ kycStatus: 'rejected' }),
    }],
    ['pintopay-suspended', 'Cardholder suspended', {
      note: 'Approved once, and suspended since. PintoPay’s word for it is nobody’s to read.',
      ends: 'ineligible',
      ...user({ registrationStatus: 'suspended' }),
    }],
    ['pintopay-not-understood', 'A word nobody knows', {
      note: 'The cardholder has a state that no documentation names. It permits nothing.',
      ends: 'ineligible',
      ...user({ kycStatus: 'in_review' }),
    }],
  ]],
  ['While it is ordered', [
    ['pintopay-provisioning', 'The card is being made', {
      note: 'The order stays at card_create_pending. “Go on”, below, lets it move.',
      ends: 'provisioning',
      ...user({ holdAt: 'card_create_pending' }),
      press: true,
      wait: { from: 'provisioning', seconds: 180, text: '“This is taking longer than usual”' },
    }],
    ['pintopay-delayed', 'It takes longer than usual', {
      note: 'The first payment to the card never ends. The widget says so 180 seconds after the order, and no trick makes that shorter.',
      ends: 'delayed',
      ...user({ holdAt: 'initial_topup_in_progress' }),
      press: true,
      wait: { from: 'provisioning', seconds: 180, text: '“This is taking longer than usual”' },
    }],
    ['pintopay-answer-lost', 'The answer was lost', {
      note: 'PintoPay took the order, but its answer never arrived. The same key brings the same order: two received, one accepted.',
      ends: 'active',
      ...user({ stageMs: STEADY }),
      faults: { 'pintopay-create': { close: 'after' } },
      press: true,
    }],
    ['pintopay-order-failed', 'The order fails', {
      note: 'It was taken, and ended without a card.',
      ends: 'failed',
      ...user({ outcome: 'card_create_error' }),
      press: true,
    }],
    ['pintopay-topup-failed', 'It fails with a card', {
      note: 'The first payment to the card went wrong. Nothing is ordered again.',
      ends: 'inactive',
      ...user({ outcome: 'initial_topup_error' }),
      press: true,
    }],
  ]],
  ['With a card', [
    ['pintopay-active', 'Active', {
      note: 'It can be frozen. PintoPay shows neither details nor transactions by this way.',
      ends: 'active',
      ...card(),
    }],
    ['pintopay-unpaid', 'Waits for a payment', {
      note: 'It becomes active with the user’s first payment, which is made on the partner’s page. “Active”, below, plays it.',
      ends: 'inactive',
      ...card('wait_for_topup_activation_by_user'),
    }],
    ['pintopay-frozen', 'Frozen', {
      note: 'The card stays, and payments are declined.',
      ends: 'frozen',
      ...card('frozen'),
    }],
    ['pintopay-freeze', 'Freeze it', {
      note: 'Freezing is an order too, and it is followed to its end. For ten seconds it can be taken back by “Undo”.',
      ends: 'frozen',
      ...user({ card: {}, stageMs: STEADY }),
      press: ['freeze'],
    }],
    ['pintopay-unfreeze', 'Unfreeze it', {
      note: 'The way back is an order as well.',
      ends: 'active',
      ...user({ card: { status: 'frozen' }, stageMs: STEADY }),
      press: ['unfreeze'],
    }],
    ['pintopay-freeze-fails', 'Freezing fails', {
      note: 'The order to freeze is taken, and fails. The card was not changed.',
      ends: 'active',
      ...user({ card: {}, freezeOutcome: 'failed' }),
      press: ['freeze'],
    }],
    ['pintopay-closed', 'Closed', {
      note: 'It has ended for good. Another card can be ordered, and the offer says what became of this one.',
      ends: 'ready',
      ...card('closed'),
    }],
    ['pintopay-unknown', 'A status nobody knows', {
      note: 'The issuer’s word is put into one of ours where it is in use, and else made readable. It stays grey, and data-status of the badge keeps it as it came.',
      ends: 'unknown',
      ...card('in_quarantine'),
    }],
  ]],
  ['Trouble', [
    ['pintopay-empty', 'The partner’s balance is empty', {
      note: 'The order is refused with insufficient_funds. The user’s own money has nothing to do with it, and the text says so.',
      ends: 'misconfigured',
      ...user({ createRefusal: 'insufficient_funds' }),
      press: true,
    }],
    ['pintopay-not-active', 'The product is not active', {
      note: 'The order is refused with product_not_active.',
      ends: 'failed',
      ...user({ createRefusal: 'product_not_active' }),
      press: true,
    }],
    ['pintopay-not-verified', 'Refused for the cardholder', {
      note: 'The cardholder looked fine, and the order is refused with cardholder_not_ready.',
      ends: 'ready',
      ...user({ createRefusal: 'cardholder_not_ready' }),
      press: true,
    }],
    ['pintopay-failed', 'The issuer is down', {
      note: 'Every answer is a 503. Two failures are passed over in silence, so this takes about four seconds.',
      ends: 'failed',
      faults: { 'pintopay-cardholder': BROKEN, 'pintopay-card': BROKEN },
    }],
  ]],
  ['Wrong set-up', [
    ['pintopay-no-user-id', 'No user id', { note: 'Nothing is ever sent without one.', ends: 'misconfigured', attributes: { 'user-id': null } }],
    ['pintopay-no-product', 'No product', { note: 'Nothing is ever sent without one.', ends: 'misconfigured', attributes: { 'product-code': null } }],
    ['pintopay-other-product', 'An unknown product', {
      note: 'PintoPay does not know it, and says so when it is ordered.',
      ends: 'misconfigured',
      attributes: { 'product-code': 'gold_eur' },
      press: true,
    }],
  ]],
];
