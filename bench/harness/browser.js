// The browser, and a page in it under given conditions.
import { chromium } from 'playwright-core';
import { probe } from './probe.js';
import { watchTransfers } from './transfers.js';

export function launchBrowser() {
  return chromium.launch({
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
  });
}

/** A page of a fresh profile: nothing is cached and nothing is compiled. The caller closes it. */
export async function openPage(browser, { processor, network }, contender) {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  const page = await context.newPage();
  await page.addInitScript({ content: probe(contender) });
  const devtools = await context.newCDPSession(page);
  const transfers = watchTransfers(devtools);
  await devtools.send('Network.enable');
  await devtools.send('Performance.enable', { timeDomain: 'timeTicks' });
  if (network) await devtools.send('Network.emulateNetworkConditions', { offline: false, ...network });
  if (processor > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: processor });
  return { page, devtools, transfers, close: () => context.close() };
}

/** What JavaScript holds once nothing is left to collect, in bytes. */
export async function heapSize(devtools) {
  await devtools.send('HeapProfiler.enable');
  // The first collection calls what waits for the end of an object, and the second frees what that held.
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}
