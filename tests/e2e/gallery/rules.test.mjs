// The rules on figures that are made up: what is wrong is found, and what is meant is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cuts } from './rules/cut.js';
import { moves } from './rules/move.js';
import { overflows } from './rules/overflow.js';
import { smallTargets } from './rules/target.js';

function rect(left, top, width, height) {
  return { left, top, width, height, right: left + width, bottom: top + height };
}

const WIDGET = rect(16, 16, 280, 400);

function box(element, more) {
  const room = 100;
  return { element, rect: rect(20, 20, 100, 20), depth: 1, within: 'widget', isScrolled: false, room, content: room, ...more };
}

function measured({ boxes = [], texts = [], content = 312 }) {
  return { page: { width: 312, height: 1000, content }, widget: WIDGET, boxes, texts, targets: [] };
}

function said(findings) {
  return findings.map(({ element, says, by }) => `${element} ${says}: ${by}`);
}

test('a page that has to be scrolled sideways is found', () => {
  assert.deepEqual(said(overflows(measured({ content: 340 }))), ['page has to be scrolled sideways: 28']);
  assert.deepEqual(overflows(measured({ content: 313 })), []);
});

test('of boxes that are too narrow only the innermost is named', () => {
  const boxes = [
    box('.panel', { content: 150 }),
    box('.title', { content: 150, depth: 2 }),
    box('.below', { depth: 1 }),
    box('.tile', { content: 101, depth: 2 }),
  ];
  assert.deepEqual(said(overflows(measured({ boxes }))), ['.title has a content that is wider than it: 50']);
});

test('an ellipsis, a decoration and a line of text have no room that counts', () => {
  const content = 150;
  const boxes = [box('.holder', { content, hasEllipsis: true }), box('.face', { content, isDecorated: true }), box('span', { content, room: 0 })];
  assert.deepEqual(overflows(measured({ boxes })), []);
});

test('of what stands outside the widget only the outermost is named', () => {
  const out = { rect: rect(200, 20, 120, 20) };
  const boxes = [box('.row', out), box('.button', { ...out, depth: 2 }), box('.other', { rect: rect(10, 20, 20, 20) })];
  assert.deepEqual(said(overflows(measured({ boxes }))), ['.row stands outside the widget: 24', '.other stands outside the widget: 6']);
});

test('a dialog may stand outside the widget, and not outside the page', () => {
  const dialog = (left, width) => overflows(measured({ boxes: [box('.dialog', { within: 'page', rect: rect(left, 500, width, 400) })] }));
  assert.deepEqual(dialog(2, 308), []);
  assert.deepEqual(said(dialog(2, 330)), ['.dialog stands outside the page: 20']);
});

test('what a list scrolls out of sight stands where it may', () => {
  assert.deepEqual(overflows(measured({ boxes: [box('.transaction', { rect: rect(20, 900, 100, 64), isScrolled: true })] })), []);
});

test('a line that is cut is found, along and across', () => {
  const clippers = [{ element: '.face', rect: rect(20, 20, 100, 60), hasEllipsis: false }];
  const text = (...lines) => measured({ texts: [{ element: '.number', text: '4821', lines, clippers, broken: [] }] });
  assert.deepEqual(cuts(text(rect(30, 30, 80, 20), rect(30, 50, 80, 20))), []);
  assert.deepEqual(said(cuts(text(rect(30, 30, 120, 20)))), ['.number “4821” is cut by .face: 30']);
  assert.deepEqual(said(cuts(text(rect(30, 70, 80, 20)))), ['.number “4821” is cut by .face: 10']);
  // No letter reaches so far.
  assert.deepEqual(cuts(text(rect(30, 62, 80, 20))), []);
});

test('an ellipsis may end a name, and nothing else', () => {
  const ends = (element) => cuts(measured({ boxes: [box(element, { hasEllipsis: true, content: 150 })] }));
  assert.deepEqual(ends('.holder'), []);
  assert.deepEqual(ends('.name'), []);
  assert.deepEqual(said(ends('.title')), ['.title ends in an ellipsis: 50']);
});

test('beyond an ellipsis a line goes on, but not above or below it', () => {
  const clippers = [{ element: '.holder', rect: rect(20, 20, 100, 20), hasEllipsis: true }];
  const text = (line) => measured({ texts: [{ element: '.holder', text: 'A name', lines: [line], clippers, broken: [] }] });
  assert.deepEqual(cuts(text(rect(20, 20, 300, 20))), []);
  assert.equal(cuts(text(rect(20, 30, 80, 20))).length, 1);
});

test('a word that is broken is found, unless no line has room for it', () => {
  const texts = [{ element: '.tile', lines: [rect(20, 20, 40, 20)], clippers: [], broken: ['Unfreeze', 'a'.repeat(21)] }];
  assert.deepEqual(said(cuts(measured({ texts }))), ['.tile has “Unfreeze” broken in two: 0']);
});

test('a finger needs more room than a mouse', () => {
  const targets = [{ element: 'button', rect: rect(0, 0, 120, 38) }, { element: 'a', rect: rect(0, 0, 20, 44) }];
  assert.deepEqual(said(smallTargets({ targets }, 'mouse')), ['a is too small for a mouse: 4']);
  assert.deepEqual(said(smallTargets({ targets }, 'finger')), ['button is too small for a finger: 6', 'a is too small for a finger: 24']);
});

test('what moves between two states is found, and what is not there in both is not', () => {
  const stand = (top, height) => ({ face: { start: 20, top: 20, width: 240, height: 151 }, title: { start: 20, top }, height });
  assert.deepEqual(moves(stand(191, 400), stand(192, 401)), []);
  assert.deepEqual(said(moves(stand(191, 400), stand(199, 430))), ['the title moves: 8', 'the widget changes its height: 30']);
  assert.deepEqual(said(moves(stand(191, 400), stand(199, 430), 'active')), ['the title moves: 8']);
  assert.deepEqual(moves({ ...stand(0, 400), title: null }, stand(191, 400)), []);
  const wider = stand(191, 400);
  wider.face.width = 260;
  assert.deepEqual(said(moves(stand(191, 400), wider)), ['the card moves: 20']);
});
