// The servers that an example brings with it: Playwright starts and ends them.
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { folder, host } from './host.js';

const LEASH = fileURLToPath(new URL('./leash.js', import.meta.url));

/** Vite's server chooses another port if this one is taken, unless it is told not to. */
const VITE = 'npm run dev -- --host 127.0.0.1 --port {port} --strictPort';

/** The workers inherit from the runner which ports it has chosen. */
const variable = (way) => `ORDER_CARD_HOST_PORT_${way.toUpperCase()}`;

export const addressOf = (way) => `http://127.0.0.1:${process.env[variable(way)]}`;

export async function servers() {
  const commands = { built: host.start, dev: host.dev === 'vite' ? VITE : host.dev };
  const found = Object.entries(commands).filter(([, command]) => command);
  return Promise.all(
    found.map(async ([way, command]) => {
      const port = (process.env[variable(way)] ??= String(await freePort()));
      return {
        command: `node ${quoted(LEASH)} ${quoted(command.replace('{port}', port))}`,
        cwd: folder,
        env: { ...process.env, PORT: port },
        url: addressOf(way),
        timeout: 60_000,
        stdout: 'ignore',
        stderr: 'pipe',
      };
    }),
  );
}

const quoted = (word) => `'${word}'`;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
