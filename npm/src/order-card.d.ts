/** What `<order-card>` and `<order-card-session>` show, reflected as the attribute `state`. */
export type OrderCardState =
  | 'loading'
  | 'signed-out'
  | 'unverified'
  | 'verifying'
  | 'rejected'
  | 'ineligible'
  | 'ready'
  | 'ordering'
  | 'confirming'
  | 'provisioning'
  | 'delayed'
  | 'active'
  | 'frozen'
  | 'blocked'
  | 'inactive'
  | 'unknown'
  | 'failed'
  | 'misconfigured';

/** The words of the attribute `actions`. */
export type OrderCardAction = 'details' | 'pin' | 'set-pin' | 'freeze' | 'activate' | 'history' | 'replace';

/** What became of an action. */
export type OrderCardOutcome = 'shown' | 'hidden' | 'opened' | 'closed' | 'frozen' | 'unfrozen' | 'activated' | 'saved';

/** A session without a face: its parts share one state, one poller and one token. */
export interface OrderCardSession extends HTMLElement {
  /** Gives the user's access token, or null where nobody is signed in. Asked once, and again after a 401. */
  getAccessToken?: () => Promise<string | null | undefined> | string | null | undefined;
  /** Replaces the browser's `fetch` for all requests to the issuer. */
  fetch?: (request: Request) => Promise<Response>;
  /** The page's own texts, by their keys. */
  messages?: Record<string, string>;
  /** Reads everything again. */
  refresh(): void;
}

/** The whole widget. */
export interface OrderCard extends OrderCardSession {}

/** One part of a session: the one around it, or the one that the attribute `session` names. */
export interface OrderCardPart extends HTMLElement {}

export interface OrderCardEventMap {
  'order-card-state': CustomEvent<{ from: OrderCardState; state: OrderCardState }>;
  'order-card-ordered': CustomEvent<Record<string, never>>;
  'order-card-active': CustomEvent<{ lastFour?: string }>;
  /** Cancelable: `preventDefault()` says that the page runs its own identity check. */
  'order-card-verify': CustomEvent<Record<string, never>>;
  /** Something was done with the card. */
  'order-card-action': CustomEvent<{ action: OrderCardAction; outcome: OrderCardOutcome }>;
  'order-card-error': CustomEvent<{ code: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'order-card': OrderCard;
    'order-card-session': OrderCardSession;
    'order-card-button': OrderCardPart;
    'order-card-badge': OrderCardPart;
    'order-card-summary': OrderCardPart;
  }
  interface HTMLElementEventMap extends OrderCardEventMap {}
}
