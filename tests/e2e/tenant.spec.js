// The two backends of Baanx: a user of the other one is not found, and that never looks like "no card".
import { expect, test } from './support/test.js';

test('a user of the US backend is not known without us-env, and is never offered a card', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ tenant: 'us' });
  const widget = await openWidget(user);
  await widget.expectState('signed-out');
  expect(await widget.statesTold()).toEqual(['signed-out']);
  expect(await widget.errorsTold()).toEqual(['signed-out']);
  expect(await user.ordersReceived()).toBe(0);
});

test('with us-env the same user orders a card', async ({ createUser, openWidget }) => {
  const user = await createUser({ tenant: 'us', gapMs: 0 });
  const widget = await openWidget(user, { attributes: { 'us-env': '' } });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
});

for (const status of [403, 404]) {
  test(`a backend that answers ${status} for a user of the other one offers no card either`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser();
    await user.breakDown('profile', { status, body: { message: 'User not found' } });
    const widget = await openWidget(user);
    await widget.expectState(status === 403 ? 'failed' : 'misconfigured');
    await widget.pressAnyway();
    expect(await user.ordersReceived()).toBe(0);
  });
}
