'use client';

import { OrderCard } from 'order-card/react';
import { useState } from 'react';

const getAccessToken = async () => (await fetch('/my/token')).text();

export function Card() {
  const [state, setState] = useState('');
  return (
    <main>
      <OrderCard
        issuer="baanx"
        baseUrl="/issuer"
        clientKey="pk_demo"
        getAccessToken={getAccessToken}
        onState={(event) => setState(event.detail.state)}
      />
      <p>
        State: <output>{state}</output>
      </p>
    </main>
  );
}
