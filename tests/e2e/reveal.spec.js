// The card's details and its PIN: the issuer's image, once a click, for a while, and then nothing.
import { eventually, expect, test } from './support/test.js';
import { holdBack, letTimePass, waitInVain } from './support/time.js';

const card = { status: 'ACTIVE', panLast4: '4821' };

// For each image: how its button is called, what shows it, and what it is to a screen reader.
const IMAGES = {
  details: { show: 'Show details', hide: 'Hide details', alt: 'Card number, expiry date and security code' },
  pin: { show: 'Show PIN', hide: 'Hide PIN', alt: 'Your PIN' },
};

for (const [name, { show, hide, alt }] of Object.entries(IMAGES)) {
  const [token, picture] = [`${name}/token`, `${name}-image`];

  test(`the ${name} are an image, asked for once, and gone at the next press`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    const widget = await openWidget(user);
    await widget.expectState('active');
    await expect(widget.action(name)).toHaveText(show);

    await widget.ask(name);
    await widget.expectRevealed();
    await expect(widget.action(name)).toContainText(hide);
    await expect(widget.image).toHaveAttribute('alt', alt);
    await expect(widget.image).toHaveAttribute('referrerpolicy', 'no-referrer');
    expect(alt).not.toMatch(/\d/);

    await widget.ask(name);
    await widget.expectNothingKept();
    await expect(widget.action(name)).toHaveText(show);
    expect(widget.secretsFetched()).toBe(1);
    expect(await user.opened(picture)).toBe(1);
    expect((await user.cardRequests(token)).length).toBe(1);
    expect(await widget.actionsTold()).toEqual([`${name} shown`, `${name} hidden`]);
    await widget.expectNoNotice();
  });

  test(`many presses ask for the ${name} once`, async ({ page, createUser, openWidget }) => {
    const user = await createUser({ card });
    await user.addFaults(name, { delayMs: 300 });
    const release = await holdBack(page, `**/${picture}?*`);
    const widget = await openWidget(user);
    await widget.expectState('active');

    await widget.askAnyway(name, 30);
    await widget.expectBusyControl(name);
    await expect(widget.secret).toHaveAttribute('aria-busy', 'true');
    await expect(widget.image).toHaveCount(1);
    await widget.askAnyway(name, 30);
    await widget.expectBusyControl(name);
    release();
    await widget.expectRevealed();

    expect((await user.cardRequests(token)).length).toBe(1);
    expect(await user.opened(picture)).toBe(1);
  });

  test(`the ${name} are hidden after 30 seconds, which are counted`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.clock.install();
    const widget = await openWidget(await createUser({ card }));
    await widget.expectState('active');
    await widget.ask(name);
    await widget.expectRevealed();
    const countdown = widget.action(name).locator('.countdown');
    await expect(countdown).toHaveText(/^(30|29)$/);
    await expect(countdown).toBeVisible();

    await letTimePass(widget, 10);
    await expect(countdown).toHaveText(/^(20|19)$/);
    await letTimePass(widget, 18);
    await expect(countdown).toHaveText(/^(2|1)$/);
    await widget.expectRevealed();
    await letTimePass(widget, 2);

    await widget.expectNothingKept();
    await expect(countdown).toHaveCount(0);
    expect(await widget.actionsTold()).toEqual([`${name} shown`, `${name} hidden`]);
  });

  test(`the ${name} are hidden at once with the page, and stay so`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    const widget = await openWidget(user);
    await widget.expectState('active');
    await widget.ask(name);
    await widget.expectRevealed();

    await widget.hide();
    await widget.expectNothingKept();
    await widget.show();
    await waitInVain();

    await widget.expectNothingRevealed();
    expect((await user.cardRequests(token)).length).toBe(1);
    expect(await user.opened(picture)).toBe(1);
  });

  test(`the ${name} are hidden when the element leaves the page`, async ({ createUser, openWidget }) => {
    const widget = await openWidget(await createUser({ card }));
    await widget.expectState('active');
    await widget.ask(name);
    await widget.expectRevealed();

    await widget.element.evaluate((element) => {
      window.kept = element;
      element.remove();
    });
    // The page still holds the element, and looks into it.
    await eventually(() => inKept(widget, 'img').catch(() => 'none')).toBe(0);

    await widget.page.evaluate(() => document.querySelector('main').append(window.kept));
    await widget.expectState('active');
    await widget.expectNothingKept();
    expect(widget.secretsFetched()).toBe(1);
  });

  test(`the ${name} are hidden when the element is moved`, async ({ createUser, openWidget }) => {
    const user = await createUser({ card });
    const widget = await openWidget(user);
    await widget.expectState('active');
    await widget.ask(name);
    await widget.expectRevealed();

    await widget.element.evaluate((element) => document.body.append(element));

    await widget.expectNothingKept();
    await widget.expectState('active');
    expect(widget.secretsFetched()).toBe(1);
    await widget.ask(name);
    await widget.expectRevealed();
    expect(widget.secretsFetched()).toBe(2);
  });

  test(`the ${name} have the colours of the widget, in light and in dark`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    for (const [theme, isDark] of [
      ['light', false],
      ['dark', true],
    ]) {
      const widget = await openWidget(user, { attributes: { theme } });
      await widget.expectState('active');
      const asked = widget.page.waitForRequest((request) => request.url().endsWith(token));
      await widget.ask(name);
      const { customCss } = (await asked).postDataJSON();
      const [back, front] =
        name === 'details'
          ? [customCss.cardBackgroundColor, customCss.cardTextColor]
          : [customCss.backgroundColor, customCss.textColor];
      expect(light(front) > light(back), `${theme}: ${front} on ${back}`).toBe(isDark);
      expect(rgb(front)).toBe(await widget.element.locator('.order-card').evaluate(textColour));
      if (name === 'details') expect(customCss.panTextColor).not.toBe(customCss.panBackgroundColor);
      await widget.expectRevealed();
    }
  });

  test(`the request for the image of the ${name} tells nothing of the page or user`, async ({
    createUser,
    openWidget,
  }) => {
    const widget = await openWidget(await createUser({ card }));
    await widget.expectState('active');
    const asked = widget.page.waitForRequest((request) => request.url().includes(picture));
    await widget.ask(name);
    await widget.expectRevealed();
    const headers = await (await asked).allHeaders();
    for (const header of ['referer', 'authorization', 'cookie', 'x-client-key']) {
      expect(headers).not.toHaveProperty(header);
    }
  });
}

test('nothing is loaded again when the widget is drawn again', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('details');
  await widget.expectRevealed();

  await widget.element.evaluate((element) => {
    element.messages = { 'active.title': 'Bereit' };
    element.lang = 'de';
    element.setAttribute('theme', 'dark');
    element.refresh();
  });
  await expect(widget.title).toHaveText('Bereit');
  await widget.ask('history');
  await expect(widget.history).toBeVisible();

  await widget.expectRevealed();
  await waitInVain();
  expect(widget.secretsFetched()).toBe(1);
});

test('the PIN takes the place of the details', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('details');
  await widget.expectRevealed();

  await widget.ask('pin');
  await expect(widget.image).toHaveAttribute('alt', IMAGES.pin.alt);
  await widget.expectRevealed();
  await expect(widget.image).toHaveCount(1);
  expect(await widget.actionsTold()).toEqual(['details shown', 'details hidden', 'pin shown']);

  await widget.ask('pin');
  await widget.expectNothingKept();
  expect(widget.secretsFetched()).toBe(2);
});

test('each reveal has a link of its own', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  for (const count of [1, 2, 3]) {
    await widget.ask('details');
    await widget.expectRevealed();
    await widget.ask('details');
    await widget.expectNothingKept();
    expect(await user.opened('details-image')).toBe(count);
    expect((await user.cardRequests('details/token')).length).toBe(count);
  }
});

test('a frozen card shows its details, and neither shows nor sets a PIN', async ({
  createUser,
  openWidget,
}) => {
  const widget = await openWidget(await createUser({ card: { ...card, status: 'FROZEN' } }));
  await widget.expectState('frozen');
  expect(await widget.controlsOffered()).toEqual(['details', 'unfreeze', 'history']);
  await widget.ask('details');
  await widget.expectRevealed();
});

for (const [name, status, stays] of [
  ['details', 'FROZEN', true],
  ['details', 'BLOCKED', false],
  ['pin', 'FROZEN', false],
  ['pin', 'BLOCKED', false],
]) {
  test(`the ${name} ${stays ? 'stay' : 'are hidden'} when the card turns out to be ${status}`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    const widget = await openWidget(user);
    await widget.expectState('active');
    await widget.ask(name);
    await widget.expectRevealed();

    await user.change({ card: { status } });
    await widget.element.evaluate((element) => element.refresh());

    await widget.expectState(status.toLowerCase());
    if (stays) await widget.expectRevealed();
    else await widget.expectNothingKept();
    expect(widget.secretsFetched()).toBe(1);
  });
}

function inKept(widget, selector) {
  return widget.page.evaluate((what) => window.kept.shadowRoot.querySelectorAll(what).length, selector);
}

function light(hex) {
  return [1, 3, 5].reduce((sum, place) => sum + parseInt(hex.slice(place, place + 2), 16), 0);
}

function rgb(hex) {
  return `rgb(${[1, 3, 5].map((place) => parseInt(hex.slice(place, place + 2), 16)).join(', ')})`;
}

// Runs in the page.
function textColour(element) {
  return getComputedStyle(element).color;
}
