// Which cases run together: those of a size that takes its time only with few others, and in sight;
// those of several tabs with their like.
import { makeCase } from '../case.js';

const SIZES = { light: 100, heavy: 8, tabs: 25 };

/** The cases from the number `first` on, in batches. */
export function* batches({ seed, first, count }) {
  const waiting = { light: [], heavy: [], tabs: [] };
  for (let number = first; number < first + count; number += 1) {
    const one = makeCase(seed, number);
    const kind = kindOf(one);
    waiting[kind].push(one);
    if (waiting[kind].length === SIZES[kind]) yield waiting[kind].splice(0);
  }
  for (const rest of Object.values(waiting)) if (rest.length > 0) yield rest;
}

/** Which batches a case goes into. */
export function kindOf({ tabs, attack }) {
  if (tabs > 1) return 'tabs';
  return attack.answer.isHeavy ? 'heavy' : 'light';
}
