// Which questions a session with these settings asks first. src/config.rs decides in full what can
// be used; here nothing is asked where that is not plain to see.
import { issuers, words } from 'order-card:first-requests';

// `https:`, `http:` on this machine, or a path.
export const BASE =
  /^(https:\/\/[\w.:-]+|http:\/\/(\w+\.)*(localhost|127(\.\d+){3}|\[::1])(:\d+)?)?(\/[\w.~-]+)*\/?$/;

const PATTERNS = {
  __proto__: null,
  'base-url': BASE,
  'profile-path': /^(\/[\w.~-]+)*\/?$/,
  'secure-hosts': /^((\w+[.-])+[a-z]+( |$))*$/,
  'support-url': /^(https:\/\/(\w+[.-])+[a-z]+)?(\/[\w.~-]+)*\/?$/,
  actions: RegExp(`^((${words})( |$))*$`),
};

const NAME = /^[\w.:@~+-]*$/;

// `entries` are the attributes as name and value, or null. Undefined where the core might refuse one.
export function firstRequests(entries) {
  const values = Object.fromEntries(entries);
  const isPlain = (entry) => (PATTERNS[entry[0]] ?? NAME).test(entry[1] ?? '');
  const asked = issuers[values.issuer || 'baanx'];
  if (!asked || !entries.every(isPlain) || !asked.required.every((name) => values[name])) return undefined;
  values['base-url'] = values['base-url'].replace(/\/$/, '');
  values['us-env'] = values['us-env'] !== null && values['us-env'] !== 'false' && 'true';
  // None of the values has a character that JSON would write in another way.
  return JSON.parse(asked.requests.replace(/<([\w-]+)=?([^>]*)>/g, (_, name, absent) => values[name] || absent));
}
