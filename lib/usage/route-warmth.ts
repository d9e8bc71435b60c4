import type { Workload } from "../scenario/schema";
import type { Arrivals } from "./arrivals";
import { type Gap, gapWarmth, overPrefixes, sharedWarmth, warmGapHours } from "./cache-warmth";
import { lognormalCdf } from "./lognormal";
import type { PlannedCall } from "./planned-call";
import { type RouteTerms, resolveOffer, ttlHours } from "./route-terms";
import type { Reach } from "./turns";
import { dayOfUnits, keptUnitPattern, type UnitPattern, warmthOverDay } from "./unit-pattern";

/** The chances that decide what a call finds; only those of the prefix depend on how much traffic there is. */
export interface RouteWarmth {
  /** What the unit's own last call left. */
  own: number;
  /** Whether the unit's own last call kept the prefix warm as well. */
  ownKeepsPrefix: boolean;
  /** Whether more than the prefix is cached. */
  newest: boolean;
  /** The common prefix, left there by others: for the first call of a unit, and for the later ones. */
  prefixAt: (arrivals: Arrivals) => { first: number; later: number };
}

/** Null where nothing follows from the traffic. */
export function routeWarmth(
  { caching }: Workload,
  planned: readonly PlannedCall[],
  { cache }: RouteTerms,
): RouteWarmth | null {
  if (caching.kind !== "traffic" || cache === null) return null;
  if (caching.stored !== undefined) {
    return { prefixAt: () => ({ first: 1, later: 1 }), own: 0, ownKeepsPrefix: false, newest: false };
  }
  const ttl = ttlHours[resolveOffer(cache, caching.ttl).ttl];
  const sliding = caching.sliding ?? cache.refreshes;
  const newest = caching.upTo === "newest";
  const own = gapWarmth(caching.gap, ttl);
  const unit = countCalls(planned);
  // Where nothing refreshes, only the calls that need the shared prefix make it anew.
  const needing = unit.inTurn.reduce(
    (sum, call) => sum + call.perUnit * (call.turn > 1 && call.repeated > 0 && newest ? 1 - own : 1),
    0,
  );
  const counted = sliding ? unit.starts : needing;
  const perUnit = (counted * longEnough(unit.inTurn[0], cache.minimum)) / caching.parallelFirst;
  const shares = caching.prefixShares ?? caching.prefixes;
  const prefixAt = prefixChances({ gap: caching.gap, ttl, sliding, perUnit, shares, unit });
  return { own, ownKeepsPrefix: sliding, newest, prefixAt };
}

interface CountedCalls {
  /** Without those beside them, such as a summary's. */
  inTurn: readonly PlannedCall[];
  /** First calls of a unit of work, and those after each. */
  starts: number;
  later: number;
}

function countCalls(planned: readonly PlannedCall[]): CountedCalls {
  const inTurn = planned.filter(({ turn }) => turn > 0);
  const starts = inTurn.reduce((sum, call) => (call.turn === 1 ? sum + call.perUnit : sum), 0);
  const calls = inTurn.reduce((sum, call) => sum + call.perUnit, 0);
  return { inTurn, starts, later: starts === 0 ? 0 : calls / starts - 1 };
}

/** What decides how warm the prefix is beside the traffic. */
interface PrefixTerms {
  gap: Gap;
  ttl: number;
  sliding: boolean;
  /** Arrivals per unit of work that count. */
  perUnit: number;
  shares: readonly number[] | number;
  unit: CountedCalls;
}

function prefixChances(terms: PrefixTerms): RouteWarmth["prefixAt"] {
  const { gap, ttl, sliding, perUnit, shares, unit } = terms;
  const window = sliding ? ttl + unit.later * warmGapHours(gap, ttl) : ttl;
  let pattern: UnitPattern | null = null;
  return (arrivals) => {
    const { slots, unitsPerDay } = arrivals;
    if (slots !== undefined && sliding && unit.later > 0) {
      pattern ??= keptUnitPattern(gap, ttl, reachOf(unit));
      const day = dayOfUnits(slots, pattern);
      const at = (calls: "first" | "later") =>
        overPrefixes(shares, (share) => warmthOverDay(day, calls, unitsPerDay * perUnit * share));
      return { first: at("first"), later: at("later") };
    }
    const even = overPrefixes(shares, (share) => sharedWarmth(arrivals, window, perUnit * share, sliding));
    return { first: even, later: even };
  };
}

/** The share of units that reach each of their calls. */
function reachOf({ inTurn, starts }: CountedCalls): Reach {
  const reach: number[] = [];
  for (const { turn, perUnit } of inTurn) reach[turn - 1] = (reach[turn - 1] ?? 0) + perUnit / starts;
  return reach;
}

/** Prompts cut short of the cache's minimum leave nothing for others. */
function longEnough(call: PlannedCall | undefined, minimum: number): number {
  if (call?.varying?.part !== "rest") return 1;
  return 1 - lognormalCdf(call.varying.spread, minimum - 0.5 - call.prompt);
}
