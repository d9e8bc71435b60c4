import type { Workload } from "../scenario/schema";
import { likely } from "./assumption";
import { type Attempt, attemptsOf } from "./losses";
import type { RoutePlan, UnitCall } from "./route-plan";
import type { Usage } from "./usage";

/** How the calls of a route are billed, each by itself. */
export type AttemptsOf = (call: UnitCall) => readonly Attempt[];

/** By the usage of one call, which its plan shares over months and draws; the key says what else decides the answer. */
const kept = new WeakMap<Usage, { key: string; attempts: readonly Attempt[] }>();

/** Calls as they are billed: the first of a unit with its tools, and each with its retries and what was cut off. */
export function attemptsOfRoute(workload: Workload, { planned }: RoutePlan): AttemptsOf {
  const key = JSON.stringify([workload.tools, workload.losses]);
  const starts = planned.reduce((sum, { turn, perUnit }) => (turn === 1 ? sum + perUnit : sum), 0);
  return ({ usage, turn }) => {
    const found = kept.get(usage);
    if (found?.key === key) return found.attempts;
    const calls = turn === 1 ? withTools(usage, workload, starts) : [{ perCall: 1, usage }];
    const attempts = calls.flatMap((call) =>
      attemptsOf(call.usage, workload).map((attempt) => ({
        ...attempt,
        perCall: call.perCall * attempt.perCall,
      })),
    );
    kept.set(usage, { key, attempts });
    return attempts;
  };
}

/**
 * Tools are counted per unit of work and go with its first call. A search is whole: 0.3 searches a unit are three
 * calls in ten that search once.
 *
 * @param starts  first calls of a unit: one that makes its first call many times over, such as an index, spreads its tools
 */
function withTools(usage: Usage, { tools }: Workload, starts: number): Attempt[] {
  const perStart = Math.abs(starts - 1) < 1e-9 ? 1 : 1 / starts;
  const first: Usage = { ...usage };
  for (const field of ["containerMinutes", "sessionHours", "cacheStorageTokenHours"] as const) {
    const quantity = likely(tools[field]) * perStart;
    if (quantity > 0) first[field] = quantity;
  }
  let calls: Attempt[] = [{ perCall: 1, usage: first }];
  for (const field of ["webSearches", "groundedPrompts", "fileSearches"] as const) {
    const average = likely(tools[field]) * perStart;
    if (average > 0) calls = calls.flatMap((call) => withWholeTools(call, field, average));
  }
  return calls;
}

function withWholeTools(
  { perCall, usage }: Attempt,
  field: "webSearches" | "groundedPrompts" | "fileSearches",
  average: number,
): Attempt[] {
  const fewer = Math.floor(average);
  const more = average - fewer;
  return [
    { perCall: perCall * (1 - more), usage: fewer === 0 ? usage : { ...usage, [field]: fewer } },
    { perCall: perCall * more, usage: { ...usage, [field]: fewer + 1 } },
  ].filter((call) => call.perCall > 0);
}
