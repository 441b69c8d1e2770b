// <order-card-button>, <order-card-badge> and <order-card-summary>: one part each of the
// session that they stand in, or that they name by session="ID".
import { BaseElement } from './base-element.js';

class Part extends BaseElement {
  static observedAttributes = ['session'];
}

export class OrderCardButton extends Part {
  constructor() {
    super('button');
  }
}

export class OrderCardBadge extends Part {
  constructor() {
    super('badge');
  }
}

export class OrderCardSummary extends Part {
  constructor() {
    super('summary');
  }
}
