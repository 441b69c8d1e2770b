// The questions that left before the core was there, as the session takes them over. The core calls what
// stands here, so nothing of it throws.
import { endReads } from '../end-reads.js';

// No answer is used whose question is older than this, in milliseconds.
const OLDEST = 10_000;

// `token` is what the page was asked for, `wall` and `count` say when, by two clocks of which either may
// be wrong, and `reads` are the requests.
export function takenReads({ token, wall, count, reads }) {
  const age = Math.max(Date.now() - wall, performance.now() - count);
  const isUsable = age < OLDEST;
  const end = () => endReads(reads);
  // The question of this address, once. Of one that is too old there is only when it left.
  const take = (url) => {
    for (let place = 0; place < reads.length; place += 1) {
      if (reads[place].url !== url) continue;
      const read = reads.splice(place, 1)[0];
      if (isUsable) return new TakenRead(read, read.controller, read.fetch);
      endReads([read]);
      return new TakenRead(read);
    }
    return undefined;
  };
  return { age: isUsable ? age : 0, token, take, end };
}

class TakenRead {
  #read;

  constructor(read, controller, fetch) {
    this.#read = read;
    this.controller = controller;
    this.fetch = fetch;
  }

  // So long ago it left, at least; NaN where it has not.
  get passed() {
    const { left } = this.#read;
    return Math.min(Date.now() - left?.wall, performance.now() - left?.count);
  }
}
