// Pieces of TypeScript that several declaration files are made of.

export const BANNER = '// Generated from elements.json.\n';

/** A comment that editors show, at the indentation of what it stands before. */
export function comment(description, indent = '') {
  const words = description.replaceAll('*/', '*\\/').split('\n');
  if (words.length === 1) return `${indent}/** ${words[0]} */\n`;
  return `${indent}/**\n${words.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

/** A name as a key; most need quotes. */
export function key(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}

/** Members that may be left out, with their comments. */
export function members(list, { name = (entry) => entry.name, type, indent = '  ' }) {
  return list
    .map(
      (entry) =>
        `${comment(explained(entry), indent)}${indent}${key(name(entry))}?: ${type(entry)} | undefined;\n`,
    )
    .join('');
}

export function union(words) {
  return words.map((word) => `\n  | '${word}'`).join('');
}

/** What may stand in an attribute. Frameworks write `true` and `false` each in their own way. */
export function attributeType({ type, several }) {
  if (type === 'boolean') return "boolean | '' | 'true' | 'false'";
  return several ? `${type} | (string & {})` : type;
}

/** A function that hears of the event. */
export function listenerType({ name }) {
  return `((event: OrderCardEventMap['${name}']) => void)`;
}

/** One entry for each element, for the maps from tags to types. */
export function byTag({ elements }, type, indent) {
  return elements
    .map((element) => `${comment(element.description, indent)}${indent}'${element.tag}': ${type(element)};\n`)
    .join('');
}

/** `Session` or `Part`. */
export function kindName(kind) {
  return kind[0].toUpperCase() + kind.slice(1);
}

function explained({ description, default: value }) {
  return value === undefined ? description : `${description}\n@default ${value}`;
}
