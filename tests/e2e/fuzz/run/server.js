// The web site of the cases: their page, the package, and the accounts that answer for the issuers.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE, strictest } from '../../support/site.js';

const DRIVER = fileURLToPath(new URL('../page', import.meta.url));
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

const POLICY = strictest([
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  'img-src https://cards.baanx.com',
  'frame-src https://cards.baanx.com',
]);

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Cases</title>
<script type="module" src="/driver/driver.js"></script>
<script type="module" src="/order-card/order-card.js"></script>
</head>
<body><main></main></body>
</html>`;

export async function startServer() {
  const accounts = new Map();
  const bodies = new Map();
  const server = createServer((request, response) => {
    answer(request, accounts, bodies).then(
      ({ headers, body }) => response.writeHead(200, { 'cache-control': 'no-store', ...headers }).end(body),
      (error) => response.writeHead(404).end(String(error)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** The accounts by the numbers of their cases. */
    accounts,
    /** How many orders were taken in accounts that are closed. */
    ordersTaken: 0,
    close(number) {
      this.ordersTaken += accounts.get(number)?.orders.size ?? 0;
      accounts.delete(number);
    },
    /** Bodies to be measured, likewise. */
    bodies,
    stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

async function answer(request, accounts, bodies) {
  const { pathname, searchParams } = new URL(request.url, 'http://site');
  const [, folder, name, ...rest] = pathname.split('/');
  if (folder === 'issuer') return ask(accounts.get(Number(name)), request, `/${rest.join('/')}`, searchParams);
  if (folder === 'body') return { body: bodies.get(Number(name)) };
  if (folder === 'order-card') return file(join(PACKAGE, name));
  if (folder === 'driver') return file(join(DRIVER, name));
  return { headers: { 'content-type': 'text/html', 'content-security-policy': POLICY }, body: PAGE };
}

function ask(account, { method, headers }, path, query) {
  const { bytes, ...told } = account.answer({ method, path, query, headers, tab: headers['x-tab'] });
  const { form, odd, status, headers: own, part } = told;
  return { headers: { 'x-answer': JSON.stringify({ form, odd, status, headers: own, part }) }, body: bytes };
}

async function file(path) {
  return { headers: { 'content-type': TYPES[extname(path)] }, body: await readFile(path) };
}
