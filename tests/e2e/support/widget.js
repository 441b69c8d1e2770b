// One element in one page, with the words in which the tests tell what they do and expect.
import { expect } from '@playwright/test';
import { pause } from './time.js';

/** How long a state is waited for, in milliseconds. */
const PATIENCE = 10_000;

/** Where the issuers take orders of a card, also of one that replaces another. */
const ORDERS = /\/v1\/card\/order$|\/kulipa\/cards(\/[^/]+\/reissue)?$|\/cards\/create$/;

export class Widget {
  constructor(page, element, witness, host) {
    this.page = page;
    this.element = element;
    this.witness = witness;
    this.host = host;
    this.button = element.locator('[part="order-button"]');
    this.support = element.locator('[part="support"]');
    this.badge = element.locator('[part="badge"]');
    this.summary = element.locator('[part="summary"]');
    this.title = element.locator('[part="title"]');
    this.explanation = element.locator('[part="explanation"]');
    this.notice = element.locator('[part="notice"]');
    this.voice = element.locator('.order-card > .live-region:not(.outcome)');
    this.outcome = element.locator('.order-card > .outcome');
    // Until the controls have arrived, their room.
    this.room = element.locator('.room');
    this.controls = element.locator('[part="controls"], .room');
    this.question = element.locator('[part="confirmation"]');
    this.secret = element.locator('[part="secret"]');
    this.image = this.secret.locator('img');
    this.dialog = element.locator('[part="dialog"]');
    this.frame = this.dialog.locator('iframe');
    this.history = element.locator('[part="history"]');
    this.list = this.history.locator('.rows');
    this.rows = this.list.locator('.transaction');
    this.newest = element.locator('[part="newest"]');
  }

  /** What says by `data-action` what it is for: a control of the card, or a button elsewhere. */
  action(name) {
    return this.element.locator(`[data-action="${name}"]`);
  }

  /** A field by which transactions are looked for: `search`, `first-day` or `last-day`. */
  filter(name) {
    return this.history.locator(`[data-input="${name}"]`);
  }

  /** Where the digits that are printed on the card are typed. */
  get digits() {
    return this.question.locator('[data-input="code"]');
  }

  /** Presses a control of the card as soon as it can be pressed. */
  ask(name) {
    return this.action(name).click();
  }

  /** Presses a control whatever it says of itself, as often as this, in one go. */
  askAnyway(name, times = 1) {
    return this.action(name).evaluate((button, count) => {
      for (let press = 0; press < count; press += 1) button.click();
    }, times);
  }

  /** The names of the controls that there are, in their order, once they have arrived. */
  async controlsOffered() {
    await expect(this.room).toHaveCount(0);
    return this.controls
      .locator('> [data-action]')
      .evaluateAll((buttons) => buttons.map((button) => button.dataset.action));
  }

  /** The controls that there are soon, in their order. */
  async expectControls(names) {
    await expect.poll(() => this.controlsOffered(), { intervals: [30] }).toEqual(names);
  }

  /** What is not offered leaves no room behind: every part of the care has a height. */
  async expectNoHole() {
    const empty = await this.element.evaluate((element) => {
      const parts = element.shadowRoot.querySelectorAll('[part=controls], [part=history]');
      const all = [...parts].flatMap((part) => [part, ...part.querySelectorAll(':scope > *, .row > *')]);
      const isEmpty = (node) => !node.hidden && node.getBoundingClientRect().height === 0;
      return all.filter(isEmpty).map(({ outerHTML }) => outerHTML);
    });
    expect(empty).toEqual([]);
  }

  /** A control that can be pressed now. */
  async expectControl(name) {
    await expect(this.action(name)).toBeVisible();
    await expect(this.action(name)).not.toHaveAttribute('aria-disabled');
  }

  /** A control whose doing is under way: it keeps its focus, and cannot be pressed. */
  async expectBusyControl(name) {
    await expect(this.action(name)).toHaveAttribute('data-busy', '');
    await expect(this.action(name)).toHaveAttribute('aria-disabled', 'true');
  }

  /** The image is on screen, and is one. */
  async expectRevealed() {
    await expect(this.image).toBeVisible();
    await expect(this.secret).not.toHaveAttribute('aria-busy');
    expect(await this.image.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  }

  async expectNothingRevealed() {
    await expect(this.secret).toHaveCount(0);
    await expect(this.image).toHaveCount(0);
  }

  /** Nothing is revealed, and nothing of what was is anywhere. */
  async expectNothingKept() {
    await this.expectNothingRevealed();
    await expect(this.dialog).toHaveCount(0);
    await this.witness.expectNothingKept(this.page);
  }

  press() {
    return this.button.click();
  }

  /** The names under which an order is remembered whose end is not known. */
  wishesStored() {
    return this.page.evaluate(() => Object.keys(localStorage).filter((name) => !/ended$|quiet$/.test(name)));
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
    return this.orders().length;
  }

  /** The orders themselves. */
  orders() {
    const sent = this.witness.requestsOf(this.page);
    return sent.filter((request) => request.method() === 'POST' && ORDERS.test(pathOf(request)));
  }

  /** The key under which each order went out; undefined where the issuer knows none. */
  orderKeys() {
    const headers = this.orders().map((request) => request.headers());
    return headers.map((all) => all['x-idempotency-key'] ?? all['idempotency-key']);
  }

  /** How many requests the browser has sent for this page to paths that end like this. */
  sentTo(end) {
    const sent = this.witness.requestsOf(this.page);
    return sent.filter((request) => pathOf(request).endsWith(end)).length;
  }

  /** How many requests the browser has sent for this page to one endpoint of the card. */
  cardRequestsSent(endpoint) {
    const sent = this.witness.requestsOf(this.page);
    return sent.filter((request) => pathOf(request).endsWith(`/v1/card/${endpoint}`)).length;
  }

  /** How many images and pages of the issuer the browser has fetched into this page. */
  secretsFetched() {
    const sent = this.witness.requestsOf(this.page);
    return sent.filter((request) => /\/secure\/.*(image|set-pin)$/.test(pathOf(request))).length;
  }

  /** What the page heard of the care for the card: action and outcome of each. */
  async actionsTold() {
    return (await this.events('action')).map(({ detail }) => `${detail.action} ${detail.outcome}`);
  }

  /** How often this page was asked for a token. */
  tokensAsked() {
    return this.host.asked;
  }
}

function pathOf(request) {
  return new URL(request.url()).pathname;
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
