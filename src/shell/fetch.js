// One exchange by `fetch`, the browser's or the page's own. A page's own may answer with a
// response of another realm, of its own making, or with nothing of the kind, so every part of it
// is taken with care.

// Status, wait, media type, text and file; nothing where the answer is no response. It rejects
// where no whole answer arrived.
export async function exchange(url, method, headers, body, signal, ownFetch, mayBeFile) {
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
