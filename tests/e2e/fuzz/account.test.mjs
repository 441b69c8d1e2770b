// What must not be is found: each of these accounts is asked as a widget would ask that takes too much for
// a permission, or too little for an order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWith } from './answer/honest.js';
import { Account } from './issuer/account.js';

const KEY = { baanx: undefined, kulipa: 'x-idempotency-key', pintopay: 'idempotency-key' };

const PATHS = {
  baanx: { profile: 'GET /v1/user', card: 'GET /v1/card/status', order: 'POST /v1/card/order' },
  kulipa: { profile: 'GET /users/u', wallets: 'GET /wallets', card: 'GET /cards', order: 'POST /cards' },
  pintopay: {
    profile: 'POST /api/v1/cardholders/get', card: 'POST /api/v1/cards/get', order: 'POST /api/v1/cards/create',
  },
};

/** An account that answers one endpoint like this. */
function account(issuer, endpoint, answer, more) {
  const attack = { endpoint, answer, from: 0, times: Infinity, lag: 0, ...more };
  const account = new Account({ issuer, situation: 'new', attack });
  const ask = (name, { key = 'k', page = 0, tab = '0' } = {}) => {
    const [method, path] = PATHS[issuer][name].split(' ');
    const query = new URLSearchParams({ fromPage: page });
    account.answer({ method, path, query, headers: { [KEY[issuer]]: key }, tab });
  };
  const readAll = (tab) => Object.keys(PATHS[issuer]).forEach((name) => name !== 'order' && ask(name, { tab }));
  return { ask, readAll, faults: () => [...account.faults] };
}

const verified = (more) => answerWith({ verificationState: 'VERIFIED', ...more });
const cards = (body) => answerWith(body);

const FORBIDDEN = {
  'a word with space around it': ['baanx', 'profile', answerWith({ verificationState: ' VERIFIED' })],
  'a verdict that is no text': ['baanx', 'profile', verified({ eligibilityStatus: {} })],
  'a verified user under another status': ['baanx', 'profile', { ...verified(), status: 206 }],
  'a missing card without a message': ['baanx', 'card', answerWith({}, 404)],
  'a page of a server': ['baanx', 'card', answerWith({ message: 'Cannot GET /v1/card/status' }, 404)],
  'a missing card that was cut off': ['baanx', 'card', { ...answerWith({ message: 'No' }, 404), form: 'broken' }],
  'a list that is none': ['kulipa', 'card', cards({ items: null, hasMore: false })],
  'a list that only goes on': ['kulipa', 'card', cards({ items: [], hasMore: true })],
  'an entry that is no card': ['kulipa', 'card', cards({ items: [null], hasMore: false })],
  'a user in a list': ['kulipa', 'profile', answerWith([{ status: 'active' }])],
  'a wallet that is not active': ['kulipa', 'wallets', cards({ items: [{ status: 'Active' }] })],
  'an identity that is not approved': [
    'pintopay', 'profile', answerWith({ registration_status: 'active', kyc_status: 'approved ' }),
  ],
  'a slug that is none of a missing card': ['pintopay', 'card', answerWith({ slug: 'not_found' }, 404)],
};

for (const [what, attack] of Object.entries(FORBIDDEN)) {
  test(`an order after ${what} is found`, () => {
    const { ask, readAll, faults } = account(...attack);
    readAll();
    ask('order');
    assert.match(faults().join(), new RegExp(`orders although the ${attack[1]}`));
  });
}

const PERMITTED = {
  'an eligible user': ['baanx', 'profile', verified({ eligibilityStatus: 'eligible' })],
  'a blocked card': ['baanx', 'card', answerWith({ status: 'BLOCKED' })],
  'cards that have ended': ['kulipa', 'card', cards({ items: [{ status: 'lost' }], hasMore: false })],
  'a closed card': ['pintopay', 'card', answerWith({ card: { status: 'closed' } })],
};

for (const [what, attack] of Object.entries(PERMITTED)) {
  test(`an order after ${what} is as it should be`, () => {
    const { ask, readAll, faults } = account(...attack);
    readAll();
    ask('order');
    assert.deepEqual(faults(), []);
  });
}

for (const issuer of ['kulipa', 'pintopay']) {
  const lost = answerWith('lost', 500);

  test(`the same order of ${issuer} may come again, and from another tab`, () => {
    const { ask, readAll, faults } = account(issuer, 'order', lost, { isTaken: true });
    for (const tab of ['0', '1']) {
      readAll(tab);
      ask('order', { tab });
    }
    assert.deepEqual(faults(), []);
  });

  test(`another order of ${issuer} beside one that was taken is found`, () => {
    const { ask, readAll, faults } = account(issuer, 'order', lost, { isTaken: true });
    readAll();
    ask('order');
    ask('order', { key: 'another' });
    assert.deepEqual(faults(), ['orders twice']);
  });
}

test('all orders of Baanx are different ones', () => {
  const { ask, readAll, faults } = account('baanx', 'order', answerWith({}, 500), { isTaken: true });
  readAll();
  ask('order');
  ask('order');
  assert.deepEqual(faults(), ['orders twice']);
});

test('a tab knows only what it has read itself', () => {
  const { ask, readAll, faults } = account('baanx', 'order', answerWith({}));
  readAll('0');
  ask('order', { tab: '1' });
  assert.equal(faults().length, 2);
});

test('a question without end is found', () => {
  const { ask, faults } = account('kulipa', 'card', cards({ page: 0, items: [{ status: 'lost' }], hasMore: true }));
  for (let page = 0; page < 100; page += 1) ask('card', { page });
  assert.deepEqual(faults(), ['asks without end']);
});
