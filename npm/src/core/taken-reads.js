// The questions that left before the core was there, as the session takes them over. The core calls what
// stands here, so nothing of it throws.
import { endReads } from '../end-reads.js';

// No answer is used whose question is older than this, in milliseconds.
const OLDEST = 10_000;

// `token` is what the page was asked for, `wall` and `count` say when, by two clocks of which either may
// be wrong, and `reads` are the requests.
export function takenReads({ token, wall, count, reads }) {
  const byWall = Date.now() - wall;
  const byCount = performance.now() - count;
  const age = Math.max(byWall, byCount);
  const passed = Math.min(byWall, byCount);
  const isUsable = age < OLDEST;
  const end = () => endReads(reads);
  // The question of this address, once. Of one that is too old there is only when it was asked.
  const take = (url) => {
    for (let place = 0; place < reads.length; place += 1) {
      if (reads[place].url !== url) continue;
      const read = reads.splice(place, 1)[0];
      if (isUsable) return { passed, controller: read.controller, fetch: read.fetch };
      endReads([read]);
      return { passed };
    }
    return undefined;
  };
  return { age: isUsable ? age : 0, token, take, end };
}
