// Stands between the WebAssembly and everything that calls it. A trap leaves an instance in a
// state that nobody can rely on, so the first one is its end: it is never entered again, nothing
// is thrown at the page, and whoever started it is told.

// What a call of a dead instance returns: callers may destructure it, or use it as a number.
const NOTHING = [];

let isDead = false;
let reportCrash;
let exports;

export function whenCrashed(report) {
  reportCrash = report;
}

export function instantiate(module, imports) {
  exports = new WebAssembly.Instance(module, mapValues(imports, (names) => mapValues(names, leaving))).exports;
  return mapValues(exports, entering);
}

// What comes later belongs to the same instance: `share` gives it the memory and the table of that.
// Nothing stands between the two, so a trap in either ends both.
export function instantiateLater(module, share) {
  if (!isDead) new WebAssembly.Instance(module, { __proto__: null, __wasm_split: share(exports) });
}

// Calls the function at this place of the table.
export function callBack(place, ...values) {
  entering(exports.__indirect_function_table.get(place))(...values);
}

function entering(name) {
  // The memory and the tables are no functions.
  if (typeof name !== 'function') return name;
  return (...values) => {
    if (isDead) return NOTHING;
    try {
      return name(...values);
    } catch {
      // The calls around the one that has trapped end here too; the crash is reported once.
      if (!isDead) {
        isDead = true;
        reportCrash();
      }
      return NOTHING;
    }
  };
}

// What the WebAssembly calls may call into it again, and that call may trap. Then nothing is returned
// to the instance, and all that is still running in it is left.
function leaving(name) {
  return (...values) => {
    const answer = name(...values);
    if (isDead) throw undefined;
    return answer;
  };
}

function mapValues(object, change) {
  const changed = { __proto__: null };
  for (const key of Object.keys(object)) changed[key] = change(object[key]);
  return changed;
}
