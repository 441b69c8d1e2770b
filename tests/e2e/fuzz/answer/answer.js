// One mutated answer of an issuer: status, headers, bytes, and in which form the page's `fetch` gives it.
import { oneIn, pick, upTo } from './draw.js';
import { answerWith } from './honest.js';
import { write } from './json.js';
import { recordedAnswers } from './recorded.js';
import { changeText } from './text.js';
import { change, multiply, swell } from './value.js';

/** One answer in so many is of a size that takes its time, and more of those whose lists are drawn. */
const HEAVY_ONE_IN = 33;
const HEAVY_LIST_ONE_IN = 4;

/** Those that somebody may treat in a way of their own. */
const STATUSES = [
  200, 201, 202, 204, 206, 301, 302, 304, 400, 401, 403, 404, 405, 408, 409, 410, 422, 425, 429, 498, 499,
  500, 502, 503, 504,
];

const MEDIA_TYPES = [
  'application/json; charset=utf-16', 'text/html', 'text/plain', '', 'application/pdf', 'text/csv',
  'multipart/form-data; boundary=x', 'application/json, text/html', ';', 'x'.repeat(5000),
];

const WAITS = ['', '0', '-1', '1', '3', '1e9', '99999999999999999999', 'Infinity', 'NaN', 'soon',
  'Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT', '1, 2', ' 5 ', '0x10'];

/** Answers of a page's `fetch` that are none; `page/odd.js` has them by these names. */
const ODD_FORMS = [
  'undefined', 'null', 'a text', 'a number', 'a function', 'an empty object', 'a status that is a text',
  'no number as status', 'a status of 0', 'a status of 99', 'a status of 600', 'a status of 1e9',
  'a body that is a number', 'a body that rejects without a reason', 'a body that rejects with a text',
  'a body that throws', 'headers that throw', 'headers that are none', 'a used body', 'an error response',
  'a rejection without a reason', 'a rejection with a text', 'a throw', 'a thenable that throws',
  'getters that throw', 'no end',
];

/**
 * `name` says where it comes from, `steps` what was done to it. What only just `permits` an order is changed
 * most often.
 */
export function mutatedAnswer(draw, { issuer, endpoint, permits }) {
  const isHeavy = oneIn(draw, endpoint === 'transactions' ? HEAVY_LIST_ONE_IN : HEAVY_ONE_IN);
  const original = drawOriginal(draw, recordedAnswers(issuer, endpoint), permits);
  const { bytes, steps } = isHeavy ? heavyBody(draw, original) : body(draw, original);
  const answer = { name: original.name, steps, bytes, isHeavy, ...form(draw), headers: [] };
  answer.status = status(draw, original.status, steps);
  addHeaders(draw, answer, original.mediaType);
  return answer;
}

function drawOriginal(draw, recorded, permits) {
  const permitting = recorded.filter(({ status, value }) => permits(answerWith(value, status)));
  const successful = recorded.filter(({ status, value }) => status < 300 && value !== undefined);
  const groups = [permitting, permitting, successful, recorded].filter((group) => group.length > 0);
  return pick(draw, pick(draw, groups));
}

function body(draw, { value, text }) {
  const steps = [];
  let changed = value;
  if (value !== undefined) {
    for (let left = upTo(draw, 3); left > 0; left -= 1) {
      const [next, what] = change(draw, changed);
      changed = next;
      steps.push(what);
    }
  }
  const written = text ?? write(changed);
  if (!oneIn(draw, 4)) return { bytes: Buffer.from(written), steps };
  const [bytes, what] = changeText(draw, written);
  return { bytes, steps: [...steps, what] };
}

function heavyBody(draw, { value = {} }) {
  const [changed, what] = oneIn(draw, 2) ? multiply(value) : swell(draw, value);
  return { bytes: Buffer.from(write(changed)), steps: [what] };
}

function status(draw, recorded, steps) {
  if (!oneIn(draw, 4)) return recorded;
  const drawn = oneIn(draw, 2) ? pick(draw, STATUSES) : 200 + upTo(draw, 399);
  steps.push(`status ${drawn}`);
  return drawn;
}

/** Most come as the browser's own response, some as an object that only looks like one. */
function form(draw) {
  const drawn = upTo(draw, 19);
  if (drawn < 15) return { form: 'response' };
  if (drawn < 17) return { form: 'likeness' };
  if (drawn < 19) return { form: 'broken', part: upTo(draw, 100) };
  return { form: 'odd', odd: pick(draw, ODD_FORMS) };
}

function addHeaders(draw, answer, mediaType) {
  const drawn = upTo(draw, 9);
  const wait = pick(draw, WAITS);
  answer.headers.push(['content-type', drawn === 0 ? pick(draw, MEDIA_TYPES) : mediaType]);
  if (drawn === 1 || answer.status === 429) answer.headers.push(['retry-after', wait]);
  if (drawn === 2) answer.headers.push(['x-ratelimit-remaining', '0'], ['x-ratelimit-reset', wait]);
}
