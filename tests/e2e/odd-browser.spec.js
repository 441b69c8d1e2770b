// Browsers, and pages that changed theirs, in which something is not as it should be: clocks, the
// storage, the connection, style sheets. Whatever it is, an order goes out once.
import { expect, test } from './support/test.js';
import { expectOneOrder } from './support/ordering.js';
import { waitInVain } from './support/time.js';

/** Each runs in the page before its scripts. */
const CLOCKS = {
  'a date that is no number': () => (Date.now = () => NaN),
  'a date that stands still': () => (Date.now = () => 0),
  'a date before all dates': () => (Date.now = () => -1),
  'a date that is a text': () => (Date.now = () => 'now'),
  'no date at all': () => {
    Date.now = () => {
      throw new Error('no date');
    };
  },
  'a date that jumps on': () => {
    let hours = 0;
    const now = Date.now();
    Date.now = () => now + (hours += 1) * 3_600_000;
  },
  'a date that jumps to and fro': () => {
    let sign = 1;
    const now = Date.now();
    Date.now = () => now + (sign *= -1) * 86_400_000;
  },
  'a count that is no number': () => (performance.now = () => NaN),
  'a count that stands still': () => (performance.now = () => 0),
  'a count that is a text': () => (performance.now = () => '1'),
  'a count that jumps on': () => {
    let count = 0;
    performance.now = () => (count += 3_600_000);
  },
  'no count at all': () => {
    Object.defineProperty(window, 'performance', { value: undefined });
  },
  'clocks that stand still': () => {
    Date.now = () => 0;
    performance.now = () => 0;
  },
  'no clock': () => {
    Date.now = () => NaN;
    performance.now = () => NaN;
  },
};

/** Milliseconds between two requests that are the same, less what the way to the server varies. */
const PACE = 900;

async function expectPace(user) {
  const last = {};
  for (const { method, path, atMs } of await user.requests()) {
    const endpoint = `${method} ${path}`;
    expect(atMs - (last[endpoint] ?? -Infinity), endpoint).toBeGreaterThan(PACE);
    last[endpoint] = atMs;
  }
}

for (const [what, script] of Object.entries(CLOCKS)) {
  test(`with ${what}, a card is ordered once and asked for at the usual pace`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.addInitScript(script);
    const user = await createUser({ gapMs: 3000 });
    const widget = await openWidget(user);
    await widget.expectState('ready');
    await waitInVain(1500);
    await widget.press();
    await widget.expectState('provisioning');
    await widget.pressAnyway();
    await widget.expectState('active');
    await waitInVain(1500);

    expect(await user.ordersReceived()).toBe(1);
    expect(await widget.errorsTold()).toEqual([]);
    await expectPace(user);
  });
}

test('where all clocks jump on, nothing is ordered twice and nothing asked for more often', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.addInitScript(() => {
    let hours = 0;
    const jump = () => (hours += 1) * 3_600_000;
    const now = Date.now();
    Date.now = () => now + jump();
    performance.now = jump;
  });
  const user = await createUser();
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await waitInVain(4000);
  expect(await user.ordersReceived()).toBeLessThanOrEqual(1);
  await expectPace(user);
});

for (const what of ['a date that jumps on', 'a count that jumps on']) {
  test(`with ${what}, an order whose answer is lost is not given up early`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.addInitScript(CLOCKS[what]);
    const user = await createUser({ gapMs: 4000 });
    await user.addFaults('order', { close: 'after' });
    const widget = await openWidget(user);
    await widget.expectState('ready');
    await widget.press();
    await widget.expectState('confirming');
    await widget.expectState('active');
    expect(await widget.statesTold()).toEqual(['ready', 'ordering', 'confirming', 'active']);
    expect(await user.ordersReceived()).toBe(1);
  });
}

test('what was read before a sleep is read again before an order', async ({ page, createUser, openWidget }) => {
  await page.addInitScript(() => {
    const now = Date.now;
    Date.now = () => now() + (window.asleep ?? 0);
  });
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await user.change({ verification: 'PENDING' });
  await page.evaluate(() => (window.asleep = 3_600_000));

  await widget.press();

  await expect(widget.element).not.toHaveAttribute('state', 'ready');
  await waitInVain();
  expect(await user.ordersReceived()).toBe(0);
});

const STORAGES = {
  'gives an object': () => (Storage.prototype.getItem = () => ({})),
  'gives a number': () => (Storage.prototype.getItem = () => 7),
  'cannot be read': () => {
    Storage.prototype.getItem = () => {
      throw new Error('no');
    };
  },
  'takes nothing': () => {
    Storage.prototype.setItem = () => {
      throw new Error('no room');
    };
  },
  'takes everything and keeps nothing': () => (Storage.prototype.setItem = () => undefined),
  'removes nothing': () => {
    Storage.prototype.removeItem = () => {
      throw new Error('no');
    };
  },
  'is not there': () => Object.defineProperty(window, 'localStorage', { value: undefined }),
};

for (const [what, script] of Object.entries(STORAGES)) {
  test(`with a storage that ${what}, an order is possible and goes out once`, async ({
    page,
    createUser,
    openWidget,
    element,
    witness,
  }) => {
    await page.addInitScript(script);
    const user = await createUser({ gapMs: 2500 });
    const markup = element({ id: 'one' }) + element({ id: 'two' });
    const widget = await openWidget(user, { markup });
    await expectOneOrder(user, [widget, widget.another('#two')]);
    expect(witness.errors).toEqual([]);
  });
}

test('a browser that does not say whether it is on-line is', async ({ page, createUser, openWidget }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { value: undefined }));
  const user = await createUser();
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.expectNoNotice();
  await widget.expectButton('order');
});

const STYLES = {
  'no constructor': () => delete window.CSSStyleSheet,
  'a constructor that throws': () => {
    window.CSSStyleSheet = class {
      constructor() {
        throw new TypeError('Illegal constructor');
      }
    };
  },
  'nothing that adopts them': () => {
    delete ShadowRoot.prototype.adoptedStyleSheets;
    delete Document.prototype.adoptedStyleSheets;
  },
};

for (const [what, script] of Object.entries(STYLES)) {
  test(`without style sheets (${what}) a card can be ordered all the same`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.addInitScript(script);
    const user = await createUser({ gapMs: 0 });
    const widget = await openWidget(user);
    await widget.expectState('ready');
    await widget.press();
    await widget.expectState('active');
    await expect(widget.badge).toBeVisible();
    expect(await user.ordersReceived()).toBe(1);
  });
}

test('a token that no server takes for its length is none', async ({ createUser, openWidget }) => {
  const user = await createUser();
  const widget = await openWidget(user, { token: () => 'x'.repeat(1_000_000) });
  await widget.expectState('signed-out');
  await expect.poll(() => widget.errorsTold()).toEqual(['signed-out']);
  expect(widget.requestsSent()).toBe(0);
});
