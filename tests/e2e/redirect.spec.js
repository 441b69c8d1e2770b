// A redirect on the way to the issuer: whoever sends an order elsewhere may have taken it, so what
// the other place answers says nothing of it. A question may be answered from anywhere.
import { expect, test } from './support/test.js';
import { KULIPA, PINTOPAY } from './support/issuers.js';
import { expectFoundOrder } from './support/ordering.js';

/** The issuer takes the order, and sends the browser on to where there is no card yet. */
const elsewhere = (status, location) => ({ status, headers: { location }, act: true });

const BAANX = '/baanx/v1/card/status';
const REDIRECTS = { 301: BAANX, 302: BAANX, 303: BAANX, 307: BAANX, 308: BAANX };

for (const [status, location] of Object.entries(REDIRECTS)) {
  test(`an order that is answered by a ${status} is looked up and never said not to be taken`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ gapMs: 1500 });
    await user.addFaults('order', elsewhere(Number(status), location));
    const widget = await openWidget(user);
    await expectFoundOrder(user, widget);
    expect(await widget.errorsTold()).toEqual([]);
  });
}

test('an order that a page’s own fetch follows elsewhere is looked up all the same', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: 1500 });
  await user.addFaults('order', elsewhere(302, BAANX));
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.element.evaluate((element) => {
    element.fetch = async (request) => {
      const { url, method, headers } = request;
      return fetch(url, { method, headers, body: method === 'GET' ? undefined : await request.text() });
    };
  });

  await widget.press();

  await widget.expectState('confirming');
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
  expect(await widget.statesTold()).toEqual(['ready', 'ordering', 'confirming', 'active']);
});

for (const [issuer, endpoint, location] of [
  [KULIPA, 'kulipa-create', '/kulipa/nowhere'],
  [PINTOPAY, 'pintopay-create', '/pintopay/nowhere'],
]) {
  test(`an order at ${endpoint} that is redirected goes out again under its key alone`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ gapMs: 0 });
    await user.addFaults(endpoint, elsewhere(302, location));
    const widget = await openWidget(user, { issuer });
    await widget.expectState('ready');

    await widget.press();

    await widget.expectState('active');
    const keys = new Set(widget.orderKeys());
    expect(keys.size).toBe(1);
    expect((await user.at(issuer)).ordersAccepted).toBe(1);
    expect(await widget.errorsTold()).toEqual([]);
  });
}

test('a question is one at PintoPay too, where all is asked by POST', async ({ createUser, openWidget }) => {
  const user = await createUser(PINTOPAY.scenario(PINTOPAY.holding('active')));
  const location = '/pintopay/api/v1/cards/get';
  await user.addFaults('pintopay-card', { status: 307, headers: { location } });
  const widget = await openWidget(user, { issuer: PINTOPAY });

  await widget.expectState('active');
  expect(await widget.errorsTold()).toEqual([]);
});

test('a question that is redirected is answered from there', async ({ createUser, openWidget }) => {
  const user = await createUser();
  const location = '/baanx/v1/user';
  await user.addFaults('profile', { status: 307, headers: { location } });
  const widget = await openWidget(user);

  await widget.expectState('ready');
  await widget.expectButton('order');
  expect(await widget.errorsTold()).toEqual([]);
});
