// Attributes that make no configuration: said in words and by a code, and nothing is ever sent.
import { expect, test } from './support/test.js';
import { waitInVain } from './support/time.js';

const FAULTY = {
  'no client key': [{ 'client-key': null }, 'client-key-unset'],
  'an empty client key': [{ 'client-key': ' ' }, 'client-key-unset'],
  'a client key with a space in it': [{ 'client-key': 'pk demo' }, 'client-key-unset'],
  'no address': [{ 'base-url': null }, 'base-url-invalid'],
  'an address without encryption': [{ 'base-url': 'http://api.example' }, 'base-url-invalid'],
  'an address that is a script': [{ 'base-url': 'javascript:alert(1)' }, 'base-url-invalid'],
  'an address of another host in disguise': [{ 'base-url': '//api.example' }, 'base-url-invalid'],
  'an address with a name in it': [{ 'base-url': 'https://ada@api.example' }, 'base-url-invalid'],
  'an address that is data': [{ 'base-url': 'data:text/plain,hello' }, 'base-url-invalid'],
  'an address with a port that there is not': [
    { 'base-url': 'http://127.0.0.1:99999' },
    'base-url-invalid',
  ],
  'an address of another host behind brackets': [
    { 'base-url': 'http://[::1].evil.example' },
    'base-url-invalid',
  ],
  'half an address': [{ 'base-url': 'https://[' }, 'base-url-invalid'],
  'an issuer that nobody knows': [{ issuer: 'acme' }, 'issuer-unknown'],
  'a profile on another host': [
    { 'profile-path': 'https://api.example/user' },
    'profile-path-invalid',
  ],
  'an action that nobody knows': [{ actions: 'freeze melt' }, 'actions-invalid'],
  'actions with commas': [{ actions: 'freeze,history' }, 'actions-invalid'],
  'a secure host that is an address': [
    { 'secure-hosts': 'https://cards.example' },
    'secure-hosts-invalid',
  ],
};

for (const [what, [attributes, code]] of Object.entries(FAULTY)) {
  test(`${what} is a misconfiguration, and nothing is sent`, async ({
    context,
    createUser,
    openWidget,
    site,
  }) => {
    const strangers = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(site.origin)) strangers.push(request.url());
    });
    const widget = await openWidget(await createUser(), { attributes });

    await widget.expectState('misconfigured');
    await expect(widget.title).toHaveText('Not available here');
    await expect(widget.explanation).not.toBeEmpty();
    await widget.expectNoButton();
    expect(await widget.errorsTold()).toEqual([code]);
    await waitInVain(300);
    expect(strangers).toEqual([]);
    expect(widget.tokensAsked()).toBe(0);
  });
}

test('a mended attribute starts the widget', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser(), { attributes: { 'client-key': null } });
  await widget.expectState('misconfigured');

  await widget.element.evaluate((element) => element.setAttribute('client-key', 'pk_demo'));

  await widget.expectState('ready');
});

test('a client key that the issuer does not know is told as such', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser(), { attributes: { 'client-key': 'pk_other' } });
  await widget.expectState('misconfigured');
  expect(await widget.errorsTold()).toEqual(['client-key-invalid']);
});

test('the partner’s own proxy is an address as good as the issuer’s', async ({
  page,
  site,
  sandbox,
  createUser,
  openWidget,
}) => {
  await page.route(`${site.origin}/proxy/**`, async (route) => {
    const url = route.request().url().replace(`${site.origin}/proxy`, sandbox.api);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  const user = await createUser({ gapMs: 0 });
  const widget = await openWidget(user, { attributes: { 'base-url': '/proxy/' } });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
  expect(await user.ordersAccepted()).toBe(1);
});
