// Where page, files and issuer are, as a configuration of the page says it: for what a server asks
// of the package. It needs no DOM. It takes what src/config.rs takes, and throws at everything else.

// Where each issuer's documentation has the images and pages of card data; the others have none.
const DOCUMENTED_HOSTS = { baanx: 'https://cards.baanx.com', kulipa: undefined, pintopay: undefined };

// In place of the page's own origin, which not every configuration names.
export const SELF = "'self'";

// The origins of a configuration. `scripts`, `wasm` and `later` are undefined where nothing is said of
// them.
export function placesOf({ issuer, baseUrl, page, files, wasmUrl, laterUrl, inlined }, fail) {
  const pageOrigin = originOfPage(page, fail);
  const base = baseOrigin(text(baseUrl), fail);
  const scripts = fileOrigin('files', text(files), pageOrigin, fail);
  const wasm = fileOrigin('wasmUrl', text(wasmUrl), pageOrigin, fail);
  const later = fileOrigin('laterUrl', text(laterUrl), pageOrigin, fail);
  if (inlined && (wasm || later)) {
    fail(wasm ? 'wasmUrl' : 'laterUrl', 'means nothing where the WebAssembly is inlined; leave one of the two off');
  }
  return { pageOrigin, base, scripts, wasm, later, documented: documentedHost(text(issuer) || 'baanx', fail) };
}

// What refuses a setting of a function. What was written is not repeated: it may have a password in it.
export function refusalOf(caller) {
  return (name, remedy) => {
    throw new TypeError(`${caller}: ${name} ${remedy}`);
  };
}

function originOfPage(page, fail) {
  const address = text(page);
  if (!address) return undefined;
  return webOrigin(address) ?? fail('page', 'has to be the origin of the page, such as https://shop.example');
}

// Undefined where nothing is said of the place.
function fileOrigin(name, address, pageOrigin, fail) {
  if (!address) return undefined;
  const somewhere = pageOrigin ?? 'https://page.invalid';
  // Two slashes or a backslash at the beginning would name another host.
  if (/^\.{0,2}\//.test(address) && originOf(address, somewhere) === somewhere) return SELF;
  return webOrigin(address) ?? fail(name, 'has to be an address with https: or http:, or a path that begins with / or ./');
}

function baseOrigin(address, fail) {
  const isPlain = /^[!-~]+$/.test(address) && !/[?#\\"<>^`{|}]/.test(address);
  if (isPlain && /^\/(?!\/)/.test(address)) return SELF;
  const host = hostOf(address);
  const isSecure = address.startsWith('https://') || (address.startsWith('http://') && isLoopback(host));
  const origin = isPlain && isSecure && host && !host.includes('@') && webOrigin(address);
  return (
    origin ||
    fail('baseUrl', "has to be https:, a path of the page's own origin, or http: on loopback, without a user name, ? and #")
  );
}

function documentedHost(issuer, fail) {
  if (Object.hasOwn(DOCUMENTED_HOSTS, issuer)) return DOCUMENTED_HOSTS[issuer];
  return fail('issuer', `has to be one of ${Object.keys(DOCUMENTED_HOSTS).join(', ')}`);
}

export function webOrigin(address) {
  return /^https?:\/\//i.test(address) ? originOf(address) : undefined;
}

function originOf(address, base) {
  try {
    return new URL(address, base).origin;
  } catch {
    return undefined;
  }
}

function hostOf(address) {
  return address.replace(/^https?:\/\//, '').split(/[/?#]/, 1)[0];
}

export function isLoopback(host) {
  if (host.startsWith('[')) return host.startsWith('[::1]');
  const [name] = host.split(':', 1);
  return name === 'localhost' || name.endsWith('.localhost') || /^127(\.\d{1,3}){3}$/.test(name);
}

export function text(value) {
  return String(value ?? '').trim();
}
