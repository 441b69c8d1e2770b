// An event for the page. What is on all objects of the page belongs neither to the event nor to its
// detail, which is an object like those that the page writes itself.

// False where a listener prevented the default.
export function send(host, name, detail, cancelable) {
  const options = { __proto__: null, detail: { ...detail }, bubbles: true, composed: true, cancelable };
  return host.dispatchEvent(new CustomEvent(name, options));
}

// For whoever has to mend the page. The browser shows which element it is.
export function warn(host, code, hint) {
  console.warn(`order-card: ${hint} (${code})`, host);
}
