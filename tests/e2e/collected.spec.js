// After a crash nothing holds what has crashed: its memory is collected, and only that of the fresh
// instance is left.
import { expect } from './support/test.js';
import { SCRIPTS, test } from './support/trap.js';

test('the memory of an instance that has crashed is collected', async ({
  createUser,
  crash,
  element,
  openWidget,
  page,
}) => {
  await page.addInitScript(watchMemories);
  const parts = '<order-card-badge></order-card-badge><order-card-button></order-card-button>';
  const markup = element() + element({}, 'order-card-session', parts);
  // There is much to come in an hour, such as the next time that the card is asked for.
  const user = await createUser({ gapMs: 3_600_000 });
  const widget = await openWidget(user, { markup, scripts: SCRIPTS });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');
  const devtools = await page.context().newCDPSession(page);
  expect(await memories(devtools)).toBe(1);

  await crash(widget);
  await widget.expectState('provisioning');
  // Where an instance is held by a timer, it is for seconds.
  await expect.poll(() => memories(devtools), { timeout: 2000 }).toBe(1);
});

/** How many memories of WebAssembly there are in the page, once what can be collected is. */
async function memories(devtools) {
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  const expression = 'memories.filter((memory) => memory.deref()).length';
  const { result } = await devtools.send('Runtime.evaluate', { expression });
  return result.value;
}

// Runs in the page before its own scripts. The browser's own count never ends where two files of
// WebAssembly share a memory.
function watchMemories() {
  window.memories = [];
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function (...values) {
    const instance = new Instance(...values);
    const memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
    // The later file has none of its own.
    if (memory) window.memories.push(new WeakRef(memory));
    return instance;
  };
}
