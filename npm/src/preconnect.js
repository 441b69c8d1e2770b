// Opens the connection to the issuer while the core, which asks the first thing of it, is on its way.
import { loadCore } from './core.js';
import { BASE } from './first-requests.js';

const opened = new Set();

// A connection is only sooner there: where a page has none of what this needs, nothing is amiss.
export async function preconnect(element) {
  try {
    const base = element.getAttribute('base-url');
    const { origin } = new URL(base);
    if (!element.isConnected || !BASE.test(base) || origin === location.origin || opened.has(origin)) return;
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
