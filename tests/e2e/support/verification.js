// The issuer's page for the identity check, in a window of its own.

const CHECK = '/baanx/v1/user/verification';

/** Presses "verify" and waits for the issuer's page, whose address nobody else may learn. */
export async function openCheck(widget) {
  const opened = widget.page.waitForEvent('popup');
  await widget.press();
  const check = await opened;
  await check.getByRole('heading', { name: 'Identity check' }).waitFor();
  widget.witness.secrets.push(check.url());
  return check;
}

export async function checksAsked(user) {
  return (await user.requests()).filter(({ path }) => path === CHECK).length;
}
