// The partner's web site: one server a worker, on another origin than the issuer, under the
// strictest policy that the widget promises to work with.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy } from '../../../npm/src/policy.js';
import { built } from './sandbox.js';

export const PACKAGE = process.env.ORDER_CARD_PACKAGE ?? built('npm/dist');
export const WITH_TRAP = process.env.ORDER_CARD_WITH_TRAP ?? built('target/with-trap/package');
const PARTNER = fileURLToPath(new URL('./partner.js', import.meta.url));
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

export async function startSite(issuer) {
  const pages = [];
  const faults = new Map();
  const fetched = [];
  const server = createServer((request, response) => {
    const [name] = request.url.split('/').at(-1).split('?');
    fetched.push(name);
    answer(request, pages).then(
      (whole) => send(whole, faults.get(name), response),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,

    /**
     * A page with this markup. `token` is asked for the user's token; instead of one it may
     * give `{ odd }`, the name of an answer in `partner.js` that is none. `scripts` are the
     * page's modules, which have the `nonce`, `head` the lines that its head begins with, `colours`
     * the schemes that it has. `asked` counts how often the page asked for the token.
     */
    addPage({
      markup,
      token = () => null,
      scripts = SCRIPTS,
      head = [],
      colours = 'light',
      policy = strictPolicy(issuer),
      nonce = '',
    }) {
      const page = { markup, token, scripts, head, colours, policy, nonce, asked: 0 };
      page.url = `${this.origin}/pages/${pages.push(page) - 1}`;
      return page;
    },

    /**
     * From now on the file with this name meets the fault: `status`, `type` and `body` replace its
     * own, `cutOff` is the number of bytes after which the connection breaks, `headers` are added.
     */
    damage: (name, fault) => faults.set(name, fault),

    repair: () => faults.clear(),

    /** The names of the files that were asked for, in their order. */
    fetched,

    stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

/** The partner's script comes first, so that the token function is there before the element. */
const SCRIPTS = ['/partner.js', '/order-card/order-card.js'];

/** What the widget needs for this issuer, and not a word more. */
export function strictPolicy(issuer) {
  return strictest(contentSecurityPolicy({ baseUrl: issuer }));
}

/** Nothing but these lines is allowed, and no markup is made of text. */
export function strictest(lines) {
  const around = ["require-trusted-types-for 'script'", "trusted-types 'none'"];
  return ["default-src 'none'", ...lines, ...around].join('; ');
}

function send({ status = 200, headers = {}, body = '' }, fault = {}, response) {
  const type = fault.type && { 'content-type': fault.type };
  const content = Buffer.from(fault.body ?? body);
  const length = { 'content-length': content.length };
  response.writeHead(fault.status ?? status, {
    'cache-control': 'no-store',
    ...headers,
    ...length,
    ...type,
    ...fault.headers,
  });
  if (fault.cutOff === undefined) return response.end(content);
  if (fault.cutOff === 0) return response.destroy();
  return response.write(content.subarray(0, fault.cutOff), () => response.destroy());
}

async function answer(request, pages) {
  const { pathname } = new URL(request.url, 'http://site');
  const [, folder, name, rest] = pathname.split('/');
  if (folder === 'order-card' || folder === 'second-copy') return file(join(PACKAGE, name));
  if (folder === 'with-trap') return file(join(WITH_TRAP, name));
  if (pathname === '/partner.js') return file(PARTNER);
  const page = folder === 'pages' && pages[name];
  if (!page) return { status: 404 };
  if (rest !== 'token') return document(page);
  page.asked += 1;
  const token = await page.token();
  if (token === null) return { status: 204 };
  return token.odd ? { headers: { 'x-odd': token.odd } } : { body: token };
}

async function file(path) {
  return { headers: { 'content-type': TYPES[extname(path)] }, body: await readFile(path) };
}

function document({ markup, scripts, head, colours, policy, nonce }) {
  const modules = scripts
    .map((path) => `<script type="module" nonce="${nonce}" src="${path}"></script>`)
    .join('\n');
  return {
    headers: { 'content-type': 'text/html', 'content-security-policy': policy },
    body: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A partner's page</title>
<meta name="color-scheme" content="${colours}">
${head.join('\n')}
${modules}
</head>
<body><main>
${markup}
</main></body>
</html>`,
  };
}
