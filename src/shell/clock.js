// The clocks of the page, as numbers: another script may have put anything in their place.

export function wall() {
  return number(() => Date.now());
}

export function count() {
  return number(() => performance.now());
}

export function parse(text) {
  return number(() => Date.parse(text));
}

function number(read) {
  try {
    const value = read();
    return typeof value === 'number' ? value : NaN;
  } catch {
    return NaN;
  }
}
