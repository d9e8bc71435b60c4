import { type Expr, max, min, mul, sub, zero } from "./expr";
import { lognormalCappedMean, lognormalMean, spreadAt } from "./lognormal-cells";
import type { RouteWork } from "./traffic";

/** What a route and the losses do to the figures of a shape: `routeFigures` of `lib/usage`, in cells. */
export interface FigureCells {
  trimmed: Expr;
  input: (tokens: Expr) => Expr;
  prefix: (tokens: Expr) => Expr;
  output: (tokens: Expr) => Expr;
  reply: (tokens: Expr) => Expr;
  /** Of one call, in place of the shape's own. */
  reasoning: (ofShape: Expr) => Expr;
}

export function figureCells(work: RouteWork): FigureCells {
  const { inputs, path, routePath, workload } = work;
  const growth = inputs.at(`${routePath}.tokenizerGrowth`, 1);
  const promptFactor = mul(inputs.at(`${routePath}.promptFactor`, 1), growth);
  const outputFactor = mul(inputs.at(`${routePath}.outputFactor`, 1), growth);
  const cut =
    workload.losses?.trim === undefined
      ? zero
      : sub(inputs.at(`${path}.losses.trim.from`), inputs.at(`${path}.losses.trim.to`));
  const replyFactor = mul(
    inputs.at(`${path}.losses.replyFactor`, 1),
    inputs.at(`${path}.losses.diffFactor`, 1),
  );
  const kept = (tokens: Expr): Expr => (cut === zero ? tokens : max(zero, sub(tokens, cut)));
  return {
    trimmed: mul(cut, promptFactor),
    input: (tokens) => mul(tokens, promptFactor),
    prefix: (tokens) => mul(kept(tokens), promptFactor),
    output: (tokens) => mul(tokens, outputFactor),
    reply: (tokens) => mul(tokens, replyFactor, outputFactor),
    reasoning: (ofShape) => reasoningOf(work, ofShape),
  };
}

function reasoningOf(work: RouteWork, ofShape: Expr): Expr {
  const { workload, route, inputs, routePath, path } = work;
  const { expected, effort } = workload.reasoningBudget ?? {};
  const cap = capOf(work);
  const capped = (tokens: Expr): Expr => (cap === null ? tokens : min(tokens, cap));
  if (route.reasoning !== undefined) return capped(inputs.at(`${routePath}.reasoning`));
  if (effort === "none") return zero;
  if (expected === undefined) return capped(ofShape);
  const spread = spreadAt(work, `${path}.reasoningBudget.expected`);
  return cap === null ? lognormalMean(spread) : lognormalCappedMean(spread, cap);
}

/** A route's own cap goes before the workload's. */
function capOf({ workload, route, inputs, path, routePath }: RouteWork): Expr | null {
  if (route.reasoningCap !== undefined) return inputs.at(`${routePath}.reasoningCap`);
  return workload.reasoningBudget?.cap === undefined ? null : inputs.at(`${path}.reasoningBudget.cap`);
}
