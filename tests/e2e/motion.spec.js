// What moves costs the page nothing: only what the compositor can move by itself is moved, nothing
// moves once there is nothing to wait for, and nothing in a page that nobody sees.
import { eventually, expect, test } from './support/test.js';
import { holdBack, waitInVain } from './support/time.js';

const CORE = '**/order-card_bg.wasm';
const HOUR = 3_600_000;

test('nothing but transform and opacity is moved, from the skeleton to the card’s details', async ({
  page,
  createUser,
  openWidget,
}) => {
  await page.addInitScript(watchMotion);
  const release = await holdBack(page, CORE);
  const user = await createUser({ gapMs: 300 });
  await user.addFaults('order', { delayMs: 500 });
  const widget = await openWidget(user);
  await eventually(() => movedIn(page)).toContain('opacity');

  release();
  await widget.expectState('ready');
  await widget.button.hover();
  await widget.press();
  await widget.expectState('ordering');
  await widget.expectState('provisioning');
  await widget.expectState('active');
  await widget.action('details').hover();
  await widget.ask('details');
  await widget.expectRevealed();
  expect(await movedIn(page)).toEqual(['opacity', 'transform']);
  await expectRest(page);
});

test('nothing moves where the card is there, where it can be ordered, and where nothing arrived', async ({
  page,
  createUser,
  openWidget,
}) => {
  const widget = await openWidget(await createUser());
  await widget.expectState('ready');
  await expectRest(page);

  await openWidget(await createUser({ card: { status: 'ACTIVE' } }));
  await widget.expectState('active');
  await expectRest(page);

  await page.route(CORE, (route) => route.fulfill({ status: 404 }));
  await openWidget(await createUser());
  await widget.expectState('failed');
  await expectRest(page);
});

test('what waits moves while it is seen, and stands still while it is not', async ({
  page,
  createUser,
  openWidget,
}) => {
  const user = await createUser({ gapMs: HOUR });
  await user.addFaults('order', { delayMs: 1500 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('ordering');
  await expectMotionWhileSeen(page, widget);

  await widget.expectState('provisioning');
  await expectMotionWhileSeen(page, widget);

  // What begins in a page that is hidden does not move either.
  await widget.hide();
  await widget.element.evaluate((element) => element.after(element));
  await expectRest(page);
});

test('what moves while a card is in the making has no style computed for it', async ({
  page,
  createUser,
  openWidget,
}) => {
  const widget = await openWidget(await createUser({ gapMs: HOUR }));
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');
  // The light on the card, and the mark of the stage.
  await eventually(() => runningIn(page)).toBe(2);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const work = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const counted = metrics.filter(({ name }) => ['RecalcStyleCount', 'LayoutCount'].includes(name));
    return counted.reduce((sum, { value }) => sum + value, 0);
  };
  // What a press leaves behind ends soon; sixty frames then need next to nothing.
  await waitInVain();
  const before = await work();
  await waitInVain(1000);
  expect((await work()) - before).toBeLessThan(6);
});

async function expectMotionWhileSeen(page, widget) {
  await eventually(() => runningIn(page)).toBeGreaterThan(0);
  await widget.hide();
  expect(await runningIn(page)).toBe(0);
  await widget.show();
  expect(await runningIn(page)).toBeGreaterThan(0);
}

/** A press may still be on its way back. */
function expectRest(page) {
  return eventually(() => runningIn(page)).toBe(0);
}

function movedIn(page) {
  return page.evaluate(() => [...window.moved].sort());
}

function runningIn(page) {
  return page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].map((element) => element.shadowRoot).filter(Boolean);
    const all = [document, ...roots].flatMap((root) => root.getAnimations());
    return all.filter(({ playState }) => playState === 'running').length;
  });
}

// Runs in the page before its scripts: at each frame it is noted what is moved.
function watchMotion() {
  window.moved = new Set();
  const notProperties = ['offset', 'computedOffset', 'easing', 'composite'];
  const look = () => {
    const roots = [...document.querySelectorAll('*')].map((element) => element.shadowRoot).filter(Boolean);
    for (const animation of [document, ...roots].flatMap((root) => root.getAnimations())) {
      const names = animation.effect.getKeyframes().flatMap(Object.keys);
      names.filter((name) => !notProperties.includes(name)).forEach((name) => window.moved.add(name));
    }
    requestAnimationFrame(look);
  };
  look();
}
