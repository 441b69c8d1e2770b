// What makes figures doubtful, each said once.

/** The most that the rest of the machine may do, as a share of all processors. */
const QUIET = 0.1;

/** The farthest that a condition may be from what it says, as a share. */
const TOLERANCE = 0.25;

export function doubts({ visits, calibration, busy }) {
  const found = new Set();
  if (busy > QUIET) found.add(`The machine was ${percent(busy)} busy with other things before it began.`);
  for (const name of ['slowdown', 'call', 'download']) {
    const { measured, expected } = calibration[name];
    const isOff = Math.abs(measured / expected - 1) > TOLERANCE;
    if (isOff) found.add(`The calibration of ${name} shows ${measured.toFixed(1)} in place of ${expected.toFixed(1)}.`);
  }
  visits.flatMap(doubtsOfVisit).forEach((doubt) => found.add(doubt));
  return [...found];
}

function doubtsOfVisit({ contender, orders, failure, calls, errors }) {
  if (!calls) return [`${contender}: ${failure}`];
  const posted = calls.filter(({ method }) => method === 'POST').length;
  const refused = calls.filter(({ status }) => status >= 400 && status !== 404);
  return [
    ...(failure ? [`${contender}: ${failure}`] : []),
    ...(posted === Number(orders) ? [] : [`${contender}: ${posted} orders were sent`]),
    ...refused.map(({ path, status }) => `${contender}: the issuer refused ${path} with ${status}`),
    ...errors.map((error) => `${contender}: the page threw ${error}`),
  ];
}

function percent(share) {
  return `${(share * 100).toFixed(0)} %`;
}
