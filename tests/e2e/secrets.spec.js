// What is secret, and that the witness would see it: everything it judges depends on that.
import { expect, test } from './support/test.js';

const card = { status: 'ACTIVE', panLast4: '4821' };

for (const name of ['details', 'pin', 'set-pin']) {
  test(`the witness knows the link of the ${name}, and sees it while it is shown`, async ({
    createUser,
    openWidget,
    witness,
  }) => {
    const widget = await openWidget(await createUser({ card }));
    await widget.expectState('active');
    await widget.ask(name);
    const shown = name === 'set-pin' ? widget.frame : widget.image;
    await expect(shown).toBeVisible();

    const address = await shown.getAttribute('src');
    await expect(witness.expectNothingKept(widget.page)).rejects.toThrow(/secure/);
    expect(witness.links).toContain(address);
    expect(witness.links).toContain(new URL(address).searchParams.get('token'));
  });
}

for (const [what, leak] of [
  ['in the page', (secret) => document.body.setAttribute('data-kept', secret)],
  ['in the storage', (secret) => localStorage.setItem('kept', secret)],
  ['in an event', (secret) => dispatchEvent(new CustomEvent('order-card-action', { detail: { secret } }))],
  ['on the console', (secret) => console.log(secret)],
]) {
  test(`the witness sees what is kept ${what}`, async ({ createUser, openWidget, witness }) => {
    const widget = await openWidget(await createUser({ card }));
    await widget.expectState('active');
    await widget.ask('details');
    await widget.expectRevealed();
    await widget.ask('details');
    await widget.expectNothingKept();

    await widget.page.evaluate(leak, '4000 0000 0000 4821');
    await expect(async () => {
      await expect(witness.expectNothingKept(widget.page)).rejects.toThrow(/4000 0000 0000/);
    }).toPass();
    witness.forgive();
    await widget.page.evaluate(() => {
      document.body.removeAttribute('data-kept');
      localStorage.clear();
    });
  });
}

test('of the number of the card the last four digits are known, and no more', async ({
  createUser,
  openWidget,
}) => {
  const widget = await openWidget(await createUser({ card }));
  await widget.expectState('active');
  await widget.ask('details');
  await widget.expectRevealed();
  await widget.ask('details');
  await widget.expectNothingKept();
  const text = await widget.element.locator('.order-card').innerText();
  expect(text).toContain('4821');
  expect(text).not.toMatch(/\d[\d ]{3,}\d/);
});
