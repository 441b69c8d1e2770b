// The tags themselves, in Preact's JSX.
import type {} from 'order-card/jsx';

export function Page() {
  return (
    <>
      <order-card
        issuer="baanx"
        base-url="https://dev.api.baanx.com"
        us-env=""
        ref={(card) => void card?.refresh()}
        data-test="card"
        class="card"
        getAccessToken={async () => 'token'}
        onorder-card-active={(event) => event.detail.lastFour?.length}
      />
      <order-card-session>
        <order-card-badge theme="dark" />
      </order-card-session>
      {/* @ts-expect-error: no issuer has this name */}
      <order-card issuer="other" />
      {/* @ts-expect-error: no state has this name */}
      <order-card onorder-card-state={(event) => event.detail.state === 'activ'} />
      {/* @ts-expect-error: no theme has this name */}
      <order-card-button theme="night" />
      {/* @ts-expect-error: there is no such element */}
      <order-card-face />
    </>
  );
}
