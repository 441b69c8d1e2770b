// What stands in front of every host, so that the browser sees one origin as at a partner:
// `/my/token` is the signed-in user's token, `/issuer` is the issuer by way of the partner's
// backend, and all else is the host's own page, from its server or from its folder.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import { connect } from 'node:net';
import { extname, join } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** `issuer` is the address of the issuer, `page` the address of the host's server or its folder. */
export async function startFront(issuer, page) {
  const hasServer = page.startsWith('http:');
  const front = { user: null };
  const server = createServer((request, response) => {
    const { url } = request;
    if (url === '/my/token') return void response.end(front.user.token);
    // Browsers ask for it by themselves.
    if (url === '/favicon.ico') return void response.writeHead(204).end();
    if (url.startsWith('/issuer/')) return pass(request, response, issuer + url.slice('/issuer'.length));
    return hasServer ? pass(request, response, page + url) : sendFile(response, page, url);
  });
  // Servers for development tell their pages by a web socket what has changed.
  if (hasServer) server.on('upgrade', (...connection) => passSocket(page, ...connection));
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  front.address = `http://127.0.0.1:${server.address().port}/`;
  // A server that closes leaves web sockets open.
  front.stop = () => {
    sockets.forEach((socket) => socket.destroy());
    return new Promise((resolve) => server.close(resolve));
  };
  return front;
}

function pass(request, response, url) {
  const { method, headers } = request;
  const onward = ask(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

function passSocket(page, request, socket, head) {
  const { hostname, port } = new URL(page);
  const onward = connect(port, hostname, () => {
    const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
    onward.write([`GET ${request.url} HTTP/1.1`, ...headers, '\r\n'].join('\r\n'));
    onward.write(head);
    socket.pipe(onward).pipe(socket);
  });
  onward.on('error', () => socket.destroy());
  socket.on('error', () => onward.destroy());
}

async function sendFile(response, folder, url) {
  const { pathname } = new URL(url, 'http://front');
  const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(path)], 'cache-control': 'no-store' });
  createReadStream(path).pipe(response);
}
