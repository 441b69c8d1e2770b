// One list of stories for every issuer: who may order, the order, and the care for the card.
import { BAANX, ISSUERS, KULIPA, PINTOPAY } from './support/issuers.js';
import { takeStep } from './support/page-step.js';
import { eventually, expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

const NOT_VERIFIED = { state: 'unverified', button: 'verify', says: 'confirm who you are' };
const PENDING = { state: 'verifying', disabled: 'order', says: 'You can order as soon as this is done.' };
const REJECTED = { state: 'rejected', button: 'refresh', says: 'Contact support' };
const UNKNOWN = { state: 'ineligible', button: 'refresh', says: 'We haven’t confirmed your identity' };
const ineligible = (says) => ({ state: 'ineligible', button: 'refresh', says });

const GATES = new Map([
  [
    BAANX,
    {
      'a user who is not verified': [{ verification: 'UNVERIFIED' }, NOT_VERIFIED],
      'a user whose identity is being checked': [{ verification: 'PENDING' }, PENDING],
      'a rejected user': [
        { verification: 'REJECTED' },
        { state: 'rejected', button: 'retry-check', says: 'You can try the check again.' },
      ],
      'a user who is not eligible': [
        { eligibilityStatus: 'ineligible', eligibilityReason: 'edd_required' },
        ineligible('a few more of your details'),
      ],
      'a user in a standing that nobody knows': [{ verification: 'ESCALATED' }, UNKNOWN],
    },
  ],
  [
    KULIPA,
    {
      'a user who is not verified': [{ userStatus: 'unverified' }, NOT_VERIFIED],
      'a frozen user': [{ userStatus: 'frozen' }, ineligible('We can’t offer you a card')],
      'a disabled user': [{ userStatus: 'disabled' }, ineligible('We can’t offer you a card')],
      'a deleted user': [{ userStatus: 'deleted' }, ineligible('We can’t offer you a card')],
      'a user in a standing that nobody knows': [{ userStatus: 'onboarding' }, UNKNOWN],
    },
  ],
  [
    PINTOPAY,
    {
      'a user without a cardholder': [{ hasCardholder: false }, NOT_VERIFIED],
      'a user who is not verified': [{ kycStatus: 'not_started' }, NOT_VERIFIED],
      'a user whose identity check has expired': [{ kycStatus: 'expired' }, NOT_VERIFIED],
      'a user whose identity is being checked': [{ kycStatus: 'pending' }, PENDING],
      'a user whose registration is under way': [{ registrationStatus: 'pending' }, PENDING],
      'a rejected user': [{ kycStatus: 'rejected' }, REJECTED],
      'a user whose registration failed': [{ registrationStatus: 'failed' }, REJECTED],
      'a suspended user': [{ registrationStatus: 'suspended' }, ineligible('We can’t offer you a card')],
      'a user in a standing that nobody knows': [{ kycStatus: 'escalated' }, UNKNOWN],
      'a user in a registration that nobody knows': [{ registrationStatus: 'paused' }, UNKNOWN],
    },
  ],
]);

for (const issuer of ISSUERS) {
  test.describe(issuer.name, () => {
    test('a verified user orders one card and sees it turn green', async ({ createUser, openWidget }) => {
      const user = await createUser();
      const widget = await openWidget(user, { issuer });
      await widget.expectState('ready');
      await widget.expectButton('order');
      await widget.expectNoBadge();

      await widget.press();

      await widget.expectState('active');
      await widget.expectBadge(issuer.words.active, 'Active', 'green');
      await widget.expectNoButton();
      await widget.expectNoNotice();
      expect(widget.ordersSent()).toBe(1);
      await expectOneCard(user, issuer);
      const news = (await widget.events()).map(({ name }) => name).filter((name) => name !== 'state');
      expect(news).toEqual(['ordered', 'active']);
      await eventually(() => widget.wishesStored()).toEqual([]);
    });

    test('a hundred fast clicks order one card', async ({ createUser, openWidget }) => {
      const user = await createUser(issuer.scenario(issuer.swift));
      const widget = await openWidget(user, { issuer });
      await widget.expectState('ready');
      await widget.button.evaluate((button) => {
        for (let click = 0; click < 100; click += 1) button.click();
      });
      await widget.expectState('active');
      expect(widget.ordersSent()).toBe(1);
      await expectOneCard(user, issuer);
    });

    test('two tabs that are clicked one after the other order one card', async ({
      context,
      createUser,
      openWidget,
    }) => {
      const user = await createUser(issuer.scenario(issuer.swift));
      await user.addFaults(issuer.endpoints.order, { delayMs: 500 });
      const first = await openWidget(user, { issuer });
      const second = await openWidget(user, { page: await context.newPage(), host: first.host });
      await first.expectState('ready');
      await second.expectState('ready');
      await first.pressAnyway();
      await second.pressAnyway();
      await first.expectState('active');
      await second.expectState('active');
      await expectOneCard(user, issuer);
    });

    for (const [who, [fields, gate]] of Object.entries(GATES.get(issuer))) {
      test(`${who} cannot order`, async ({ createUser, openWidget }) => {
        const user = await createUser(issuer.scenario(fields));
        const widget = await openWidget(user, { issuer });
        await widget.expectState(gate.state);
        await expect(widget.explanation).toContainText(gate.says);
        await widget.expectNoBadge();
        if (gate.disabled) await widget.expectDisabledButton(gate.disabled);
        else await widget.expectButton(gate.button);

        await widget.pressAnyway();
        await waitInVain(300);

        expect(widget.ordersSent()).toBe(0);
        expect((await user.at(issuer)).ordersReceived).toBe(0);
      });
    }

    test('a card is shown whatever the user’s standing is', async ({ createUser, openWidget }) => {
      const [fields] = Object.values(GATES.get(issuer))[0];
      const user = await createUser(
        issuer.scenario({ ...fields, ...issuer.holding(issuer.words.active) }),
      );
      const widget = await openWidget(user, { issuer });
      await widget.expectState('active');
      await widget.expectNoNotice();
    });

    test('a page that runs its own identity check sees the user pass the gate', async ({
      page,
      context,
      createUser,
      openWidget,
    }) => {
      await page.clock.install();
      await takeStep(context, 'verify');
      const [fields] = Object.values(GATES.get(issuer))[0];
      const user = await createUser(issuer.scenario(fields));
      const widget = await openWidget(user, { issuer });
      await widget.expectState('unverified');
      await widget.press();
      await eventually(async () => (await widget.events('verify')).length).toBe(1);

      await user.change(issuer.scenario(issuer.verified));
      await letTimePass(widget, 20, 2);

      await widget.expectState('ready');
      await widget.expectButton('order');
      expect(context.pages().length).toBe(1);
    });

    test('a card that is there is shown with what can be done with it', async ({
      createUser,
      openWidget,
    }) => {
      const user = await createUser(issuer.scenario(issuer.holding(issuer.words.active)));
      const widget = await openWidget(user, { issuer });
      await widget.expectState('active');
      await widget.expectControls(issuer.controls.active);
      await widget.expectNoHole();
      expect(widget.ordersSent()).toBe(0);
    });

    test('a card in a state that nobody knows is shown by its word, and none is ordered', async ({
      createUser,
      openWidget,
    }) => {
      const user = await createUser(issuer.scenario(issuer.holding(issuer.words.unknown)));
      const widget = await openWidget(user, { issuer });
      await widget.expectState('unknown');
      await widget.expectBadge(issuer.words.unknown, 'On hold', 'grey');
      await expect(widget.explanation).toContainText('We can’t tell');
      await widget.expectButton('refresh');
    });

    test('a card is frozen and unfrozen', async ({ createUser, openWidget }) => {
      const user = await createUser(issuer.scenario(issuer.holding(issuer.words.active)));
      const widget = await openWidget(user, { issuer });
      await widget.expectState('active');

      await widget.ask('freeze');
      await widget.expectState('frozen');
      await widget.expectBadge(issuer.words.frozen, 'Frozen', 'orange');
      expect((await user.at(issuer)).cards[0].status).toBe(issuer.words.frozen);
      await widget.expectControl('unfreeze');
      await widget.expectControls(issuer.controls.frozen);

      await widget.ask('unfreeze');
      await widget.expectState('active');
      expect((await user.at(issuer)).cards[0].status).toBe(issuer.words.active);
      expect(await widget.actionsTold()).toEqual(['freeze frozen', 'freeze unfrozen']);
      expect(await widget.errorsTold()).toEqual([]);
      expect([widget.sentTo('/freeze'), widget.sentTo('/unfreeze')]).toEqual([1, 1]);
    });

    test('one user’s order is not taken for another’s', async ({ createUser, openWidget }) => {
      const first = await createUser(issuer.scenario(issuer.swift));
      const widget = await openWidget(first, { issuer });
      await widget.expectState('ready');
      await widget.press();
      await widget.expectState('active');

      const other = await openWidget(await createUser(), { issuer });
      await other.expectState('ready');
      await other.expectNoNotice();
    });
  });
}

async function expectOneCard(user, issuer) {
  const { cards, ordersAccepted } = await user.at(issuer);
  expect(ordersAccepted).toBe(1);
  expect(cards.map(({ status }) => status)).toEqual([issuer.words.active]);
}
