// How the end-to-end tests are run. `cargo xtask test` says by the environment where the things
// are that it has built; without it they are looked for where a build leaves them.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  // They have runners of their own.
  testIgnore: ['fuzz/**', 'gallery/**'],
  outputDir: 'test-results',
  fullyParallel: true,
  // A test waits for servers and for the browser most of the time, but not all of it.
  workers: 2,
  // A test that passes at the second try hides a race, and races are what is looked for here.
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1000, height: 800 },
    locale: 'en-GB',
    launchOptions: {
      executablePath: process.env.ORDER_CARD_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
