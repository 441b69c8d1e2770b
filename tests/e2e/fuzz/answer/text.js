// Changes of the text of an answer: what a proxy, a cut line or another encoding makes of it.
import fc from 'fast-check';
import { oneIn, pick, upTo } from './draw.js';

const PAGE = '<!doctype html><title>Error</title><pre>Cannot GET /v1/card/status</pre>';

const INSERTED = ['\0', '\u2028', '\ufeff', '\r\n', '"', '}', ']', ',', '//', '\\', '\\u0000', 'NaN'];

const CHANGES = {
  'cut short': (draw, text) => text.slice(0, upTo(draw, text.length)),
  'with something between': (draw, text) => {
    const place = upTo(draw, text.length);
    return text.slice(0, place) + pick(draw, INSERTED) + text.slice(place);
  },
  'with a mark before it': (draw, text) => `\ufeff${text}`,
  'with something behind it': (draw, text) => text + pick(draw, [text, '\0', 'null', '}', '\n\n', '<!-- -->']),
  'as a page': () => PAGE,
  'as nothing': () => '',
  'as a text in JSON': (draw, text) => JSON.stringify(text),
  'as a lone word': (draw) => pick(draw, ['null', 'true', '0', '""', 'undefined', 'NaN', '-', '[', '{', '[]', '{}']),
  'as a comma after the last': (draw, text) => text.replace(/([}\]])$/, ',$1'),
  'in single quotes': (draw, text) => text.replaceAll('"', "'"),
  'as any text': (draw) => draw(fc.string, { unit: 'binary', maxLength: 200 }),
};

const ENCODINGS = {
  'as UTF-16': (text) => Buffer.from(text, 'utf16le'),
  'as Latin 1': (text) => Buffer.from(text, 'latin1'),
  'with a byte that is none of UTF-8': (text) => Buffer.concat([Buffer.from(text), Buffer.of(0xff)]),
  'with a lone surrogate as bytes': (text) =>
    Buffer.concat([Buffer.from(text.slice(0, -2)), Buffer.of(0xed, 0xa0, 0x80), Buffer.from(text.slice(-2))]),
  'with zeros before it': (text) => Buffer.concat([Buffer.alloc(16), Buffer.from(text)]),
};

/** `[bytes, what was done]`. */
export function changeText(draw, text) {
  if (oneIn(draw, 5)) {
    const what = pick(draw, Object.keys(ENCODINGS));
    return [ENCODINGS[what](text), what];
  }
  const what = pick(draw, Object.keys(CHANGES));
  return [Buffer.from(CHANGES[what](draw, text)), what];
}
