// How one host is driven: as the end-to-end tests are, with the servers that the example has.
// `cargo xtask hosts` says by the environment which host it is and where it has been built.
import endToEnd from '../e2e/playwright.config.js';
import { servers } from './support/servers.js';

export default {
  ...endToEnd,
  testDir: '.',
  workers: 1,
  webServer: await servers(),
};
