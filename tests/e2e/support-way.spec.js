// "Contact support", wherever it is said: an event for the page, or a link.
import { takeStep } from './support/page-step.js';
import { eventually, expect, test } from './support/test.js';

const REJECTED = { verification: 'REJECTED' };
const ELSEWHERE = 'Contact the people who run this site.';

test('the page hears where the user stands', async ({ context, createUser, openWidget }) => {
  await takeStep(context, 'support');
  const user = await createUser();
  await user.addFaults('order', { status: 400, body: { message: 'Card programme closed' } });
  const widget = await openWidget(user);
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('failed');

  await widget.support.click();

  await eventually(async () => (await widget.events('support')).map(({ detail }) => detail)).toEqual([
    { state: 'failed', code: 'refused' },
  ]);
  await widget.expectNoNotice();
});

test('a page that does not answer leaves the user a word', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser(REJECTED));
  await widget.expectState('rejected');
  await expect(widget.support).toHaveText('Contact support');

  await widget.support.click();

  await widget.expectNotice(ELSEWHERE);
  expect((await widget.events('support')).map(({ detail }) => detail)).toEqual([{ state: 'rejected' }]);
});

test('with an address it is a link, and no event', async ({ createUser, openWidget }) => {
  const address = 'mailto:help@shop.example?subject=Card';
  const attributes = { 'support-url': address };
  const widget = await openWidget(await createUser(REJECTED), { attributes });
  await widget.expectState('rejected');

  await expect(widget.support).toHaveRole('link');
  await expect(widget.support).toHaveAttribute('href', address);
  await expect(widget.support).toHaveAttribute('rel', 'noopener');
  expect((await widget.events('support')).length).toBe(0);
});

test('a press of the link opens the page of help beside this one', async ({ createUser, openWidget }) => {
  const attributes = { 'support-url': '/pages/0?topic=card' };
  const widget = await openWidget(await createUser(REJECTED), { attributes });
  await widget.expectState('rejected');
  const opened = widget.page.waitForEvent('popup');

  await widget.support.press('Enter');

  const help = await opened;
  await expect(help).toHaveURL(/\/pages\/0\?topic=card$/);
  expect(await help.evaluate(() => opener)).toBe(null);
});

test('an address that could hold a script is named to the engineer', async ({ createUser, openWidget }) => {
  const attributes = { 'support-url': 'javascript:alert(1)' };
  const widget = await openWidget(await createUser(REJECTED), { attributes });
  await widget.expectState('misconfigured');
  expect(await widget.errorsTold()).toEqual(['support-url-invalid']);
});
