// Registers the tags, once: a second copy of the package in the page does no harm.
import { OrderCard, OrderCardSession } from './session-element.js';
import { OrderCardBadge, OrderCardButton, OrderCardSummary } from './part-element.js';

export function define() {
  // Node, where pages are drawn ahead, has no elements.
  if (!globalThis.customElements) return;
  // Sessions first, so that parts that are in the page already find theirs.
  const elements = {
    'order-card-session': OrderCardSession,
    'order-card': OrderCard,
    'order-card-button': OrderCardButton,
    'order-card-badge': OrderCardBadge,
    'order-card-summary': OrderCardSummary,
  };
  for (const [name, element] of Object.entries(elements)) {
    customElements.get(name) || customElements.define(name, element);
  }
}
