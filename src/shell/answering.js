// Whose answer is being read. What it makes the WebAssembly do happens in the same task, a trap
// included.

let element;

export function answer(host) {
  element = host;
  setTimeout(() => {
    if (element === host) element = undefined;
  });
}

export function answeringElement() {
  return element;
}
