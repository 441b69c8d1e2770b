// What a screen reader hears: one announcement a transition, and none where nothing changed.
import { eventually, expect, test } from './support/test.js';
import { letTimePass } from './support/time.js';

test('every transition is announced once', async ({ createUser, openWidget }) => {
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await listen(widget);

  await widget.press();
  await widget.expectState('active');

  expect(await heard(widget)).toEqual([
    expect.stringContaining('Ordering your card'),
    expect.stringContaining('Setting up your card'),
    expect.stringContaining('Your card is ready'),
  ]);
});

test('polls that change nothing are not announced', async ({ page, createUser, openWidget }) => {
  await page.clock.install();
  const user = await createUser({ gapMs: 3_600_000 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('provisioning');
  await listen(widget);
  const polls = widget.requestsSent();

  await letTimePass(widget, 60, 2);

  expect(widget.requestsSent()).toBeGreaterThan(polls + 8);
  expect(await heard(widget)).toEqual([]);
});

test('what is said over a state is announced when it comes and when it goes', async ({
  context,
  createUser,
  openWidget,
}) => {
  const widget = await openWidget(await createUser());
  await widget.expectState('ready');
  await listen(widget);

  await context.setOffline(true);
  await widget.expectNotice('You’re offline.');
  await context.setOffline(false);
  await widget.expectNoNotice();

  expect(await heard(widget)).toEqual([
    expect.stringContaining('You’re offline.'),
    expect.not.stringContaining('You’re offline.'),
  ]);
});

test('the live region stands empty before it is filled', async ({ context, createUser, openWidget }) => {
  await context.addInitScript(() => {
    window.first = [];
    const see = () => {
      const voice = document.querySelector('order-card')?.shadowRoot?.querySelector('.live-region');
      if (voice && window.first.at(-1) !== voice.textContent) window.first.push(voice.textContent);
      requestAnimationFrame(see);
    };
    see();
  });
  const user = await createUser();
  await user.addFaults('status', { delayMs: 300 });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await expect(widget.voice).toHaveText(/Get your virtual card/);

  await eventually(() => widget.page.evaluate(() => window.first))
    .toEqual(['', expect.stringContaining('Get your virtual card')]);
});

test('a session with several parts speaks with one voice', async ({
  createUser,
  openWidget,
  element,
}) => {
  const parts = ['summary', 'badge', 'button'].map((part) => `<order-card-${part}></order-card-${part}>`);
  const markup = element({}, 'order-card-session', parts.join(''));
  const session = (await openWidget(await createUser(), { markup })).another('order-card-session');
  await session.expectState('ready');
  await expect(session.voice).toHaveCount(1);
  await expect(session.voice).toHaveText(/Get your virtual card/);

  // The voice outlives the part that had it.
  await session.element.evaluate((element) => element.firstElementChild.remove());
  await session.another('order-card-button').press();
  await session.expectState('active');
  await expect(session.voice).toHaveCount(1);
  await expect(session.voice).toHaveText(/Your card is ready/);
});

/** Keeps every text that the live region is given from now on. */
function listen(widget) {
  return widget.element.evaluate((element) => {
    window.heard = [];
    const isVoice = (node) => (node.parentElement ?? node).closest?.('[role="status"]');
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const around = target instanceof Element ? target : target.parentElement;
        const voice =
          around?.closest('[role="status"]') ?? [...addedNodes].map(isVoice).find(Boolean);
        if (voice) window.heard.push(voice.textContent);
      }
    }).observe(element.shadowRoot, { subtree: true, childList: true, characterData: true });
  });
}

function heard(widget) {
  return widget.page.evaluate(() => window.heard);
}
