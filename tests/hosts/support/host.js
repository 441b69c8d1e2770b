// The host that is driven: what `hosts.json` says of it.
import { readFileSync } from 'node:fs';

const hosts = JSON.parse(readFileSync(new URL('../hosts.json', import.meta.url), 'utf8'));

export const name = process.env.ORDER_CARD_HOST;
export const folder = process.env.ORDER_CARD_HOST_FOLDER;
export const host = hosts[name];

/** The ways in which its page is served: by the framework's server for development, and built. */
export const ways = host.dev ? ['built', 'dev'] : ['built'];
