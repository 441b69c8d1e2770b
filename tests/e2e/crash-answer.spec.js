// An answer that makes the WebAssembly trap whenever it is read: it ends its own session, and no other.
import { BAANX, KULIPA } from './support/issuers.js';
import { expect } from './support/test.js';
import { SCRIPTS, test } from './support/trap.js';

const PARTS = '<order-card-badge></order-card-badge>';

test('the session whose answer traps again and again fails, and the others come back', async ({
  createUser,
  element,
  openWidget,
  trapOn,
}) => {
  const user = await createUser({
    ...BAANX.holding('ACTIVE'),
    ...KULIPA.scenario(KULIPA.holding('active')),
  });
  const markup =
    element(KULIPA.attributes(user)) +
    element({ ...BAANX.attributes(user), id: 'fatal' }) +
    element({ ...BAANX.attributes(user), id: 'parted' }, 'order-card-session', PARTS);
  const kulipa = await openWidget(user, { markup, scripts: SCRIPTS });
  const fatal = kulipa.another('#fatal');
  const badge = kulipa.another('order-card-badge');
  await kulipa.expectState('active');
  await fatal.expectState('active');
  await badge.expectBadge('ACTIVE', 'Active', 'green');

  await trapOn('word: "ACTIVE"');
  await fatal.element.evaluate((element) => element.refresh());
  for (const widget of [fatal, badge]) {
    await expect(widget.element.getByRole('button', { name: 'Try again' })).toBeVisible();
  }
  await kulipa.expectState('active');
  const codes = (await kulipa.errorsTold()).filter((code) => code !== 'core-crashed');
  expect(codes).toEqual([]);

  await trapOn(null);
  await fatal.element.getByRole('button', { name: 'Try again' }).click();
  await fatal.expectState('active');
  await badge.expectBadge('ACTIVE', 'Active', 'green');
  await kulipa.expectState('active');
});
