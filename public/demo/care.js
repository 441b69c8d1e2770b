// The situations in which a person looks after a card that is there. scenarios.js says what the fields
// mean. It knows no DOM and sends nothing.
import { BROKEN, refusal, SILENT } from './faults.js';

const active = { card: {} };
const frozen = { card: { status: 'FROZEN' } };

export const CARE = ['Looking after the card', [
  ['freeze', 'Freeze it', {
    note: 'One press freezes it, and for ten seconds another one takes that back. The card is read again, and that is what is shown.',
    ends: 'frozen',
    user: active,
    press: ['freeze'],
  }],
  ['unfreeze', 'Unfreeze it', {
    note: 'A frozen card offers the way back. Details and transactions stay, the PIN does not.',
    ends: 'active',
    user: frozen,
    press: ['unfreeze'],
  }],
  ['freeze-elsewhere', 'Frozen elsewhere already', {
    note: 'The issuer answers “Card is already frozen”. That is what was wished for, so it counts as done.',
    ends: 'frozen',
    user: active,
    faults: { freeze: { ...refusal(400, 'Card is already frozen'), act: true } },
    press: ['freeze'],
  }],
  ['freeze-fails', 'Freezing fails', {
    note: 'The issuer breaks down twice. Freeze it again: the second failure is as visible as the first. The third time works.',
    ends: 'active',
    user: active,
    faults: { freeze: { ...BROKEN, times: 2 } },
    press: ['freeze'],
  }],
  ['not-freezable', 'Cannot be frozen', {
    note: 'The card says isFreezable: false, so nothing is offered that the issuer would refuse.',
    ends: 'active',
    user: { card: { isFreezable: false } },
  }],
  ['details', 'Show the details', {
    note: 'An image of the issuer’s, by a link that works once. It is hidden after 30 seconds, and at once when the tab is.',
    ends: 'active',
    user: active,
    press: ['details'],
  }],
  ['pin', 'Show the PIN', {
    note: 'The same way as the details: the page and the widget see a picture, and no digits.',
    ends: 'active',
    user: active,
    press: ['pin'],
  }],
  ['image-lost', 'The image does not arrive', {
    note: 'The issuer gives the link, and then stays silent. The widget gives up 15 seconds after it asked for the image.',
    ends: 'active',
    user: active,
    faults: { 'details-image': SILENT },
    press: ['details'],
  }],
  ['image-unlisted', 'The image is elsewhere', {
    note: 'secure-hosts names another host than the one that the issuer’s link leads to, so the image is never asked for.',
    ends: 'active',
    user: active,
    attributes: { 'secure-hosts': 'cards.example' },
    press: ['details'],
  }],
  ['set-pin', 'Choose a PIN', {
    note: 'The issuer’s page in a frame. When it closes, nobody but the issuer knows whether a PIN was saved; see “PINs set”, below.',
    ends: 'active',
    user: active,
    press: ['set-pin'],
  }],
  ['set-pin-unframed', 'The PIN page stays empty', {
    note: 'The issuer forbids to frame its page. The browser tells nobody, so the dialog always offers a new tab.',
    ends: 'active',
    user: { ...active, framing: 'forbidden' },
    press: ['set-pin'],
  }],
  ['history', 'Transactions', {
    note: '45 of them on three pages: pending and declined ones, refunds, other currencies and fees.',
    ends: 'active',
    user: active,
    press: ['history'],
  }],
  ['history-odd', 'Odd transactions', {
    note: 'Some lack their sign, status or merchant, or have a category that nobody knows. What is not told is not shown.',
    ends: 'active',
    user: { ...active, oddTransactions: true },
    press: ['history'],
  }],
  ['history-long', '10,000 transactions', {
    note: 'The next page comes before the end of the list is reached, and what is out of sight is not laid out.',
    ends: 'active',
    user: { ...active, transactions: 10_000 },
    press: ['history'],
  }],
  ['history-empty', 'No transactions', {
    note: 'A new card has none, and the widget says so.',
    ends: 'active',
    user: { ...active, transactions: 0 },
    press: ['history'],
  }],
  ['history-fails', 'Transactions fail', {
    note: 'The list is answered with 503. The card stays as it is, and the list can be asked for again.',
    ends: 'active',
    user: active,
    faults: { transactions: BROKEN },
    press: ['history'],
  }],
  ['some-actions', 'Only some actions', {
    note: 'The partner offers only what the attribute “actions” names.',
    ends: 'active',
    user: active,
    attributes: { actions: 'freeze history' },
  }],
]];
