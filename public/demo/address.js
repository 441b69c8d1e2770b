// What the URL says, and how it is kept up to date. Defaults are left out, so that a link that is
// passed on says only what matters.
import { FIRST } from './scenarios.js';

export const NARROWEST = 280;
export const WIDEST = 900;
const THEMES = ['auto', 'light', 'dark'];
const LANGUAGES = ['en', 'de', 'ar'];
const DEFAULTS = { scenario: FIRST.name, press: false, theme: 'auto', lang: 'en', width: 640, bare: false, user: null };

export function readAddress() {
  const asked = new URLSearchParams(location.search);
  const width = Math.round(Number(asked.get('width')));
  return {
    scenario: asked.get('scenario') ?? DEFAULTS.scenario,
    press: asked.get('press') === '1',
    theme: THEMES.includes(asked.get('theme')) ? asked.get('theme') : DEFAULTS.theme,
    lang: LANGUAGES.includes(asked.get('lang')) ? asked.get('lang') : DEFAULTS.lang,
    width: width > 0 ? Math.min(Math.max(width, NARROWEST), WIDEST) : DEFAULTS.width,
    bare: asked.get('bare') === '1',
    user: asked.get('user'),
  };
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
