import type { Route, Workload } from "../scenario/schema";
import { likely } from "./assumption";
import { lognormalCappedMean, lognormalMean } from "./lognormal";

/** What a route and the losses do to the figures of a shape, before its calls are laid out. */
export interface RouteFigures {
  /** Input text in this model's tokens. */
  input: (tokens: number) => number;
  /** Input tokens that trimming takes off a system prompt. */
  trimmed: number;
  /** A system prompt: trimmed first. */
  prefix: (tokens: number) => number;
  /** Visible output that is no reply, such as a tool call's arguments. */
  output: (tokens: number) => number;
  /** A reply: shortened, or reduced to what changed. */
  reply: (tokens: number) => number;
  /** Reasoning of one call, which a budget caps. */
  reasoning: (tokens: number) => number;
}

export function routeFigures(workload: Workload, route: Route): RouteFigures {
  const growth = route.tokenizerGrowth ?? 1;
  const promptFactor = (route.promptFactor ?? 1) * growth;
  const outputFactor = (route.outputFactor ?? 1) * growth;
  const { trim, replyFactor = 1, diffFactor = 1 } = workload.losses ?? {};
  const trimmed = trim === undefined ? 0 : trim.from - trim.to;
  return {
    trimmed: trimmed * promptFactor,
    input: (tokens) => tokens * promptFactor,
    prefix: (tokens) => Math.max(0, tokens - trimmed) * promptFactor,
    output: (tokens) => tokens * outputFactor,
    reply: (tokens) => tokens * replyFactor * diffFactor * outputFactor,
    reasoning: (tokens) => reasoningOf(workload, route, tokens),
  };
}

/**
 * The mean of what one call thinks. A cap cuts off the long end of the spread: with P50 900 and P95 5,000, a cap of 8,192
 * lowers the mean from 1,552 to about 1,390.
 */
function reasoningOf(workload: Workload, route: Route, ofShape: number): number {
  const { expected, effort, ...budget } = workload.reasoningBudget ?? {};
  const cap = route.reasoningCap ?? budget.cap;
  if (route.reasoning !== undefined)
    return Math.min(likely(route.reasoning), cap ?? Number.POSITIVE_INFINITY);
  if (effort === "none") return 0;
  if (expected === undefined) return Math.min(ofShape, cap ?? Number.POSITIVE_INFINITY);
  return cap === undefined ? lognormalMean(expected) : lognormalCappedMean(expected, cap);
}
