// The three issuers: how a page names each, how a test leads each, and what each counts.

/** The user has one card, and the card's status means this. */
const WORDS = {
  baanx: { active: 'ACTIVE', frozen: 'FROZEN', unknown: 'ON_HOLD' },
  others: { active: 'active', frozen: 'frozen', unknown: 'on_hold' },
};

export const BAANX = {
  name: 'Baanx',
  attributes: (user) => ({
    issuer: 'baanx',
    'base-url': `${user.sandbox.address}/baanx`,
    'client-key': 'pk_demo',
  }),
  /** Where faults wait. */
  endpoints: {
    profile: 'profile',
    card: 'status',
    order: 'order',
    freeze: 'freeze',
    unfreeze: 'unfreeze',
  },
  /** Whether the issuer knows an order that comes again by its key. */
  knowsOrders: false,
  words: WORDS.baanx,
  /** The part of the scenario that is about the issuer. */
  scenario: (fields) => fields,
  /** What makes an order's card turn up at once. */
  swift: { gapMs: 0 },
  holding: (status) => ({ card: { status } }),
  verified: { verification: 'VERIFIED' },
  account: (told) => ({ ...told, cards: told.card ? [told.card] : [] }),
  controls: {
    active: ['details', 'freeze', 'pin', 'set-pin', 'history'],
    frozen: ['details', 'unfreeze', 'history'],
  },
};

export const KULIPA = {
  name: 'Kulipa',
  attributes: (user) => ({
    issuer: 'kulipa',
    'base-url': `${user.sandbox.address}/kulipa`,
    'client-key': null,
    'user-id': user.kulipaUserId,
  }),
  endpoints: {
    profile: 'kulipa-user',
    card: 'kulipa-cards',
    order: 'kulipa-create',
    freeze: 'kulipa-freeze',
    unfreeze: 'kulipa-unfreeze',
  },
  knowsOrders: true,
  words: WORDS.others,
  scenario: (fields) => ({ kulipa: fields }),
  swift: {},
  holding: (status) => ({ cards: [{ status }] }),
  verified: { userStatus: 'active', wallets: ['active'] },
  account: (told) => told.kulipa,
  controls: { active: ['freeze', 'history'], frozen: ['unfreeze', 'history'] },
};

export const PINTOPAY = {
  name: 'PintoPay',
  attributes: (user) => ({
    issuer: 'pintopay',
    'base-url': `${user.sandbox.address}/pintopay`,
    'client-key': null,
    'user-id': user.externalUserId,
    'product-code': 'virtual_usd_demo',
  }),
  endpoints: {
    profile: 'pintopay-cardholder',
    card: 'pintopay-card',
    order: 'pintopay-create',
    freeze: 'pintopay-freeze',
    unfreeze: 'pintopay-unfreeze',
  },
  knowsOrders: true,
  words: WORDS.others,
  scenario: (fields) => ({ pintopay: fields }),
  swift: { stageMs: 0 },
  holding: (status) => ({ cards: [{ status }] }),
  verified: { hasCardholder: true, registrationStatus: 'active', kycStatus: 'approved' },
  account: (told) => told.pintopay,
  controls: { active: ['freeze'], frozen: ['unfreeze'] },
};

export const ISSUERS = [BAANX, KULIPA, PINTOPAY];
