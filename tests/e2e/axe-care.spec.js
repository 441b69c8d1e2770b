// axe finds nothing wrong with what can be done with a card, in light and in dark.
import { expectNoViolations } from './support/axe.js';
import { expect, test } from './support/test.js';

const card = { status: 'ACTIVE' };

// For every screen: how the widget gets there.
const SCREENS = {
  'a freeze that can be taken back': async (widget) => {
    await widget.ask('freeze');
    await widget.expectControl('undo');
  },
  'a freeze that is under way': async (widget, user) => {
    await user.addFaults('freeze', { delayMs: 20_000 });
    await widget.ask('freeze');
    await widget.expectBusyControl('freeze');
  },
  'a freeze that failed': async (widget, user) => {
    await user.addFaults('freeze', { status: 403 });
    await widget.ask('freeze');
    await widget.expectNotice('We couldn’t change your card.');
  },
  'a frozen card': async (widget) => {
    await widget.ask('freeze');
    await widget.expectState('frozen');
  },
  'details that are shown': async (widget) => {
    await widget.ask('details');
    await widget.expectRevealed();
  },
  'details that are awaited': async (widget, user) => {
    await user.addFaults('details-image', { delayMs: 14_000 });
    await widget.ask('details');
    await expect(widget.secret).toHaveAttribute('aria-busy', 'true');
  },
  'a PIN that is shown': async (widget) => {
    await widget.ask('pin');
    await widget.expectRevealed();
  },
  'the dialog for a PIN': async (widget) => {
    await widget.ask('set-pin');
    await expect(widget.frame.contentFrame().getByLabel('Four digits')).toBeVisible();
  },
  'the page for a PIN that is closed': async (widget) => {
    await widget.ask('set-pin');
    await widget.frame.contentFrame().getByRole('button', { name: 'Cancel' }).click();
    await widget.expectNotice('You closed the PIN page.');
  },
  'the list of transactions': async (widget) => {
    await widget.ask('history');
    await expect(widget.rows).toHaveCount(20);
    await widget.rows.locator('.line').first().click();
  },
  'the filter of the list': async (widget) => {
    await widget.ask('history');
    await widget.history.locator('.filter summary').click();
    await widget.ask('category.food');
    await widget.filter('last-day').fill('2014-12-31');
    await expect(widget.history).toContainText('Choose a start date before the end date');
  },
  'a list where nothing matches': async (widget) => {
    await widget.ask('history');
    await widget.history.locator('.filter summary').click();
    await widget.filter('search').fill('nobody');
    await expect(widget.history).toContainText('No matching transactions');
  },
  'a list that failed': async (widget, user) => {
    await expect(widget.newest).toBeVisible();
    await user.addFaults('transactions', { status: 500 });
    await widget.ask('history');
    await expect(widget.action('more')).toHaveText('Try again');
  },
};

for (const [what, go] of Object.entries(SCREENS)) {
  test(`the screen with ${what} is accessible`, async ({ page, createUser, openWidget }) => {
    const user = await createUser({ card });
    const widget = await openWidget(user);
    await widget.expectState('active');
    await go(widget, user);
    await expectNoViolations(page);
  });
}
