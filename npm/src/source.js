// Where the core comes from: the files beside this one, unless the page says otherwise.

// What an entry puts in its place, such as the one that has the files inside. The file for static
// pages, which alone knows the hash of the glue, has no other entry.
const replaceable = {
  __proto__: null,
  fetchFile: (url, options) => fetch(url, options),
  importGlue: () => import('./order-card-core.js'),
};

export const source = GLUE_HASH ? { __proto__: null } : replaceable;

// To be called before the first element is connected. `wasmUrl` and `laterUrl` are the addresses of the
// WebAssembly, which is in two files, for a page that keeps it elsewhere.
export function configure(options) {
  Object.assign(source, options);
}
