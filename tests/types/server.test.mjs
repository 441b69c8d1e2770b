// The React components on a server, where there is no DOM.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { reactProject } from './support/react.mjs';

const PAGE = `
import { createElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import * as components from 'order-card/react';

const { OrderCard, OrderCardSession, OrderCardButton, OrderCardBadge, OrderCardSummary } = components;
const secret = () => 'secret';
const page = createElement(StrictMode, null,
  createElement(OrderCard, {
    issuer: 'baanx', baseUrl: '/my', clientKey: 'pk_demo', usEnv: true, hidden: false, lang: 'de',
    className: 'card', id: 'card', style: { maxWidth: 480 }, 'data-test': 'card', 'aria-label': 'Card',
    getAccessToken: secret, fetch: secret, messages: { 'ready.title': 'secret' },
    onState: secret, onError: secret,
  }),
  createElement(OrderCardSession, { usEnv: false },
    createElement(OrderCardBadge, { theme: 'dark' }),
    createElement(OrderCardSummary, { session: 'other' }),
    createElement(OrderCardButton),
  ),
);
console.log(JSON.stringify([Object.keys(components).sort(), renderToString(page)]));
`;

for (const version of [18, 19]) {
  test(`React ${version} draws tags with attributes, and nothing of what belongs to the browser`, (story) => {
    const { folder, remove } = reactProject(version);
    story.after(remove);
    writeFileSync(join(folder, 'page.mjs'), PAGE);
    const { stdout, stderr } = spawnSync(process.execPath, ['page.mjs'], { cwd: folder, encoding: 'utf8' });
    assert.equal(stderr, '');
    const [names, html] = JSON.parse(stdout);
    assert.deepEqual(names, [
      'OrderCard',
      'OrderCardBadge',
      'OrderCardButton',
      'OrderCardSession',
      'OrderCardSummary',
    ]);
    assert.equal(
      html,
      '<order-card issuer="baanx" base-url="/my" client-key="pk_demo" us-env="us-env" lang="de" ' +
        'class="card" id="card" style="max-width:480px" data-test="card" aria-label="Card"></order-card>' +
        '<order-card-session><order-card-badge theme="dark"></order-card-badge>' +
        '<order-card-summary session="other"></order-card-summary>' +
        '<order-card-button></order-card-button></order-card-session>',
    );
  });
}
