// Where the core comes from: the files beside this one, unless the page says otherwise.

export const source = {
  wasmUrl: undefined,
  fetchFile: (url, options) => fetch(url, options),
  importGlue: GLUE_HASH ? undefined : () => import('./order-card-core.js'),
};

// To be called before the first element is connected. `wasmUrl` is the address of the
// WebAssembly, for a page that keeps it elsewhere.
export function configure(options) {
  Object.assign(source, options);
}
