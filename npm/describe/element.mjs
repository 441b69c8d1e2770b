// `element.d.ts`: the classes, and all that the other declaration files speak of.

import { KINDS, of, settable } from './source.mjs';
import { attributeType, BANNER, byTag, comment, key, kindName, members, union } from './text.mjs';

export function elementTypes(source) {
  return [
    BANNER,
    ...wordLists(source),
    ...functions(),
    record('OrderCardMessages', 'Your own texts; `{}` in them stands for a value. Each stands here with the words it replaces.', source.messages, () => 'string'),
    ...KINDS.map((kind) => attributes(source, kind)),
    ...source.elements.map((element) => elementClass(source, element)),
    eventMap(source),
    tagMap(source),
    runtime(),
    globals(),
  ].join('\n');
}

/** For the entries that have what `./element` has. */
export function sameAsElement() {
  return `${BANNER}export * from './element.js';\n`;
}

function wordLists({ words, errorCodes }) {
  const lists = Object.entries(words).map(([name, { description, words }]) => {
    const meanings = Object.entries(words).map(([word, meaning]) => `- \`${word}\`: ${meaning}`);
    return [name, [description, '', ...meanings].join('\n'), Object.keys(words)];
  });
  lists.push(['OrderCardErrorCode', 'What failed. Codes are stable; a later version may have more of them.', errorCodes.map(({ name }) => name)]);
  return lists.map(
    ([name, description, words]) => `${comment(description)}export type ${name} =${union(words)};\n`,
  );
}

function functions() {
  return [
    'export type OrderCardTokenFunction = () => Promise<string | null | undefined> | string | null | undefined;\n',
    'export type OrderCardFetch = (request: Request) => Promise<Response>;\n',
  ];
}

function attributes(source, kind) {
  return record(
    `OrderCard${kindName(kind)}Attributes`,
    'Attributes by their names in HTML.',
    settable(kind, source),
    attributeType,
  );
}

function record(name, description, list, type) {
  return `${comment(description)}export interface ${name} {\n${members(list, { type })}}\n`;
}

function elementClass(source, element) {
  const head = `${comment(element.description)}export declare class ${element.class} extends `;
  // What is inherited is not said again.
  if (element.superclass) return `${head}${element.superclass} {}\n`;
  const properties = members(of(element.kind, source.properties), { type: ({ type }) => type });
  const methods = of(element.kind, source.methods).map(
    ({ name, description }) => `${comment(description, '  ')}  ${name}(): void;\n`,
  );
  return `${head}HTMLElement {\n${properties}${methods.join('')}}\n`;
}

function eventMap({ events }) {
  const lines = events.map(({ name, description, detail, cancelable }) => {
    const text = cancelable ? `${description} Cancelable.` : description;
    return `${comment(text, '  ')}  '${name}': CustomEvent<${detailType(detail)}>;\n`;
  });
  const head = comment('The events by their names. They bubble, and cross shadow roots.');
  return `${head}export interface OrderCardEventMap {\n${lines.join('')}}\n`;
}

function detailType(fields) {
  if (!fields.length) return 'Record<string, never>';
  const lines = fields.map(
    ({ name, type, optional, description }) =>
      `${comment(description, '    ')}    ${key(name)}${optional ? '?' : ''}: ${type};\n`,
  );
  return `{\n${lines.join('')}  }`;
}

function tagMap(source) {
  const head = comment('The elements by their tags.');
  return `${head}export interface OrderCardTagNameMap {\n${byTag(source, (element) => element.class, '  ')}}
${comment(
  'The elements by the tags of `define(prefix)`:\n`declare global { interface HTMLElementTagNameMap extends OrderCardPrefixed<\'acme\'> {} }`',
)}export type OrderCardPrefixed<Prefix extends string, Map = OrderCardTagNameMap> = {
  [Tag in keyof Map & string as \`\${Prefix}-\${Tag}\`]: Map[Tag];
};
`;
}

function runtime() {
  return `${comment(
    'Defines the elements: `<order-card>` and the others without a prefix, `<acme-order-card>` and the others with `acme`.\nIt does nothing where they are defined already, and where there is no DOM.',
  )}export declare function define(prefix?: string): void;

${comment('Says where the two files of the WebAssembly are, if they do not lie beside the JavaScript: `order-card_bg.wasm`, and `order-card-later.wasm`, which is loaded once a state stands. Call it before the first element is in the page.')}export declare function configure(options: {
  wasmUrl?: string | URL | undefined;
  laterUrl?: string | URL | undefined;
}): void;
`;
}

/** What bubbles is heard on every element, the document and the window. */
function globals() {
  return `declare global {
  interface HTMLElementTagNameMap extends OrderCardTagNameMap {}
  interface GlobalEventHandlersEventMap extends OrderCardEventMap {}
}
`;
}
