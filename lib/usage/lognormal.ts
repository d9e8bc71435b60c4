import type { Spread } from "../scenario/schema-figures";
import { normalCdf } from "./normal";

/** The standard normal's 95th percentile, as precise as two typed percentiles deserve and the other formulas assume. */
const z95 = 1.6448536269514722;

/** A part of a distribution: its share of the values and their mean. */
export interface Slice {
  share: number;
  mean: number;
}

/** sigma of ln X; 0 for a fixed value. */
function sigmaOf({ p50, p95 }: Spread): number {
  return Math.log(p95 / p50) / z95;
}

/** p50 x exp(sigma^2 / 2): above the median, because long values weigh more. */
export function lognormalMean(spread: Spread): number {
  return spread.p50 * Math.exp(sigmaOf(spread) ** 2 / 2);
}

/** The share of values at or below `x`. */
export function lognormalCdf(spread: Spread, x: number): number {
  if (x <= 0) return 0;
  const sigma = sigmaOf(spread);
  if (sigma === 0) return x >= spread.p50 ? 1 : 0;
  return normalCdf(Math.log(x / spread.p50) / sigma);
}

/** The share of the TOTAL that values at or below `x` hold: Phi(z - sigma), less than their share of the values. */
function lognormalTotalBelow(spread: Spread, x: number): number {
  if (x <= 0) return 0;
  const sigma = sigmaOf(spread);
  if (sigma === 0) return x >= spread.p50 ? 1 : 0;
  return normalCdf(Math.log(x / spread.p50) / sigma - sigma);
}

/** The mean of min(X, cap). */
export function lognormalCappedMean(spread: Spread, cap: number): number {
  return lognormalMean(spread) * lognormalTotalBelow(spread, cap) + cap * (1 - lognormalCdf(spread, cap));
}

/**
 * The slices between the points: values at or below the first, then up to the second, and so on.
 *
 * @example p50 60k, p95 250k, point 200k: 92 % at or below; 8 % above, which hold 30 % of the tokens
 */
export function sliceLognormal(spread: Spread, points: readonly number[]): Slice[] {
  const mean = lognormalMean(spread);
  const bounds = [...new Set(points.filter((point) => point > 0))].sort((a, b) => a - b);
  const ends = [...bounds, Number.POSITIVE_INFINITY].map((end) => ({
    share: end === Number.POSITIVE_INFINITY ? 1 : lognormalCdf(spread, end),
    total: end === Number.POSITIVE_INFINITY ? 1 : lognormalTotalBelow(spread, end),
  }));
  return ends
    .map(({ share, total }, index) => {
      const below = ends[index - 1] ?? { share: 0, total: 0 };
      const part = share - below.share;
      return { share: part, mean: part > 0 ? (mean * (total - below.total)) / part : 0 };
    })
    .filter((slice) => slice.share > 1e-12);
}
