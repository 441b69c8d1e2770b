// The pages that are written here: those of a partner who embeds order-card, and an empty one.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

/** Where the server has the package. */
export const PACKAGE_PATH = '/order-card/';

/** The widget's settings on each page. */
const SETTINGS = { issuer: 'baanx', baseUrl: '/api', clientKey: 'demo' };

/** What `order-card/policy` calls the function that gives the lines for a page's head. */
const HEAD_LINES = 'headLines';

/** The lines that the package offers for the head of its page; nothing where it offers none. */
export async function headLines(folder) {
  const { [HEAD_LINES]: lines } = await import(pathToFileURL(join(folder, 'policy.js')));
  return lines && [lines({ ...SETTINGS, files: PACKAGE_PATH })].flat().join('\n');
}

export function orderCardPage({ head = '', elements = 1 } = {}) {
  const { issuer, baseUrl, clientKey } = SETTINGS;
  const element = `<order-card issuer="${issuer}" base-url="${baseUrl}" client-key="${clientKey}"></order-card>\n`;
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Order a card: order-card</title>
  <link rel="icon" href="data:,">
  ${head}
  <script type="module" src="${PACKAGE_PATH}order-card.js"></script>
</head>
<body>
  <h1>Your card</h1>
  ${element.repeat(elements)}
  <script>
    for (const element of document.querySelectorAll('order-card')) element.getAccessToken = async () => 'token';
  </script>
</body>
</html>
`;
}

export const EMPTY_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Empty</title><link rel="icon" href="data:,"></head>
<body><h1>Your card</h1></body>
</html>
`;
