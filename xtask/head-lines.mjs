// Prints the lines for the head of the page that README.md has: a static one, with the package in its
// usual place. Argument: the package's policy.js.

import { pathToFileURL } from 'node:url';

const { headLines } = await import(pathToFileURL(process.argv[2]));
const lines = headLines({ baseUrl: 'https://dev.api.baanx.com', files: '/order-card/' });
console.log(`For the head of a page, with your base-url (README, "Sooner usable"):\n\n${lines.join('\n')}\n`);
