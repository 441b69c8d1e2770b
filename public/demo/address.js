// What the URL says, and how it is kept up to date. Defaults are left out, so that a link that is
// passed on says only what matters.
import { brandNamed } from './brands.js';
import { issuerNamed, ISSUERS, scenarioNamed } from './scenarios.js';

export const NARROWEST = 280;
export const WIDEST = 900;
const THEMES = ['auto', 'light', 'dark'];
const LANGUAGES = ['en', 'de', 'ar'];
const DEFAULTS = { issuer: ISSUERS[0].name, scenario: null, press: false, theme: 'auto', brand: null, lang: 'en', width: 640, bare: false, user: null };

export function readAddress() {
  const asked = new URLSearchParams(location.search);
  const width = Math.round(Number(asked.get('width')));
  return {
    issuer: asked.get('issuer') ?? DEFAULTS.issuer,
    scenario: asked.get('scenario'),
    press: asked.get('press') === '1',
    theme: THEMES.includes(asked.get('theme')) ? asked.get('theme') : DEFAULTS.theme,
    brand: brandNamed(asked.get('brand'))?.name ?? DEFAULTS.brand,
    lang: LANGUAGES.includes(asked.get('lang')) ? asked.get('lang') : DEFAULTS.lang,
    width: width > 0 ? Math.min(Math.max(width, NARROWEST), WIDEST) : DEFAULTS.width,
    bare: asked.get('bare') === '1',
    user: asked.get('user'),
  };
}

// The scenario that is asked for: without one the issuer's first, and its own issuer comes first. There is
// none where a link was typed wrong, or is older than the list.
export function askedScenario({ issuer, scenario }) {
  return scenario === null ? issuerNamed(issuer)?.first : scenarioNamed(scenario);
}

// What the address says of a scenario.
export function addressOf({ issuer, name, press }) {
  const scenario = name === issuer.first.name ? null : name;
  return { issuer: issuer.name, scenario, press: Boolean(press), user: null };
}

// The address with these changes, as a link.
export function addressWith(changes) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...readAddress(), ...changes })) {
    if (value !== DEFAULTS[name]) query.set(name, value === true ? '1' : value);
  }
  const text = query.toString();
  return text ? `?${text}` : location.pathname;
}

// Keeps a link at the address with these changes, also when the look changes later on.
export function keepLink(link, changes) {
  const write = () => (link.href = addressWith(changes));
  for (const moment of ['focus', 'pointerenter']) link.addEventListener(moment, write);
  write();
}

export function changeAddress(changes) {
  history.replaceState(null, '', addressWith(changes));
}
