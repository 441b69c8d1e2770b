// The answers that were recorded of each issuer, which mutations start from.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BODIES = fileURLToPath(new URL('../../../bodies', import.meta.url));

/** Which recordings belong to an endpoint that calls itself otherwise there. */
const CALLS = {
  'pin page in a frame': 'set-pin',
  'pin page in a window': 'set-pin',
  csv: 'statement',
  pdf: 'statement',
};

const recorded = new Map();

for (const issuer of ['baanx', 'kulipa', 'pintopay']) {
  for (const file of readdirSync(`${BODIES}/${issuer}`)) {
    for (const record of JSON.parse(readFileSync(`${BODIES}/${issuer}/${file}`, 'utf8'))) {
      const call = file === 'wallet.json' ? 'wallets' : (CALLS[record.call] ?? record.call);
      const name = `${issuer} ${call}`;
      recorded.set(name, [...(recorded.get(name) ?? []), answerOf(record)]);
    }
  }
}

/** What was recorded of one endpoint: `name`, `status`, `mediaType`, and a `value` or a `text`. */
export function recordedAnswers(issuer, endpoint) {
  const answers = recorded.get(`${issuer} ${endpoint}`);
  if (!answers) throw new Error(`nothing is recorded of ${issuer} ${endpoint}`);
  return answers;
}

function answerOf({ name, status, mediaType = 'application/json', body, text }) {
  return { name, status, mediaType, value: body, text };
}
