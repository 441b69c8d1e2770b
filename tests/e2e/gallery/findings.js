// All that was found, alike findings together: what it is, and in which scenes and variations.
import { moves, STEPS } from './rules/move.js';

/** The scenes that are listed by name; the page has them all. */
const LISTED = 6;

/** What moves when the state of this scene follows another one of the same issuer, in each variation. */
export function allMoves(drawn, { scene, shots }) {
  return STEPS.filter(([, after]) => isOf(scene, after)).flatMap(([before, after]) => {
    const first = drawn.find((one) => one.scene.issuer === scene.issuer && isOf(one.scene, before));
    return shots.flatMap((shot) => movesTo(shot, first, before, after));
  });
}

function movesTo(shot, first, before, after) {
  const same = first?.shots.find(({ variation }) => variation === shot.variation);
  if (!same) return [];
  const told = ({ says, by, ...rest }) => ({ ...rest, says: `${says} after “${before}”`, by: Math.round(by), shot });
  return moves(same.stand, shot.stand, after).map(told);
}

/** Each state has a scenario of its name, behind the name of an issuer that is not the first. */
function isOf({ name, issuer }, state) {
  return name === state || name === `${issuer}-${state}`;
}

/** A text for people, and how many kinds of findings there are. */
export function summary(drawn) {
  const kinds = new Map();
  for (const { scene, shots, moves, missing } of drawn) {
    if (missing) add(kinds, { rule: 'missing', element: scene.name, says: missing, by: 0 }, scene);
    for (const shot of shots) shot.found.forEach((finding) => add(kinds, finding, scene, shot));
    moves.forEach((finding) => add(kinds, finding, scene, finding.shot));
  }
  const all = [...kinds.values()].sort((one, other) => other.count - one.count);
  return { text: all.map(told).join('\n'), count: all.length };
}

function add(kinds, { rule, element, says, by }, scene, shot) {
  const key = `${rule}: ${element} ${says}`;
  const kind = kinds.get(key) ?? newKind(key);
  kind.by = Math.max(kind.by, by);
  kind.count += 1;
  kind.scenes.add(scene.name);
  if (shot) {
    kind.widths.add(shot.width);
    kind.directions.add(shot.direction);
    kind.looks.add(shot.look);
  }
  kinds.set(key, kind);
}

function newKind(key) {
  return { key, by: 0, count: 0, scenes: new Set(), widths: new Set(), directions: new Set(), looks: new Set() };
}

function told({ key, by, scenes, widths, directions, looks }) {
  const names = [...scenes];
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
  const size = by > 0 ? `, by up to ${by} px` : '';
  const list = (values) => [...values].join(', ');
  const where = widths.size > 0 ? `\n    at ${list(widths)} px, ${list(directions)}, ${list(looks)}` : '';
  return `\n${key}${size}\n    in ${names.slice(0, LISTED).join(', ')}${more}${where}`;
}
