// Runs in the page: what has happened there for the first time, and when, by `performance.now()`:
// milliseconds since the visit began.

/** It is given to the page as text, as all here, so it uses nothing from outside. */
export function makeMarks() {
  const marks = {};
  const waiting = [];

  function mark(name, time = performance.now()) {
    if (name in marks) return;
    marks[name] = time;
    waiting.filter(({ awaited }) => awaited === name).forEach(({ resolve }) => resolve());
  }

  function wait(awaited) {
    return new Promise((resolve) => {
      if (awaited in marks) resolve();
      else waiting.push({ awaited, resolve });
    });
  }

  return { marks, mark, wait };
}
