// The tags in templates of Angular: a right one, and one with a mistake in each line.
import { Component, CUSTOM_ELEMENTS_SCHEMA, viewChild, ElementRef } from '@angular/core';
import type {} from 'order-card/angular';
import type { OrderCard, OrderCardErrorCode, OrderCardState } from 'order-card/element';

@Component({
  selector: 'right-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <order-card
      #card
      issuer="baanx"
      [attr.base-url]="baseUrl"
      [getAccessToken]="ask"
      (order-card-state)="told($event.detail.state)"
      (order-card-active)="activated($event.detail.lastFour)"
      (order-card-error)="failed($event.detail.code); card.refresh()"
    ></order-card>
    <order-card-session><order-card-badge theme="dark" /></order-card-session>
  `,
})
export class RightPage {
  card = viewChild<ElementRef<OrderCard>>('card');
  baseUrl = 'https://dev.api.baanx.com';
  ask = async () => 'token';
  told(state: OrderCardState) {
    return state === 'active' && this.card()?.nativeElement.refresh();
  }
  activated(lastFour: string | undefined) {
    return lastFour;
  }
  failed(code: OrderCardErrorCode) {
    return code;
  }
}

@Component({
  selector: 'wrong-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <order-card (order-card-state)="told($event.detail.code)" />
    <order-card (order-card-active)="told($event.detail.lastFour)" />
    <order-card #card (order-card-ordered)="card.reload()" />
  `,
})
export class WrongPage {
  told(state: OrderCardState) {
    return state;
  }
}
