// One element in one page, with the words in which the tests tell what they do and expect.
import { expect } from '@playwright/test';
import { pause } from './time.js';

/** How long a state is waited for, in milliseconds. */
const PATIENCE = 10_000;

export class Widget {
  constructor(page, element, witness, host) {
    this.page = page;
    this.element = element;
    this.witness = witness;
    this.host = host;
    this.button = element.locator('[part="order-button"]');
    this.badge = element.locator('[part="badge"]');
    this.summary = element.locator('[part="summary"]');
    this.title = element.locator('[part="title"]');
    this.explanation = element.locator('[part="explanation"]');
    this.notice = element.locator('[part="notice"]');
    this.voice = element.locator('[role="status"]');
  }

  press() {
    return this.button.click();
  }

  /** Another element of the same page. */
  another(selector) {
    return new Widget(this.page, this.page.locator(selector), this.witness, this.host);
  }

  /** Presses whatever the button says of itself. */
  pressAnyway() {
    return this.button.evaluate((button) => button.click());
  }

  /**
   * Presses "try again". The widget goes on by itself too, and its one button may be another one
   * by the time of the press; so the press is made only if it still is this one.
   */
  async tryAgain() {
    await this.button.evaluate((button) => button.dataset.action === 'refresh' && button.click());
  }

  reload() {
    return this.page.reload();
  }

  hide() {
    return this.page.evaluate(setVisibility, 'hidden');
  }

  show() {
    return this.page.evaluate(setVisibility, 'visible');
  }

  /** Somebody signs in: the page offers their token by a new function. */
  signIn(user) {
    return this.element.evaluate((element, token) => {
      element.getAccessToken = async () => token;
    }, user.token);
  }

  /** A state may be short; an observer in the page sees it, and sees it at once. */
  async expectState(state) {
    const seen = this.element.evaluate(untilState, state).then(() => true);
    const isSeen = await Promise.race([seen, pause(PATIENCE)]).catch(() => false);
    if (!isSeen) await expect(this.element).toHaveAttribute('state', state, { timeout: 1000 });
  }

  async expectBadge(word, text, colour) {
    await expect(this.badge).toHaveText(text);
    await expect(this.badge).toHaveClass(`badge ${colour}`);
    if (word) await expect(this.badge).toHaveAttribute('data-status', word);
    else await expect(this.badge).not.toHaveAttribute('data-status');
  }

  async expectNoBadge() {
    await expect(this.badge).toHaveCount(0);
  }

  /** A button that can be pressed. */
  async expectButton(action) {
    await expect(this.button).toBeVisible();
    await expect(this.button).toHaveAttribute('data-action', action);
    await expect(this.button).not.toHaveAttribute('aria-disabled');
  }

  /** A button that is on screen, keeps its focus, and cannot be pressed. */
  async expectDisabledButton(action) {
    await expect(this.button).toBeVisible();
    await expect(this.button).toHaveAttribute('data-action', action);
    await expect(this.button).toHaveAttribute('aria-disabled', 'true');
    await expect(this.button).not.toHaveAttribute('disabled');
  }

  async expectNoButton() {
    await expect(this.button).toBeHidden();
  }

  async expectNotice(text) {
    await expect(this.notice).toContainText(text);
  }

  async expectNoNotice() {
    await expect(this.notice).toHaveCount(0);
  }

  async events(name) {
    const events = await this.witness.eventsOf(this.page);
    return events.filter((event) => !name || event.name === name);
  }

  /** The states that the page was told of, one after the other. */
  async statesTold() {
    return (await this.events('state')).map(({ detail }) => detail.state);
  }

  async errorsTold() {
    return (await this.events('error')).map(({ detail }) => detail.code);
  }

  /** How many requests the browser has sent to the issuer for this page. */
  requestsSent() {
    return this.witness.requestsOf(this.page).length;
  }

  /** How many orders the browser has sent for this page, whatever became of them. */
  ordersSent() {
    const sent = this.witness.requestsOf(this.page);
    return sent.filter((request) => request.method() === 'POST').length;
  }

  /** How often this page was asked for a token. */
  tokensAsked() {
    return this.host.asked;
  }
}

// Runs in the page.
function untilState(element, state) {
  return new Promise((resolve) => {
    const look = () => element.getAttribute('state') === state && resolve();
    new MutationObserver(look).observe(element, { attributeFilter: ['state'] });
    look();
  });
}

// Runs in the page: pages of a browser without a screen are always visible.
export function setVisibility(state) {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => state === 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
}
