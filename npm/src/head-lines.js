// The lines for the head of a page, by which a browser fetches the files of the widget and opens the
// connection to the issuer before a script asks for them.
import { placesOf, refusalOf, SELF, text } from './places.js';

const FACADE = 'order-card.js';
const INLINED = 'inlined.js';
const GLUE = 'order-card-core.js';
// The other file of the WebAssembly has no line: it is of no use until a state stands.
const WASM = 'order-card_bg.wasm';

const fail = refusalOf('headLines');

// Where the files are renamed, by a bundler, nothing is said of `files`, and they have no lines.
export function headLines(config) {
  const own = { __proto__: null, ...config };
  const { pageOrigin, base } = placesOf(own, fail);
  const folder = folderOf(text(own.files));
  const modules = own.inlined ? [INLINED] : [FACADE, GLUE];
  const wasm = text(own.wasmUrl) || (folder && folder + WASM);
  return [
    ...(folder ? modules.map((name) => modulepreload(folder, name)) : []),
    ...(wasm && !own.inlined ? [preloadWasm(wasm)] : []),
    ...(base === SELF || base === pageOrigin ? [] : [link({ rel: 'preconnect', href: base, crossorigin: true })]),
  ];
}

// A module that is there already is not checked again when a script with a hash names it, nor when the
// loader does: so the hash has to stand here.
function modulepreload(folder, name) {
  return link({ rel: 'modulepreload', href: folder + name, integrity: INTEGRITY[name] });
}

// Without a hash, as in the loader's own `fetch`, which takes only what was asked for likewise. The
// loader computes the hash itself.
function preloadWasm(href) {
  return link({ rel: 'preload', as: 'fetch', type: 'application/wasm', crossorigin: true, href });
}

// Ends with a slash; a file in it names it too.
function folderOf(files) {
  if (/[?#]/.test(files)) fail('files', 'has to be the address of a folder, without ? and #');
  const folder = files.replace(/[^/]*\.js$/, '');
  return folder && folder.replace(/\/?$/, '/');
}

// `true` stands for an attribute without a value.
function link(attributes) {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`,
  );
  return `<link${written.join('')}>`;
}

function escaped(value) {
  return value.replace(/[&"<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
