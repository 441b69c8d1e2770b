// The machine that it was measured on, and how busy it was with other things.
import { arch, cpus, type } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK = 2_000;

export function machine() {
  const processors = cpus();
  return `${processors.length} cores of ${processors[0].model.trim()}, ${type()} ${arch()}`;
}

/** The share of all processors that is not idle while this program only waits. */
export async function busyShare() {
  const before = times();
  await pause(LOOK);
  const after = times();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function times() {
  const all = cpus().map(({ times: of }) => of);
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  return { idle: sum(all.map(({ idle }) => idle)), all: sum(all.flatMap((of) => Object.values(of))) };
}
