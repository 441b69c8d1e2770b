// The virtual clock: long waits of the widget take no time, while the issuer's time is the real
// one. It has to be installed before the page is opened: `page.clock.install()`.

/** An answer that takes longer than this real time is not waited for. */
const PATIENCE = 600;

/** Lets so many seconds pass in the pages of the test; what is asked in between is answered. */
export async function letTimePass(widget, seconds, step = 1) {
  await answersArrive(widget);
  for (let left = seconds; left > 0; left -= step) {
    await widget.page.clock.fastForward(Math.min(step, left) * 1000);
    await answersArrive(widget);
  }
}

async function answersArrive({ page, witness }) {
  const end = Date.now() + PATIENCE;
  // Time that passed for a timer may take a moment to become a request.
  await pause(10);
  while (witness.unanswered.size > 0 && Date.now() < end) await pause(5);
  // What was waited for in vain is not waited for at every step.
  witness.unanswered.clear();
  await page.evaluate(() => undefined);
}

/** A short real wait, to see that nothing happens in it. */
export function waitInVain(milliseconds = 400) {
  return pause(milliseconds);
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Keeps what is at the address from arriving until the answer is called. */
export async function holdBack(page, path) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route(path, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
