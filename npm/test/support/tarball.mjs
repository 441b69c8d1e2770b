// The package as npm packs it, unpacked where a test wants to import it from.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const NPM = resolve(import.meta.dirname, '../..');

/** What `npm pack` says of the package: its size and its files. */
export function packed(...options) {
  const output = execFileSync('npm', ['pack', '--json', ...options], {
    cwd: NPM,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output)[0];
}

/** Puts the package into `folder/node_modules`, in the place of an older one. */
export function installInto(folder) {
  const destination = mkdtempSync(join(tmpdir(), 'order-card-'));
  try {
    const { filename } = packed('--pack-destination', destination);
    const home = join(folder, 'node_modules/order-card');
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    const tarball = join(destination, filename);
    execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', home]);
  } finally {
    rmSync(destination, { recursive: true });
  }
}
