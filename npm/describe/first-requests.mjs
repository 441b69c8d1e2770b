// What the adapters ask first (npm/first-requests), for the bundler: the module `order-card:first-requests`.

import { written } from './written.mjs';

/** A plugin for esbuild; `read` gives what the program has printed. */
export function firstRequestsModule(read) {
  return written('order-card:first-requests', async () => {
    const { issuers, actions } = JSON.parse(await read());
    // The requests stay a text until one issuer's are asked for.
    for (const asked of Object.values(issuers)) asked.requests = JSON.stringify(asked.requests);
    // It is looked into by an attribute.
    const table = { ['__proto__']: null, ...issuers };
    return `export const issuers = ${JSON.stringify(table)};\nexport const words = ${JSON.stringify(actions.join('|'))};\n`;
  });
}
