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
      steps: { verify: [{ verification: 'PENDING' }, { verification: 'VERIFIED' }] },
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
      note: 'The button opens the issuer’s identity check in a window of its own. Approve there and come back, or close the window halfway: then the check can go on at once.',
      ends: 'unverified',
      user: { verification: 'UNVERIFIED' },
    }],
    ['verifying', 'Identity check under way', {
      note: 'Baanx says PENDING from the moment a check is begun, so this may be one that was left. After 20 seconds the widget offers to go on with it. It looks again every 15 seconds, then less often.',
      ends: 'verifying',
      user: { verification: 'PENDING' },
      wait: { from: 'verifying', seconds: 20, text: '“Continue the check”' },
    }],
    ['rejected', 'Identity check failed', {
      note: 'The check can be tried again. “Contact support” is an event for the page, which has no answer here.',
      ends: 'rejected',
      user: { verification: 'REJECTED' },
    }],
    ['ineligible', 'Not eligible', {
      note: 'Verified, but the issuer’s compliance says no. Its word for why is nobody’s to read. “Contact support” is a link here, by the attribute support-url.',
      ends: 'ineligible',
      user: { eligibilityStatus: 'ineligible', eligibilityReason: 'country_not_supported' },
      attributes: { 'support-url': 'https://example.org/help' },
    }],
    ['under-review', 'A further check', {
      note: 'The issuer looks into more of the person’s details. The widget waits for the end of it.',
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
  ['An order that misses something', [
    ['consent-missing', 'Consent', {
      note: 'The issuer refuses, and says that the consent to its terms is missing. The page answers order-card-setup; here it gives the consent at once.',
      ends: 'incomplete',
      user: { missing: 'consent' },
      press: true,
      steps: { setup: [{ missing: null }] },
    }],
    ['address-missing', 'Address', {
      note: 'The same for an address.',
      ends: 'incomplete',
      user: { missing: 'address' },
      press: true,
      steps: { setup: [{ missing: null }] },
    }],
    ['wallet-missing', 'Wallet', {
      note: 'The same for a wallet that the card is paid from.',
      ends: 'incomplete',
      user: { missing: 'wallet' },
      press: true,
      steps: { setup: [{ missing: null }] },
    }],
    ['setup-unknown', 'Nobody says what', {
      note: 'The sentence that was seen live: “Unable to place a card order. Please contact customer support”. This page has no answer to order-card-setup.',
      ends: 'incomplete',
      user: { missing: 'unknown' },
      press: true,
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
      wait: { from: 'provisioning', seconds: 150, text: '“This is taking longer than usual”' },
    }],
    ['delayed', 'It takes longer than usual', {
      note: 'The widget says so 150 seconds after the issuer took the order, and no trick makes that shorter.',
      ends: 'delayed',
      user: { gapMs: 600_000 },
      press: true,
      wait: { from: 'provisioning', seconds: 150, text: '“This is taking longer than usual”' },
    }],
  ]],
  ['With a card', [
    ['active', 'Active', { note: 'Green is said only when it was the issuer’s last word.', ends: 'active', user: { card: {} } }],
    ['frozen', 'Frozen', { note: 'The card stays, and payments are declined.', ends: 'frozen', user: { card: { status: 'FROZEN' } } }],
    ['inactive', 'Inactive', { note: 'Seen at a live client, in no documentation. Grey, and no order.', ends: 'inactive', user: { card: { status: 'INACTIVE' } } }],
    ['unknown', 'A status nobody knows', { note: 'The issuer’s word is put into one of ours where it is in use, and else made readable. It stays grey, and data-status of the badge keeps it as it came.', ends: 'unknown', user: { card: { status: 'EMBOSSING' } } }],
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
      note: 'The issuer’s compliance says no. Its word for why is nobody’s to read.',
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
      note: 'The issuer refuses for a reason of its own, in words that are nobody’s to read.',
      ends: 'failed',
      faults: { order: refusal(400, 'Card programme closed') },
      press: true,
    }],
    ['card-exists', 'There is a card already', {
      note: 'The issuer answers the order with 409 and CARD_EXISTS. The widget reads the card, and there it is.',
      ends: 'active',
      user: { gapMs: 3_000 },
      faults: { order: { status: 409, body: { code: 'CARD_EXISTS', message: 'Conflict' }, act: true } },
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
    ['misconfigured', 'A wrong client key', { note: 'The issuer answers 498. What to mend stands in the event order-card-error, and on the console.', ends: 'misconfigured', attributes: { 'client-key': 'pk_wrong' } }],
    ['no-client-key', 'No client key', { note: 'Nothing is ever sent without one.', ends: 'misconfigured', attributes: { 'client-key': null } }],
    ['bad-base-url', 'An unsafe base URL', { note: 'A token never travels over plain HTTP.', ends: 'misconfigured', attributes: { 'base-url': 'http://issuer.example' } }],
    ['wrong-base-url', 'A wrong base URL', { note: 'There is a server, but no issuer.', ends: 'misconfigured', attributes: { 'base-url': '/nowhere' } }],
    ['html-404', 'A page instead of an answer', {
      note: 'A 404 with HTML is what a wrong path, or a proxy without this route, answers. It is never taken for “no card”.',
      ends: 'misconfigured',
      faults: { status: { times: ALWAYS, status: 404, body: '<!doctype html><pre>Cannot GET /v1/card/status</pre>', contentType: 'text/html' } },
    }],
    ['wrong-tenant', 'The other backend', {
      note: 'The person is a user of the US backend, and us-env is not set: nobody there knows the token. The profile fails first, so that it never looks like “no card”.',
      ends: 'signed-out',
      user: { tenant: 'us' },
    }],
    ['unknown-issuer', 'An unknown issuer', { note: 'The name is checked before anything is sent.', ends: 'misconfigured', attributes: { issuer: 'acme' } }],
  ]],
];
