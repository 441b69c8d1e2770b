// What every test is given: people at the issuer, widgets in a partner's pages, and a witness.
import { expect, test as base } from '@playwright/test';
import { startSandbox } from './sandbox.js';
import { startSite } from './site.js';
import { Widget } from './widget.js';
import { callWitness } from './witness.js';

export { expect };

/** What is asked becomes what is expected, soon. */
export const eventually = (ask) => expect.poll(ask, { intervals: [30] });

export const test = base.extend({
  sandbox: [
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandbox);
      await sandbox.stop();
    },
    { scope: 'worker' },
  ],

  site: [
    async ({ sandbox }, use) => {
      const site = await startSite(sandbox.api);
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],

  /** What a test did to the files of the site is of that test alone. */
  repair: [
    async ({ site }, use) => {
      await use();
      site.repair();
    },
    { auto: true },
  ],

  witness: [
    async ({ context, sandbox }, use) => {
      const witness = await callWitness(context, sandbox.address);
      await use(witness);
      await witness.judge(context);
    },
    { auto: true },
  ],

  createUser: async ({ sandbox, witness }, use) => {
    await use(async (scenario) => {
      const user = await sandbox.createUser(scenario);
      // The list grows when the user gets a new token.
      witness.users.push(user);
      return user;
    });
  },

  /** The markup of an element with the attributes that every working page has. */
  element: async ({ sandbox }, use) => {
    await use((attributes = {}, tag = 'order-card', children = '') => {
      const all = { issuer: 'baanx', 'base-url': sandbox.api, 'client-key': 'pk_demo', ...attributes };
      const written = Object.entries(all)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => ` ${name}="${value}"`);
      return `<${tag}${written.join('')}>${children}</${tag}>`;
    });
  },

  /**
   * Opens a partner's page for the user. `issuer` is another one than Baanx, `attributes` are the
   * element's, `markup` replaces the whole content, `page` is another tab; the rest is for the
   * site's `addPage`.
   */
  openWidget: async ({ page: firstPage, site, witness, element }, use) => {
    await use(async (user, { page = firstPage, issuer, attributes, markup, host, ...rest } = {}) => {
      host ??= site.addPage({
        markup: markup ?? element({ ...issuer?.attributes(user), ...attributes }),
        token: () => user?.token ?? null,
        ...rest,
      });
      await page.goto(host.url);
      return new Widget(page, page.locator('order-card').first(), witness, host);
    });
  },
});
