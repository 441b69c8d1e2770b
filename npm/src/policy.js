// The content security policy that a page needs for the widget, and nothing more. It needs no DOM:
// a server asks for the lines and sends them as a header. It takes what src/config.rs takes, and
// throws at everything else.

const ACTIONS = ['details', 'pin', 'set-pin', 'freeze', 'activate', 'history', 'replace', 'fund'];

// Where each issuer's documentation has the images and pages of card data; the others have none.
const DOCUMENTED_HOSTS = { baanx: 'https://cards.baanx.com', kulipa: undefined, pintopay: undefined };

const SELF = "'self'";

export function contentSecurityPolicy(config) {
  const { issuer, baseUrl, secureHosts, actions, page, files, wasmUrl, inlined } = { __proto__: null, ...config };
  const pageOrigin = originOfPage(page);
  const base = baseOrigin(text(baseUrl));
  const scripts = fileOrigin('files', text(files), pageOrigin) ?? SELF;
  const wasm = fileOrigin('wasmUrl', text(wasmUrl), pageOrigin);
  if (inlined && wasm) fail('wasmUrl', 'means nothing where the WebAssembly is inlined; leave one of the two off');
  const documented = documentedHost(text(issuer) || 'baanx');
  const listed = listedOrigins(text(secureHosts));
  const wanted = wantedActions(actions);

  const shown = documented ? (listed ?? defaultOrigins(documented, base)) : [];
  const images = wanted.includes('details') || wanted.includes('pin') ? shown : [];
  // A frame of the page's own origin could leave its sandbox, so it is never allowed.
  const frames = wanted.includes('set-pin') ? shown.filter((origin) => source(origin, pageOrigin) !== SELF) : [];
  const directives = {
    'script-src': [scripts, "'wasm-unsafe-eval'"],
    'connect-src': inlined ? [base] : [wasm ?? scripts, base],
    'img-src': images,
    'frame-src': frames,
  };
  return Object.entries(directives)
    .filter(([, origins]) => origins.length > 0)
    .map(([name, origins]) => [name, ...new Set(origins.map((origin) => source(origin, pageOrigin)))].join(' '));
}

// The source expression of an origin; a word in quotes is one already.
function source(origin, pageOrigin) {
  if (origin.startsWith("'")) return origin;
  if (origin === pageOrigin) return SELF;
  if (/^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(origin)) return origin;
  return fail(origin, 'has a host that no policy can name; use a name, such as localhost in place of [::1], without _');
}

function originOfPage(page) {
  const address = text(page);
  if (!address) return undefined;
  return webOrigin(address) ?? fail('page', 'has to be the origin of the page, such as https://shop.example');
}

// Undefined where nothing is said of the place.
function fileOrigin(name, address, pageOrigin) {
  if (!address) return undefined;
  const somewhere = pageOrigin ?? 'https://page.invalid';
  // Two slashes or a backslash at the beginning would name another host.
  if (/^\.{0,2}\//.test(address) && originOf(address, somewhere) === somewhere) return SELF;
  return webOrigin(address) ?? fail(name, 'has to be an address with https: or http:, or a path that begins with / or ./');
}

function baseOrigin(address) {
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

function documentedHost(issuer) {
  if (Object.hasOwn(DOCUMENTED_HOSTS, issuer)) return DOCUMENTED_HOSTS[issuer];
  return fail('issuer', `has to be one of ${Object.keys(DOCUMENTED_HOSTS).join(', ')}`);
}

// A proxy or a sandbox may have the images and pages itself; the issuer's own interface does not.
function defaultOrigins(documented, base) {
  const domain = documented.slice(documented.indexOf('.'));
  const isIssuers = base !== SELF && new URL(base).hostname.endsWith(domain);
  return isIssuers ? [documented] : [documented, base];
}

// Undefined where the page lists none. A source with http: allows https: too.
function listedOrigins(hosts) {
  const origins = words(hosts.toLowerCase()).map((host) => {
    const scheme = isLoopback(host) ? 'http' : 'https';
    const isPlain = /^[a-z0-9\-._:[\]]+$/.test(host);
    const origin = isPlain && webOrigin(`${scheme}://${host}`);
    return origin || fail('secureHosts', 'has to be hosts, with their ports, and spaces between them');
  });
  return origins.length > 0 ? origins : undefined;
}

function wantedActions(actions) {
  if (actions === undefined || actions === null) return ACTIONS;
  const wanted = words(text(actions));
  if (wanted.every((action) => ACTIONS.includes(action))) return wanted;
  return fail('actions', `has to be words of ${ACTIONS.join(' ')}, and spaces between them`);
}

function webOrigin(address) {
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

function isLoopback(host) {
  if (host.startsWith('[')) return host.startsWith('[::1]');
  const [name] = host.split(':', 1);
  return name === 'localhost' || name.endsWith('.localhost') || /^127(\.\d{1,3}){3}$/.test(name);
}

function text(value) {
  return String(value ?? '').trim();
}

function words(list) {
  return list.split(/\s+/).filter(Boolean);
}

// What was written is not repeated: it may have a password in it.
function fail(name, remedy) {
  throw new TypeError(`contentSecurityPolicy: ${name} ${remedy}`);
}
