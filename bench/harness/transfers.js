// What the browser downloads in a visit, in bytes on the wire with the headers of the responses.

/** Reports each request that is not the issuer's, as soon as there is one. */
export function watchTransfers(devtools) {
  const requests = new Map();
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { protocol, pathname } = new URL(request.url);
    if (protocol !== 'data:' && !pathname.startsWith('/api/')) requests.set(requestId, { path: pathname, bytes: 0 });
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  return () => [...requests.values()];
}
