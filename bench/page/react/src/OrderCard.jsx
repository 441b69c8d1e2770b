// The card as the React page shows it.
import { useCard } from './useCard.js';

const COLORS = { ACTIVE: 'green', FROZEN: 'orange', BLOCKED: 'red' };
const MESSAGES = {
  ACTIVE: 'Your card is active and ready to use',
  FROZEN: 'Your card is temporarily frozen. Unfreeze it to use.',
  BLOCKED: 'Your card is blocked. Please order a replacement.',
};

function StatusBadge({ status }) {
  return (
    <span
      className={`order-card__badge order-card__badge--${COLORS[status] ?? 'gray'}`}
      data-status={status}
    >
      {status}
    </span>
  );
}

function CardSummary({ card }) {
  return (
    <dl className="order-card__summary">
      <dt>Card</dt><dd>•••• {card.panLast4}</dd>
      <dt>Expires</dt><dd>{card.expiryDate}</dd>
      <dt>Holder</dt><dd>{card.holderName}</dd>
    </dl>
  );
}

function messageFor({ loading, error, verified, card, ordering, provisioning, timedOut }) {
  if (loading) return 'Loading…';
  if (error) return error.message;
  if (ordering) return 'Ordering your card…';
  if (provisioning) return 'Your card is being set up…';
  if (timedOut) return 'Card activation timeout';
  if (card) return MESSAGES[card.status] ?? 'Unknown card status';
  return verified ? 'You have no card yet.' : 'Verify your identity to order a card.';
}

export function OrderCard({ api }) {
  const state = useCard(api);
  const { loading, verified, card, order, ordering, provisioning } = state;
  const status = provisioning ? card?.status ?? 'PENDING' : card?.status;
  const canOrder = !provisioning && (!card || card.status === 'BLOCKED');

  return (
    <section className="order-card" aria-live="polite">
      {status && <StatusBadge status={status} />}
      <p className="order-card__message">{messageFor(state)}</p>
      {card && <CardSummary card={card} />}
      {canOrder && (
        <button
          className="order-card__button"
          type="button"
          disabled={loading || !verified || ordering}
          onClick={() => order()}
        >
          Order virtual card
        </button>
      )}
    </section>
  );
}
