// The components of `order-card/react`.
import { createRef, useRef } from 'react';
import type { OrderCard as OrderCardElement } from 'order-card/element';
import { OrderCard, OrderCardBadge, OrderCardButton, OrderCardSession, OrderCardSummary } from 'order-card/react';
import type { OrderCardProps } from 'order-card/react';

const ours: OrderCardProps = { issuer: 'kulipa', baseUrl: '/my/kulipa' };

export function Page() {
  const card = useRef<OrderCardElement>(null);
  const badge = createRef<HTMLElement>();
  return (
    <>
      <OrderCard
        ref={card}
        issuer="baanx"
        baseUrl="https://dev.api.baanx.com"
        clientKey="pk_demo"
        usEnv
        actions="details pin"
        theme="dark"
        lang="de-CH"
        className="card"
        style={{ maxWidth: 480 }}
        id="card"
        data-test="card"
        aria-label="Card"
        getAccessToken={async () => (await fetch('/my/token')).text()}
        fetch={(request) => fetch(request)}
        messages={{ 'ready.title': 'Karte bestellen' }}
        onState={({ detail }) => detail.state === 'active' && card.current?.refresh()}
        onActive={({ detail }) => detail.lastFour?.length}
        onVerify={(event) => event.preventDefault()}
        onAction={({ detail }) => detail.action === 'set-pin' && detail.outcome}
        onError={({ detail }) => detail.code === 'signed-out'}
        onClick={(event) => event.currentTarget.refresh()}
      />
      <OrderCard {...ours} />
      <OrderCardSession getAccessToken={() => null} onOrdered={() => undefined}>
        <OrderCardBadge ref={badge} theme="light" />
        <OrderCardSummary session="other" />
        <OrderCardButton onError={({ detail }) => detail.code === 'session-missing'} />
      </OrderCardSession>
      {/* @ts-expect-error: no issuer has this name */}
      <OrderCard issuer="other" />
      {/* @ts-expect-error: attributes have React's names here */}
      <OrderCard base-ur1="/my" client_key="pk" />
      {/* @ts-expect-error: only true and false */}
      <OrderCard usEnv="yes" />
      {/* @ts-expect-error: a token is not given away, a function is */}
      <OrderCard getAccessToken="token" />
      {/* @ts-expect-error: no state has this name */}
      <OrderCard onState={({ detail }) => detail.state === 'activ'} />
      {/* @ts-expect-error: the whole widget has no children */}
      <OrderCard>text</OrderCard>
      {/* @ts-expect-error: the state is the widget's */}
      <OrderCard state="active" />
      {/* @ts-expect-error: a part has no issuer */}
      <OrderCardBadge issuer="baanx" />
      {/* @ts-expect-error: the ref is to an element of another kind */}
      <OrderCard ref={badge} />
    </>
  );
}
