// `react.d.ts`: the props of the components in `src/react.js`.

import { camelCase, eventProp } from './names.mjs';
import { KINDS, of, settable } from './source.mjs';
import { attributeType, BANNER, comment, kindName, listenerType, members } from './text.mjs';

export function reactTypes(source) {
  const { elements } = source;
  const named = elements.map((element) => `  ${element.class} as ${element.class}Element,\n`);
  return `${BANNER}import type { ForwardRefExoticComponent, HTMLAttributes, ReactNode, RefAttributes } from 'react';
import type {
${named.join('')}  OrderCardAction,
  OrderCardEventMap,
  OrderCardFetch,
  OrderCardIssuer,
  OrderCardMessages,
  OrderCardTheme,
  OrderCardTokenFunction,
} from './element.js';

${KINDS.map((kind) => own(source, kind)).join('\n')}
type Props<Element, Own> = Omit<HTMLAttributes<Element>, 'children' | 'dangerouslySetInnerHTML' | keyof Own> & Own;

${elements.map(component).join('\n')}`;
}

function own(source, kind) {
  // \`true\` and \`false\` are all that a component takes of what an attribute may hold.
  const type = (attribute) => (attribute.type === 'boolean' ? 'boolean' : attributeType(attribute));
  const attributes = members(settable(kind, source), { name: ({ name }) => camelCase(name), type });
  const properties = members(of(kind, source.properties), { type: ({ type }) => type });
  const handlers = members(of(kind, source.events), {
    name: ({ name }) => eventProp(name),
    type: listenerType,
  });
  return `interface ${kindName(kind)} {\n${attributes}${properties}${handlers}}\n`;
}

function component(element) {
  const { description, kind, children } = element;
  const own = children ? `${kindName(kind)} & { children?: ReactNode }` : kindName(kind);
  const name = element.class;
  return `export type ${name}Props = Props<${name}Element, ${own}>;
${comment(description)}export declare const ${name}: ForwardRefExoticComponent<${name}Props & RefAttributes<${name}Element>>;
`;
}
