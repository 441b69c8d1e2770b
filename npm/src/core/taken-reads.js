// The questions that left before the core was there, as the session takes them over. The core calls what
// stands here, so nothing of it throws.
import { endReads } from '../end-reads.js';

// No answer is used whose question is older than this, in milliseconds.
const OLDEST = 10_000;

// Nothing is asked for twice within this time.
const PACE = 1000;

// `token` is what the page was asked for, `wall` and `count` say when, by two clocks of which either may
// be wrong, and `reads` are the requests. Where those are too old, nothing is to be asked before `pause`.
export function takenReads({ token, wall, count, reads }) {
  const age = Math.max(Date.now() - wall, performance.now() - count);
  const end = () => endReads(reads);
  if (!reads || !(age < OLDEST)) {
    end();
    return { age: 0, token, take: () => undefined, end, pause: pause() };
  }
  // The read of this address, once.
  const take = (url) => {
    for (let place = 0; place < reads.length; place += 1) {
      if (reads[place].url === url) return reads.splice(place, 1)[0];
    }
    return undefined;
  };
  return { age, token, take, end };
}

// By what odd clocks say the same questions may have left just now.
async function pause() {
  try {
    await new Promise((resolve) => setTimeout(resolve, PACE));
  } catch {}
}
