import type { Spread } from "../scenario/schema-figures";
import { Kept } from "../unit/kept";
import { type Arrivals, type DaySlots, slotsPerDay } from "./arrivals";
import { lognormalCappedMean, lognormalCdf } from "./lognormal";

/** The time between two calls of one unit of work. */
export type Gap = { seconds: number } | Spread;

/** The chance that the next call of a unit comes before what the last one left in the cache is gone. */
export function gapWarmth(gap: Gap, ttlHours: number): number {
  const seconds = ttlHours * 3600;
  return "seconds" in gap ? Number(gap.seconds < seconds) : lognormalCdf(gap, seconds);
}

/** The mean of min(gap, lifetime) in hours: what one more call adds to the time a unit keeps its prefix warm. */
export function warmGapHours(gap: Gap, ttlHours: number): number {
  const seconds = ttlHours * 3600;
  const mean = "seconds" in gap ? Math.min(gap.seconds, seconds) : lognormalCappedMean(gap, seconds);
  return mean / 3600;
}

/**
 * The chance that a call finds a prefix warm which others read before it.
 *
 * Units arrive as a Poisson stream. Where a read refreshes, one unit of T calls keeps the prefix warm for
 * U = TTL + (T - 1) E[min(gap, TTL)], so that it is cold only where no unit started within U before: 1 - exp(-lambda U),
 * which for single calls is 1 - exp(-lambda TTL). Where it doesn't, each miss is followed by TTL of hits and then by the
 * next call: lambda TTL / (1 + lambda TTL), where lambda counts the calls that need the prefix from the shared cache.
 *
 * Over an uneven day, lambda U is what arrived within U before each moment, and the chance is averaged over the arrivals;
 * for units of several calls see `unit-pattern.ts`.
 *
 * @param window  U or TTL in hours
 * @param perUnit  arrivals per unit of work that count
 * @example 12 an hour, 5 minutes, sliding: 1 - 1/e = 0.632; fixed: 1/2
 */
export function sharedWarmth(arrivals: Arrivals, window: number, perUnit: number, sliding: boolean): number {
  const warm = (expected: number): number => (sliding ? 1 - Math.exp(-expected) : expected / (1 + expected));
  if (arrivals.slots === undefined) return warm((arrivals.unitsPerDay / 24) * window * perUnit);
  const { expected, weights, total } = momentsOf(arrivals.slots, window);
  if (total === 0) return 0;
  const units = arrivals.unitsPerDay * perUnit;
  return expected.reduce((sum, share, at) => sum + (weights[at] ?? 0) * warm(share * units), 0) / total;
}

/** Points within a slot at which the chance is taken. */
const points = 4;

/** The moments of a day with traffic: what share of a day's units came within the window before each, and their weights. */
interface Moments {
  expected: Float64Array;
  weights: Float64Array;
  total: number;
}

const keptMoments = new WeakMap<DaySlots, Kept<Moments>>();

/** The same at every volume, so that the months of a projection share them. */
function momentsOf(slots: DaySlots, window: number): Moments {
  let ofDay = keptMoments.get(slots);
  if (ofDay === undefined) {
    ofDay = new Kept(50);
    keptMoments.set(slots, ofDay);
  }
  return ofDay.get(String(window), () => countMoments(slots, window));
}

/** The days before were days like it. */
function countMoments(slots: DaySlots, window: number): Moments {
  const slotHours = 24 / slotsPerDay;
  const sums = [0];
  for (const rate of slots) sums.push((sums.at(-1) ?? 0) + rate * slotHours);
  const daily = sums[slotsPerDay] ?? 0;
  const arrivedBy = (hours: number): number => {
    const days = Math.floor(hours / 24);
    const within = (hours - days * 24) / slotHours;
    const slot = Math.min(slotsPerDay - 1, Math.floor(within));
    return days * daily + (sums[slot] ?? 0) + (slots[slot] ?? 0) * (within - slot) * slotHours;
  };
  const expected: number[] = [];
  const weights: number[] = [];
  for (let step = 0; step < slotsPerDay * points; step++) {
    const weight = slots[Math.floor(step / points)] ?? 0;
    if (weight === 0) continue;
    const hours = ((step + 0.5) / points) * slotHours;
    weights.push(weight);
    expected.push(arrivedBy(hours) - arrivedBy(hours - window));
  }
  return {
    expected: Float64Array.from(expected),
    weights: Float64Array.from(weights),
    total: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

/** Prefixes that share the traffic, each with a cache entry of its own: their chances, weighted by their traffic. */
export function overPrefixes(
  shares: readonly number[] | number,
  warmthAt: (share: number) => number,
): number {
  if (typeof shares === "number") return warmthAt(1 / shares);
  return shares.reduce((sum, share) => (share > 0 ? sum + share * warmthAt(share) : sum), 0);
}
