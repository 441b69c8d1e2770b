// Baanx behind your own origin, as a handler for a server in Node 20 or newer. It sends what it is
// asked once, and gives back what is answered as it is.
import http from 'node:http';
import https from 'node:https';
import { pipeline } from 'node:stream';

const PATH = /^\/v\d+\/[\w/-]+(\?[!-~]*)?$/;
const LONGEST_BODY = 64 * 1024;
// In milliseconds. The widget gives up after 15 seconds; the proxy must not be the first.
const PATIENCE = 60_000;

// What is between two neighbours only, and what your site has with the browser.
const OF_A_CONNECTION = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];
const NOT_FOR_BAANX = [...OF_A_CONNECTION, 'host', 'content-length', 'expect', 'cookie', 'origin'];

/**
 * `upstream` is Baanx, such as `https://dev.api.baanx.com`. The handler wants Baanx' own path in
 * `request.url`, such as `/v1/user`, and a body that nobody has read yet.
 */
export function baanxProxy(upstream) {
  return async (request, response) => {
    if (!PATH.test(request.url)) return refuse(response, 404);
    const body = await readBody(request).catch(() => undefined);
    if (body === undefined) return refuse(response, 413);
    forward(new URL(upstream + request.url), body, request, response);
  };
}

function forward(url, body, request, response) {
  const headers = without(NOT_FOR_BAANX, request.headers);
  if (request.method !== 'GET') headers['content-length'] = body.length;
  const { request: send } = url.protocol === 'https:' ? https : http;
  // A connection of its own for each request: an old one may be closed at the other end, and then
  // nobody knows what became of an order.
  const sent = send(url, { method: request.method, headers, agent: false, timeout: PATIENCE });
  sent.on('response', (answer) => {
    const { statusCode, statusMessage } = answer;
    response.writeHead(statusCode, statusMessage, without(OF_A_CONNECTION, answer.headers));
    // An answer that breaks off breaks off for the browser too.
    pipeline(answer, response, () => undefined);
  });
  sent.on('timeout', () => refuse(response, 504));
  sent.on('error', () => refuse(response, 502));
  response.on('close', () => sent.destroy());
  sent.end(body);
}

function without(names, headers) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

function refuse(response, status) {
  if (response.headersSent) response.destroy();
  else response.writeHead(status).end();
}

/** Nothing, where it is too long. */
function readBody(request) {
  return new Promise((resolve, reject) => {
    const parts = [];
    let length = 0;
    request.on('data', (part) => {
      length += part.length;
      if (length > LONGEST_BODY) resolve(undefined);
      else parts.push(part);
    });
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', reject);
  });
}
