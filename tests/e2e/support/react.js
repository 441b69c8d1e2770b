// The React components in a page of their own, over elements that only write down what happens to
// them: what the components do with an element is seen, whatever the element makes of it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { written } from '../../../npm/describe/written.mjs';
import { reactProject } from '../../types/support/react.mjs';

const NPM = resolve(import.meta.dirname, '../../../npm');
const { build } = createRequire(resolve(NPM, 'package.json'))('esbuild');

/** Each element remembers every token function that it was given, and what it had when it asked. */
const ELEMENTS = `
class Recorded extends HTMLElement {
  signIns = [];
  set getAccessToken(ask) { this.signIns.push(ask); }
  get getAccessToken() { return this.signIns.at(-1); }
  connectedCallback() {
    const early = Object.getOwnPropertyDescriptor(this, 'getAccessToken');
    if (early) { delete this.getAccessToken; this.getAccessToken = early.value; }
    this.setAttribute('state', 'loading');
    queueMicrotask(() => { this.hadWhenItAsked = Boolean(this.getAccessToken); });
  }
}
export function define() {
  for (const tag of ['order-card', 'order-card-session', 'order-card-button', 'order-card-badge', 'order-card-summary']) {
    customElements.get(tag) || customElements.define(tag, class extends Recorded {});
  }
}
`;

const GLOBALS = `
import * as React from 'react';
import { flushSync } from 'react-dom';
import * as client from 'react-dom/client';
import * as components from 'order-card/react';
// One component, drawn again and again, in the mode that does everything twice.
function inStrictMode(Component) {
  const place = document.querySelector('main');
  const root = client.createRoot(place);
  const strict = (element) => React.createElement(React.StrictMode, null, element);
  return {
    draw: (props) => flushSync(() => root.render(strict(React.createElement(Component, props)))),
    card: () => place.firstElementChild,
    end: () => flushSync(() => root.unmount()),
  };
}
Object.assign(globalThis, { React, flushSync, client, components, inStrictMode });
`;

/** One version of React, made ready for any number of pages. `remove` clears it away. */
export async function prepareReact(version) {
  const { folder, remove } = reactProject(version);
  try {
    const { outputFiles } = await build({
      stdin: { contents: GLOBALS, resolveDir: folder },
      bundle: true,
      write: false,
      define: { 'process.env.NODE_ENV': '"development"' },
      plugins: [written('./element.js', () => ELEMENTS)],
    });
    return { script: outputFiles[0].text, folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** After `start` the page has React as globals. `complaints` are what its console was told. */
export async function openReact(page, { script, folder }) {
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setContent('<main></main>');
  return {
    complaints,
    start: () => page.addScriptTag({ content: script }),
    serverHtml: (element) => serverHtml(folder, element),
  };
}

/** What a server draws of an element, which a text of JavaScript makes. */
function serverHtml(folder, element) {
  const code = `
    import * as React from 'react';
    import { renderToString } from 'react-dom/server';
    import * as components from 'order-card/react';
    process.stdout.write(renderToString((${element})(React.createElement, components)));
  `;
  const options = ['--input-type=module', '--eval', code];
  const { stdout, stderr } = spawnSync(process.execPath, options, { cwd: folder, encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  return stdout;
}
