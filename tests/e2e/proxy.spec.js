// Baanx behind the partner's own origin: the examples of docs/examples/baanx-proxy pass on what
// they are asked once, and what is answered as it is.
import { readFile } from 'node:fs/promises';
import { contentSecurityPolicy } from '../../npm/src/policy.js';
import { expect, test as base } from './support/test.js';
import { expectFoundOrder } from './support/ordering.js';
import { PROXIES, startProxy, startUpstream } from './support/proxy.js';
import { Widget } from './support/widget.js';

const test = base.extend({
  /** Starts an example in front of the sandbox, or of what a test puts in its place. */
  start: async ({ sandbox }, use) => {
    const started = [];
    await use(async (file, upstream = sandbox.address) => {
      started.push(await startProxy(file, upstream));
      return started.at(-1);
    });
    for (const proxy of started) await proxy.stop();
  },

  /** Starts a server in the place of Baanx. */
  stand: async ({}, use) => {
    const standing = [];
    await use(async (answer) => {
      standing.push(await startUpstream(answer));
      return standing.at(-1);
    });
    for (const upstream of standing) await upstream.stop();
  },

  /** The page of the example, for this user. */
  openPage: async ({ page, witness }, use) => {
    await use(async (proxy, user) => {
      await proxy.signIn(user);
      await page.goto(proxy.origin);
      return new Widget(page, page.locator('order-card'), witness);
    });
  },
});

for (const file of PROXIES) {
  test(`behind ${file} a card is ordered and becomes active`, async ({ createUser, start, openPage }) => {
    const user = await createUser({ gapMs: 500 });
    const widget = await openPage(await start(file), user);
    await widget.expectState('ready');

    await widget.press();

    await widget.expectState('active');
    await widget.ask('details');
    await widget.expectRevealed();
    expect(await user.ordersReceived()).toBe(1);
    expect(await widget.errorsTold()).toEqual([]);
  });

  test(`behind ${file} a statement is saved as PDF`, async ({ createUser, start, openPage }) => {
    const user = await createUser({ card: { status: 'ACTIVE' } });
    const widget = await openPage(await start(file), user);
    await widget.ask('history');
    await expect(widget.rows).toHaveCount(20);
    const saving = widget.page.waitForEvent('download');

    await widget.ask('pdf');

    const content = await readFile(await (await saving).path(), 'latin1');
    expect(content.startsWith('%PDF-')).toBe(true);
    expect(content.trimEnd().endsWith('%%EOF')).toBe(true);
  });

  test(`behind ${file} an order whose answer is lost is found`, async ({ createUser, start, openPage }) => {
    const user = await createUser({ gapMs: 1200 });
    await user.addFaults('order', { close: 'after' });
    await expectFoundOrder(user, await openPage(await start(file), user));
  });

  for (const close of ['before', 'after']) {
    test(`${file} sends an order once when the connection breaks ${close} it was taken`, async ({
      createUser,
      start,
    }) => {
      const user = await createUser();
      await user.addFaults('order', { close, times: 5 });

      const answer = await order(await start(file), user);

      expect(answer.status).toBe(502);
      expect((await user.orderRequests()).length).toBe(1);
    });
  }

  test(`${file} hides no status and no word of an answer`, async ({ createUser, start }) => {
    const user = await createUser();
    const proxy = await start(file);
    const body = { message: 'as it was said' };
    const headers = { 'retry-after': '7', location: '/elsewhere' };
    for (const status of [200, 302, 307, 400, 401, 403, 404, 409, 422, 429, 498, 499, 500, 502, 503, 504]) {
      await user.addFaults('status', { status, body, headers });
      const answer = await ask(proxy, user, '/v1/card/status', { redirect: 'manual' });
      expect([answer.status, await answer.json()]).toEqual([status, body]);
      expect(answer.headers.get('retry-after')).toBe('7');
      expect(answer.headers.get('location')).toBe('/elsewhere');
    }
    expect((await user.statusRequests()).length).toBe(16);
  });

  test(`${file} has no page for a path that it lacks, and the widget says so`, async ({
    createUser,
    start,
    openPage,
  }) => {
    const user = await createUser();
    const proxy = await start(file);
    await proxy.rewritePage('base-url="/baanx"', 'base-url="/baanx/wrong"');
    const widget = await openPage(proxy, user);
    await widget.expectState('misconfigured');
    expect(await widget.errorsTold()).toEqual(['endpoint-missing']);
    expect(await user.requests()).toEqual([]);
  });

  test(`${file} sends the policy that the package gives for its page`, async ({ sandbox, start }) => {
    const { headers } = await fetch((await start(file)).origin);
    const secureHosts = new URL(sandbox.address).host;
    const lines = contentSecurityPolicy({ issuer: 'baanx', baseUrl: '/baanx', secureHosts });
    expect(headers.get('content-security-policy')).toBe(["default-src 'none'", ...lines].join('; '));
  });

  test(`${file} refuses a body that is too long`, async ({ createUser, start }) => {
    const user = await createUser();
    const answer = await order(await start(file), user, 'x'.repeat(70_000));
    expect(answer.status).toBe(413);
    expect(await user.requests()).toEqual([]);
  });

  test(`${file} passes on what the widget sends, and nothing of the site’s own`, async ({ start, stand }) => {
    const heard = [];
    const upstream = await stand(async (request, response) => {
      const parts = await request.toArray();
      heard.push([request.method, request.url, request.headers, parts.join('')]);
      response.end();
    });
    const proxy = await start(file, upstream.address);
    const headers = {
      authorization: 'Bearer at-1',
      'x-client-key': 'pk_demo',
      'x-us-env': 'true',
      accept: 'application/pdf',
      'accept-encoding': 'identity',
      'content-type': 'application/json',
      'user-agent': 'a browser',
    };
    await fetch(`${proxy.api}/v1/card/transactions?searchKey=a%20b%2Fc&page=2`, {
      method: 'POST',
      headers: { ...headers, cookie: 'session=of-the-site', origin: proxy.origin },
      body: '{"type":"VIRTUAL"}',
    });

    const [[method, url, received, body]] = heard;
    expect(heard.length).toBe(1);
    expect([method, url]).toEqual(['POST', '/baanx/v1/card/transactions?searchKey=a%20b%2Fc&page=2']);
    expect(body).toBe('{"type":"VIRTUAL"}');
    expect(received).toMatchObject({ ...headers, host: new URL(upstream.address).host });
    const names = ['cookie', 'origin', 'x-forwarded-for', 'x-real-ip', 'via', 'forwarded'];
    expect(names.filter((name) => name in received)).toEqual([]);
  });

  test(`${file} hands an answer over while it arrives, and breaks off where it does`, async ({ start, stand }) => {
    let goOn;
    const upstream = await stand((request, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('the first part');
      goOn = () => response.destroy();
    });
    const proxy = await start(file, upstream.address);
    const answer = await fetch(`${proxy.api}/v1/card/transactions/statement`);
    const reader = answer.body.getReader();
    const { value } = await reader.read();
    expect(Buffer.from(value).toString()).toBe('the first part');
    goOn();
    await expect(reader.read()).rejects.toThrow();
  });

  test(`${file} answers 502 where nobody is behind it`, async ({ start, stand }) => {
    const upstream = await stand();
    await upstream.stop();
    const proxy = await start(file, upstream.address);
    expect((await fetch(`${proxy.api}/v1/user`)).status).toBe(502);
  });
}

test('nginx.conf writes no token and no search into its log', async ({ createUser, start }) => {
  const user = await createUser({ card: { status: 'ACTIVE' } });
  const proxy = await start('nginx.conf');
  await ask(proxy, user, '/v1/card/transactions?searchKey=bakery');
  const log = await proxy.log();
  expect(log).toContain('GET /baanx/v1/card/transactions 200');
  expect(log).not.toContain('bakery');
  expect(log).not.toContain(user.token);
});

function order(proxy, user, body = '{"type":"VIRTUAL"}') {
  const headers = { 'content-type': 'application/json' };
  return ask(proxy, user, '/v1/card/order', { method: 'POST', headers, body });
}

function ask(proxy, user, path, { headers, ...rest } = {}) {
  const own = { authorization: `Bearer ${user.token}`, 'x-client-key': 'pk_demo' };
  return fetch(proxy.api + path, { headers: { ...own, ...headers }, ...rest });
}
