import { normalCdf } from "../../usage/normal";
import { add, compare, div, type Expr, exp, ln, mul, num, one, pow, sub, when, zero } from "./expr";
import type { RouteWork, SpreadCells } from "./traffic";

/** The formulas of `lib/usage/lognormal.ts` in cells. */

const z95 = num(1.6448536269514722);

/** A spread whose two percentiles are assumptions: `workloads[0].shape.promptLengths`. */
export function spreadAt(
  work: RouteWork,
  path: string,
  times: (tokens: Expr) => Expr = (x) => x,
): SpreadCells {
  const p50 = times(work.inputs.at(`${path}.p50`));
  const p95 = times(work.inputs.at(`${path}.p95`));
  const sigma = work.place(work.t("usage.sigma"), div(ln(div(p95, p50)), z95));
  return { p50, p95, sigma };
}

export function lognormalMean({ p50, sigma }: SpreadCells): Expr {
  return mul(p50, exp(div(pow(sigma, num(2)), num(2))));
}

/** The share of the values at or below `x`. */
export function lognormalCdf(spread: SpreadCells, x: Expr): Expr {
  return below(spread, x, (z) => z);
}

/** The share of the total that values at or below `x` hold. */
export function lognormalTotalBelow(spread: SpreadCells, x: Expr): Expr {
  return below(spread, x, (z) => sub(z, spread.sigma));
}

export function lognormalCappedMean(spread: SpreadCells, cap: Expr): Expr {
  const short = mul(lognormalMean(spread), lognormalTotalBelow(spread, cap));
  return add(short, mul(cap, sub(one, lognormalCdf(spread, cap))));
}

function below({ p50, sigma }: SpreadCells, x: Expr, shift: (z: Expr) => Expr): Expr {
  const z = shift(div(ln(div(x, p50)), sigma));
  const fixed = when(compare(x, ">=", p50), one, zero);
  const share = cumulative(z);
  return when(compare(x, "<=", zero), zero, when(compare(sigma, "=", zero), fixed, share));
}

/** In a file the functions that Excel had not got in 2007 bear this prefix; no reader shows it. */
function cumulative(z: Expr): Expr {
  const value = Number.isNaN(z.value) ? Number.NaN : normalCdf(z.value);
  if (z.isConstant) return num(value);
  return { text: (on) => `_xlfn.NORM.S.DIST(${z.text(on)},TRUE())`, value, rank: 4, isConstant: false };
}
