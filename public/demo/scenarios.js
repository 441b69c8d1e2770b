// The issuers and the situations that the page can show of each, as data: what the sandbox is told of a
// person, which of its answers go wrong, and what the widget then shows. It knows no DOM and sends nothing.
//
// Of an issuer:
// name        in the URL, and the value of the element's `issuer` attribute
// path        where the sandbox has it, and the widget's `base-url`
// written     what else a partner writes
// userId      the field of the person in the sandbox that the attribute `user-id` gets, if any
// says        about what a partner writes; code between backquotes
//
// Of a scenario:
// name        in the URL, and no other issuer has it; for every state of the widget there is a scenario
//             of Baanx with the same name
// ends        the value of the element's `state` attribute in the end
// user        the person, as POST /control/users takes it
// faults      what goes wrong, by endpoint, as PUT …/faults/{endpoint} takes it
// attributes  what the partner wrote differently
// press       what has to be pressed to get there: `true` for the widget's one button, or the controls'
//             data-action, one after the other
// wait        { from, seconds, text }: how long it takes after the state `from`, and what comes then
// page        what the page does: `signed-out`, `offline`, `own-check` or `own-wallet`
// added       how the person changes when the page has added a way to pay
// checks      how the person changes when the page's own check begins, and when it ends
import { BAANX } from './baanx.js';
import { KULIPA } from './kulipa.js';
import { PINTOPAY } from './pintopay.js';

const SIGNED_IN = '`/my/token` is your server: it answers with the access token of whoever is signed in';

export const ISSUERS = [
  {
    name: 'baanx',
    label: 'Baanx',
    path: '/baanx',
    written: { 'client-key': 'pk_demo' },
    says: `${SIGNED_IN}.`,
    groups: BAANX,
  },
  {
    name: 'kulipa',
    label: 'Kulipa',
    path: '/kulipa',
    written: {},
    userId: 'kulipaUserId',
    says: `${SIGNED_IN}. \`/kulipa\` is your server too: it takes that token and adds your key. \`user-id\` is Kulipa’s own id of the person.`,
    groups: KULIPA,
  },
  {
    name: 'pintopay',
    label: 'PintoPay',
    path: '/pintopay',
    written: { 'product-code': 'virtual_usd_demo' },
    userId: 'externalUserId',
    says: `${SIGNED_IN}. \`/pintopay\` is your server too: it takes that token and adds your credential. \`user-id\` is your own id of the person.`,
    groups: PINTOPAY,
  },
].map(withScenarios);

const scenarios = ISSUERS.flatMap(({ groups }) => groups.flatMap((group) => group.scenarios));

export function scenarioNamed(name) {
  return scenarios.find((scenario) => scenario.name === name);
}

export function issuerNamed(name) {
  return ISSUERS.find((issuer) => issuer.name === name);
}

// Every scenario knows whose it is.
function withScenarios(issuer) {
  issuer.groups = issuer.groups.map(([title, entries]) => ({
    title,
    scenarios: entries.map(([name, label, scenario]) => ({ name, label, issuer, ...scenario })),
  }));
  issuer.first = issuer.groups[0].scenarios[0];
  return issuer;
}
