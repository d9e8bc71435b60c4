import type { Workload } from "../scenario/schema";
import { likely } from "./assumption";
import type { Usage } from "./usage";

/** The share of the units of work that reach a model by tokens: not answered by the application, not by bought capacity. */
export function billedShare({ losses, provisioned }: Workload): number {
  return (1 - likely(losses?.resultCache ?? 0)) * (1 - (provisioned?.share ?? 0));
}

/** A call as it is billed: as it was, and what failed attempts of it cost. */
export interface Attempt {
  perCall: number;
  usage: Usage;
}

/**
 * A retry is billed as the call it repeats. A call that timed out is billed for its whole prompt and the part of its output
 * that had come by then.
 *
 * @example retries 0.04, timeouts 0.01 at half the output: 1.04 whole calls and 0.01 with half
 */
export function attemptsOf(usage: Usage, { losses }: Workload): Attempt[] {
  if (losses === undefined) return [{ perCall: 1, usage }];
  const timeouts = likely(losses.timeouts);
  const whole = { perCall: 1 + likely(losses.retries), usage };
  return timeouts > 0 ? [whole, { perCall: timeouts, usage: cutOff(usage, losses.timeoutOutput) }] : [whole];
}

function cutOff(usage: Usage, share: number): Usage {
  const part = (quantity: number | undefined): number => Math.floor((quantity ?? 0) * share);
  const cut: Usage = { ...usage };
  for (const field of ["reasoning", "audioOutput", "imageOutput", "videoOutput"] as const) {
    if (cut[field] !== undefined) cut[field] = part(cut[field]);
  }
  if (cut.completion !== undefined) cut.completion = part(cut.completion);
  return cut;
}
