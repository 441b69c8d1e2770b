// What gloo-net cannot do of an exchange: it traps where a promise rejects with anything but an
// `Error`, and where an answer is no `Response`. The page may have its own `fetch`, which may
// answer with a response of another realm, with one of its own making, or with nothing of the kind,
// and may throw whatever it likes. So its answer is taken apart here, and what gloo-net gets to see
// is a response that was made here.

import { cleanups } from './lock.js';

// No issuer sends more text than this, and reading it would keep the page waiting.
const LONGEST_TEXT = 8 * 1024 * 1024;

// A response with these headers; nothing where the page's answer is none, or is too long. It rejects where no whole
// answer arrived. An instance that has crashed drops no call, and what is not yet sent must not be
// sent then either: so the request is aborted by its controller.
export async function exchange(request, controller, ownFetch, mayBeFile, names) {
  const abort = () => controller.abort();
  cleanups.add(abort);
  try {
    const answer = await (ownFetch ?? fetch)(request);
    // The page's `fetch` may have followed where the request must not.
    if (request.redirect === 'error' && answer?.redirected) throw undefined;
    return await copy(answer, mayBeFile, names);
  } finally {
    cleanups.delete(abort);
  }
}

async function copy(answer, mayBeFile, names) {
  const status = answer?.status;
  if (typeof status !== 'number') return undefined;
  const isFile = mayBeFile && status === 200;
  const body = await read(answer, status, isFile);
  if (body === undefined) return undefined;
  // No response can be made with another status, and no issuer answers with one: it counts as 0.
  if (!(status >= 200 && status < 600)) return Response.error();
  const headers = { __proto__: null };
  for (const name of names) {
    const value = answer.headers?.get(name);
    if (typeof value === 'string') headers[name] = value;
  }
  return new Response([204, 205, 304].includes(status) ? null : body, { __proto__: null, status, headers });
}

// What is cut off may not count as a success; of everything else the status says enough.
async function read(answer, status, isFile) {
  try {
    const content = await (isFile ? answer.blob() : answer.text());
    if (isFile) return content instanceof Blob ? content : undefined;
    if (typeof content !== 'string') return null;
    if (content.length > LONGEST_TEXT) return status === 200 ? undefined : null;
    // As bytes, since a response that is made of a text makes up a media type.
    return new TextEncoder().encode(content);
  } catch (error) {
    if (status === 200) throw error;
    return null;
  }
}
