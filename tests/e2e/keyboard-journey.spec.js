// By keyboard alone: from a new user to an active card, and through all that is done with it. After
// every press it is said where the focus is.
import { eventually, expect, test } from './support/test.js';

test('a card is ordered and cared for without a mouse', async ({ page, createUser, openWidget }) => {
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await widget.expectState('ready');

  await page.keyboard.press('Tab');
  await expect(widget.button).toBeFocused();
  await page.keyboard.press('Enter');
  await widget.expectState('active');
  await expect(widget.action('details')).toBeVisible();
  // The button is gone: the widget itself keeps the place in the page.
  await eventually(() => focusInside(widget)).toMatch(/freeze|order-card/);
  await expect(widget.title).toHaveText('Your card is ready');

  await goTo(page, widget, 'details');
  await page.keyboard.press('Enter');
  await widget.expectRevealed();
  await expect(widget.action('details')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(widget.secret).toHaveCount(0);
  await expect(widget.action('details')).toBeFocused();

  await goTo(page, widget, 'freeze');
  await page.keyboard.press('Space');
  await widget.expectState('frozen');
  await expect(widget.action('unfreeze')).toBeFocused();
  await goTo(page, widget, 'undo');
  await page.keyboard.press('Enter');
  await widget.expectState('active');
  await expect(widget.action('freeze')).toBeFocused();

  await goTo(page, widget, 'set-pin');
  await page.keyboard.press('Enter');
  const digits = widget.frame.contentFrame().getByLabel('Four digits');
  await expect(digits).toBeVisible();
  await expect(widget.dialog.locator(':focus, :focus-within').first()).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(widget.frame).toHaveCount(0);
  await expect(widget.action('set-pin')).toBeFocused();

  await goTo(page, widget, 'history');
  await page.keyboard.press('Enter');
  await expect(widget.history).toBeVisible();
  await expect(widget.action('history')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(widget.history).toHaveCount(0);
  await expect(widget.action('history')).toBeFocused();
});

test('in the list each row is one stop, and what is open is closed from there', async ({
  page,
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card: { status: 'ACTIVE' }, transactions: 2 });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await expect(widget.newest).toBeVisible();
  await goTo(page, widget, 'see-all');
  await page.keyboard.press('Enter');
  await expect(widget.rows).toHaveCount(2);
  await expect(widget.action('history')).toBeFocused();

  await goTo(page, widget, 'pdf');
  await page.keyboard.press('Tab');
  await expect(widget.history.locator('.filter summary')).toBeFocused();
  for (const row of [0, 1]) {
    await page.keyboard.press('Tab');
    await expect(widget.rows.nth(row).locator('.line')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(widget.rows.nth(row).locator('.facts')).toBeVisible();
    await expect(widget.rows.nth(row).locator('.line')).toHaveAttribute('aria-expanded', 'true');
  }
  await page.keyboard.press('Escape');
  await expect(widget.history).toHaveCount(0);
  await expect(widget.action('history')).toBeFocused();
});

/** Presses the tabulator until this has the focus; forwards, once around at the most. */
async function goTo(page, widget, action) {
  for (let stops = 0; stops < 30; stops += 1) {
    if ((await focusInside(widget)) === action) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`“${action}” is not reached by the tabulator`);
}

/** What in the widget has the focus: its action, or its class; nothing where the focus is elsewhere. */
function focusInside(widget) {
  return widget.element.evaluate((element) => {
    const focused = element.shadowRoot.activeElement;
    return focused?.dataset.action ?? focused?.classList[0] ?? '';
  });
}
