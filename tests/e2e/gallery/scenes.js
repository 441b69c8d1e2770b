// What is drawn: every scenario of the demo page, and what is seen only for a while or without a file.

/** The pictures and pages of the issuer are asked for in the colours that stand at the press. */
const ISSUER_DRAWS = ['details', 'pin', 'set-pin'];

const CORE = '**/order-card_bg.wasm';

/**
 * `of` is the scenario that a scene is of, `state` another one than that ends in, and `after` how many seconds
 * later it is drawn. What is at `held` never arrives, and what is at `lost` is not there.
 */
const BESIDES = [
  { name: 'skeleton', label: 'Before the core is there', of: 'ready', state: null, held: CORE },
  { name: 'core-lost', label: 'The core does not arrive', of: 'ready', state: 'failed', lost: CORE },
  { name: 'verifying-later', label: 'Identity check, not gone on with', of: 'verifying', after: 25 },
  { name: 'freezing', label: 'Freezing', of: 'freeze', state: 'active', held: '**/v1/card/freeze' },
  { name: 'unfreezing', label: 'Unfreezing', of: 'unfreeze', state: 'frozen', held: '**/v1/card/unfreeze' },
  { name: 'details-coming', label: 'The details are on their way', of: 'details', held: '**/secure/details-image*' },
];

/** Scenarios that show what they are about only so many seconds after the state has come. */
const LATE = { stale: 20, 'image-lost': 16, 'pintopay-freeze-fails': 12 };

/** What an issuer answers so late that it comes in the midst of the drawing. */
const HELD = { ordering: '**/v1/card/order' };

/** The scenes, of what the demo page lists; with names only these. */
export function scenesOf(scenarios, names = []) {
  const own = scenarios.map((scenario) => scene(scenario, { after: LATE[scenario.name], held: HELD[scenario.name] }));
  const besides = BESIDES.map(({ of, ...rest }) => scene(named(scenarios, of), rest));
  const all = [...besides, ...own];
  for (const name of names) named(all, name);
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

function named(list, name) {
  const found = list.find((entry) => entry.name === name);
  if (!found) throw new Error(`There is no scenario “${name}”.`);
  return found;
}

function scene(scenario, { name, label, state = scenario.ends, after = 0, held, lost }) {
  // The first scenario of an issuer waits for a person, who presses once.
  const press = scenario.press ?? scenario.isFirst;
  const isList = Array.isArray(press);
  return {
    name: name ?? scenario.name,
    label: label ?? scenario.label,
    issuer: scenario.issuer,
    scenario: scenario.name,
    state,
    after,
    held,
    lost,
    wait: scenario.wait,
    presses: isList ? press.length : Number(press),
    isDrawnByIssuer: isList && press.some((action) => ISSUER_DRAWS.includes(action)),
  };
}
