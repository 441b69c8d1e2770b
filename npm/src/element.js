// The classes, without side effects.
export { OrderCardBadge, OrderCardButton, OrderCardSummary } from './part-element.js';
export { OrderCard, OrderCardSession } from './session-element.js';
export { define } from './define.js';
export { configure } from './source.js';
