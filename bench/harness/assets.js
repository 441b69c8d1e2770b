// The files that the server has: in memory, and compressed when they are added, so that no request
// pays for it.
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
};

export class Assets {
  #files = new Map();

  /** A file of another type is noise for the calibration, and is not compressed. */
  add(path, text) {
    const body = Buffer.from(text);
    const type = TYPES[extname(path)];
    const file = { type: type ?? 'application/octet-stream', body };
    this.#files.set(path, type ? { ...file, compressed: compress(body) } : file);
  }

  async addFolder(path, folder) {
    const names = await readdir(folder);
    for (const name of names.filter((each) => extname(each) in TYPES)) {
      this.add(path + name, await readFile(join(folder, name)));
    }
  }

  get(path) {
    return this.#files.get(path.endsWith('/') ? `${path}index.html` : path);
  }
}

function compress(body) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(body, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: body.length } });
}
