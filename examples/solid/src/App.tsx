import { createSignal } from 'solid-js';
import 'order-card';
import type {} from 'order-card/solid';

const getAccessToken = async () => (await fetch('/my/token')).text();

export function App() {
  const [state, setState] = createSignal('');
  return (
    <>
      <order-card
        issuer="baanx"
        base-url="/issuer"
        client-key="pk_demo"
        prop:getAccessToken={getAccessToken}
        on:order-card-state={(event) => setState(event.detail.state)}
      />
      <p>
        State: <output>{state()}</output>
      </p>
    </>
  );
}
