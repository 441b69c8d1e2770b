// The questions that left before the core was there, as the session takes them over. The core calls what
// stands here, so nothing of it throws.
import { endReads } from '../end-reads.js';

// No answer is used whose question is older than this, in milliseconds.
const OLDEST = 10_000;

// `token` is what the page was asked for, `wall` and `count` say when, by two clocks of which either may
// be wrong, and `reads` are the requests. Nothing where they are too old.
export function takenReads({ token, wall, count, reads }) {
  const age = Math.max(Date.now() - wall, performance.now() - count);
  const end = () => endReads(reads);
  if (!reads || !(age < OLDEST)) return end();
  // The read of this address, once.
  const take = (url) => {
    for (let place = 0; place < reads.length; place += 1) {
      if (reads[place].url === url) return reads.splice(place, 1)[0];
    }
    return undefined;
  };
  return { age, token, take, end };
}
