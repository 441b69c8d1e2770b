// The lines that `contentSecurityPolicy` gives are all that a page needs, and none of their words
// can be left out.
import { contentSecurityPolicy } from '../../npm/src/policy.js';
import { orderAndCare } from './support/care.js';
import { BAANX, ISSUERS, KULIPA } from './support/issuers.js';
import { strictest } from './support/site.js';
import { expect, test } from './support/test.js';

const DOCUMENTED = 'https://cards.baanx.com';
const card = { status: 'ACTIVE' };

const PAGES = [
  ...ISSUERS.map((issuer) => ({ name: `a page for ${issuer.name}`, issuer })),
  { name: 'a page with the files on another origin', issuer: KULIPA, isElsewhere: true },
];

for (const { name, issuer, isElsewhere } of PAGES) {
  const isBaanx = issuer === BAANX;

  /** The same page under any policy; the issuer names images and pages of its own at `place`. */
  async function prepare({ context, createUser, openWidget, sandbox, site }) {
    const files = isElsewhere ? await serveElsewhere(context, site.origin) : undefined;
    const named = { place: sandbox.address };
    if (isBaanx) await nameAt(context, sandbox.address, named);
    const attributes = issuer.attributes({ sandbox });
    const lines = contentSecurityPolicy({ issuer: attributes.issuer, baseUrl: attributes['base-url'], files });
    const open = async (policy, scenario) => {
      const user = await createUser(scenario);
      const scripts = files && [`${files}/order-card/order-card.js`];
      const page = await context.newPage();
      const widget = await openWidget(user, { page, issuer, policy, scripts });
      // A page without a script of its own: the policy allows none.
      if (files) await widget.signIn(user);
      return { user, widget };
    };
    return { lines, named, open };
  }

  for (const [how, policyOf] of [
    ['with these lines as its only policy', (lines) => lines.join('; ')],
    ['that allows nothing but these lines, and no markup made of text', strictest],
  ]) {
    test(`${name} ${how} breaks nothing of it in an order and all the care for the card`, async ({
      context,
      createUser,
      openWidget,
      sandbox,
      site,
      witness,
    }) => {
      test.slow();
      const { lines, named, open } = await prepare({ context, createUser, openWidget, sandbox, site });
      const { user, widget } = await open(policyOf(lines), issuer.scenario(issuer.swift));
      await orderAndCare(widget, user, issuer);
      if (isBaanx) {
        named.place = DOCUMENTED;
        await expectImage(widget);
        await expectFrame(widget);
      }
      expect(witness.violations).toEqual([]);
    });
  }

  test(`${name} that lacks any one word of these lines breaks`, async ({
    context,
    createUser,
    openWidget,
    sandbox,
    site,
    witness,
  }) => {
    test.slow();
    witness.expectsViolations = true;
    const { lines, named, open } = await prepare({ context, createUser, openWidget, sandbox, site });
    for (const [directive, word, policy] of withoutEach(lines)) {
      await test.step(`${directive} without ${word}`, async () => {
        witness.violations = [];
        named.place = word;
        const expectBroken = breakageOf(directive, word, lines);
        const scenario = issuer.scenario(isBaanx ? { card } : {});
        const opened = await open(policy, scenario);
        await expectBroken(opened);
        await opened.widget.page.close();
        const directives = new Set(witness.violations.map((line) => line.split(':')[0].replace('-elem', '')));
        expect([...directives]).toEqual([directive]);
        // The browser names on the console what it refuses to load.
        witness.forgive(/Content Security Policy/);
      });
    }
  });
}

/** Directive, word, and the policy without this word. A directive of no word allows nothing. */
function withoutEach(lines) {
  return lines.flatMap((line) => {
    const [directive, ...words] = line.split(' ');
    return words.map((word) => {
      const others = words.filter((other) => other !== word);
      const left = [directive, ...(others.length > 0 ? others : ["'none'"])].join(' ');
      return [directive, word, lines.with(lines.indexOf(line), left).join('; ')];
    });
  });
}

function breakageOf(directive, word, lines) {
  const place = (name) => lines.find((line) => line.startsWith(name)).split(' ')[1];
  if (directive === 'img-src') return expectNoImage;
  if (directive === 'frame-src') return expectNoFrame;
  if (word === "'wasm-unsafe-eval'") return expectNotLoaded;
  if (directive === 'script-src') return expectNotDefined;
  // The WebAssembly lies beside the JavaScript.
  return word === place('script-src') ? expectNotLoaded : expectNothingAsked;
}

async function expectNotDefined({ widget }) {
  await expect(widget.element).toHaveCount(1);
  await expect(widget.element).not.toHaveAttribute('state');
  expect(await widget.element.evaluate((element) => element.matches(':not(:defined)'))).toBe(true);
}

async function expectNotLoaded({ user, widget }) {
  await widget.expectState('failed');
  await expect(widget.element).toContainText('The card couldn’t be loaded');
  expect(await widget.errorsTold()).toEqual(['core-blocked']);
  // The first questions do not need the core; nothing else leaves without it.
  expect((await user.requests()).length).toBeLessThanOrEqual(2);
  expect(widget.ordersSent()).toBe(0);
}

async function expectNothingAsked({ user, widget }) {
  await widget.expectState('failed');
  expect(await widget.errorsTold()).toContain('network');
  expect(await user.requests()).toEqual([]);
}

async function expectImage(widget) {
  await widget.ask('details');
  await widget.expectRevealed();
  expect(new URL(await widget.image.getAttribute('src')).origin).toBe(DOCUMENTED);
  await widget.ask('details');
  await widget.expectNothingKept();
}

async function expectNoImage({ user, widget }) {
  await widget.expectState('active');
  await widget.ask('details');
  await widget.expectNotice('We couldn’t show your card details.');
  expect(await widget.errorsTold()).toEqual(['image-unavailable']);
  expect(await user.opened('details-image')).toBe(0);
}

async function expectFrame(widget) {
  await widget.ask('set-pin');
  await expect(widget.frame.contentFrame().getByLabel('Four digits')).toBeVisible();
  await widget.ask('pin-close');
}

async function expectNoFrame({ user, widget }) {
  await widget.expectState('active');
  await widget.ask('set-pin');
  await expect(widget.dialog).toBeVisible();
  await expect.poll(() => widget.witness.violations.length).toBe(1);
  expect(await user.opened('set-pin')).toBe(0);
  await expect(widget.frame.contentFrame().getByLabel('Four digits')).toHaveCount(0);
  await widget.ask('pin-close');
}

/** The same files on another origin, as a CDN serves them. */
async function serveElsewhere(context, origin) {
  const elsewhere = origin.replace('127.0.0.1', 'files.localhost');
  await context.route(`${elsewhere}/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(elsewhere, origin) });
    const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
    await route.fulfill({ response, headers });
  });
  return elsewhere;
}

/** What the sandbox has of the card is at `named.place`, which may be the documented host. */
async function nameAt(context, address, named) {
  await context.route('**/v1/card/*/token', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(address, named.place);
    await route.fulfill({ response, body });
  });
  await context.route(`${DOCUMENTED}/**`, async (route) => {
    const url = route.request().url().replace(DOCUMENTED, address);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
}
