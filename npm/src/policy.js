// What a server asks of the package: the content security policy that a page needs for the widget, and
// nothing more, and the lines for the page's head. It needs no DOM.
import { isLoopback, placesOf, refusalOf, SELF, text, webOrigin } from './places.js';

export { headLines } from './head-lines.js';

const ACTIONS = ['details', 'pin', 'set-pin', 'freeze', 'activate', 'history', 'replace', 'fund'];

const fail = refusalOf('contentSecurityPolicy');

export function contentSecurityPolicy(config) {
  const own = { __proto__: null, ...config };
  const { secureHosts, actions, inlined } = own;
  const { pageOrigin, base, scripts = SELF, wasm, later, documented } = placesOf(own, fail);
  const listed = listedOrigins(text(secureHosts));
  const wanted = wantedActions(actions);

  const shown = documented ? (listed ?? defaultOrigins(documented, base)) : [];
  const images = wanted.includes('details') || wanted.includes('pin') ? shown : [];
  // A frame of the page's own origin could leave its sandbox, so it is never allowed.
  const frames = wanted.includes('set-pin') ? shown.filter((origin) => source(origin, pageOrigin) !== SELF) : [];
  const directives = {
    'script-src': [scripts, "'wasm-unsafe-eval'"],
    'connect-src': inlined ? [base] : [wasm ?? scripts, later ?? scripts, base],
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

function words(list) {
  return list.split(/\s+/).filter(Boolean);
}
