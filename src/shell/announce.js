// Sends an event that bubbles out of every shadow root. The detail comes as names and values in
// turn, a line each. False if a listener prevented the default.
export function send(host, name, detail, cancelable) {
  const words = detail ? detail.split('\n') : [];
  const pairs = words.flatMap((word, place) => (place % 2 ? [] : [[word, words[place + 1]]]));
  const options = { bubbles: true, composed: true, cancelable, detail: Object.fromEntries(pairs) };
  return host.dispatchEvent(new CustomEvent(name, options));
}
