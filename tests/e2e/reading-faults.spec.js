// What can go wrong when profile and card are read: what the user sees, what the page hears, and
// the way back.
import { eventually, expect, test } from './support/test.js';
import { letTimePass } from './support/time.js';

const message = (text) => ({ message: text });
const nested = { error: { status: 400, message: 'The account is closed', errorCode: null } };

// state, code, and what the widget says, by what the issuer does.
const FAULTS = {
  'answers 403': [{ status: 403, body: message('Not authorized') }, 'failed', 'not-allowed'],
  'answers 409': [{ status: 409, body: message('Conflict') }, 'failed', 'issuer-unavailable'],
  'answers 422': [{ status: 422, body: message('Invalid') }, 'misconfigured', 'request-rejected'],
  'answers 429': [{ status: 429 }, 'failed', 'rate-limited'],
  'answers 498': [
    { status: 498, body: message('Invalid client key') },
    'misconfigured',
    'client-key-invalid',
  ],
  'answers 499': [
    { status: 499, body: message('Missing client key') },
    'misconfigured',
    'client-key-missing',
  ],
  'answers 500': [
    { status: 500, body: message('Internal server error') },
    'failed',
    'issuer-unavailable',
  ],
  'answers 503 without a body': [{ status: 503 }, 'failed', 'issuer-unavailable'],
  'answers with a page': [
    { status: 200, contentType: 'text/html', body: '<!doctype html><h1>Hello</h1>' },
    'failed',
    'unreadable-answer',
  ],
  'answers with nothing': [{ status: 200, body: '' }, 'failed', 'unreadable-answer'],
  'answers with a list': [{ status: 200, body: [] }, 'failed', 'unreadable-answer'],
  'answers with wrong types': [
    { status: 200, body: { id: 7, status: 1, verificationState: true, panLast4: {} } },
    'failed',
    'unreadable-answer',
  ],
  'breaks off in its answer': [{ cutAt: 12 }, 'failed', 'network'],
  'closes the connection': [{ close: 'before' }, 'failed', 'network'],
  'stays silent': [{ delayMs: 60_000 }, 'failed', 'timeout'],
  'refuses with a text': [
    { status: 400, body: message('The account is closed') },
    'failed',
    'refused',
    'This wasn’t possible. Contact support.',
  ],
  'refuses with a text inside of a text': [
    { status: 400, body: message(JSON.stringify(nested)) },
    'failed',
    'refused',
    'This wasn’t possible. Contact support.',
  ],
};

// Without a card a broken profile is all that stands in the way; a broken status hides a card.
const USERS = {
  profile: [{ card: null }, 'ready'],
  status: [{ card: { status: 'FROZEN' } }, 'frozen'],
};

for (const [endpoint, [scenario, stateAfterwards]] of Object.entries(USERS)) {
  for (const [what, [fault, state, code, says]] of Object.entries(FAULTS)) {
    test(`when the issuer ${what} to the ${endpoint}, the widget says so and can try again`, async ({
      page,
      createUser,
      openWidget,
    }) => {
      await page.clock.install();
      const user = await createUser(scenario);
      await user.breakDown(endpoint, fault);
      const widget = await openWidget(user);
      await eventually(() => widget.requestsSent()).toBeGreaterThanOrEqual(2);
      await expectTheFailureInTime(widget, fault);

      await widget.expectState(state);
      expect(await widget.errorsTold()).toEqual([code]);
      await widget.expectButton('refresh');
      await widget.expectNoBadge();
      if (says) await expect(widget.explanation).toHaveText(says);

      await user.repair();
      await widget.tryAgain();
      // A busy issuer wants to be left alone for a while even so.
      await letTimePass(widget, fault.status === 429 ? 7 : 2);
      await widget.expectState(stateAfterwards);
      await widget.expectNoNotice();
    });
  }
}

test('when the profile is at neither path, the address is not the issuer’s', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser();
  await user.breakDown('profile', { status: 404, body: message('Not found') });
  const widget = await openWidget(user);
  await widget.expectState('misconfigured');
  expect(await widget.errorsTold()).toEqual(['endpoint-missing']);

  await user.repair();
  await widget.tryAgain();
  await widget.expectState('ready');
});

test('one or two failures in a row are not worth a word', async ({ createUser, openWidget }) => {
  const user = await createUser({ card: { status: 'ACTIVE' } });
  await user.addFaults('status', { close: 'before' }, { status: 500 });
  const widget = await openWidget(user);

  await widget.expectState('active');
  expect(await widget.statesTold()).toEqual(['active']);
  expect(await widget.errorsTold()).toEqual([]);
});

test('a card on screen stays there when it cannot be read again', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.clock.install();
  const user = await createUser({ card: { status: 'ACTIVE' } });
  const widget = await openWidget(user);
  await widget.expectState('active');

  await user.breakDown('status', { status: 500 });
  await widget.hide();
  await widget.show();
  await letTimePass(widget, 12);

  await widget.expectState('active');
  await widget.expectBadge('ACTIVE', 'Active', 'green');
  await widget.expectNotice('We can’t update this right now. We’ll keep trying.');
  expect(await widget.statesTold()).toEqual(['active']);
  await user.repair();
  await letTimePass(widget, 20);
  await widget.expectNoNotice();
});

test('an error is never taken for “no card”', async ({ page, createUser, openWidget }) => {
  await page.clock.install();
  const user = await createUser({ card: { status: 'FROZEN' } });
  await user.breakDown('status', { status: 500, body: message('Card not found') });
  const widget = await openWidget(user);
  await letTimePass(widget, 8);
  await widget.expectState('failed');
  await widget.pressAnyway();
  expect(await user.ordersReceived()).toBe(0);

  await user.repair();
  await letTimePass(widget, 20);
  await widget.expectState('frozen');
  expect(await widget.statesTold()).not.toContain('ready');
});

/** Two failures pass unseen, and the third is told; the waits between them are the widget's. */
async function expectTheFailureInTime(widget, { status, delayMs }) {
  if (delayMs) await letTimePass(widget, 51, 1.5);
  else await letTimePass(widget, status === 429 ? 24 : 8, 2);
}
