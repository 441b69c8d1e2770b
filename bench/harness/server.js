// One origin on loopback: the pages, and below /api/ the issuer.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const API = '/api';

/** An isolated page has a clock that is fine enough, and nothing is kept from one visit to the next. */
const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export async function startServer(assets, issuer) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    if (pathname.startsWith(`${API}/`)) ask(issuer, request, pathname.slice(API.length), response);
    else give(assets.get(pathname), request, response);
  });
  // A connection that ends between two requests would cost the second one a round trip.
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

async function ask(issuer, request, path, response) {
  const { method, headers } = request;
  const [status, body] = await issuer.answer({ method, path, headers, body: await text(request) });
  response.writeHead(status, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function give(file, request, response) {
  if (!file) {
    response.writeHead(404, HEADERS).end();
    return;
  }
  const { type, body, compressed } = file;
  const isCompressed = compressed && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  const content = isCompressed ? compressed : body;
  const encoding = isCompressed ? { 'content-encoding': 'br' } : {};
  const headers = { 'content-type': type, 'content-length': content.length, ...encoding };
  response.writeHead(200, { ...HEADERS, ...headers }).end(content);
}
