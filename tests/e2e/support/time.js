// The virtual clock: long waits of the widget take no time, while the issuer's time is the real
// one. It has to be installed before the page is opened.

/** Lets so many seconds pass in the pages of the test, and answers arrive in between. */
export async function letTimePass(page, seconds, step = 1) {
  for (let left = seconds; left > 0; left -= step) {
    await page.clock.fastForward(Math.min(step, left) * 1000);
    await answersArrive(page);
  }
}

/** What the last step made the page ask is answered, or takes longer than answers do. */
async function answersArrive(page) {
  await page.waitForLoadState('networkidle', { timeout: 1 }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 25));
}

/** A short real wait, to see that nothing happens in it. */
export function waitInVain(milliseconds = 400) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
