// A page with the card, and Baanx behind the same origin. To try it, in this folder:
//   node server.mjs
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { baanxProxy } from './proxy.mjs';

// The sandbox. Baanx itself is https://dev.api.baanx.com, and https://cards.baanx.com its images.
const BAANX = process.env.BAANX ?? 'http://127.0.0.1:8080/baanx';
const IMAGES = process.env.IMAGES ?? 'http://127.0.0.1:8080';
const PORT = Number(process.env.PORT ?? 3000);

const POLICY = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src ${IMAGES}; frame-src ${IMAGES}`;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

const proxy = baanxProxy(BAANX);

const server = createServer((request, response) => {
  if (request.url.startsWith('/baanx/')) {
    request.url = request.url.slice('/baanx'.length);
    proxy(request, response);
  } else {
    servePage(request, response).catch(() => response.writeHead(404).end());
  }
});

server.listen(PORT, '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}`);
});

async function servePage(request, response) {
  const { pathname } = new URL(request.url, 'http://page');
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const file = await readFile(new URL(`page${path}`, import.meta.url));
  const type = TYPES[extname(path)] ?? 'text/plain';
  response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(file);
}
