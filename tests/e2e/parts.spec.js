// <order-card-session> and its parts: one state, one poller, one token, wherever the parts stand.
import { expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

const PARTS =
  '<order-card-summary></order-card-summary>' +
  '<order-card-badge></order-card-badge>' +
  '<order-card-button></order-card-button>';

test('parts inside of a session share one state and one set of requests', async ({
  createUser,
  openWidget,
  element,
}) => {
  const user = await createUser({ gapMs: 500 });
  const markup = element({}, 'order-card-session', PARTS);
  const session = (await openWidget(user, { markup })).another('order-card-session');
  const [summary, badge, button] = ['summary', 'badge', 'button'].map((part) =>
    session.another(`order-card-${part}`),
  );
  await session.expectState('ready');
  await button.expectButton('order');
  expect(session.requestsSent()).toBe(2);

  await button.press();

  for (const part of [session, summary, badge, button]) await part.expectState('active');
  await badge.expectBadge('ACTIVE', 'Active', 'green');
  await expect(summary.title).toHaveText('Your card is ready');
  await button.expectNoButton();
  expect(session.tokensAsked()).toBe(1);
  expect(await user.ordersReceived()).toBe(1);
  expect((await session.events('ordered')).length).toBe(1);
  expect((await user.statusRequests()).length).toBeLessThanOrEqual(4);
});

test('parts anywhere in the page belong to the session that they name', async ({
  createUser,
  openWidget,
  element,
}) => {
  const first = await createUser({ card: { status: 'FROZEN' } });
  const markup =
    '<order-card-badge session="ada"></order-card-badge>' +
    element({ id: 'ada' }, 'order-card-session') +
    element({ id: 'other', 'client-key': null }, 'order-card-session', PARTS) +
    '<footer><order-card-summary session="ada"></order-card-summary></footer>';
  const page = await openWidget(first, { markup });
  await page.another('order-card-badge[session]').expectState('frozen');
  await page.another('order-card-badge[session]').expectBadge('FROZEN', 'Frozen', 'orange');
  await page.another('order-card-summary[session]').expectState('frozen');
  await page.another('#other order-card-summary').expectState('misconfigured');
  expect(page.requestsSent()).toBe(2);
});

test('a part that names another session follows that one', async ({
  createUser,
  openWidget,
  element,
}) => {
  const user = await createUser({ card: { status: 'ACTIVE' } });
  const markup =
    element({ id: 'wrong', 'client-key': null }, 'order-card-session') +
    element({ id: 'right' }, 'order-card-session') +
    '<order-card-badge session="wrong"></order-card-badge>';
  const badge = (await openWidget(user, { markup })).another('order-card-badge');
  await badge.expectState('misconfigured');

  await badge.element.evaluate((element) => element.setAttribute('session', 'right'));

  await badge.expectState('active');
  await badge.expectBadge('ACTIVE', 'Active', 'green');
});

for (const part of ['summary', 'badge', 'button']) {
  test(`a ${part} without a session says so`, async ({ createUser, openWidget }) => {
    const tag = `order-card-${part}`;
    const lonely = (await openWidget(await createUser(), { markup: `<${tag}></${tag}>` })).another(tag);
    await lonely.expectState('misconfigured');
    expect(await lonely.errorsTold()).toEqual(['session-missing']);
    await lonely.expectNoButton();
    await expect(lonely.element.getByText('Cards aren’t available here right now.')).not.toHaveCount(0);
    const [error] = await lonely.events('error');
    expect(error.detail.hint).toContain('order-card-session');
    const box = await lonely.element.boundingBox();
    expect(box.width * box.height).toBeGreaterThan(0);
  });
}

test('a part that waits for its session joins it when it turns up', async ({
  createUser,
  openWidget,
  sandbox,
}) => {
  const user = await createUser();
  const markup = '<order-card-button session="late"></order-card-button>';
  const button = (await openWidget(user, { markup })).another('order-card-button');
  await button.expectState('misconfigured');

  await button.page.evaluate(
    ({ api, token }) => {
      const session = document.createElement('order-card-session');
      session.id = 'late';
      session.setAttribute('base-url', api);
      session.setAttribute('client-key', 'pk_demo');
      session.getAccessToken = async () => token;
      document.body.append(session);
    },
    { api: sandbox.api, token: user.token },
  );

  await button.expectState('ready');
  await button.expectButton('order');
});

test('a part that is moved out of its session and back finds it again', async ({
  createUser,
  openWidget,
  element,
}) => {
  const user = await createUser();
  const markup = element({}, 'order-card-session', PARTS);
  const session = (await openWidget(user, { markup })).another('order-card-session');
  const button = session.another('order-card-button');
  await button.expectState('ready');
  const sent = session.requestsSent();

  await button.element.evaluate(async (button) => {
    const session = button.parentElement;
    button.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    session.append(button);
  });

  await button.expectState('ready');
  await button.expectButton('order');
  await waitInVain(200);
  expect(session.requestsSent()).toBe(sent);
});

test('a session that is removed ends the requests of its parts', async ({
  page,
  createUser,
  openWidget,
  element,
}) => {
  await page.clock.install();
  const user = await createUser({ gapMs: 3_600_000 });
  const parts = PARTS.replaceAll('></', ' session="gone"></');
  const markup = element({ id: 'gone' }, 'order-card-session') + parts;
  const session = (await openWidget(user, { markup })).another('order-card-session');
  const button = session.another('order-card-button');
  await button.expectState('ready');
  await button.press();
  await button.expectState('provisioning');
  await letTimePass(session, 3);

  await session.element.evaluate((element) => element.remove());
  const sent = session.requestsSent();
  await letTimePass(session, 60, 5);

  expect(session.requestsSent()).toBe(sent);
  await button.expectNoButton();
});

for (const [theme, preferred] of [
  ['light', 'dark'],
  ['dark', 'light'],
]) {
  test(`the parts have the theme ${theme} of their session`, async ({
    page,
    createUser,
    openWidget,
    element,
  }) => {
    await page.emulateMedia({ colorScheme: preferred });
    const markup = element({ theme }, 'order-card-session', PARTS);
    const session = (await openWidget(await createUser(), { markup })).another('order-card-session');
    await session.expectState('ready');
    for (const part of ['summary', 'badge', 'button']) {
      const frame = session.another(`order-card-${part}`).element.locator('.order-card');
      await expect(frame).toHaveCSS('color-scheme', theme);
    }
  });
}
