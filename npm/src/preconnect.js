// Opens the connection to the issuer while the core, which asks the first thing of it, is on its way.
import { loadCore } from './core.js';

// What the core takes for `base-url` beside a path, which src/config.rs decides in full.
const USABLE = /^https:|^http:\/\/(.+\.)?(localhost|127(\.\d+){3}|\[::1])(:|$)/;

const opened = new Set();

// A connection is only sooner there: where a page has none of what this needs, nothing is amiss.
export async function preconnect(element) {
  try {
    const { origin } = new URL(element.getAttribute('base-url'));
    if (!element.isConnected || !USABLE.test(origin) || origin === location.origin || opened.has(origin)) return;
    opened.add(origin);
    const link = document.createElement('link');
    // The widget sends no cookies, and such requests have connections of their own.
    Object.assign(link, { rel: 'preconnect', href: origin, crossOrigin: '' });
    document.head.append(link);
    // The head is the page's.
    await loadCore();
    link.remove();
  } catch {}
}
