// The access token: asked of the page once, again after a refusal, and never more than needed.
import { expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

const STALE = 'stale-token-that-nobody-knows';

test('the page is asked for a token once for all that follows', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 500 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');

  expect(widget.tokensAsked()).toBe(1);
});

test('two calls that are refused at the same time ask for one new token', async ({
  createUser,
  openWidget,
  witness,
}) => {
  witness.secrets.push(STALE);
  const user = await createUser();
  const tokens = [STALE, user.token];
  const widget = await openWidget(user, { token: () => tokens.shift() });
  await widget.expectState('ready');

  expect(widget.tokensAsked()).toBe(2);
  expect(await widget.statesTold()).toEqual(['ready']);
  expect(await widget.errorsTold()).toEqual([]);
  expect(widget.requestsSent()).toBe(4);
});

test('a second refusal signs the user out, until somebody signs in', async ({
  page,
  createUser,
  openWidget,
  witness,
}) => {
  await page.clock.install();
  witness.secrets.push(STALE);
  const user = await createUser();
  const widget = await openWidget(user, { token: () => STALE });
  await widget.expectState('signed-out');
  await widget.expectButton('sign-in');
  expect(await widget.errorsTold()).toEqual(['signed-out']);
  expect(widget.tokensAsked()).toBe(2);

  const sent = widget.requestsSent();
  await letTimePass(widget, 60, 10);
  expect(widget.requestsSent()).toBe(sent);
  expect(widget.tokensAsked()).toBe(2);

  await widget.signIn(user);
  await widget.expectState('ready');
});

test('a token that ended before the order is renewed, and the order goes out once', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await user.replaceToken();

  await widget.press();

  await widget.expectState('active');
  expect(widget.tokensAsked()).toBe(2);
  expect(await user.ordersReceived()).toBe(1);
  expect(await user.ordersAccepted()).toBe(1);
  expect(await widget.statesTold()).toEqual(['ready', 'ordering', 'provisioning', 'active']);
});

test('a token that ends while the card is made is renewed unseen', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 2500 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');
  await user.replaceToken();

  await widget.expectState('active');
  expect(widget.tokensAsked()).toBe(2);
  expect(await widget.errorsTold()).toEqual([]);
});

test('an order that is refused with the new token too signs the user out, and nothing is ordered', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 0 });
  await user.addFaults('order', { status: 401, body: { message: 'Not authenticated' }, times: 2 });
  const widget = await openWidget(user);
  await widget.expectState('ready');

  await widget.press();
  await widget.expectState('signed-out');
  expect(widget.tokensAsked()).toBe(2);
  expect(await user.ordersReceived()).toBe(2);
  expect(await user.ordersAccepted()).toBe(0);

  await widget.signIn(user);
  await widget.expectState('ready');
  expect(await user.ordersReceived()).toBe(2);
  await widget.press();
  await widget.expectState('active');
  expect(await user.ordersAccepted()).toBe(1);
});

for (const odd of [
  'undefined',
  'empty',
  'blank',
  'number',
  'object',
  'rejection',
  'rejection without a reason',
]) {
  test(`a token function that answers with ${odd} means that nobody is signed in`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser();
    const answers = [{ odd }, user.token];
    const widget = await openWidget(user, { token: () => answers.shift() });
    await widget.expectState('signed-out');
    await widget.expectButton('sign-in');
    await waitInVain(200);
    expect(widget.tokensAsked()).toBe(1);
    expect(widget.requestsSent()).toBe(0);

    await widget.press();
    await widget.expectState('ready');
    expect(widget.tokensAsked()).toBe(2);
  });
}

test('null means that nobody is signed in, and a new function that somebody is', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser();
  const widget = await openWidget(user, { token: () => null });
  await widget.expectState('signed-out');
  await expect(widget.title).toHaveText('Sign in to continue');
  expect(widget.tokensAsked()).toBe(1);
  expect(widget.requestsSent()).toBe(0);

  await widget.signIn(user);
  await widget.expectState('ready');
});

test('a token function that throws means that nobody is signed in', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser();
  const widget = await openWidget(user, { token: () => null });
  await widget.expectState('signed-out');
  await widget.element.evaluate((element) => {
    element.getAccessToken = () => {
      throw new Error('Nobody is signed in');
    };
  });
  await waitInVain();
  await widget.expectState('signed-out');
  await widget.expectButton('sign-in');

  await widget.signIn(user);
  await widget.expectState('ready');
});

test('an element without a token function waits for one', async ({ createUser, openWidget }) => {
  const user = await createUser();
  const widget = await openWidget(user, { scripts: ['/order-card/order-card.js'] });
  await widget.expectState('signed-out');

  await widget.signIn(user);
  await widget.expectState('ready');
});

test('a page that sets its token function at every drawing is not asked more often', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser();
  const widget = await openWidget(user);
  await widget.expectState('ready');
  const sent = widget.requestsSent();

  const asked = await widget.element.evaluate(async (element) => {
    let asked = 0;
    for (let drawing = 0; drawing < 50; drawing += 1) {
      element.getAccessToken = async () => `token ${(asked += 1)}`;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return asked;
  });

  expect(asked).toBe(0);
  expect(widget.requestsSent()).toBe(sent);
  await widget.expectState('ready');
});

test('a token function that never answers does not leave the user without a way on', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser();
  const widget = await openWidget(user, { token: () => ({ odd: 'silence' }) });
  await expect(widget.title).toHaveText('Loading your card');

  await letTimePass(widget, 60, 5);

  await widget.expectState('failed');
  await widget.expectButton('refresh');
});
