// One exchange by `fetch`, the browser's or the page's own. A page's own may answer with a
// response of another realm, of its own making, or with nothing of the kind, so every part of it
// is taken with care.

import { held } from './lock.js';

// Status, wait, media type, text and file; nothing where the answer is no response. It rejects
// where no whole answer arrived.
export async function exchange(url, method, headers, body, signal, ...rest) {
  // An instance that has crashed drops no call; what is not yet sent must not be sent then either.
  const controller = new AbortController();
  const abort = (signal.onabort = () => controller.abort());
  held.add(abort);
  try {
    return await send(url, method, headers, body, controller.signal, ...rest);
  } finally {
    held.delete(abort);
  }
}

async function send(url, method, headers, body, signal, ownFetch, mayBeFile) {
  const request = new Request(url, {
    method,
    headers: headers.split('\n').map((line) => line.split(': ')),
    body,
    signal,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  const answer = await (ownFetch ? ownFetch(request) : fetch(request));
  if (typeof answer?.status !== 'number') return undefined;
  const header = (name) => answer.headers?.get(name) ?? '';
  const isFile = mayBeFile && answer.status === 200;
  const content = await (isFile ? answer.blob() : answer.text()).catch((error) => {
    if (answer.status === 200) throw error;
    return '';
  });
  // Kulipa tells the seconds until its limit is reset.
  const wait = header('retry-after') || header('x-ratelimit-reset');
  return [answer.status, wait, header('content-type'), isFile ? '' : content, isFile ? content : undefined];
}
