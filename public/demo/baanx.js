// The situations of a person at Baanx; scenarios.js says what the fields mean. It knows no DOM and sends
// nothing.
import { CARE } from './care.js';
import { ALWAYS, BROKEN, refusal, SILENT } from './faults.js';
import { MONEY } from './money.js';

const blocked = { card: { status: 'BLOCKED' } };

export const BAANX = [
  ['From start to finish', [
    ['order', 'Order a card', {
      note: 'The main job. Press “Order card”: the order goes out, the card is made, and it turns active.',
      ends: 'active',
      user: { gapMs: 2_500, pendingMs: 3_500 },
    }],
    ['replace', 'Replace a blocked card', {
      note: 'The old card is blocked for good. The order brings a new one with other digits.',
      ends: 'active',
      user: { ...blocked, gapMs: 3_000, pendingMs: 3_000 },
      press: true,
    }],
    ['own-check', 'Verify on your own page', {
      note: 'The page cancels order-card-verify and runs a check of its own, which takes five seconds here.',
      ends: 'ready',
      user: { verification: 'UNVERIFIED' },
      press: true,
      page: 'own-check',
      checks: [{ verification: 'PENDING' }, { verification: 'VERIFIED' }],
    }],
  ]],
  ['Before the order', [
    ['loading', 'Loading', {
      note: 'The issuer stays silent. The widget tries three times for 15 seconds each, then says so.',
      ends: 'loading',
      faults: { profile: SILENT, status: SILENT },
    }],
    ['signed-out', 'Signed out', {
      note: 'getAccessToken gives null. “Sign in”, below, sets it anew, as a page does after its own log-in.',
      ends: 'signed-out',
      page: 'signed-out',
    }],
    ['unverified', 'Not verified', {
      note: 'The button opens the issuer’s identity check in a window of its own. Approve there, and come back.',
      ends: 'unverified',
      user: { verification: 'UNVERIFIED' },
    }],
    ['verifying', 'Identity check under way', {
      note: 'The widget looks again every 15 seconds, then less often. Make the person verified below.',
      ends: 'verifying',
      user: { verification: 'PENDING' },
    }],
    ['rejected', 'Identity check failed', {
      note: 'Only the issuer’s support can help, so nothing can be ordered.',
      ends: 'rejected',
      user: { verification: 'REJECTED' },
    }],
    ['ineligible', 'Not eligible', {
      note: 'Verified, but the issuer’s compliance says no. Its reason is part of the text.',
      ends: 'ineligible',
      user: { eligibilityStatus: 'ineligible', eligibilityReason: 'edd_required' },
    }],
    ['not-understood', 'A word nobody knows', {
      note: 'The identity check has a state that no documentation names. It permits nothing.',
      ends: 'ineligible',
      user: { verification: 'IN_REVIEW' },
    }],
    ['ready', 'Ready to order', {
      note: 'Verified, and no card yet. An order is made in a second and a half here.',
      ends: 'ready',
    }],
  ]],
  ['While it is ordered', [
    ['ordering', 'The order is out', {
      note: 'The issuer takes 13 seconds to answer the order. Press as often as you like: one goes out.',
      ends: 'ordering',
      faults: { order: { delayMs: 13_000 } },
      press: true,
      wait: { from: 'ordering', seconds: 13, text: 'The issuer answers' },
    }],
    ['confirming', 'The answer was lost', {
      note: 'The issuer took the order, but its answer never arrived. The widget looks for the card and does not order twice.',
      ends: 'confirming',
      user: { gapMs: 40_000 },
      faults: { order: { close: 'after' } },
      press: true,
      wait: { from: 'confirming', seconds: 40, text: 'The card turns up' },
    }],
    ['provisioning', 'The card is being made', {
      note: 'The issuer says PENDING and goes on saying so.',
      ends: 'provisioning',
      user: { card: { status: 'PENDING' } },
      wait: { from: 'provisioning', seconds: 150, text: '“Taking longer than usual”' },
    }],
    ['delayed', 'It takes longer than usual', {
      note: 'The widget says so 150 seconds after the issuer took the order, and no trick makes that shorter.',
      ends: 'delayed',
      user: { gapMs: 600_000 },
      press: true,
      wait: { from: 'provisioning', seconds: 150, text: '“Taking longer than usual”' },
    }],
  ]],
  ['With a card', [
    ['active', 'Active', { note: 'Green is said only when it was the issuer’s last word.', ends: 'active', user: { card: {} } }],
    ['frozen', 'Frozen', { note: 'The card stays, and payments are declined.', ends: 'frozen', user: { card: { status: 'FROZEN' } } }],
    ['inactive', 'Inactive', { note: 'Seen at a live client, in no documentation. Grey, and no order.', ends: 'inactive', user: { card: { status: 'INACTIVE' } } }],
    ['unknown', 'A status nobody knows', { note: 'The issuer’s own word is shown as it is.', ends: 'unknown', user: { card: { status: 'EMBOSSING' } } }],
    ['sparse', 'A card with few fields', {
      note: 'Live cards were seen without a name and an expiry date.',
      ends: 'active',
      user: { card: {}, omit: ['holderName', 'expiryDate'] },
    }],
  ]],
  CARE,
  MONEY,
  ['A blocked card', [
    ['blocked', 'May be replaced', { note: 'Verified: a replacement can be ordered.', ends: 'blocked', user: blocked }],
    ['blocked-verify', 'Has to verify first', { note: 'Not verified: verify, then replace.', ends: 'blocked', user: { ...blocked, verification: 'UNVERIFIED' } }],
    ['blocked-wait', 'Has to wait', { note: 'The identity check is under way.', ends: 'blocked', user: { ...blocked, verification: 'PENDING' } }],
    ['blocked-support', 'Needs support', { note: 'The identity check failed.', ends: 'blocked', user: { ...blocked, verification: 'REJECTED' } }],
    ['blocked-explain', 'Not eligible any more', {
      note: 'The issuer’s compliance says no, and why.',
      ends: 'blocked',
      user: { ...blocked, eligibilityStatus: 'ineligible', eligibilityReason: 'country_not_supported' },
    }],
  ]],
  ['Trouble', [
    ['failed', 'The issuer is down', {
      note: 'Every answer is a 503. Two failures are passed over in silence, so this takes about four seconds.',
      ends: 'failed',
      faults: { profile: BROKEN, status: BROKEN },
    }],
    ['refused', 'The order is refused', {
      note: 'The issuer refuses for a reason of its own, and its text is shown.',
      ends: 'failed',
      faults: { order: refusal(400, 'Unable to place a card order. Please contact customer support') },
      press: true,
    }],
    ['not-verified', 'Refused for the identity', {
      note: 'The order is refused because the identity check lapsed between the look and the order.',
      ends: 'ready',
      faults: { order: refusal(400, 'Account has not been verified') },
      press: true,
    }],
    ['replacement-refused', 'No replacement', {
      note: 'Of a blocked card the issuer says “User already has a card”.',
      ends: 'blocked',
      user: blocked,
      faults: { order: refusal(400, 'User already has a card') },
      press: true,
    }],
    ['order-lost', 'The order never arrived', {
      note: 'The connection broke before the issuer read the order. After 150 seconds that is certain, and it can be ordered again.',
      ends: 'ready',
      faults: { order: { close: 'before' } },
      press: true,
      wait: { from: 'confirming', seconds: 150, text: 'The widget is certain' },
    }],
    ['rate-limited', 'Too many requests', {
      note: 'The order is answered with 429 and Retry-After: 20. The button waits as long as it was told to.',
      ends: 'ready',
      faults: { order: { ...refusal(429, 'Too many requests'), headers: { 'retry-after': '20' } } },
      press: true,
      wait: { from: 'ready', after: 'ordering', seconds: 20, text: 'The button is back' },
    }],
    ['rate-limited-reading', 'Too many requests at once', {
      note: 'Every look at the card is answered with 429 and Retry-After: 2.',
      ends: 'failed',
      faults: { status: { times: ALWAYS, ...refusal(429, 'Too many requests'), headers: { 'retry-after': '2' } } },
    }],
    ['unreadable', 'An unreadable answer', {
      note: 'HTML with status 200, as gateways send it. It is never taken for “no card”.',
      ends: 'failed',
      faults: { status: { times: ALWAYS, status: 200, body: '<html>Bad gateway</html>', contentType: 'text/html' } },
    }],
    ['no-answer', 'The connection breaks', {
      note: 'The issuer closes every connection without an answer.',
      ends: 'failed',
      faults: { profile: { times: ALWAYS, close: 'before' }, status: { times: ALWAYS, close: 'before' } },
    }],
    ['stale', 'Trouble while waiting', {
      note: 'The issuer goes down while the card is made. After about ten seconds there is a notice; the state stays.',
      ends: 'provisioning',
      user: { card: { status: 'PENDING' } },
      faults: { status: [{ times: 2, delayMs: 1 }, BROKEN] },
    }],
    ['offline', 'Offline', {
      note: 'The page sends itself the browser’s offline event. For the real thing, use the network switch in the developer tools.',
      ends: 'ready',
      page: 'offline',
    }],
  ]],
  ['Wrong set-up', [
    ['misconfigured', 'A wrong client key', { note: 'The issuer answers 498. The text is for the partner’s engineer.', ends: 'misconfigured', attributes: { 'client-key': 'pk_wrong' } }],
    ['no-client-key', 'No client key', { note: 'Nothing is ever sent without one.', ends: 'misconfigured', attributes: { 'client-key': null } }],
    ['bad-base-url', 'An unsafe base URL', { note: 'A token never travels over plain HTTP.', ends: 'misconfigured', attributes: { 'base-url': 'http://issuer.example' } }],
    ['wrong-base-url', 'A wrong base URL', { note: 'There is a server, but no issuer.', ends: 'misconfigured', attributes: { 'base-url': '/nowhere' } }],
    ['unknown-issuer', 'An unknown issuer', { note: 'The name is checked before anything is sent.', ends: 'misconfigured', attributes: { issuer: 'acme' } }],
  ]],
];
