// What was found, told so that it can be mended: alike findings together, the first of each in full, with
// the command that shows it again.
import { describe, makeCase } from '../case.js';

/** So much of a body is shown, in characters; the rest is made again from seed and number. */
const SHOWN = 2_000;
const LINES = 25;

export class Findings {
  #seed;
  #byKind = new Map();
  #failed = new Set();

  constructor(seed) {
    this.#seed = seed;
  }

  get failed() {
    return this.#failed.size;
  }

  add({ number, what, log }) {
    const { issuer, attack } = makeCase(this.#seed, number);
    // Figures differ from case to case.
    const kind = `${issuer}, ${attack.endpoint}: ${what.replace(/:? \d.*/, '')}`;
    this.#failed.add(number);
    this.#byKind.set(kind, [...(this.#byKind.get(kind) ?? []), { number, what, log }]);
  }

  tell() {
    const kinds = [...this.#byKind].sort(([, one], [, other]) => other.length - one.length);
    for (const [kind, found] of kinds) {
      const numbers = [...new Set(found.map(({ number }) => number))];
      console.log(`\n${kind}\n  ${numbers.length} case(s): ${numbers.slice(0, 12).join(', ')}`);
      this.#show(found[0]);
    }
  }

  #show({ number, what, log }) {
    const one = makeCase(this.#seed, number);
    console.log(`  ${describe(one)}\n  ${what}\n  the body: ${shown(one.attack.answer)}`);
    for (const line of log.slice(0, LINES)) console.log(`    ${line}`);
    console.log(`  again: cargo xtask fuzz --seed ${this.#seed} --case ${number}`);
  }
}

export function shown({ bytes, headers }) {
  const text = JSON.stringify(bytes.subarray(0, SHOWN).toString());
  const rest = bytes.length > SHOWN ? `… (${bytes.length} bytes)` : '';
  return `${text}${rest}\n  the headers: ${JSON.stringify(headers).slice(0, SHOWN)}`;
}
