// The page's own `fetch`: asks the account what to answer, and gives that in the form that the case has.
import { odd } from './odd.js';

/** When which case got an answer of how many bytes, for whoever asks what took long. */
export const given = [];

let inFlight = 0;

export const isIdle = () => inFlight === 0;

/** `tab` is the number of this page among those of the same user. */
export function transport(number, tab) {
  return async (request) => {
    inFlight += 1;
    let answer;
    try {
      answer = await ask(request, tab);
    } finally {
      inFlight -= 1;
    }
    given.push({ number, at: fuzz.now(), bytes: answer.bytes.byteLength });
    return give(answer, request.signal);
  };
}

async function ask(request, tab) {
  const { method, url } = request;
  const headers = new Headers(request.headers);
  headers.set('x-tab', tab);
  const body = method === 'GET' ? undefined : await request.text();
  const response = await fuzz.fetch(url, { method, headers, body });
  return { ...JSON.parse(response.headers.get('x-answer')), bytes: await response.arrayBuffer() };
}

function give({ form, odd: name, status, headers, part, bytes }, signal) {
  if (name === 'no end') return untilAborted(signal);
  if (form === 'odd') return odd[name]();
  const isEmpty = [204, 205, 304].includes(status);
  if (form === 'likeness') {
    const text = async () => new TextDecoder().decode(bytes);
    return { status, headers: new Headers(headers), text, blob: async () => new Blob([bytes]) };
  }
  const body = form === 'broken' ? broken(bytes, part) : bytes;
  return new Response(isEmpty ? null : body, { status, headers });
}

function untilAborted(signal) {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

/** As much of the body as this, in hundredths, and then the connection is gone. */
function broken(bytes, part) {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes.slice(0, (bytes.byteLength * part) / 100)));
    },
    pull(controller) {
      controller.error(new TypeError('network error'));
    },
  });
}
