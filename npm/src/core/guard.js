// Stands between the WebAssembly and everything that calls it. A trap leaves an instance in a
// state that nobody can rely on, so the first one is its end: it is never entered again, nothing
// is thrown at the page, and whoever started it is told.

// Callers may look into what they get, or take it for a number.
const NOTHING = [];

let isDead = false;
let tellCrash;

export function whenCrashed(tell) {
  tellCrash = tell;
}

export function instantiate(module, imports) {
  const { exports } = new WebAssembly.Instance(module, changed(imports, (names) => changed(names, leaving)));
  return changed(exports, entering);
}

function entering(name) {
  // The memory and the tables are no functions.
  if (typeof name !== 'function') return name;
  return (...values) => {
    if (isDead) return NOTHING;
    try {
      return name(...values);
    } catch {
      // What called back into what has trapped ends with it.
      if (!isDead) {
        isDead = true;
        tellCrash();
      }
      return NOTHING;
    }
  };
}

// What it called may have called it back, and that call may have ended it.
function leaving(name) {
  return (...values) => {
    const answer = name(...values);
    if (isDead) throw undefined;
    return answer;
  };
}

function changed(names, change) {
  return Object.fromEntries(Object.entries(names).map(([key, value]) => [key, change(value)]));
}
