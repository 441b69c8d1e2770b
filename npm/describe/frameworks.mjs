// The declarations for templates: how Vue, Svelte, Solid and JSX each write an attribute, a
// property and a listener.

import { camelCase } from './names.mjs';
import { KINDS, of, settable } from './source.mjs';
import { attributeType, BANNER, byTag, kindName, listenerType, members } from './text.mjs';

/** Vue's checker looks all names up in camel case. */
export function vue(source) {
  const props = KINDS.map((kind) => {
    const attributes = settable(kind, source);
    return `interface ${kindName(kind)} {
${members(attributes, { name: ({ name }) => camelCase(name), type: attributeType })}${own(source, kind, [(event) => camelCase(`on-${event}`)])}}
`;
  });
  return `${imports(source)}import type { HTMLAttributes, PublicProps } from 'vue';

${props.join('\n')}
type Data = { [name in \`data\${string}\`]?: unknown };
type InTemplate<Element, Own> = new () => Element & { $props: HTMLAttributes & Own & Data & PublicProps };

declare module 'vue' {
  interface GlobalComponents {
${byTag(source, (element) => `InTemplate<${element.class}, ${kindName(element.kind)}>`, '    ')}  }
}
`;
}

export function svelte(source) {
  return `${imports(source)}import type { HTMLAttributes } from 'svelte/elements';

${props(source, [(event) => `on${event}`, (event) => `on:${event}`])}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${byTag(source, (element) => `HTMLAttributes<${element.class}> & ${kindName(element.kind)}`, '    ')}  }
}
`;
}

/** Solid sets what is not constant as a property, unless \`attr:\` stands before it. */
export function solid(source) {
  const explicit = KINDS.map((kind) => {
    const attributes = settable(kind, source);
    const properties = of(kind, source.properties);
    const prefixed = (prefix) => (entry) => `${prefix}:${entry.name}`;
    return `interface Explicit${kindName(kind)} {
${members(attributes, { name: prefixed('attr'), type: attributeType })}${members(properties, { name: prefixed('prop'), type: ({ type }) => type })}}
`;
  }).join('\n');
  return `${imports(source)}import type { JSX } from 'solid-js';

${props(source, [(event) => `on:${event}`])}
${explicit}
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${byTag(source, (element) => `JSX.HTMLAttributes<${element.class}> & ${kindName(element.kind)} & Explicit${kindName(element.kind)}`, '      ')}    }
  }
}
`;
}

/** React and Preact name the same things alike. Neither needs to be there for the other. */
export function jsx(source) {
  const augmented = (module, attributes) => `declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
${byTag(source, (element) => `${attributes}<${element.class}> & ${kindName(element.kind)}`, '      ')}    }
  }
}
`;
  // What every element may have stands in different places in different versions of Preact.
  return `${imports(source)}// @ts-ignore
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
// @ts-ignore
import type { ClassAttributes, JSX } from 'preact';

${props(source, [(event) => `on${event}`])}
type React<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;
type Preact<Element> = Omit<JSX.IntrinsicElements['span'], 'ref'> & ClassAttributes<Element>;

${augmented('react', 'React')}
${augmented('preact', 'Preact')}`;
}

/** Angular knows elements and events by the maps of the DOM. */
export function angular() {
  return `${BANNER}import './element.js';\n`;
}

/** For modules that have types alone. */
export function nothing() {
  return 'export {};\n';
}

function imports({ elements, words }) {
  const types = [
    ...elements.map((element) => element.class),
    'OrderCardEventMap',
    ...KINDS.map((kind) => `OrderCard${kindName(kind)}Attributes`),
    'OrderCardFetch',
    'OrderCardMessages',
    'OrderCardTokenFunction',
    ...Object.keys(words),
  ];
  return `${BANNER}import type {\n${types.map((type) => `  ${type},\n`).join('')}} from './element.js';\n`;
}

/** Per kind: its attributes, its properties, and its listeners under each of the names. */
function props(source, names) {
  return KINDS.map((kind) => {
    const name = kindName(kind);
    return `interface ${name} extends OrderCard${name}Attributes {\n${own(source, kind, names)}}\n`;
  }).join('\n');
}

function own(source, kind, names) {
  const properties = members(of(kind, source.properties), { type: ({ type }) => type });
  const listeners = names.map((name) =>
    members(of(kind, source.events), { name: (event) => name(event.name), type: listenerType }),
  );
  return properties + listeners.join('');
}
