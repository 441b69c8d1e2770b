// How much JavaScript a page loads besides the card's core.
import { brotliCompressSync } from 'node:zlib';

/** Only the core starts an instance. */
const OF_THE_CORE = 'new WebAssembly.Instance(';

/** Bytes after brotli. Where a bundler has put the core into the page's own file, it counts. */
export async function eagerBytes(responses) {
  const texts = await Promise.all(responses.map((response) => response.text()));
  const eager = texts.filter((text) => !text.includes(OF_THE_CORE));
  const counted = eager.length > 0 ? eager : texts;
  return counted.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
}
