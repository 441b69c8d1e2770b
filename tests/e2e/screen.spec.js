// The card screen: what stands where, what is said of it, and what a page can put in.
import { MEASURE } from './gallery/reach.js';
import { cuts } from './gallery/rules/cut.js';
import { expect, test } from './support/test.js';

const card = { status: 'ACTIVE' };

test('who is signed out can sign in, where the page does it', async ({ createUser, openWidget, page }) => {
  const user = await createUser();
  const widget = await openWidget(user, { token: () => null });
  await widget.expectState('signed-out');
  await widget.element.evaluate((element, token) => {
    element.addEventListener('order-card-sign-in', (event) => {
      event.preventDefault();
      element.getAccessToken = async () => token;
    });
  }, user.token);
  await widget.expectButton('sign-in');
  await widget.button.focus();
  await page.keyboard.press('Enter');
  await widget.expectState('ready');
});

test('a card that was awaited is greeted, and one that was there is not', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await widget.press();
  await widget.expectState('active');
  await expect(widget.title).toHaveText('Your card is ready');

  await widget.reload();
  await widget.expectState('active');
  await expect(widget.title).toHaveText('Your card is active');
});

test('an order goes through three stages', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ gapMs: 3_600_000 }));
  await expect(widget.element.locator('[part="benefits"]')).toContainText('Freeze it any time');
  await widget.press();
  await widget.expectState('provisioning');
  const stages = widget.element.locator('[part="progress"] li');
  await expect(stages).toHaveText(['Ordered', 'Setting up', 'Ready']);
  await expect(stages.nth(1)).toHaveAttribute('aria-current', 'step');
  expect(await stages.evaluateAll((all) => all.map(({ dataset }) => dataset.stage))).toEqual(['done', 'current', 'next']);
});

test('Escape closes what is open, and nothing around the widget', async ({ createUser, openWidget, page }) => {
  const widget = await openWidget(await createUser({ card }));
  await page.evaluate(() => {
    window.escapes = 0;
    document.addEventListener('keydown', ({ key }) => (window.escapes += key === 'Escape'));
  });
  await widget.ask('details');
  await widget.expectRevealed();
  await page.keyboard.press('Escape');
  await widget.expectNothingRevealed();
  await expect(widget.outcome).toHaveText('Your card details are hidden.');

  await widget.ask('history');
  await expect(widget.rows).toHaveCount(20);
  await expect(widget.outcome).toHaveText('20 transactions are shown.');
  await page.keyboard.press('Escape');
  await expect(widget.history).toHaveCount(0);
  expect(await page.evaluate(() => window.escapes)).toBe(0);

  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => window.escapes)).toBe(1);
});

test('Escape in the page for a PIN closes that page alone', async ({ createUser, openWidget, page }) => {
  const widget = await openWidget(await createUser({ card }));
  await widget.ask('history');
  await widget.ask('set-pin');
  await expect(widget.dialog).toBeVisible();
  await widget.action('pin-close').focus();
  await page.keyboard.press('Escape');
  await expect(widget.dialog).toHaveCount(0);
  await expect(widget.history).toBeVisible();
});

test('what is said first is a heading', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ card }));
  await widget.ask('history');
  const headings = widget.element.getByRole('heading');
  await expect(headings.filter({ hasText: 'Your card is active' })).toHaveCount(1);
  await expect(headings.filter({ hasText: 'Transactions' })).toHaveCount(1);
});

test('no tile breaks a word in two, however wide the widget is', async ({ createUser, openWidget, page }) => {
  await page.addInitScript({ path: MEASURE });
  const widget = await openWidget(await createUser({ card, transactions: 0 }));
  await widget.expectControls(['details', 'freeze', 'pin', 'set-pin', 'history']);
  for (let width = 280; width <= 900; width += 20) {
    await widget.element.evaluate((element, width) => (element.style.width = `${width}px`), width);
    const measured = await page.evaluate(() => window.gallery.measure());
    expect(cuts(measured).map(({ element, says }) => `${element} ${says}`), `${width} px`).toEqual([]);
  }
});

test('a page puts its own logo, benefits and terms in', async ({ createUser, openWidget, element }) => {
  const inside = [
    '<b slot="logo" id="logo">Example Bank</b>',
    '<p slot="benefits" id="benefits">No fees abroad.</p>',
    '<small slot="terms" id="terms">Terms apply.</small>',
  ].join('');
  const widget = await openWidget(await createUser(), { markup: element({}, 'order-card', inside) });
  await widget.expectState('ready');
  for (const id of ['logo', 'benefits', 'terms']) await expect(widget.page.locator(`#${id}`)).toBeVisible();
  await expect(widget.element.locator('[part="benefits"]')).toBeHidden();
});

/** Pairs of all kinds: alike, far apart, dark, light, and pure ones. */
const PAIRS = [
  ['#ffffff', '#ffffff'], ['#000000', '#ffffff'], ['#ffffff', '#000000'], ['#ffcc00', '#ff8800'], ['#777777', '#777777'],
  ['#00ff00', '#0000ff'], ['#ff00ff', '#00ffff'], ['#ff0000', '#ffff00'], ['#123456', '#fedcba'], ['#8a8a00', '#008a8a'],
  ['#7b3fd1', '#ffd700'], ['#101010', '#202020'], ['#e0e0ff', '#d0fff0'], ['#c0392b', '#2980b9'], ['#606060', '#909090'],
];

test('what stands on the card can be read on any two colours', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ card }));
  await widget.expectState('active');
  for (const pair of PAIRS) {
    await widget.element.evaluate(paint, pair);
    await expectReadable(widget, pair);
  }
});

for (const [status, state] of Object.entries({ FROZEN: 'frozen', BLOCKED: 'blocked' })) {
  test(`what stands on a ${status} card can be read`, async ({ createUser, openWidget }) => {
    const widget = await openWidget(await createUser({ card: { ...card, status } }));
    await widget.expectState(state);
    await expectReadable(widget, status);
  });
}

async function expectReadable(widget, what) {
  for (const { name, colour, behind } of await textsOnTheFace(widget)) {
    for (const pixel of behind) {
      const [dark, light] = [luminance(colour), relative(pixel)].sort((one, other) => one - other);
      expect((light + 0.05) / (dark + 0.05), `${name} on ${what}`).toBeGreaterThanOrEqual(4.5);
    }
  }
}

function paint(element, [from, to]) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`order-card { --order-card-face-from: ${from}; --order-card-face-to: ${to}; }`);
  document.adoptedStyleSheets = [sheet];
}

/** The colour of each text, and what is to be seen at the corners of its place without it. */
async function textsOnTheFace({ element, page }) {
  const face = element.locator('.face');
  const texts = await face.evaluate((face) => {
    const { left, top } = face.getBoundingClientRect();
    return ['number', 'holder', 'expiry', 'expiry-name'].map((name) => {
      const node = face.querySelector(`.${name}`);
      const box = node.getBoundingClientRect();
      const xs = [box.left - left, box.right - left - 1];
      const ys = [box.top - top, box.bottom - top - 1];
      return { name, colour: getComputedStyle(node).color, corners: xs.flatMap((x) => ys.map((y) => [x, y])) };
    });
  });
  await face.evaluate((face) => face.toggleAttribute('data-empty', true));
  await element.evaluate((element) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[data-empty] > span { visibility: hidden; }');
    element.shadowRoot.adoptedStyleSheets = [...element.shadowRoot.adoptedStyleSheets, sheet];
  });
  const shot = (await face.screenshot()).toString('base64');
  await element.evaluate(({ shadowRoot }) => {
    shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.slice(0, -1);
  });
  const pixels = await page.evaluate(pixelsOf, [shot, texts.map(({ corners }) => corners)]);
  return texts.map((text, place) => ({ ...text, behind: pixels[place] }));
}

/** The channels from 0 to 1 at these places of a picture. */
async function pixelsOf([base64, places]) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const at = ([x, y]) => [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3)];
  return places.map((corners) => corners.map(at).map((channels) => channels.map((channel) => channel / 255)));
}

function luminance(computed) {
  const shares = [...computed.matchAll(/[\d.]+(?:e-?\d+)?/g)].map(Number);
  if (computed.startsWith('rgb')) return relative(shares.slice(0, 3).map((channel) => channel / 255));
  // `color(xyz-d65 x y z)`: y is the luminance. The first number is the one of the name.
  return shares[2];
}

/** WCAG 2.2, relative luminance. */
function relative([red, green, blue]) {
  const linear = (share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
