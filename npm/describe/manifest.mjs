// `custom-elements.json`: the custom elements manifest, which editors and catalogues read.

import { of } from './source.mjs';

const ELEMENT = 'dist/element.js';

export function manifest(source) {
  const { elements } = source;
  const defining = ['index', 'inlined', 'order-card'].map((entry) => ({
    kind: 'javascript-module',
    path: `dist/${entry}.js`,
    exports: elements.map((element) => ({
      kind: 'custom-element-definition',
      name: element.tag,
      declaration: reference(element.class),
    })),
  }));
  const classes = {
    kind: 'javascript-module',
    path: ELEMENT,
    declarations: elements.map((element) => declaration(source, element)),
    exports: elements.map((element) => ({
      kind: 'js',
      name: element.class,
      declaration: reference(element.class),
    })),
  };
  const whole = { schemaVersion: '2.1.0', modules: [classes, ...defining] };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

/** Editors do not all look into the superclass: everything is said for each element. */
function declaration(source, element) {
  const { tag, kind, description, superclass } = element;
  const hasFace = source.parts.some((part) => part.of.includes(tag));
  return {
    kind: 'class',
    name: element.class,
    tagName: tag,
    customElement: true,
    description,
    superclass: superclass ? reference(superclass) : { name: 'HTMLElement', package: 'global:' },
    attributes: of(kind, source.attributes).map((attribute) => described(source, attribute)),
    members: [
      ...of(kind, source.properties).map((property) => ({
        kind: 'field',
        ...described(source, property),
      })),
      ...of(kind, source.methods).map(({ name, description }) => ({
        kind: 'method',
        name,
        description,
        return: { type: { text: 'void' } },
      })),
    ],
    events: of(kind, source.events).map((event) => ({
      name: event.name,
      type: { text: `OrderCardEventMap['${event.name}']` },
      description: event.cancelable ? `${event.description} Cancelable.` : event.description,
    })),
    slots: [
      ...(element.children ? [{ name: '', description: 'What shares the session, anywhere below.' }] : []),
      ...of(tag, source.slots).map(({ name, description }) => ({ name, description })),
    ],
    cssParts: of(tag, source.parts).map(({ name, description }) => ({ name, description })),
    cssProperties: hasFace ? source.customProperties : [],
  };
}

function described({ words }, { name, type, several, description, default: value }) {
  const list = words[type] && Object.keys(words[type].words);
  const text = list ? list.map((word) => `'${word}'`).join(' | ') : type;
  return {
    name,
    description: list && several ? `${description} Words: ${list.join(', ')}.` : description,
    type: { text: several ? 'string' : text },
    ...(value !== undefined && { default: `'${value}'` }),
  };
}

function reference(name) {
  return { name, module: ELEMENT };
}
