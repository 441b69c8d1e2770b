// Attributes that change while the element is in the page, also from within the page's own answer
// to an event.
import { eventually, expect, test } from './support/test.js';
import { waitInVain } from './support/time.js';

test('attributes that change together restart the session once', async ({ createUser, openWidget }) => {
  const user = await createUser();
  const widget = await openWidget(user);
  await widget.expectState('ready');
  const sent = widget.requestsSent();

  await widget.element.evaluate((element) => {
    element.setAttribute('us-env', 'true');
    element.setAttribute('profile-path', '/v1/user');
    element.setAttribute('client-key', 'pk_demo');
  });

  await eventually(() => widget.requestsSent()).toBe(sent + 2);
  await widget.expectState('ready');
  await waitInVain();
  expect(widget.requestsSent()).toBe(sent + 2);
  expect((await user.profileRequests()).at(-1).path).toBe('/baanx/v1/user');
});

for (const [what, answer] of [
  ['removes the element', (element) => element.remove()],
  ['reads again', (element) => element.refresh()],
  ['sets the language', (element) => (element.lang = 'de')],
]) {
  test(`a page that ${what} when it hears of a wrong setting harms no other widget`, async ({
    createUser,
    element,
    openWidget,
  }) => {
    const markup = element() + element({ id: 'other' });
    const widget = await openWidget(await createUser(), { markup });
    const other = widget.another('#other');
    await widget.expectState('ready');
    await other.expectState('ready');
    const sent = widget.requestsSent();

    await widget.element.evaluate(`(element) => {
      const answer = () => (${answer})(element);
      element.addEventListener('order-card-error', answer, { once: true });
      element.setAttribute('base-url', 'ftp://nowhere');
    }`);
    await waitInVain();
    await other.expectState('ready');
    // The other one has not even begun anew.
    expect(widget.requestsSent()).toBe(sent);
  });
}

test('a page that mends a setting when it hears of the error is heard', async ({
  createUser,
  openWidget,
  page,
  sandbox,
}) => {
  await page.addInitScript((base) => {
    addEventListener('order-card-error', ({ target }) => target.setAttribute('base-url', base));
  }, sandbox.api);
  const widget = await openWidget(await createUser(), { attributes: { 'base-url': 'ftp://nowhere' } });
  await widget.expectState('ready');
});

test('an attribute that is set to what it was changes nothing', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser());
  await widget.expectState('ready');
  const sent = widget.requestsSent();

  await widget.element.evaluate((element) => element.setAttribute('client-key', 'pk_demo'));

  await waitInVain();
  expect(widget.requestsSent()).toBe(sent);
  expect(await widget.statesTold()).toEqual(['ready']);
});
