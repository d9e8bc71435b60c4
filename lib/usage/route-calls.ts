import type { Arrivals } from "./arrivals";
import { chancesAt, leastChance } from "./cache-chances";
import { mergeKinds } from "./merge-kinds";
import type { RoutePlan, UnitCall } from "./route-plan";

/** The calls of one unit of work at a volume of traffic, with what each reads from and writes to the cache. */
export function routeCalls({ kinds, warmth }: RoutePlan, arrivals: Arrivals): UnitCall[] {
  const chances = chancesAt(warmth, arrivals);
  return kinds
    .filter(({ chance }) => chances[chance] > leastChance)
    .map((kind) => ({ ...kind, perUnit: kind.perUnit * chances[kind.chance] }));
}

/**
 * Kinds of calls of one unit from which they are merged. A plain conversation, whose calls nothing divides, has its turns
 * to itself up to the longest there can be.
 */
const manyCalls = { plain: 1000, divided: 100 };

/**
 * The same with one call for all that are priced alike, where there are many.
 *
 * @param bands  prompt lengths above which other rates hold
 */
export function mergedRouteCalls(plan: RoutePlan, arrivals: Arrivals, bands: readonly number[]): UnitCall[] {
  if (plan.kinds.length <= manyCalls.divided) return routeCalls(plan, arrivals);
  const chances = chancesAt(plan.warmth, arrivals);
  const live = plan.kinds.filter(({ chance }) => chances[chance] > leastChance);
  const isDivided = live.some(({ perUnit, chance }) => perUnit * chances[chance] !== 1);
  const few = live.length <= (isDivided ? manyCalls.divided : manyCalls.plain);
  return few ? routeCalls(plan, arrivals) : mergeKinds(plan, chances, bands);
}
