// The one source says of the elements what the code does and what the README tells.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settings } from '../describe/names.mjs';
import { errorCodes, KINDS, messages, of, readSource } from '../describe/source.mjs';
import { found, quoted, section, sorted, table, text, texts } from './support/project.mjs';
import { NPM } from './support/tarball.mjs';

const source = await readSource(NPM);
const named = (list) => sorted(list.map(({ name }) => name));
const words = (list) => Object.keys(source.words[list].words);

test('the settings are those that the core reads', () => {
  const [, fields] = text('src/config.rs').match(/pub struct Settings \{(.*?)\n\}/s);
  const read = found(fields, /^    pub (\w+):/gm).map((field) => field.replaceAll('_', '-'));
  assert.deepEqual(sorted(settings(source)), sorted(read));
});

test('the attributes of a session are those of the README', () => {
  const told = table('Attributes of `<order-card>` and `<order-card-session>`');
  assert.deepEqual(named(of('session', source.attributes)), named(told));
});

test('the attributes of a part that are not also a session’s are told with the elements', () => {
  const own = of('part', source.attributes).filter(({ of }) => !of.includes('session'));
  const told = found(section('The elements'), /`(\w+)="ID"`/g);
  assert.deepEqual(named(own), told);
});

test('the elements are those that are defined, and those of the README', () => {
  const tags = sorted(source.elements.map(({ tag }) => tag));
  assert.deepEqual(tags, found(section('The elements'), /^\| `<([\w-]+)>`/gm));
  const classes = sorted(source.elements.map((element) => element.class));
  assert.deepEqual(classes, found(texts('npm/src', '-element.js'), /^export class (OrderCard\w*)/gm));
});

test('the properties and methods are those of the README', () => {
  const told = named(table('Properties'));
  const methods = source.methods.map(({ name }) => `${name}()`);
  assert.deepEqual(sorted([...source.properties.map(({ name }) => name), ...methods]), told);
});

test('the events are those that the core and the elements send, with their details', () => {
  const announce = text('src/shell/announce.rs');
  const ofCore = found(announce, /"(order-card-[\w-]+)"/g);
  const ofElements = found(texts('npm/src', '.js'), /new CustomEvent\('([\w-]+)'/g);
  assert.deepEqual(named(source.events), sorted([...ofCore, ...ofElements]));
  const fields = source.events.flatMap(({ detail }) => detail);
  const [, details] = announce.match(/enum Detail<'a> \{(.*?)\n\}/s);
  const told = found(details, /(?:rename = "|^ +)(?!last_four)(\w+)[":]/gm);
  assert.deepEqual(named(fields), told);
});

test('the events are those of the README, with their details', () => {
  const told = table('Events').map(({ name, rest }) => [name, quoted(rest[0])]);
  const said = source.events.map(({ name, detail }) => [name, detail.map(({ name }) => name)]);
  assert.deepEqual(Object.fromEntries(said), Object.fromEntries(told));
});

test('the events that can be prevented are those for which the core waits', () => {
  const [asked] = text('src/shell/announce.rs').match(/pub fn ask\(.*?\n\}/s);
  const waited = found(asked, /"(order-card-[\w-]+)"/g);
  assert.deepEqual(named(source.events.filter(({ cancelable }) => cancelable)), sorted(waited));
});

test('what may be missing is what the flow tells', () => {
  const told = found(text('src/flow/answer.rs'), /Missing::\w+ => "(\w+)"/g);
  assert.deepEqual(sorted(words('OrderCardMissing')), sorted(told));
});

test('the states are those of the flow, and those of the README', () => {
  const states = sorted(words('OrderCardState'));
  assert.deepEqual(states, found(text('src/flow/state.rs'), /State::\w+ => "([\w-]+)"/g));
  assert.deepEqual(states, named(table('States')));
});

test('the actions are those of the flow, and those of the README', () => {
  const actions = words('OrderCardAction');
  assert.deepEqual(sorted(actions), found(text('src/flow/card_action/actions.rs'), /CardAction::\w+ => "([\w-]+)"/g));
  const [{ rest }] = table('Attributes of `<order-card>` and `<order-card-session>`').filter(
    ({ name }) => name === 'actions',
  );
  assert.deepEqual(actions, quoted(rest[0])[0].split(' '));
});

test('the outcomes are those that the flow tells, and those of the README', () => {
  const flow = texts('src/flow', '.rs');
  const told = found(flow, /(?:Outcome::Acted|tell_act)\([^;]*?, "(\w+)"\)/g);
  const [, switches] = flow.match(/fn outcome\(self\)[^{]*\{([^}]*)\}/);
  const outcomes = sorted(words('OrderCardOutcome'));
  assert.deepEqual(outcomes, sorted([...told, ...found(switches, /"(\w+)"/g)]));
  const [{ rest }] = table('Events').filter(({ name }) => name === 'order-card-action');
  const actions = words('OrderCardAction');
  assert.deepEqual(outcomes, sorted(quoted(rest[1]).filter((word) => !actions.includes(word))));
});

test('the issuers are those of the configuration', () => {
  const issuers = found(text('src/config.rs'), /Some\((?:"" \| )?"(\w+)"\) => IssuerName/g);
  assert.deepEqual(sorted(words('OrderCardIssuer')), issuers);
});

test('the themes are those of the README, and all but the page’s own have a style', () => {
  const [{ rest }] = table('Attributes of `<order-card>` and `<order-card-session>`').filter(
    ({ name }) => name === 'theme',
  );
  const themes = words('OrderCardTheme');
  assert.deepEqual(themes, quoted(rest[0]).filter((word) => word !== 'color-scheme'));
  const styled = found(text('style/skeleton.css'), /:host\(\[theme="(\w+)"\]\)/g);
  assert.deepEqual(sorted(themes), sorted([...styled, 'auto']));
});

test('the parts are those that are drawn, and those of the README', () => {
  const drawn = [
    ...found(texts('src/ui', '.rs'), /\bpart=(?:Some\()?"([\w-]+)"/g),
    ...found(texts('npm/src', '.js'), /\.part = '([\w-]+)'/g),
  ];
  assert.deepEqual(named(source.parts), sorted(drawn));
  const [, parts] = section('Slots, parts and custom properties').split(/`::part\(\)`: |Custom properties/);
  const told = quoted(parts).filter((word) => !['::part()', 'data-status'].includes(word));
  assert.deepEqual(named(source.parts), sorted(told));
});

test('the slots are those that are drawn, and those of the README', () => {
  const drawn = found(texts('src/ui', '.rs'), /\bslot\(\s*"([\w-]+)"/g);
  assert.deepEqual(named(source.slots), drawn);
  const told = section('Slots, parts and custom properties').match(/^Slots of .*$/m)[0];
  assert.deepEqual(named(source.slots), sorted([...told.matchAll(/`([a-z]+)`/g)].map(([, name]) => name)));
});

test('the custom properties are those of the styles, with the same defaults, and those of the README', () => {
  const styles = texts('style', '.css');
  const used = [...styles.matchAll(/var\((--order-card-[\w-]+), ((?:[^()]|\([^()]*\))*)\)/g)];
  const said = source.customProperties.map(({ name, default: value }) => [name, value]);
  assert.deepEqual(Object.fromEntries(said), Object.fromEntries(used.map(([, name, value]) => [name, value])));
  assert.deepEqual(named(source.customProperties), found(styles, /var\((--order-card-[\w-]+)/g));
  const [, told] = section('Slots, parts and custom properties').split('Custom properties');
  const names = quoted(told).filter((word) => word !== '--order-card-');
  assert.deepEqual(named(source.customProperties), sorted(names.map((name) => `--order-card-${name}`)));
});

test('whatever is said to belong to a kind of element, or to one, belongs to one that there is', () => {
  const { attributes, properties, methods, events, parts, elements } = source;
  const kinds = sorted([attributes, properties, methods, events].flat().flatMap(({ of }) => of));
  assert.deepEqual(kinds, sorted(KINDS));
  assert.deepEqual(sorted(elements.map(({ kind }) => kind)), sorted(KINDS));
  const tags = elements.map(({ tag }) => tag);
  assert.deepEqual(parts.flatMap(({ of }) => of).filter((tag) => !tags.includes(tag)), []);
});

test('the error codes are the first column of every table of codes, and of no other', () => {
  const list = `
Some \`word\`.

| code | what it means | what to do |
| --- | --- | --- |
| \`one\` | first | \`nothing\` |
| \`two\`, \`three\` | second | mend it |

| attribute | meaning |
| --- | --- |
| \`four\` | no code |
`;
  assert.deepEqual(errorCodes(list), [
    { name: 'one', description: 'first' },
    { name: 'two', description: 'second' },
    { name: 'three', description: 'second' },
  ]);
  assert.throws(() => errorCodes('| attribute |\n| --- |\n| `four` |\n'), /no code/);
});

test('every text has a note for translators', () => {
  const texts = Object.entries(JSON.parse(text('texts/en.json')));
  assert.ok(texts.length > 100);
  assert.deepEqual(texts.filter(([, { note }]) => !(note?.length > 5)).map(([key]) => key), []);
  for (const [key, { text, note }] of texts) {
    for (const [value] of text.matchAll(/\{\w*\}/g)) assert.ok(note.includes(value), `${key} does not say what ${value} is`);
  }
});
