// The issuer's data in all the shapes that were seen: missing fields, unknown words, two places
// and two names for the profile, and far more of a person than the widget may keep.
import { expect, test } from './support/test.js';
import { waitInVain } from './support/time.js';

const PROFILE = '/baanx/v1/user/profile';
const REFERENCE = '/baanx/v1/user';

const card = { status: 'ACTIVE', panLast4: '4821', holderName: 'ADA FIELD', expiryDate: '2031/07' };

test('a card shows its last four digits, holder and expiry', async ({ createUser, openWidget }) => {
  const widget = await openWidget(await createUser({ card }));
  await widget.expectState('active');
  await expect(widget.summary).toContainText('•••• 4821');
  await expect(widget.summary).toContainText('Card ending in 4821');
  await expect(widget.summary).toContainText('ADA FIELD');
  await expect(widget.summary).toContainText('07/31');
});

for (const [omit, gone] of [
  [['holderName'], /ADA FIELD/],
  [['expiryDate'], /07\/31|Valid thru/],
  [['panLast4'], /4821|••••|ending/],
  [['holderName', 'expiryDate', 'panLast4', 'type'], /ADA|31|4821|undefined|null/],
]) {
  test(`a card without ${omit.join(', ')} is shown without a gap in its words`, async ({
    createUser,
    openWidget,
  }) => {
    const widget = await openWidget(await createUser({ card, omit }));
    await widget.expectState('active');
    await widget.expectBadge('ACTIVE', 'Active', 'green');
    await expect(widget.summary).not.toContainText(gone);
  });
}

test('the page hears of a new card also where its digits are missing', async ({
  createUser,
  openWidget,
}) => {
  const widget = await openWidget(await createUser({ gapMs: 0, omit: ['panLast4'] }));
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
  expect((await widget.events('active')).map(({ detail }) => detail)).toEqual([{}]);
});

for (const [what, broken] of [
  ['digits', { panLast4: '4821482148214821' }],
  ['expiry', { expiryDate: 'soon' }],
]) {
  test(`${what} that cannot be are not shown`, async ({ createUser, openWidget }) => {
    const widget = await openWidget(await createUser({ card: { ...card, ...broken } }));
    await widget.expectState('active');
    await expect(widget.summary).not.toContainText(Object.values(broken)[0]);
  });
}

test('a word that is markup is shown as words, and kept as it came', async ({ createUser, openWidget }) => {
  const word = '<img src=x onerror=alert(1)>';
  const widget = await openWidget(await createUser({ card: { status: word } }));
  await widget.expectState('unknown');
  await widget.expectBadge(word, 'Img src x onerror alert 1', 'grey');
});

test('a card that is not in use yet is shown as such, and looked at again', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card: { status: 'INACTIVE' } });
  const widget = await openWidget(user);
  await widget.expectState('inactive');
  await widget.expectBadge('INACTIVE', 'Inactive', 'grey');

  await user.change({ card: { status: 'ACTIVE' } });
  await widget.tryAgain();
  await widget.expectState('active');
});

test('a card that is in the making without an order of this browser is followed', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ card: { status: 'PENDING' } });
  const widget = await openWidget(user);
  await widget.expectState('provisioning');
  await widget.expectBadge('PENDING', 'Setting up', 'grey');
  await widget.expectNoButton();

  await user.change({ card: { status: 'ACTIVE' } });
  await widget.expectState('active');
  expect((await widget.events('active')).length).toBe(1);
  expect((await widget.events('ordered')).length).toBe(0);
});

test('the profile is looked for at the other path where the first one is missing, once', async ({
  createUser,
  openWidget,
}) => {
  const user = await createUser({ profilePaths: 'user', verification: 'UNVERIFIED' });
  const widget = await openWidget(user);
  await widget.expectState('unverified');
  expect(await profilePaths(user)).toEqual([PROFILE, REFERENCE]);

  await user.change({ verification: 'REJECTED' });
  await widget.hide();
  await widget.show();
  await widget.expectState('rejected');
  expect(await profilePaths(user)).toEqual([PROFILE, REFERENCE, REFERENCE]);
});

for (const [what, scenario, attributes, paths] of [
  ['at the path of the order page only', { profilePaths: 'profile' }, {}, [PROFILE]],
  ['where the page says', { profilePaths: 'user' }, { 'profile-path': '/v1/user' }, [REFERENCE]],
]) {
  test(`the profile is found ${what}`, async ({ createUser, openWidget }) => {
    const user = await createUser(scenario);
    const widget = await openWidget(user, { attributes });
    await widget.expectState('ready');
    expect(await profilePaths(user)).toEqual(paths);
  });
}

for (const profileField of ['status', 'both']) {
  test(`the profile’s word is understood when the field is ${profileField}`, async ({
    createUser,
    openWidget,
  }) => {
    const pending = await createUser({ profileField, verification: 'PENDING' });
    const widget = await openWidget(pending);
    await widget.expectState('verifying');
  });
}

test('a profile without a word permits nothing', async ({ createUser, openWidget }) => {
  const user = await createUser({ verification: null });
  const widget = await openWidget(user);
  await widget.expectState('ineligible');
  await widget.pressAnyway();
  await waitInVain(200);
  expect(await user.ordersReceived()).toBe(0);
});

test('an eligible user may order, one in doubt may not', async ({ createUser, openWidget }) => {
  const eligible = await openWidget(await createUser({ eligibilityStatus: 'eligible' }));
  await eligible.expectState('ready');
  const doubtful = await openWidget(await createUser({ eligibilityStatus: 'under_review' }));
  await doubtful.expectState('ineligible');
});

test('nothing of the person but what decides is kept, least of all the social security number', async ({
  sandbox,
  createUser,
  openWidget,
  witness,
}) => {
  const user = await createUser({ country: 'US', gapMs: 0 });
  const profile = await readProfile(sandbox, user);
  expect(profile.ssn).toBeTruthy();
  for (const name of ['ssn', 'id', 'email', 'dateOfBirth', 'phoneNumber', 'addressLine1']) {
    if (profile[name]) witness.secrets.push(profile[name]);
  }

  const widget = await openWidget(user, { attributes: { 'us-env': 'true' } });
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('active');
});

async function profilePaths(user) {
  return (await user.profileRequests()).map(({ path }) => path);
}

async function readProfile(sandbox, { token }) {
  const headers = { 'x-client-key': 'pk_demo', authorization: `Bearer ${token}` };
  return (await fetch(`${sandbox.api}/v1/user`, { headers })).json();
}
