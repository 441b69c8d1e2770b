// The entry with the WebAssembly inside, for bundlers that do not follow the address of a file.
import * as glue from './order-card-core.js';
import { configure, define } from './element.js';
import { files } from './wasm.js';

// Nothing is loaded from anywhere, so no address is looked for: a name stands in its place.
configure({
  wasmUrl: 'first',
  laterUrl: 'later',
  fetchFile: async (name) => unpack(files[name]),
  importGlue: async () => glue,
});
define();

export * from './element.js';

// A `data:` address would need a word of its own in the page's policy.
function unpack(base64) {
  const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream, { __proto__: null, headers: { 'content-type': 'application/wasm' } });
}
