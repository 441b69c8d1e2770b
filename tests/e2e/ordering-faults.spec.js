// How an order can be refused: what the user sees, what the page hears, and the way back.
import { expect, test } from './support/test.js';

const message = (text) => ({ message: text });
const CLOSED = 'Card programme closed';
const nested = { error: { status: 500, message: CLOSED, errorCode: null } };

const FOR_GOOD = {
  'a text of its own': [
    { status: 400, body: message(CLOSED) },
    'failed',
    'refused',
    'This wasn’t possible.',
  ],
  'a text inside of a text': [
    { status: 400, body: message(JSON.stringify(nested)) },
    'failed',
    'refused',
    'This wasn’t possible.',
  ],
  'a text of its own and 403': [
    { status: 403, body: message(CLOSED) },
    'failed',
    'refused',
    'This wasn’t possible.',
  ],
  'no text': [{ status: 400 }, 'failed', 'refused', 'This wasn’t possible.'],
  'a text that looks like a secret': [
    { status: 400, body: message('Bad token eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.abc') },
    'failed',
    'refused',
    'This wasn’t possible.',
  ],
  403: [
    { status: 403, body: message('Not authorized') },
    'failed',
    'not-allowed',
    'This isn’t possible.',
  ],
  404: [
    { status: 404, body: message('Not found') },
    'misconfigured',
    'endpoint-missing',
    'Cards aren’t available here right now.',
  ],
  422: [
    { status: 422, body: message('type field is required') },
    'misconfigured',
    'request-rejected',
    'Cards aren’t available here right now.',
  ],
  498: [
    { status: 498, body: message('Invalid client key') },
    'misconfigured',
    'client-key-invalid',
    'Cards aren’t available here right now.',
  ],
  499: [
    { status: 499, body: message('Missing client key') },
    'misconfigured',
    'client-key-missing',
    'Cards aren’t available here right now.',
  ],
};

for (const [what, [fault, state, code, says]] of Object.entries(FOR_GOOD)) {
  test(`an order that is refused with ${what} ends there, and can be pressed again`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ gapMs: 0 });
    await user.addFaults('order', fault);
    const widget = await openWidget(user);
    await widget.expectState('ready');

    await widget.press();

    await widget.expectState(state);
    await expect(widget.explanation).toContainText(says);
    await widget.expectButton('refresh');
    expect(await widget.errorsTold()).toEqual([code]);
    expect((await widget.events('ordered')).length).toBe(0);
    expect(await user.ordersReceived()).toBe(1);

    await widget.tryAgain();
    await widget.expectState('ready');
    await widget.press();
    await widget.expectState('active');
    expect(await user.ordersReceived()).toBe(2);
    expect(await user.ordersAccepted()).toBe(1);
  });
}

const UNVERIFIED = {
  'the text of the live service': { status: 400, body: message('Account has not been verified') },
  'the code of the guides': { status: 403, body: { code: 'USER_NOT_VERIFIED', message: 'No' } },
  'the code in a 400': { status: 400, body: { code: 'USER_NOT_VERIFIED', message: 'No' } },
};

for (const [what, fault] of Object.entries(UNVERIFIED)) {
  test(`an order that is refused for the identity, with ${what}, makes the widget look again`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser();
    await user.addFaults('order', fault);
    const widget = await openWidget(user);
    await widget.expectState('ready');
    const read = (await user.profileRequests()).length;
    await user.change({ verification: 'UNVERIFIED' });

    await widget.press();

    await widget.expectNotice('We couldn’t take your order because your identity isn’t verified yet.');
    await widget.expectState('unverified');
    await widget.expectButton('verify');
    expect((await user.profileRequests()).length).toBe(read + 1);
    expect(await user.ordersReceived()).toBe(1);
    expect((await widget.events('ordered')).length).toBe(0);
  });
}

for (const [what, fault] of Object.entries({
  'CARD_EXISTS and 409': { status: 409, body: { code: 'CARD_EXISTS', message: 'Conflict' } },
  'that it already exists': { status: 400, body: message('Card already exists for this user') },
  'that it is a duplicate': { status: 409, body: message('Duplicate order') },
})) {
  test(`an order that is answered with ${what} was taken before, and its card is read`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ gapMs: 1200 });
    await user.addFaults('order', { ...fault, act: true });
    const widget = await openWidget(user);
    await widget.expectState('ready');

    await widget.press();

    await widget.expectState('confirming');
    await widget.expectState('active');
    expect(await user.ordersReceived()).toBe(1);
    expect(await widget.errorsTold()).toEqual([]);
  });
}

test('a user who already has a card sees it', async ({ createUser, openWidget }) => {
  const user = await createUser();
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await user.change({ card: { status: 'ACTIVE', panLast4: '7788' } });

  await widget.press();

  await widget.expectState('active');
  await expect(widget.summary).toContainText('7788');
  expect(await widget.errorsTold()).toEqual([]);
  expect(await user.ordersReceived()).toBe(1);
  expect(await user.ordersAccepted()).toBe(0);
});

test('a blocked card that the issuer does not replace stays on screen, with the reason', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card: { status: 'BLOCKED' } });
  await user.addFaults('order', { status: 400, body: message('User already has a card') });
  const widget = await openWidget(user);
  await widget.expectState('blocked');

  await widget.press();

  await widget.expectNotice('We can’t replace this card. Contact support.');
  await widget.expectState('blocked');
  await widget.expectBadge('BLOCKED', 'Blocked', 'red');
  expect(await user.ordersReceived()).toBe(1);
});

test('a refused replacement leaves the blocked card on screen, and offers help', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card: { status: 'BLOCKED' } });
  await user.addFaults('order', { status: 400, body: message(CLOSED) });
  const widget = await openWidget(user);
  await widget.expectState('blocked');

  await widget.press();

  await widget.expectNotice('This wasn’t possible.');
  await expect(widget.support).toBeVisible();
  await widget.expectState('blocked');
  expect(await widget.errorsTold()).toEqual(['refused']);
});
