// Pages that have changed what all scripts share: what stands on all objects, and the language's own
// functions. The widget works there, or says that it does not; it never orders what nobody pressed
// for, and nothing of it goes uncaught.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE } from './support/site.js';
import { expect, test } from './support/test.js';

/** Every name in the files of the widget that a page could put on all objects. */
function namesInUse() {
  const files = ['order-card.js', 'order-card-core.js'];
  const text = files.map((file) => readFileSync(join(PACKAGE, file), 'utf8')).join('\n');
  const words = text.match(/(?<![\w$])[a-z][\w$]*/gi);
  return [...new Set([...words, ...NAMES])].filter((name) => !OF_THE_LANGUAGE.includes(name));
}

/** What the flow, the issuers and the platform call things. */
const NAMES = [
  ...['issuer', 'token', 'status', 'state', 'stage', 'key', 'at', 'number', 'version', 'replaces'],
  ...['stored', 'forgotten', 'code', 'message', 'error', 'id', 'type', 'success', 'verificationState'],
  ...['body', 'headers', 'method', 'mode', 'cache', 'redirect', 'referrer', 'integrity', 'keepalive'],
  ...['priority', 'duplex', 'window', 'signal', 'once', 'passive', 'capture', 'steal', 'ifAvailable'],
  ...['delegatesFocus', 'slotAssignment', 'clonable', 'serializable', 'bubbles', 'cancelable'],
  ...['minimumFractionDigits', 'notation', 'unit', 'timeZone', 'hour12', 'statusText', 'default'],
];

/** With these the browser's own scripts and the page's end too. */
const OF_THE_LANGUAGE = [
  ...['constructor', 'prototype', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'],
  ...['toString', 'toLocaleString', 'valueOf'],
];

/** Runs in the page before its scripts. What the witness hears with is made of the same things. */
async function spoil(page, script, value) {
  await page.addInitScript(() => (window.report = () => undefined));
  await page.addInitScript(script, value);
}

/** The witness, who looks round at the end of every test, cannot read such a page. */
async function leave(page) {
  await page.goto('about:blank');
}

async function expectOneOrder(widget, user) {
  await expect(widget.element).toHaveAttribute('state', 'ready');
  expect(await user.ordersReceived()).toBe(0);
  await widget.press();
  await expect(widget.element).toHaveAttribute('state', 'active');
  await expect(widget.badge).toHaveText('Active');
  expect(await user.ordersReceived()).toBe(1);
}

for (const name of ['x', 'kept', 'value', 'get', 'signal', 'method', 'headers', 'body', 'steal', 'fetch', 'return']) {
  test(`a page that has put ${name} on all objects orders as any other`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await spoil(page, (name) => (Object.prototype[name] = 1), name);
    const user = await createUser({ gapMs: 0 });
    const widget = await openWidget(user);
    await expectOneOrder(widget, user);
    await widget.ask('history');
    await expect(widget.history).toBeVisible();
    await leave(page);
  });
}

test('a page that has put every name in use on all objects orders as any other', async ({
  page,
  createUser,
  openWidget,
}) => {
  await spoil(page, (names) => names.forEach((name) => (Object.prototype[name] = 1)), namesInUse());
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await expectOneOrder(widget, user);
  await leave(page);
});

test('what stands on all objects as a field hears nothing and answers nothing', async ({
  page,
  createUser,
  openWidget,
}) => {
  await spoil(page, (names) => {
    const descriptor = {
      __proto__: null,
      configurable: true,
      get: () => undefined,
      set: (value) => (window.heard ??= []).push(value),
    };
    names.forEach((name) => Object.defineProperty(Object.prototype, name, descriptor));
  }, NAMES);
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await expectOneOrder(widget, user);
  expect(await page.evaluate(() => JSON.stringify(window.heard ?? []))).not.toContain(user.token);
});

const HOSTILE = {
  'JSON.parse throws': () => {
    JSON.parse = () => {
      throw new Error('no');
    };
  },
  'JSON.parse gives nothing': () => (JSON.parse = () => undefined),
  'JSON.parse gives an object that throws': () => {
    const traps = { get: () => { throw new Error('no'); }, ownKeys: () => { throw new Error('no'); } };
    JSON.parse = () => new Proxy({}, traps);
  },
  'JSON.stringify throws': () => {
    JSON.stringify = () => {
      throw new Error('no');
    };
  },
  'JSON.stringify gives no text': () => (JSON.stringify = () => 7),
  'there is no Promise': () => (window.Promise = undefined),
  'Promise.resolve throws': () => {
    Promise.resolve = () => {
      throw new Error('no');
    };
  },
  'promises throw': () => {
    Promise.prototype.then = () => {
      throw new Error('no');
    };
  },
  'Object.entries throws': () => {
    Object.entries = () => {
      throw new Error('no');
    };
  },
  'Object.entries gives nothing': () => (Object.entries = () => []),
  'Array.isArray says no': () => (Array.isArray = () => false),
  'requests cannot be made': () => (window.Request = undefined),
  'headers throw': () => {
    Headers.prototype.set = () => {
      throw new Error('no');
    };
  },
  'responses cannot be made': () => (window.Response = undefined),
  'nothing can be aborted': () => (window.AbortController = undefined),
  'there are no channels': () => (window.BroadcastChannel = undefined),
  'there are no locks': () => delete Navigator.prototype.locks,
  'timers throw': () => {
    window.setTimeout = () => {
      throw new Error('no');
    };
  },
  'events cannot be made': () => (window.CustomEvent = undefined),
  'texts cannot be read': () => {
    TextDecoder.prototype.decode = () => {
      throw new Error('no');
    };
  },
  ...Object.fromEntries(
    ['map', 'push', 'find', 'forEach', 'filter', 'join', 'includes'].flatMap((name) => [
      [`${name} of lists throws`, [name, 'throw']],
      [`${name} of lists does nothing`, [name, 'nothing']],
    ]),
  ),
};

function spoilList([name, how]) {
  Array.prototype[name] = () => {
    if (how === 'throw') throw new Error('no');
  };
}

for (const [what, script] of Object.entries(HOSTILE)) {
  test(`a page in which ${what} is told so or can order, once`, async ({
    page,
    createUser,
    openWidget,
    witness,
  }) => {
    if (typeof script === 'function') await spoil(page, script);
    else await spoil(page, spoilList, script);
    const user = await createUser({ gapMs: 0 });
    const widget = await openWidget(user);
    const settled = /^(ready|failed|signed-out|misconfigured)$/;
    await expect(widget.element).toHaveAttribute('state', settled, { timeout: 20_000 });
    expect(await user.ordersReceived()).toBe(0);

    if ((await widget.element.getAttribute('state')) === 'ready') {
      await widget.press();
      await expect(widget.element).not.toHaveAttribute('state', /^(ready|ordering)$/, { timeout: 20_000 });
    }
    expect(await user.ordersReceived()).toBeLessThanOrEqual(1);
    expect(witness.errors).toEqual([]);
    await leave(page);
  });
}
