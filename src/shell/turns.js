// When a question may be asked, by a timer of its own: the flow keeps a pace too, but by what the
// page's clocks say.

// Between two questions that are the same, in milliseconds.
const PACE = 1000;

// Gives a function that takes a question and gives a promise of its turn.
export function turns() {
  const taken = new Map();
  return (question) => {
    const turn = taken.get(question) ?? Promise.resolve();
    const next = turn.then(() => new Promise((resolve) => setTimeout(resolve, PACE)));
    taken.set(question, next);
    next.then(() => taken.get(question) === next && taken.delete(question));
    return turn;
  };
}
