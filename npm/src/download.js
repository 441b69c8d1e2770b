// Downloads the files of the core, makes sure that they are whole and of this version, and finds
// out why one does not arrive. What is thrown is the code of the error.
import { source } from './source.js';

// How long the browser may take to report that the page's policy was broken, in milliseconds.
const POLICY_REPORT = 50;

let nextCache = 'default';
let attempts = 0;

// Without the hash a bundler reads this file, and would take the address for a file of the page.
const GLUE = GLUE_HASH && new URL('./order-card-core.js', import.meta.url);

// Compiles WebAssembly while it is downloaded; it is used only if the hash is right. What is needed
// first is the default.
export async function compile(
  url = source.wasmUrl ?? new URL('./order-card_bg.wasm', import.meta.url),
  hash = WASM_HASH,
  cache,
) {
  let streamed;
  const bytes = await download(url, hash, (response) => (streamed = compileStream(response)), cache);
  try {
    return (await streamed) ?? (await WebAssembly.compile(bytes));
  } catch {
    refuseToCompile();
  }
}

export async function loadGlue() {
  try {
    return await importGlue();
  } catch (error) {
    // The browser does not say why, but most say where.
    const url = GLUE_HASH ? GLUE : /https?:[^\s)]+/.exec(error.message)?.[0];
    if (!GLUE_HASH && !url) throw unreachable();
    let type;
    await download(url, GLUE_HASH, ({ headers }) => (type = headers.get('content-type')));
    try {
      return await importGlue(url);
    } catch {
      throw /script/.test(type) ? 'core-blocked' : 'core-wrong-type';
    }
  }
}

// A browser may keep what it failed to import, so another attempt has another address. The build
// gives the hash of the glue where no bundler changes the file on its way to the page.
async function importGlue(url) {
  const again = attempts++ ? `?${attempts}` : '';
  if (GLUE_HASH) {
    const href = GLUE + again;
    await preload(href);
    return import(href);
  } else {
    const glue = source.importGlue();
    if (!url) return glue;
    try {
      return await glue;
    } catch {
      return import(url + again);
    }
  }
}

// The bytes of a file. The first one that is asked for may come out of the browser's cache, and be
// wrong for that; so all later ones come from the server, unless the caller knows better.
async function download(url, hash, use, cache = nextCache) {
  nextCache = 'reload';
  const fetchFile = GLUE_HASH ? fetch : source.fetchFile;
  let response;
  try {
    response = await fetchFile(url, { __proto__: null, cache });
  } catch {
    await explain(url);
  }
  // Many servers answer with their start page for what they do not have.
  if (!response.ok || /html/.test(response.headers.get('content-type'))) throw 'core-not-found';
  use(response.clone());
  let bytes;
  try {
    bytes = await response.arrayBuffer();
  } catch {
    throw 'core-cut-off';
  }
  // Browsers compute no hash in insecure contexts.
  const digest = hash && (await crypto.subtle?.digest('SHA-256', bytes));
  if (!digest || btoa(String.fromCharCode(...new Uint8Array(digest))) === hash) return bytes;
  if (cache === nextCache) throw 'core-wrong-hash';
  return download(url, hash, use);
}

// Why nothing came from there. The page may not see the status of what is not shared with it.
async function explain(url) {
  let code = unreachable();
  const onViolation = () => (code = 'core-blocked');
  addEventListener('securitypolicyviolation', onViolation);
  try {
    const { status } = await fetch(url, { __proto__: null, mode: 'no-cors' });
    if (!status) code = 'core-cross-origin';
  } catch {
    await new Promise((resolve) => setTimeout(resolve, POLICY_REPORT));
  }
  removeEventListener('securitypolicyviolation', onViolation);
  throw code;
}

// Only a browser that says so is off-line.
function unreachable() {
  return navigator.onLine === false ? 'core-offline' : 'core-unreachable';
}

// A wrong media type only costs the streaming.
async function compileStream(response) {
  try {
    return await WebAssembly.compileStreaming(response);
  } catch {
    return undefined;
  }
}

// The smallest module that there is: where it is refused, it is for the page's policy.
function refuseToCompile() {
  try {
    globalThis.WebAssembly && new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    throw 'core-blocked';
  }
  throw 'core-uncompilable';
}

// The browser takes the module from here when it is imported next, if the hash fits.
function preload(href) {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    const integrity = `sha256-${GLUE_HASH}`;
    Object.assign(link, { rel: 'modulepreload', href, integrity, onload: resolve, onerror: reject });
    document.head.append(link);
  });
}
