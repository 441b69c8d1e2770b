// A stub of the issuer, for one verified user, whose card is active as soon as it is ordered. It
// refuses a wrong client key, token or body as the issuer does.
import { setTimeout as pause } from 'node:timers/promises';

/** How long the issuer itself takes for an answer, in milliseconds. */
export const THINKING = 30;

const USER = {
  id: '3b0d6f54-4a1e-4c52-9a77-0f6c1d2e3a4b',
  firstName: 'John',
  lastName: 'Doe',
  verificationState: 'VERIFIED',
  countryOfResidence: 'GB',
};

const CARD = {
  id: '000000000050277836',
  holderName: 'JOHN DOE',
  expiryDate: '2028/01',
  panLast4: '1234',
  status: 'ACTIVE',
  type: 'VIRTUAL',
};

const WALLETS = [{ address: '0x1', currency: 'USDC', balance: '100', allowance: '100', network: 'linea' }];

export class StubIssuer {
  #orderedAt = null;
  #roundTrip = 0;

  /** What was asked in this visit. */
  log = [];

  /**
   * A new visit, with a network of this round trip in milliseconds. The browser's throttling takes
   * its latency for the least time of a request and would swallow the issuer's own, so the stub
   * spends the round trip itself: half on the way in, half on the way out.
   */
  begin(roundTrip) {
    this.#orderedAt = null;
    this.#roundTrip = roundTrip;
    this.log = [];
  }

  async answer(request) {
    const entry = { method: request.method, path: request.path };
    this.log.push(entry);
    await pause(this.#roundTrip / 2 + THINKING);
    const [status, body] = this.#decide(request);
    entry.status = status;
    await pause(this.#roundTrip / 2);
    return [status, body];
  }

  #decide({ method, path, headers, body }) {
    if (!headers['x-client-key']) return [499, { message: 'Missing client key' }];
    if (headers['x-client-key'] !== 'demo') return [498, { message: 'Invalid client key' }];
    if (headers.authorization !== 'Bearer token') return [401, { message: 'Not authenticated' }];
    switch (`${method} ${path}`) {
      case 'GET /v1/user/profile':
        return [200, USER];
      case 'GET /v1/card/status':
        if (this.#orderedAt === null) return [404, { message: 'Card not found' }];
        return [200, { ...CARD, orderedAt: this.#orderedAt }];
      case 'POST /v1/card/order':
        return this.#order(body);
      case 'GET /v1/wallet/external':
        return [200, WALLETS];
      default:
        return [404, { message: 'Not found' }];
    }
  }

  #order(body) {
    if (!asksForVirtual(body)) return [422, { message: 'type field is required' }];
    if (this.#orderedAt !== null) return [400, { message: 'User already has a card' }];
    this.#orderedAt = new Date().toISOString();
    return [200, { success: true }];
  }
}

function asksForVirtual(body) {
  try {
    return JSON.parse(body)?.type === 'VIRTUAL';
  } catch {
    return false;
  }
}
