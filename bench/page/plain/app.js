// The page that a partner would write by hand from the issuer's documentation: its snippets, and what
// connects them. It has no build step.

const BASE_URL = '/api';
const CLIENT_KEY = 'demo';
const getAccessToken = async () => 'token';

// Requests

async function call(path, options = {}) {
  return fetch(BASE_URL + path, {
    ...options,
    headers: {
      'x-client-key': CLIENT_KEY,
      Authorization: `Bearer ${await getAccessToken()}`,
      ...options.headers,
    },
  });
}

async function json(response) {
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
  return response.json();
}

const getProfile = async () => json(await call('/v1/user/profile'));
const getCardStatus = async () => json(await call('/v1/card/status'));

async function getCardStatusSafely() {
  const response = await call('/v1/card/status');
  if (response.status === 404) return { hasCard: false, card: null };
  return { hasCard: true, card: await json(response) };
}

const orderCard = async () => json(await call('/v1/card/order', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ type: 'VIRTUAL' }),
}));

async function pollCardStatus(maxAttempts = 10, delayMs = 2000) {
  for (let i = 0; i < maxAttempts; i++) {
    try {
      const card = await getCardStatus();
      if (card.status === 'ACTIVE') return card;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    } catch (error) {
      if (i === maxAttempts - 1) throw error;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
  throw new Error('Card activation timeout');
}

// What is shown

function getCardStatusColor(status) {
  switch (status) {
    case 'ACTIVE': return 'green';
    case 'FROZEN': return 'orange';
    case 'BLOCKED': return 'red';
    default: return 'gray';
  }
}

function getCardStatusMessage(status) {
  switch (status) {
    case 'ACTIVE': return 'Your card is active and ready to use';
    case 'FROZEN': return 'Your card is temporarily frozen. Unfreeze it to use.';
    case 'BLOCKED': return 'Your card is blocked. Please order a replacement.';
    default: return 'Unknown card status';
  }
}

const root = document.querySelector('#order-card');
const badge = root.querySelector('.order-card__badge');
const message = root.querySelector('.order-card__message');
const summary = root.querySelector('.order-card__summary');
const button = root.querySelector('.order-card__button');

function displayBadge(status) {
  badge.className = `order-card__badge order-card__badge--${getCardStatusColor(status)}`;
  badge.textContent = status;
  badge.hidden = false;
  badge.dataset.status = status;
}

function displayCardSummary(card) {
  const fields = { lastFour: `•••• ${card.panLast4}`, expiry: card.expiryDate, holderName: card.holderName };
  for (const [name, value] of Object.entries(fields)) {
    summary.querySelector(`[data-field=${name}]`).textContent = value;
  }
  summary.hidden = false;
  message.textContent = getCardStatusMessage(card.status);
  displayBadge(card.status);
}

// What happens

async function start() {
  const [profile, { hasCard, card }] = await Promise.all([getProfile(), getCardStatusSafely()]);
  if (hasCard) displayCardSummary(card);
  else message.textContent = 'You have no card yet.';

  const verified = profile.verificationState === 'VERIFIED';
  if (!verified) message.textContent = 'Verify your identity to order a card.';
  const canOrder = !hasCard || card.status === 'BLOCKED';
  button.hidden = !canOrder;
  button.disabled = !(verified && canOrder);
}

button.addEventListener('click', async () => {
  button.disabled = true;
  message.textContent = 'Ordering your card…';
  try {
    await orderCard();
    displayBadge('PENDING');
    message.textContent = 'Your card is being set up…';
    displayCardSummary(await pollCardStatus());
    button.hidden = true;
  } catch (error) {
    message.textContent = error.message;
    button.disabled = false;
  }
});

start().catch((error) => { message.textContent = error.message; });
