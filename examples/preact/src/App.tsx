import { useState } from 'preact/hooks';
import 'order-card';
import type {} from 'order-card/jsx';

const getAccessToken = async () => (await fetch('/my/token')).text();

export function App() {
  const [state, setState] = useState('');
  return (
    <>
      <order-card
        issuer="baanx"
        base-url="/issuer"
        client-key="pk_demo"
        getAccessToken={getAccessToken}
        onorder-card-state={(event) => setState(event.detail.state)}
      />
      <p>
        State: <output>{state}</output>
      </p>
    </>
  );
}
