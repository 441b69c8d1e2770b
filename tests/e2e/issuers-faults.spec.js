// One list of troubles for every issuer: refusals, lost answers, outages, and faults of the page.
import { BAANX, ISSUERS, KULIPA, PINTOPAY } from './support/issuers.js';
import { eventually, expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

const html = { status: 200, contentType: 'text/html', body: '<!doctype html><h1>Hello</h1>' };
const broken = { status: 503 };

const TAKEN = {
  'the connection closes after it arrived': { close: 'after' },
  'the issuer takes it and answers with 503': { ...broken, act: true },
  'its answer is cut off': { cutAt: 6 },
  'the issuer takes it and answers with a page': { ...html, act: true },
};

const NOT_TAKEN = {
  'the connection closes before it arrived': { close: 'before' },
  'the issuer answers with 503': broken,
  'something answers with a page': html,
};

/** How each issuer refuses an order, and what is said then. */
const REFUSALS = new Map([
  [
    BAANX,
    [{ fault: { status: 400, body: { message: 'Card limit exceeded' } } }, 'This wasn’t possible.'],
  ],
  [
    KULIPA,
    [{ fields: { refusal: { status: 400, code: 'card_limit_reached' } } }, 'This wasn’t possible.'],
  ],
  [PINTOPAY, [{ fields: { createRefusal: 'card_limit_reached' } }, 'This wasn’t possible.']],
]);

const FAULTY = new Map([
  [BAANX, { 'no client key': [{ 'client-key': null }, 'client-key-unset'] }],
  [
    KULIPA,
    {
      'no user': [{ 'user-id': null }, 'user-id-invalid'],
      'an empty user': [{ 'user-id': ' ' }, 'user-id-invalid'],
      'a user that is a path': [{ 'user-id': 'usr-1/../usr-2' }, 'user-id-invalid'],
      'a user that is a query': [{ 'user-id': 'usr-1&userId=usr-2' }, 'user-id-invalid'],
      'a design that is none': [{ 'design-id': 'dsn 1' }, 'design-id-invalid'],
    },
  ],
  [
    PINTOPAY,
    {
      'no user': [{ 'user-id': null }, 'user-id-invalid'],
      'a user with a quotation mark': [{ 'user-id': 'user-1&quot;,&quot;x' }, 'user-id-invalid'],
      'no product': [{ 'product-code': null }, 'product-code-invalid'],
      'a product that is none': [{ 'product-code': 'virtual usd' }, 'product-code-invalid'],
      'a cardholder that is none': [{ cardholder: 'ch/1' }, 'cardholder-invalid'],
    },
  ],
]);

const BAD_ADDRESSES = {
  'no address': [{ 'base-url': null }, 'base-url-invalid'],
  'an address without encryption': [{ 'base-url': 'http://api.example' }, 'base-url-invalid'],
};

for (const issuer of ISSUERS) {
  test.describe(issuer.name, () => {
    test('an order that is refused ends there, and is another order when it is pressed again', async ({
      createUser,
      openWidget,
    }) => {
      const [{ fault, fields }, says] = REFUSALS.get(issuer);
      const user = await createUser(issuer.scenario({ ...issuer.swift, ...fields }));
      if (fault) await user.addFaults(issuer.endpoints.order, fault);
      const widget = await openWidget(user, { issuer });
      await widget.expectState('ready');

      await widget.press();

      await widget.expectState('failed');
      await expect(widget.explanation).toContainText(says);
      await widget.expectButton('refresh');
      expect(await widget.errorsTold()).toEqual(['refused']);
      expect((await widget.events('ordered')).length).toBe(0);
      expect(widget.ordersSent()).toBe(1);
      expect((await user.at(issuer)).ordersAccepted).toBe(0);

      await user.change(issuer.scenario(Object.fromEntries(Object.keys(fields ?? {}).map((name) => [name, null]))));
      await widget.tryAgain();
      await widget.expectState('ready');
      await widget.press();
      await widget.expectState('active');
      await expectOneCard(user, issuer);
      expect(new Set(widget.orderKeys()).size).toBe(issuer.knowsOrders ? 2 : 1);
    });

    for (const [what, fault] of Object.entries(TAKEN)) {
      test(`when ${what}, the order ends with its one card`, async ({ createUser, openWidget }) => {
        const user = await createUser(issuer.scenario(issuer.swift));
        await user.addFaults(issuer.endpoints.order, fault);
        const widget = await openWidget(user, { issuer });
        await widget.expectState('ready');

        await widget.press();

        await widget.expectState('confirming');
        await widget.pressAnyway();
        await widget.expectState('active');
        await widget.expectNoNotice();
        await expectOneCard(user, issuer);
        expect(new Set(widget.orderKeys()).size).toBe(1);
        expect((await widget.events('ordered')).length).toBe(1);
        expect((await widget.events('active')).length).toBe(1);
        expect(await widget.errorsTold()).toEqual([]);
      });
    }

    for (const [what, fault] of Object.entries(NOT_TAKEN)) {
      const story = issuer.knowsOrders
        ? 'it goes out again under its key'
        : 'nothing is ordered until the user does';
      test(`when ${what}, ${story}`, async ({ page, createUser, openWidget }) => {
        await page.clock.install();
        const user = await createUser(issuer.scenario(issuer.swift));
        await user.addFaults(issuer.endpoints.order, fault);
        const widget = await openWidget(user, { issuer });
        await widget.expectState('ready');
        await widget.press();
        await widget.expectState('confirming');

        if (issuer.knowsOrders) {
          await letTimePass(widget, 10);
          await widget.expectState('active');
          const [first, ...others] = widget.orderKeys();
          expect(first).toMatch(/^[\x21-\x7e]{16,64}$/);
          expect(others).toEqual([first]);
        } else {
          await letTimePass(widget, 160, 10);
          await widget.expectState('ready');
          await widget.expectNotice('Your order didn’t go through.');
          await widget.press();
          await eventually(() => user.ordersAccepted()).toBe(1);
          await letTimePass(widget, 4);
          await widget.expectState('active');
        }

        await widget.expectNoNotice();
        await expectOneCard(user, issuer);
        expect((await widget.events('ordered')).length).toBe(1);
      });
    }

    test('an order that the issuer never answers is given up, with a word, under one key', async ({
      page,
      createUser,
      openWidget,
    }) => {
      await page.clock.install();
      const user = await createUser();
      await user.breakDown(issuer.endpoints.order, broken);
      const widget = await openWidget(user, { issuer });
      await widget.expectState('ready');
      await widget.press();
      await widget.expectState('confirming');

      await letTimePass(widget, 360, 15);

      await widget.expectState('ready');
      await widget.expectNotice('Your order didn’t go through.');
      expect(widget.ordersSent()).toBeLessThanOrEqual(issuer.knowsOrders ? 5 : 1);
      expect(new Set(widget.orderKeys()).size).toBe(1);
      expect((await user.at(issuer)).ordersAccepted).toBe(0);
    });

    test('a user who is signed out meanwhile signs in and goes on', async ({
      createUser,
      openWidget,
    }) => {
      const user = await createUser(issuer.scenario(issuer.swift));
      const widget = await openWidget(user, { issuer });
      await widget.expectState('ready');
      await user.signOut();

      await widget.press();

      await widget.expectState('signed-out');
      expect(await widget.errorsTold()).toEqual(['signed-out']);
      await user.replaceToken();
      await widget.signIn(user);
      await widget.expectState('ready');
      await widget.press();
      await widget.expectState('active');
      await expectOneCard(user, issuer);
    });

    test('a token that has ended is replaced, and the order goes out once more under its key', async ({
      createUser,
      openWidget,
    }) => {
      const user = await createUser(issuer.scenario(issuer.swift));
      const widget = await openWidget(user, { issuer });
      await widget.expectState('ready');
      await user.replaceToken();
      await widget.press();
      await widget.expectState('active');
      await expectOneCard(user, issuer);
      expect(new Set(widget.orderKeys()).size).toBe(1);
    });

    for (const [what, fault, code] of [
      ['We didn’t get an answer.', { close: 'before' }, 'network'],
      ['is down', broken, 'issuer-unavailable'],
      ['sends a page', html, 'unreadable-answer'],
    ]) {
      test(`an issuer that ${what} can be asked again`, async ({ page, createUser, openWidget }) => {
        await page.clock.install();
        const user = await createUser();
        await user.breakDown(issuer.endpoints.card, fault);
        const widget = await openWidget(user, { issuer });
        await letTimePass(widget, 20);
        await widget.expectState('failed');
        await widget.expectButton('refresh');
        expect(await widget.errorsTold()).toEqual([code]);

        await user.repair();
        await widget.tryAgain();
        await letTimePass(widget, 3);
        await widget.expectState('ready');
      });
    }

    for (const [what, [attributes, code]] of Object.entries({
      ...BAD_ADDRESSES,
      ...FAULTY.get(issuer),
    })) {
      test(`${what} is a misconfiguration, and nothing is sent`, async ({ createUser, openWidget }) => {
        const widget = await openWidget(await createUser(), { issuer, attributes });
        await widget.expectState('misconfigured');
        await expect(widget.title).toHaveText('Not available here');
        await expect(widget.explanation).not.toBeEmpty();
        await widget.expectNoButton();
        expect(await widget.errorsTold()).toEqual([code]);
        await waitInVain(300);
        expect(widget.requestsSent()).toBe(0);
        expect(widget.tokensAsked()).toBe(0);
      });
    }
  });
}

for (const issuer of ISSUERS) {
  test(`${issuer.name}: an address that is not the issuer’s is told as such`, async ({ createUser, openWidget }) => {
    const user = await createUser();
    const attributes = { 'base-url': `${issuer.attributes(user)['base-url']}/elsewhere` };
    const widget = await openWidget(user, { issuer, attributes });
    await widget.expectState('misconfigured');
    expect(await widget.errorsTold()).toEqual(['endpoint-missing']);
    expect(widget.ordersSent()).toBe(0);
  });
}

for (const issuer of [KULIPA, PINTOPAY]) {
  test(`${issuer.name}: another user’s name shows nothing of theirs`, async ({ createUser, openWidget }) => {
    const user = await createUser();
    const other = await createUser(issuer.scenario(issuer.holding('active')));
    const attributes = { 'user-id': issuer.attributes(other)['user-id'] };
    const widget = await openWidget(user, { issuer, attributes });
    await widget.expectState('failed');
    expect(await widget.errorsTold()).toEqual(['not-allowed']);
  });
}

async function expectOneCard(user, issuer) {
  const { cards, ordersAccepted } = await user.at(issuer);
  expect(ordersAccepted).toBe(1);
  expect(cards.map(({ status }) => status)).toEqual([issuer.words.active]);
}
