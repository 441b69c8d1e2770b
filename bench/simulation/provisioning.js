// How long an issuer takes until a card is there, as the simulation supposes it. Issuers say no more
// than "within a few seconds", so it is an assumption, and the same one for all.

/** Of the lognormal distribution, in milliseconds. */
const MEDIAN = 3_000;
const P99 = 30_000;

/** The share of orders whose card does not come. */
const NEVER = 0.01;

/** So many slices of equal probability; each counts by its middle, so nothing is drawn by chance. */
const SLICES = 10_000;

export const PROVISIONING = { MEDIAN, P99, NEVER };

/** The times in milliseconds, ascending; `Infinity` for the cards that never come. */
export function provisioningTimes() {
  const mu = Math.log(MEDIAN);
  const sigma = Math.log(P99 / MEDIAN) / normalQuantile(0.99);
  return Array.from({ length: SLICES }, (_, slice) => {
    const share = (slice + 0.5) / SLICES / (1 - NEVER);
    return share >= 1 ? Infinity : Math.exp(mu + sigma * normalQuantile(share));
  });
}

/** Inverse of the standard normal distribution: Acklam's approximation, with an error below 1.2e-9. */
export function normalQuantile(share) {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687,
    138.357751867269, -30.66479806614716, 2.506628277459239,
  ];
  const b = [
    -54.47609879822406, 161.5858368580409, -155.6989798598866,
    66.80131188771972, -13.28068155288572, 1,
  ];
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838,
    -2.549732539343734, 4.374664141464968, 2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
  const sum = (coefficients, x) => coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
  if (share > 0.5) return -normalQuantile(1 - share);
  if (share < 0.02425) {
    const x = Math.sqrt(-2 * Math.log(share));
    return sum(c, x) / sum(d, x);
  }
  const x = share - 0.5;
  return (x * sum(a, x * x)) / sum(b, x * x);
}
