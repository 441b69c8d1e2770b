import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
// The CLI leaves the address of the WebAssembly file as it is, so it is taken from inside.
import 'order-card/inlined';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <order-card
      issuer="baanx"
      base-url="/issuer"
      client-key="pk_demo"
      [getAccessToken]="getAccessToken"
      (order-card-state)="state.set($event.detail.state)"
    ></order-card>
    <p>State: <output>{{ state() }}</output></p>
  `,
})
export class App {
  readonly state = signal('');
  readonly getAccessToken = async () => (await fetch('/my/token')).text();
}
