// Tells whether the page is seen and the browser on-line, now and at every change. Calling the
// answer ends it.

import { hold } from './lock.js';

export function watch(tell) {
  const see = () => tell(document.visibilityState === 'hidden' ? 'hidden' : 'shown');
  const connect = () => tell('online');
  const disconnect = () => tell('offline');
  document.addEventListener('visibilitychange', see);
  addEventListener('online', connect);
  addEventListener('offline', disconnect);
  if (!navigator.onLine) disconnect();
  see();
  return hold(() => {
    document.removeEventListener('visibilitychange', see);
    removeEventListener('online', connect);
    removeEventListener('offline', disconnect);
  });
}
