// Registers the tags. A second copy of the package in the page, or another version, does no harm:
// the first one that comes has them all.
import { OrderCard, OrderCardSession } from './session-element.js';
import { OrderCardBadge, OrderCardButton, OrderCardSummary } from './part-element.js';

// With a prefix such as 'acme' the tags are `acme-order-card`, `acme-order-card-session`...
export function define(prefix) {
  // Node, where pages are drawn ahead, has no elements.
  const registry = globalThis.customElements;
  const tag = prefix ? `${prefix}-order-card` : 'order-card';
  if (!registry || registry.get(`${tag}-session`)) return;
  // A class can have one tag.
  const add = (end, element) =>
    registry.get(tag + end) || registry.define(tag + end, prefix ? class extends element {} : element);
  // Sessions first, so that parts that are in the page already find theirs.
  add('-session', OrderCardSession);
  add('', OrderCard);
  add('-button', OrderCardButton);
  add('-badge', OrderCardBadge);
  add('-summary', OrderCardSummary);
}
