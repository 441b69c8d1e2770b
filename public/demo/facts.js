// What the sandbox knows of a person at one issuer, as lines to read. It knows no DOM and sends nothing.

const OF_ISSUER = {
  baanx: (known) => ({
    'Orders received': known.ordersReceived,
    'Orders accepted': known.ordersAccepted,
    'Order under way': known.provisioning ? 'yes' : 'no',
    'PINs set': known.pinSet,
  }),
  kulipa: ({ kulipa }) => ({
    'Orders received': kulipa.ordersReceived,
    'Orders accepted': kulipa.ordersAccepted,
    'Reissues received': kulipa.reissuesReceived,
    'Reissues accepted': kulipa.reissuesAccepted,
    'Cards': cards(kulipa, ({ status, frozenBy, lastFourDigits }) => `${lastFourDigits} ${status}${frozenBy ? ` by ${frozenBy}` : ''}`),
  }),
  pintopay: ({ pintopay }) => ({
    'Orders received': pintopay.ordersReceived,
    'Orders accepted': pintopay.ordersAccepted,
    'Last order': lastOrder(pintopay),
    'Cards': cards(pintopay, ({ status }) => status),
  }),
};

export function factsOf(issuer, known, requests) {
  const last = requests.at(-1);
  const faults = Object.entries(known.faults).filter(([, waiting]) => waiting.length).map(([endpoint]) => endpoint);
  return {
    ...OF_ISSUER[issuer.name](known),
    'Requests': requests.length,
    'Last request': last ? `${last.method} ${last.path.replace(issuer.path, '')} → ${last.status ?? 'no answer'}` : 'none',
    'Faults': faults.join(', ') || 'none',
  };
}

// Whether the person is so already, as a change would make them. `card` stands for the newest one of many.
export function holds(change, known) {
  if (change === null || typeof change !== 'object') return (known ?? null) === change;
  if (Array.isArray(change)) return change.length === known?.length && change.every((part, place) => holds(part, known[place]));
  return Object.entries(change).every(([name, part]) => holds(part, name === 'card' && known?.cards ? known.cards.at(-1) : known?.[name]));
}

// The newest first, as the issuer would show them.
function cards({ cards }, say) {
  return cards.map(say).reverse().join(', ') || 'none';
}

function lastOrder({ orders }) {
  const order = orders.at(-1);
  if (!order) return 'none';
  const { status, issue_status, last_error_slug } = order;
  return [status, issue_status !== status && issue_status, last_error_slug].filter(Boolean).join(', ');
}
