// A project with the package and one version of React, for tests that run the components.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installInto } from '../../../npm/test/support/tarball.mjs';

const MODULES = resolve(import.meta.dirname, '../node_modules');

/** What React's packages are called among the packages of the tests, by its version. */
const PACKAGES = {
  18: { react: 'react-18', 'react-dom': 'react-dom-18' },
  19: { react: 'react', 'react-dom': 'react-dom' },
};

/** The folder, and what removes it. */
export function reactProject(version) {
  const folder = mkdtempSync(join(tmpdir(), 'order-card-'));
  const packages = { ...PACKAGES[version], scheduler: 'scheduler' };
  for (const [name, source] of Object.entries(packages)) {
    cpSync(join(MODULES, source), join(folder, 'node_modules', name), { recursive: true });
  }
  installInto(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
