// What moves when one state follows another on the same screen: the card, the title, and what the page has
// below the widget.

/** In pixels. */
const TOLERANCE = 1;

/** The states that follow one another. `skeleton` is what an element is before its core is there. */
export const STEPS = [
  ['skeleton', 'loading'],
  ['skeleton', 'ready'],
  ['loading', 'ready'],
  ['loading', 'active'],
  ['ready', 'ordering'],
  ['ready', 'active'],
  ['ordering', 'confirming'],
  ['ordering', 'provisioning'],
  ['confirming', 'provisioning'],
  ['ready', 'provisioning'],
  ['provisioning', 'delayed'],
  ['provisioning', 'active'],
  ['active', 'frozen'],
];

/** Their tiles and lists take the room that they need: what the page has below the widget moves with each list anyway. */
const OF_ANY_HEIGHT = ['active', 'frozen'];

const PARTS = { face: 'the card', title: 'the title' };

/** What moves from one stand to that of this state; both are what `page/measure.js` gives, of the same width. */
export function moves(before, after, state) {
  const parts = Object.entries(PARTS)
    .filter(([part]) => before[part] && after[part])
    .map(([part, name]) => [name, 'moves', distance(before[part], after[part])]);
  const height = ['the widget', 'changes its height', Math.abs(after.height - before.height)];
  return (OF_ANY_HEIGHT.includes(state) ? parts : [...parts, height])
    .filter(([, , by]) => by > TOLERANCE)
    .map(([element, says, by]) => ({ rule: 'move', element, says, by }));
}

/** By how much any of the numbers has changed. */
function distance(before, after) {
  return Math.max(...Object.keys(before).map((name) => Math.abs(after[name] - before[name])));
}
