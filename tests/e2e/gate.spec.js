// Who may order, and what can be done with a card: the gate of the design, every row by every column.
import { eventually, expect, test } from './support/test.js';
import { waitInVain } from './support/time.js';

const COLUMNS = {
  'no card': { card: null, controls: [] },
  'an active card': {
    card: { status: 'ACTIVE' },
    state: 'active',
    badge: ['Active', 'green'],
    controls: ['details', 'freeze', 'pin', 'set-pin', 'history'],
  },
  'a frozen card': {
    card: { status: 'FROZEN' },
    state: 'frozen',
    badge: ['Frozen', 'orange'],
    controls: ['details', 'unfreeze', 'history'],
  },
  'a blocked card': {
    card: { status: 'BLOCKED' },
    state: 'blocked',
    badge: ['Blocked', 'red'],
    controls: ['history'],
  },
  'a card in a state that nobody knows': {
    card: { status: 'ON_HOLD' },
    state: 'unknown',
    badge: ['On hold', 'grey'],
    button: 'refresh',
    says: 'We can’t tell whether you can use this card right now.',
    controls: ['history'],
  },
};

// What the row decides: the state and button without a card, and the button with a blocked one.
const ROWS = {
  'a verified user': {
    user: { verification: 'VERIFIED' },
    none: { state: 'ready', button: 'order', says: 'Order it now' },
    blocked: { button: 'replace', says: 'You can order a replacement.' },
  },
  'a user whose identity is being checked': {
    user: { verification: 'PENDING' },
    none: { state: 'verifying', disabled: 'order', says: 'You can order as soon as this is done.' },
    blocked: { button: 'refresh', says: 'once we’ve checked your identity' },
  },
  'a user who is not verified': {
    user: { verification: 'UNVERIFIED' },
    none: { state: 'unverified', button: 'verify', says: 'confirm who you are' },
    blocked: { button: 'verify', says: 'Verify your identity to order a replacement.' },
  },
  'a rejected user': {
    user: { verification: 'REJECTED' },
    none: { state: 'rejected', button: 'retry-check', says: 'You can try the check again.' },
    blocked: { button: 'retry-check', says: 'You can try the check again.' },
  },
  'an ineligible user': {
    user: { eligibilityStatus: 'ineligible', eligibilityReason: 'edd_required' },
    none: { state: 'ineligible', button: 'refresh', says: 'a few more of your details' },
    blocked: { button: 'refresh', says: 'a few more of your details' },
  },
  'a user in a standing that nobody knows': {
    user: { verification: 'ESCALATED' },
    none: { state: 'ineligible', button: 'refresh', says: 'We haven’t confirmed your identity yet' },
    blocked: { button: 'refresh', says: 'This card can no longer be used.' },
  },
};

const MAY_ORDER = ['order', 'replace'];

for (const [who, row] of Object.entries(ROWS)) {
  for (const [what, column] of Object.entries(COLUMNS)) {
    const expected = { ...column, ...decided(row, column) };
    const outcome = MAY_ORDER.includes(expected.button) ? 'may order' : 'cannot order';

    test(`${who} with ${what} ${outcome}`, async ({ createUser, openWidget }) => {
      const user = await createUser({ ...row.user, card: column.card });
      const widget = await openWidget(user);
      await widget.expectState(expected.state);
      await expectBadge(widget, column);
      expect(await widget.controlsOffered()).toEqual(column.controls);
      await expectButton(widget, expected);
      if (expected.says) await expect(widget.explanation).toContainText(expected.says);
      expect(await widget.statesTold()).toEqual([expected.state]);

      await widget.pressAnyway();

      if (outcome === 'may order') {
        await eventually(() => user.ordersAccepted()).toBe(1);
      } else {
        await waitInVain(200);
        expect(await user.ordersReceived()).toBe(0);
      }
    });
  }
}

function decided(row, column) {
  if (column.card === null) return row.none;
  return column.card.status === 'BLOCKED' ? row.blocked : {};
}

async function expectBadge(widget, { card, badge }) {
  if (badge) await widget.expectBadge(card.status, ...badge);
  else await widget.expectNoBadge();
}

async function expectButton(widget, { button, disabled }) {
  if (button) await widget.expectButton(button);
  else if (disabled) await widget.expectDisabledButton(disabled);
  else await widget.expectNoButton();
}
