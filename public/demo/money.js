// The situations of what a card is paid from; scenarios.js says what the fields mean. It knows no DOM and
// sends nothing.
import { BROKEN } from './faults.js';

const usdc = { currency: 'usdc', network: 'linea', balance: '250.75', allowance: '1000' };
const several = [
  usdc,
  { currency: 'eure', network: 'base', balance: '1200', allowance: '300.5' },
  { currency: 'sol', network: 'solana', balance: '0.004215', allowance: '10' },
  { currency: 'usdt', network: 'monad' },
];
const kept = [
  { currency: 'eurc', network: 'solana', priority: 2 },
  { currency: 'usdc', network: 'base', priority: 1 },
];
const none = { external: [], linked: [] };

export const MONEY = ['What the card is paid from', [
  ['unfunded', 'Nothing to spend yet', {
    note: 'The card is active, and no wallet is linked. The page answers order-card-fund and links one, which takes five seconds here.',
    ends: 'active',
    user: { card: {}, wallets: none },
    press: ['fund'],
    steps: { fund: [{}, { wallets: { external: [usdc] } }] },
  }],
  ['wallets', 'Several wallets', {
    note: 'What can be spent is the smaller of balance and allowance. Of the last one neither is told, so nothing is claimed.',
    ends: 'active',
    user: { card: {}, wallets: { external: several } },
  }],
  ['wallets-kept', 'Wallets that Baanx keeps', {
    note: 'The partner has no list of the user’s own wallets (404), so the linked ones are read. They come in the order in which they are charged.',
    ends: 'active',
    user: { card: {}, wallets: { external: null, linked: kept } },
  }],
  ['wallets-fail', 'Wallets fail', {
    note: 'The list is answered with 503. That says nothing of wallets, so nothing is shown, and the card is as it was.',
    ends: 'active',
    user: { card: {} },
    faults: { wallets: BROKEN },
  }],
  ['in-phone', 'In the phone’s wallet', {
    note: 'The status says cardAddedToDigitalWallet: true. Where it does not answer, nothing is said.',
    ends: 'active',
    user: { card: { cardAddedToDigitalWallet: true } },
  }],
]];
