// The questions that left before the core was there, as the session takes them over.

// No answer is used whose question is older than this, in milliseconds.
const OLDEST = 10_000;

// `token` is what the page was asked for, `asked` when, by two clocks of which either may be wrong, and
// `reads` are the requests. Nothing where they are too old.
export function takenReads({ token, asked, reads }) {
  const age = Math.max(Date.now() - asked[0], performance.now() - asked[1]);
  const left = [...reads];
  const end = () => left.splice(0).forEach(({ controller }) => controller.abort());
  if (!(age < OLDEST)) return end();
  // The read of this address, once.
  const take = (url) => {
    const place = left.findIndex((read) => read.url === url);
    return place < 0 ? undefined : left.splice(place, 1)[0];
  };
  return { age, token, take, end };
}
