import type { UnitCall } from "./route-calls";
import type { Usage, UsageField } from "./usage";

/**
 * Kinds of calls of one unit from which they are merged. A plain conversation, whose calls nothing divides, has its turns
 * to itself up to the longest there can be.
 */
const manyCalls = { plain: 1000, divided: 100 };

/**
 * One call for all that are priced alike, at their mean: a conversation that may last thousands of turns has as many
 * prompts, and a price is linear within a band. A mean is rounded to whole tokens, as every call is.
 *
 * @param bands  prompt lengths above which other rates hold
 */
export function mergeCalls(calls: readonly UnitCall[], bands: readonly number[]): UnitCall[] {
  const isDivided = calls.some(({ perUnit }) => perUnit !== 1);
  if (calls.length <= (isDivided ? manyCalls.divided : manyCalls.plain)) return [...calls];
  const groups = new Map<string, UnitCall[]>();
  for (const call of calls) {
    const { usage, turn, found, model, provider } = call;
    const band = bands.filter((above) => (usage.prompt ?? 0) > above).length;
    const key = [Math.min(turn, 2), found, model, provider, band].join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [call]);
    else group.push(call);
  }
  return [...groups.values()].map(meanCall);
}

function meanCall(calls: readonly UnitCall[]): UnitCall {
  const perUnit = calls.reduce((sum, call) => sum + call.perUnit, 0);
  const sums = new Map<UsageField, number>();
  for (const { perUnit: weight, usage } of calls) {
    for (const [field, quantity] of Object.entries(usage) as [UsageField, number][]) {
      sums.set(field, (sums.get(field) ?? 0) + weight * quantity);
    }
  }
  // Parts are rounded down and wholes up, so that parts still fit; a mean that misses a whole number by the last bits of its
  // sum is that number, or every call that reads 2,304 tokens would read 2,303.
  const usage: Usage = {};
  for (const [field, sum] of sums) {
    const mean = sum / perUnit;
    usage[field] =
      field === "prompt" || field === "completion" ? Math.ceil(mean - 1e-6) : Math.floor(mean + 1e-6);
  }
  const [first] = calls;
  if (first === undefined) throw new Error("no calls to merge");
  return { ...first, perUnit, usage };
}
