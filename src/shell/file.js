// A file for the user, saved by the browser. The link is never put into the page.

// The browser may read the file a little later than it is told to, in milliseconds.
const READING = 60_000;

export function save(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // It holds nothing of the instance, and so outlives it.
  globalThis.setTimeout(() => URL.revokeObjectURL(link.href), READING);
}
