// axe finds nothing wrong with any state of the widget, in light and in dark, in both directions.
import { expectNoViolations } from './support/axe.js';
import { KULIPA, PINTOPAY } from './support/issuers.js';
import { expect, test } from './support/test.js';
import { letTimePass } from './support/time.js';

const card = (status) => ({ card: { status } });
const never = 3_600_000;

// For every state: the person, what the issuer does wrong, and how the widget gets there.
const STATES = {
  'signed-out': { token: () => null },
  unverified: { user: { verification: 'UNVERIFIED' } },
  verifying: { user: { verification: 'PENDING' } },
  rejected: { user: { verification: 'REJECTED' } },
  ineligible: { user: { eligibilityStatus: 'ineligible', eligibilityReason: 'edd_required' } },
  ready: {},
  incomplete: { user: { missing: 'unknown' }, press: true },
  ordering: { fault: ['order', { delayMs: 20_000 }], press: true },
  confirming: { fault: ['order', { close: 'before' }], press: true },
  provisioning: { user: { gapMs: never }, press: true },
  delayed: { user: { gapMs: never }, press: true, wait: 160 },
  active: { user: card('ACTIVE') },
  frozen: { user: card('FROZEN') },
  blocked: { user: card('BLOCKED') },
  inactive: { user: card('INACTIVE') },
  unknown: { user: card('ON_HOLD') },
  failed: { fault: ['status', { status: 403 }] },
  misconfigured: { attributes: { 'client-key': null } },
};

for (const [state, recipe] of Object.entries(STATES)) {
  test(`the state “${state}” is accessible`, async ({ page, createUser, openWidget }) => {
    if (recipe.wait) await page.clock.install();
    const { attributes, token } = recipe;
    const user = await createUser(recipe.user);
    if (recipe.fault) await user.breakDown(...recipe.fault);
    const widget = await openWidget(user, { attributes, ...(token && { token }) });
    if (recipe.press) await widget.press();
    if (recipe.wait) await letTimePass(widget, recipe.wait, 10);
    await widget.expectState(state);

    await expectNoViolations(page);
  });
}

for (const [issuer, word, state] of [
  [KULIPA, 'lost', 'blocked'],
  [KULIPA, 'cancelled', 'ready'],
  [PINTOPAY, 'in_quarantine', 'unknown'],
]) {
  test(`a card that ${issuer.name} calls “${word}” is accessible`, async ({ page, createUser, openWidget }) => {
    const user = await createUser(issuer.scenario(issuer.holding(word)));
    const widget = await openWidget(user, { issuer });
    await widget.expectState(state);
    await expectNoViolations(page);
  });
}

test('the off-line notice is accessible', async ({ page, context, createUser, openWidget }) => {
  const widget = await openWidget(await createUser());
  await widget.expectState('ready');
  await context.setOffline(true);
  await widget.expectNotice('You’re offline.');
  await expectNoViolations(page);
});

test('the skeleton is accessible', async ({ page, createUser, openWidget }) => {
  await page.route('**/order-card_bg.wasm', () => undefined);
  const widget = await openWidget(await createUser());
  await expect(widget.element.locator('[part="skeleton"]')).toBeVisible();
  await expectNoViolations(page);
});

test('a widget that could not be loaded is accessible', async ({ page, createUser, openWidget }) => {
  await page.route('**/order-card_bg.wasm', (route) => route.fulfill({ status: 404 }));
  const widget = await openWidget(await createUser());
  await widget.expectState('failed');
  await expectNoViolations(page);
});

for (const [what, colours] of [
  ['has light and dark', 'light dark'],
  ['is always light', 'light'],
]) {
  test(`the parts of a session are accessible in a page that ${what}`, async ({
    page,
    createUser,
    openWidget,
    element,
  }) => {
    const parts = ['summary', 'badge', 'button'].map((part) => `<order-card-${part}></order-card-${part}>`);
    const markup = element({}, 'order-card-session', parts.join(''));
    const user = await createUser({ ...card('BLOCKED') });
    const session = (await openWidget(user, { markup, colours })).another('order-card-session');
    await session.expectState('blocked');
    await session.another('order-card-button').expectButton('replace');
    await expectNoViolations(page);
  });
}

test('what is shown where the core does not arrive is accessible', async ({
  createUser,
  element,
  openWidget,
  page,
  site,
}) => {
  site.damage('order-card_bg.wasm', { status: 404 });
  const badge = element({}, 'order-card-session', '<order-card-badge></order-card-badge>');
  const widget = await openWidget(await createUser(), { markup: element() + badge });
  await widget.expectState('failed');
  await expectNoViolations(page);
});
