// One mutated answer of an issuer: status, headers, bytes, and in which form the page's `fetch` gives it.
import fc from 'fast-check';
import { write } from './json.js';
import { recordedAnswers, successes } from './recorded.js';
import { changeText } from './text.js';
import { change, multiply, pick, swell } from './value.js';

/** Every so manieth answer is of a size that takes its time. */
const HEAVY_ONE_IN = 25;

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

/** `name` says where it comes from, `steps` what was done to it. */
export function mutatedAnswer(draw, issuer, endpoint) {
  const isHeavy = draw(fc.nat, HEAVY_ONE_IN - 1) === 0;
  const from = isHeavy || draw(fc.nat, 3) > 0 ? successes(issuer, endpoint) : recordedAnswers(issuer, endpoint);
  // What ends in a file has recordings without a body only.
  const original = pick(draw, from.length > 0 ? from : recordedAnswers(issuer, endpoint));
  const { bytes, steps } = isHeavy ? heavyBody(draw, original) : body(draw, original);
  const answer = { name: original.name, steps, bytes, isHeavy, ...form(draw), headers: [] };
  answer.status = status(draw, original.status, steps);
  addHeaders(draw, answer, original.mediaType);
  return answer;
}

function body(draw, { value, text }) {
  const steps = [];
  let changed = value;
  if (value !== undefined) {
    for (let left = draw(fc.nat, 3); left > 0; left -= 1) {
      const [next, what] = change(draw, changed);
      changed = next;
      steps.push(what);
    }
  }
  const written = text ?? write(changed);
  if (draw(fc.nat, 3) > 0) return { bytes: Buffer.from(written), steps };
  const [bytes, what] = changeText(draw, written);
  return { bytes, steps: [...steps, what] };
}

function heavyBody(draw, { value = {} }) {
  const [changed, what] = draw(fc.boolean) ? multiply(value) : swell(draw, value);
  return { bytes: Buffer.from(write(changed)), steps: [what] };
}

function status(draw, recorded, steps) {
  const drawn = draw(fc.integer, { min: 200, max: 599 });
  if (draw(fc.nat, 9) < 7) return recorded;
  steps.push(`status ${drawn}`);
  return drawn;
}

/** Most come as the browser's own response, some as an object that only looks like one. */
function form(draw) {
  const drawn = draw(fc.nat, 19);
  if (drawn < 15) return { form: 'response' };
  if (drawn < 17) return { form: 'likeness' };
  if (drawn < 19) return { form: 'broken', part: draw(fc.nat, 100) };
  return { form: 'odd', odd: pick(draw, ODD_FORMS) };
}

function addHeaders(draw, answer, mediaType) {
  const drawn = draw(fc.nat, 9);
  const wait = pick(draw, WAITS);
  answer.headers.push(['content-type', drawn === 0 ? pick(draw, MEDIA_TYPES) : mediaType]);
  if (drawn === 1 || answer.status === 429) answer.headers.push(['retry-after', wait]);
  if (drawn === 2) answer.headers.push(['x-ratelimit-remaining', '0'], ['x-ratelimit-reset', wait]);
}
