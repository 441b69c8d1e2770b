// The examples of docs/examples/baanx-proxy, as a partner starts them: a page with the card, and
// Baanx behind the same origin.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { built } from './sandbox.js';
import { PACKAGE } from './site.js';
import { pause } from './time.js';

const EXAMPLE = built('docs/examples/baanx-proxy');
const NGINX = process.env.ORDER_CARD_NGINX ?? built('target/nginx/usr/sbin/nginx');

/** The addresses in the example, of which each test has its own. */
const OF_THE_SANDBOX = '127.0.0.1:8080';
const OF_THE_PAGE = '127.0.0.1:3000';

const START = { 'server.mjs': startNode, 'nginx.conf': startNginx };

/** The files of the example that are started. */
export const PROXIES = Object.keys(START);

/** Starts a copy of the example, in front of a server with Baanx' paths under `/baanx`. */
export async function startProxy(file, upstream) {
  const folder = await mkdtemp(join(tmpdir(), 'baanx-proxy-'));
  await cp(EXAMPLE, folder, { recursive: true });
  await cp(PACKAGE, join(folder, 'page/order-card'), { recursive: true });
  await replace(folder, 'page/index.html', OF_THE_SANDBOX, new URL(upstream).host);
  return new Proxy(folder, await START[file](folder, upstream));
}

class Proxy {
  #folder;
  #program;

  constructor(folder, { program, origin }) {
    this.#folder = folder;
    this.#program = program;
    this.origin = origin;
    this.api = `${origin}/baanx`;
  }

  /** The page's `/token` answers with this user's. */
  signIn(user) {
    return writeFile(join(this.#folder, 'page/token'), `${user.token}\n`);
  }

  /** The page, with something else in it. */
  rewritePage(before, after) {
    return replace(this.#folder, 'page/index.html', before, after);
  }

  /** What it has written of the requests. */
  log() {
    return readFile(join(this.#folder, 'access.log'), 'utf8');
  }

  async stop() {
    const ended = once(this.#program, 'exit');
    this.#program.kill();
    await ended;
    await rm(this.#folder, { recursive: true });
  }
}

async function startNode(folder, upstream) {
  const { origin } = new URL(upstream);
  const env = { ...process.env, BAANX: `${origin}/baanx`, IMAGES: origin, PORT: '0' };
  const program = spawn('node', ['server.mjs'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: program.stdout }), 'line');
  return { program, origin: line.replace('listening on ', '') };
}

async function startNginx(folder, upstream) {
  const address = `127.0.0.1:${await freePort()}`;
  await replace(folder, 'nginx.conf', OF_THE_PAGE, address);
  for (const file of ['nginx.conf', 'baanx-proxy.conf']) {
    await replace(folder, file, OF_THE_SANDBOX, new URL(upstream).host);
  }
  const options = ['-p', '.', '-c', 'nginx.conf', '-e', 'stderr'];
  const program = spawn(NGINX, options, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const said = [];
  program.stderr.on('data', (text) => said.push(text));
  // Without the program there is no exit.
  const ended = new Promise((resolve) => program.on('exit', resolve).on('error', resolve));
  let hasEnded = false;
  ended.then(() => (hasEnded = true));
  const origin = `http://${address}`;
  while (!(await fetch(origin).catch(() => undefined))) {
    if (hasEnded) throw new Error(`nginx (${NGINX}) does not start: ${said.join('')}${await ended}`);
    await pause(20);
  }
  return { program, origin };
}

async function replace(folder, file, before, after) {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
  await writeFile(path, text.replaceAll(before, after));
}

async function freePort() {
  const upstream = await startUpstream();
  await upstream.stop();
  return upstream.port;
}

/** A server in the place of Baanx that hears everything, and answers as the test wants. */
export async function startUpstream(answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
