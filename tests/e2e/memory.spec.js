// The stack of the WebAssembly: what is reserved for it is memory that every page holds, so it is
// small, and what the heaviest scenes need of it is held to half of that.
import { readFileSync } from 'node:fs';
import { answerWith, payment } from './support/history.js';
import { expect, test } from './support/test.js';

const CONFIG = new URL('../../.cargo/config.toml', import.meta.url);
const [, RESERVED] = readFileSync(CONFIG, 'utf8').match(/stack-size=(\d+)/).map(Number);

test.beforeEach(({ context }) => context.addInitScript(keepInstances));

test('a long history and a card’s care need less than half of the stack', async ({
  page,
  createUser,
  openWidget,
}) => {
  await answerWith(page, Array.from({ length: 2_000 }, (_, number) => payment(number)), 500);
  const widget = await openWidget(await createUser({ card: {} }));
  await widget.ask('history');
  for (let count = 100; count <= 1_000; count += 100) {
    await expect(widget.rows).toHaveCount(count);
    await widget.list.press('End');
  }
  await widget.ask('details');
  await widget.expectRevealed();
  await widget.ask('freeze');
  await widget.expectState('frozen');
  await expectRoom(page);
});

test('an answer that is nested a hundred thousand times needs no more', async ({
  page,
  createUser,
  openWidget,
}) => {
  const nested = `${'{"error":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  await page.route('**/v1/card/status', (route) =>
    route.fulfill({ status: 400, body: nested, headers: { 'access-control-allow-origin': '*' } }),
  );
  const widget = await openWidget(await createUser());
  await widget.expectState('failed');
  await expectRoom(page);
});

async function expectRoom(page) {
  const used = await page.evaluate(usedStack, RESERVED);
  console.log(`${used} of ${RESERVED} bytes of the stack were used`);
  // Less would mean that the stack lies elsewhere.
  expect(used).toBeGreaterThan(4_096);
  expect(used).toBeLessThan(RESERVED / 2);
}

// Runs in the page, before its scripts: what is instantiated there can be looked into later.
function keepInstances() {
  window.instances = [];
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(made, given) {
      const instance = new made(...given);
      window.instances.push(instance);
      return instance;
    },
  });
}

// Runs in the page. The stack lies at the beginning of the memory and grows towards its first byte,
// and what was never reached is zero.
function usedStack(reserved) {
  const kept = window.instances.flatMap(({ exports }) => Object.values(exports));
  const memory = kept.find((value) => value instanceof WebAssembly.Memory);
  const bytes = new Uint8Array(memory.buffer, 0, reserved);
  const deepest = bytes.findIndex((byte) => byte !== 0);
  return reserved - deepest;
}
