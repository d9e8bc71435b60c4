const halfLogTwoPi = 0.9189385332046728;

/**
 * The share of a standard normal distribution that lies below `z`.
 *
 * Marsaglia's series, exact to about 1e-15; beyond 8 deviations the share is 0 or 1 to that precision.
 *
 * @example 0 -> 0.5, 1.645 -> 0.95002, -1.645 -> 0.04998
 * @see Marsaglia, Evaluating the Normal Distribution, J. Stat. Software 11(4), 2004
 */
export function normalCdf(z: number): number {
  if (z < -8) return 0;
  if (z > 8) return 1;
  let sum = z;
  let before = 0;
  let term = z;
  for (let k = 3; sum !== before; k += 2) {
    term *= (z * z) / k;
    before = sum;
    sum += term;
  }
  return Math.min(1, Math.max(0, 0.5 + sum * Math.exp(-0.5 * z * z - halfLogTwoPi)));
}
