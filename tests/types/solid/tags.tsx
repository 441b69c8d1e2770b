// The tags in Solid's JSX.
import type { OrderCard } from 'order-card/element';
import type {} from 'order-card/solid';

export function Page(props: { baseUrl: string }) {
  let card: OrderCard | undefined;
  return (
    <>
      <order-card
        ref={card}
        issuer="baanx"
        attr:base-url={props.baseUrl}
        us-env
        class="card"
        prop:getAccessToken={async () => 'token'}
        on:order-card-active={(event) => event.detail.lastFour?.length}
      />
      <order-card-session>
        <order-card-badge theme="dark" />
      </order-card-session>
      {/* @ts-expect-error: no issuer has this name */}
      <order-card issuer="other" />
      {/* @ts-expect-error: no issuer has this name */}
      <order-card attr:issuer="other" />
      {/* @ts-expect-error: a token is not given away, a function is */}
      <order-card prop:getAccessToken="token" />
      {/* @ts-expect-error: no state has this name */}
      <order-card on:order-card-state={(event) => event.detail.state === 'activ'} />
      {/* @ts-expect-error: there is no such element */}
      <order-card-face />
    </>
  );
}
