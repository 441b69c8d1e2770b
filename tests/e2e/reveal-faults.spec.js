// What can go wrong with the details and the PIN: nothing is shown, it is said, and nothing is kept.
import { eventually, expect, test } from './support/test.js';
import { letTimePass, waitInVain } from './support/time.js';

const card = { status: 'ACTIVE', panLast4: '4821' };
const FAILED = {
  details: 'We couldn’t show your card details.',
  pin: 'We couldn’t show your PIN.',
};
const link = (imageUrl) => ({ status: 200, body: { token: 'e1f6cbd6-0000', imageUrl } });

const FAULTS = {
  403: [{ status: 403 }, 'not-allowed', 'This isn’t possible.'],
  404: [{ status: 404, body: { message: 'Card not found' } }, 'refused', 'This wasn’t possible.'],
  422: [{ status: 422 }, 'request-rejected', 'Cards aren’t available here right now.'],
  499: [{ status: 499 }, 'client-key-missing', 'Cards aren’t available here right now.'],
  500: [{ status: 500 }, 'issuer-unavailable', 'We have a problem right now.'],
  'a connection that breaks': [{ close: 'before' }, 'network', 'We can’t be reached.'],
  'half an answer': [{ cutAt: 20 }, 'network', 'We can’t be reached.'],
  'an answer without a link': [{ status: 200, body: {} }, 'unreadable-answer', 'We didn’t understand the answer.'],
};

for (const [name, failed] of Object.entries(FAILED)) {
  for (const [what, [fault, code, says]] of Object.entries(FAULTS)) {
    test(`a request for the ${name} that fails with ${what} is said each time, and can be made again`, async ({
      createUser,
      openWidget,
    }) => {
      const user = await createUser({ card });
      await user.addFaults(name, { ...fault, times: 2 });
      const widget = await openWidget(user);
      await widget.expectState('active');

      for (const told of [[code], [code, code]]) {
        await widget.ask(name);
        await eventually(() => widget.errorsTold()).toEqual(told);
        await widget.expectNotice(failed);
        await widget.expectNotice(says);
        await widget.expectNothingRevealed();
        await widget.expectState('active');
      }
      expect(widget.secretsFetched()).toBe(0);

      await widget.ask(name);
      await widget.expectRevealed();
      await widget.expectNoNotice();
      await widget.ask(name);
      await widget.expectNothingKept();
    });
  }

  test(`an image of the ${name} that does not arrive is said, and the next has a new link`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    await user.addFaults(`${name}-image`, { status: 500, times: 2 });
    const widget = await openWidget(user);
    await widget.expectState('active');

    for (const count of [1, 2]) {
      await widget.ask(name);
      await eventually(() => widget.errorsTold()).toEqual(Array(count).fill('image-unavailable'));
      await widget.expectNotice(failed);
      await widget.expectNotice('The picture didn’t arrive.');
      await widget.expectNothingKept();
      expect(widget.secretsFetched()).toBe(count);
    }
    expect(await widget.actionsTold()).toEqual([]);

    await widget.ask(name);
    await widget.expectRevealed();
    expect(await user.opened(`${name}-image`)).toBe(3);
  });

  test(`a link to the ${name} that was used by somebody else is a failure that is said`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.route(`**/card/${name}/token`, async (route) => {
      const response = await route.fetch();
      await fetch((await response.json()).imageUrl);
      await route.fulfill({ response });
    });
    const widget = await openWidget(await createUser({ card }));
    await widget.expectState('active');
    await widget.ask(name);

    await widget.expectNotice(failed);
    await widget.expectNothingKept();
    expect(widget.secretsFetched()).toBe(1);
  });

  test(`an image of the ${name} is given up after 15 seconds`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.clock.install();
    const user = await createUser({ card });
    await user.addFaults(`${name}-image`, { delayMs: 100_000 });
    const widget = await openWidget(user);
    await widget.expectState('active');
    await widget.ask(name);
    await letTimePass(widget, 13);
    await expect(widget.secret).toHaveAttribute('aria-busy', 'true');

    await letTimePass(widget, 3);

    await widget.expectNotice(failed);
    await widget.expectNothingKept();
    expect(await widget.errorsTold()).toEqual(['image-unavailable']);
    await widget.expectControl(name);
  });

  test(`a request for the ${name} without an answer is given up after 15 seconds`, async ({
    page,
    createUser,
    openWidget,
  }) => {
    await page.clock.install();
    const user = await createUser({ card });
    await user.addFaults(name, { delayMs: 100_000 });
    const widget = await openWidget(user);
    await widget.expectState('active');
    await widget.ask(name);
    await letTimePass(widget, 16);

    await widget.expectNotice(failed);
    await widget.expectNotice('We didn’t get an answer.');
    await widget.expectNothingRevealed();
    expect(await widget.errorsTold()).toEqual(['timeout']);
  });

  test(`a link to the ${name} that comes when the page is hidden is never followed`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    await user.addFaults(name, { delayMs: 2000 });
    const widget = await openWidget(user);
    await widget.expectState('active');
    await widget.ask(name);
    await eventually(() => widget.cardRequestsSent(`${name}/token`)).toBe(1);

    await widget.hide();
    await waitInVain(2500);
    await widget.show();
    await waitInVain();

    await widget.expectNothingRevealed();
    await widget.expectControl(name);
    expect(widget.secretsFetched()).toBe(0);
    expect(await widget.actionsTold()).toEqual([]);
  });

  test(`the ${name} of a host that the page does not list are never fetched`, async ({
    createUser,
    openWidget,
  }) => {
    const user = await createUser({ card });
    const widget = await openWidget(user, { attributes: { 'secure-hosts': 'cards.example' } });
    await widget.expectState('active');
    await widget.ask(name);

    await widget.expectNotice(failed);
    await widget.expectNotice('This isn’t available on this site.');
    await widget.expectNothingKept();
    expect(await widget.errorsTold()).toEqual(['secure-host-not-listed']);
    expect(widget.secretsFetched()).toBe(0);
    expect(await user.opened(`${name}-image`)).toBe(0);
  });
}

test('a host that the page lists is good', async ({ sandbox, createUser, openWidget }) => {
  const { host } = new URL(sandbox.address);
  const attributes = { 'secure-hosts': `cards.example ${host.toUpperCase()}` };
  const widget = await openWidget(await createUser({ card }), { attributes });
  await widget.expectState('active');
  await widget.ask('details');
  await widget.expectRevealed();
});

for (const [what, url] of [
  ['no encryption', 'http://cards.baanx.com/details-image?token=e1f6cbd6-0000'],
  ['another host', 'https://cards.baanx.com.example/details-image?token=e1f6cbd6-0000'],
  ['a name before its host', 'https://cards.baanx.com@evil.example/i?token=e1f6cbd6-0000'],
  ['another port', 'http://127.0.0.1:9/details-image?token=e1f6cbd6-0000'],
  ['a script', 'javascript:alert(1)//e1f6cbd6-0000'],
  ['data', 'data:image/svg+xml,e1f6cbd6-0000'],
  ['no host', '/details-image?token=e1f6cbd6-0000'],
]) {
  test(`a link with ${what} is never followed`, async ({ context, createUser, openWidget, site }) => {
    const fetched = [];
    context.on('request', (request) => {
      if (request.resourceType() === 'image') fetched.push(request.url());
    });
    const user = await createUser({ card });
    await user.addFaults('details', link(url));
    const widget = await openWidget(user);
    await widget.expectState('active');
    await widget.ask('details');

    await widget.expectNotice(FAILED.details);
    await widget.expectNothingKept();
    expect(fetched.filter((address) => !address.startsWith(site.origin))).toEqual([]);
  });
}

test('a token that is refused is renewed, and the details asked for once more', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await eventually(() => user.isReadWhole()).toBe(true);
  await user.replaceToken();
  await widget.ask('details');
  await widget.expectRevealed();
  expect(widget.cardRequestsSent('details/token')).toBe(2);
  expect(widget.secretsFetched()).toBe(1);
});

test('a user who is signed out sees nothing any more', async ({ createUser, openWidget }) => {
  const user = await createUser({ card });
  const widget = await openWidget(user);
  await widget.expectState('active');
  await widget.ask('details');
  await widget.expectRevealed();
  await user.breakDown('status', { status: 401 });
  await widget.element.evaluate((element) => element.refresh());

  await widget.expectState('signed-out');
  await widget.expectNothingKept();
});
