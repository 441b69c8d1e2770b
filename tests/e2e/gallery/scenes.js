// What is drawn: every scenario of the demo page, and what is seen only for a while or without the core.

/** The pictures and pages of the issuer are asked for in the colours that stand at the press. */
const ISSUER_DRAWS = ['details', 'pin', 'set-pin'];

/** The core of the widget, which arrives, is held back, or is not there. */
const HELD = 'held';
const LOST = 'lost';

/** `of` is the scenario that a scene is of; `after` is how many seconds later it is drawn. */
const BESIDES = [
  { name: 'skeleton', label: 'Before the core is there', of: 'ready', core: HELD },
  { name: 'core-lost', label: 'The core does not arrive', of: 'ready', core: LOST },
  { name: 'verifying-later', label: 'Identity check, not gone on with', of: 'verifying', after: 25 },
];

/** Scenarios that show what they are about only so many seconds after the state has come. */
const LATE = { stale: 20, 'image-lost': 16 };

/** The scenes, of what the demo page lists; with names only these. */
export function scenesOf(scenarios, names = []) {
  const own = scenarios.map((scenario) => scene(scenario, { after: LATE[scenario.name] }));
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

function scene(scenario, { name = scenario.name, label = scenario.label, after = 0, core }) {
  // The first scenario of an issuer waits for a person, who presses once.
  const press = scenario.press ?? scenario.isFirst;
  const actions = Array.isArray(press) ? press : [];
  return {
    name,
    label,
    issuer: scenario.issuer,
    state: core === undefined ? scenario.ends : name,
    scenario: scenario.name,
    wait: scenario.wait,
    presses: Array.isArray(press) ? press.length : Number(press),
    isDrawnByIssuer: actions.some((action) => ISSUER_DRAWS.includes(action)),
    after,
    core,
  };
}
