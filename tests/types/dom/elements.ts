// The elements in a page without a framework.
import { configure, define, OrderCard, OrderCardBadge, OrderCardSession } from 'order-card/element';
import type { OrderCardErrorCode, OrderCardPrefixed, OrderCardState } from 'order-card';
import * as inlined from 'order-card/inlined';
import * as whole from 'order-card';

define();
define('acme');
configure({ wasmUrl: '/order-card_bg.wasm', laterUrl: '/order-card-later.wasm' });
configure({ wasmUrl: new URL('https://cdn.example/order-card_bg.wasm') });
// @ts-expect-error: an option that does not exist
configure({ wasmURL: '/order-card_bg.wasm' });
// @ts-expect-error: a prefix is a text
define(7);

const card = document.querySelector('order-card')!;
const made: OrderCard = document.createElement('order-card');
made.getAccessToken = async () => (await fetch('/my/token')).text();
card.getAccessToken = () => null;
card.getAccessToken = undefined;
// @ts-expect-error: a token is not given away, a function is
card.getAccessToken = 'token';
// @ts-expect-error: a token is a text
card.getAccessToken = async () => 7;
card.fetch = (request) => fetch(new Request(request, { credentials: 'include' }));
card.fetch = fetch;
card.messages = { 'ready.title': 'Karte bestellen' };
// @ts-expect-error: no text has this key
card.messages = { 'ready.tilte': 'Karte bestellen' };
card.refresh();

const badge: OrderCardBadge = document.createElement('order-card-badge');
// @ts-expect-error: a part asks for no token
badge.getAccessToken = () => null;

const session: OrderCardSession = card;
session instanceof inlined.OrderCardSession && whole.define === define;

card.addEventListener('order-card-state', (event) => {
  const state: OrderCardState = event.detail.state;
  if (state === 'active' || event.detail.from === 'ready') card.hidden = false;
  // @ts-expect-error: no state has this name
  if (state === 'activ') card.hidden = true;
});
card.addEventListener('order-card-active', ({ detail }) => {
  const lastFour: string | undefined = detail.lastFour;
  // @ts-expect-error: the number is not told
  return [lastFour, detail.pan];
});
card.addEventListener('order-card-verify', (event) => event.preventDefault());
card.addEventListener('order-card-setup', (event) => {
  if (event.detail.missing === 'address') event.preventDefault();
  // @ts-expect-error: nobody misses that
  if (event.detail.missing === 'adress') return;
});
card.addEventListener('order-card-support', ({ detail }) => {
  const state: OrderCardState = detail.state;
  const code: OrderCardErrorCode | undefined = detail.code;
  return [state, code];
});
document.addEventListener('order-card-fund', (event) => {
  const told: CustomEvent = event;
  return told;
});
// They bubble.
document.addEventListener('order-card-action', ({ detail }) => {
  if (detail.action === 'freeze' && detail.outcome === 'unfrozen') return;
  // @ts-expect-error: no outcome has this name
  if (detail.outcome === 'thawed') return;
});
window.addEventListener('order-card-error', ({ detail }) => {
  const code: OrderCardErrorCode = detail.code;
  if (code === 'core-blocked' || code === 'client-key-invalid') return;
  // @ts-expect-error: no error has this code
  if (code === 'oops') return;
});

declare global {
  interface HTMLElementTagNameMap extends OrderCardPrefixed<'acme'> {}
}
document.querySelector('acme-order-card')?.refresh();
// @ts-expect-error: a part has nothing to refresh
document.querySelector('acme-order-card-badge')?.refresh();
