import type { BillLine } from "../billing/bill-types";
import { promptMeters } from "../catalog/meter";

const ofPrompt: ReadonlySet<string> = new Set(promptMeters);
const readMeters: ReadonlySet<string> = new Set(["cacheRead", "audioCacheRead", "imageCacheRead"]);

/**
 * The share of a workload's prompt tokens that were read from a cache; null where it has no prompt.
 *
 * @example 300 read, 100 written and 600 new: 0.3
 */
export function cachedShare(
  lines: readonly Pick<BillLine, "workload" | "kind" | "meter" | "quantity">[],
  workload: string,
): number | null {
  let [prompt, read] = [0, 0];
  for (const line of lines) {
    if (line.workload !== workload || line.kind !== "usage" || !ofPrompt.has(line.meter)) continue;
    prompt += line.quantity;
    if (readMeters.has(line.meter)) read += line.quantity;
  }
  return prompt === 0 ? null : read / prompt;
}
