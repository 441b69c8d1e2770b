// What the tests of the hosts are given besides what all end-to-end tests have: the page of the
// host, and how often it loads and compiles WebAssembly.
import { join } from 'node:path';
import { expect, test as base } from '../../e2e/support/test.js';
import { Widget } from '../../e2e/support/widget.js';
import { startFront } from './front.js';
import { folder, host } from './host.js';
import { addressOf } from './servers.js';

export { expect };

export const test = base.extend({
  way: ['built', { option: true }],

  /** The host's page at an address of its own, for the user who is signed in. */
  front: async ({ way, sandbox }, use) => {
    const isStatic = way === 'built' && host.folder;
    const front = await startFront(sandbox.api, isStatic ? join(folder, host.folder) : addressOf(way));
    await use(front);
    await front.stop();
  },

  /** Opens the page and gives its widget. */
  openHost: async ({ page, front, witness }, use) => {
    await use(async (user) => {
      front.user = user;
      await page.goto(front.address);
      return new Widget(page, page.locator(host.widget ?? 'order-card'), witness, front);
    });
  },

  /** What the page has loaded for its scripts and its WebAssembly, and what it has in vain. */
  loaded: async ({ page }, use) => {
    const loaded = { scripts: [], wasm: [], failed: [] };
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (response.request().resourceType() === 'script') loaded.scripts.push(response);
      if (response.headers()['content-type'] === 'application/wasm') loaded.wasm.push(pathname);
      // The issuer says by 404 that there is no card yet.
      if (response.status() >= 400 && !pathname.startsWith('/issuer/')) loaded.failed.push(pathname);
    });
    await page.addInitScript(countCompiles);
    await use(loaded);
  },
});

// Runs in the page before its own scripts.
function countCompiles() {
  window.compiles = 0;
  for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = (source, ...rest) => {
      // A module that is only instantiated has been compiled before.
      if (!(source instanceof WebAssembly.Module)) window.compiles += 1;
      return original(source, ...rest);
    };
  }
}
