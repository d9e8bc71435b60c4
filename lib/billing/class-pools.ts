import { RatebookError } from "../unit/failure";
import type { CallClass } from "../usage/call-classes";
import { type MeterQuantity, splitUsage, type Usage } from "../usage/usage";

/**
 * Call classes that one price request answers for: the same model, tier, hours, region, band and meters. Prices are linear
 * within them, so that their quantities are summed up and priced once.
 */
export interface ClassPool {
  /** The first of them. */
  one: CallClass;
  count: number;
  /** Quantity of all calls by meter, in the order of the request's lines. */
  quantities: number[];
}

/**
 * @param thresholdsOf  prompt lengths above which a call of this class is priced, or warned of, otherwise
 */
export function poolClasses(
  classes: readonly CallClass[],
  thresholdsOf: (callClass: CallClass) => readonly number[],
): ClassPool[] {
  const places = new Map<string, Place>();
  let last: CallClass | null = null;
  let place: Place = { thresholds: [], pools: [] };
  const all: ClassPool[] = [];
  for (const each of classes) {
    if (last === null || !isSamePlace(last, each)) place = placeOf(places, each, thresholdsOf);
    last = each;
    const { signature, split } = meteredUsage(each.usage);
    const band = countBelow(place.thresholds, each.usage.prompt ?? 0);
    let pools = place.pools[band];
    if (pools === undefined) {
      pools = new Map();
      place.pools[band] = pools;
    }
    const pool = pools.get(signature);
    if (pool === undefined) {
      const first = { one: each, count: each.count, quantities: split.map(([, one]) => one * each.count) };
      pools.set(signature, first);
      all.push(first);
    } else {
      addTo(pool, each.count, split);
    }
  }
  return all;
}

/** Where calls are priced by the same rows. */
interface Place {
  thresholds: readonly number[];
  /** By the number of thresholds passed, then by the meters in use. */
  pools: Map<string, ClassPool>[];
}

function placeOf(
  places: Map<string, Place>,
  callClass: CallClass,
  thresholdsOf: (callClass: CallClass) => readonly number[],
): Place {
  const { model, provider, serviceTier, timeWindow, region } = callClass;
  const key = JSON.stringify([model, provider, serviceTier, timeWindow, region]);
  let place = places.get(key);
  if (place === undefined) {
    place = { thresholds: thresholdsOf(callClass), pools: [] };
    places.set(key, place);
  }
  return place;
}

function isSamePlace(a: CallClass, b: CallClass): boolean {
  return (
    a.model === b.model &&
    a.provider === b.provider &&
    a.serviceTier === b.serviceTier &&
    a.timeWindow === b.timeWindow &&
    a.region === b.region
  );
}

function countBelow(thresholds: readonly number[], prompt: number): number {
  let passed = 0;
  for (const above of thresholds) if (prompt > above) passed += 1;
  return passed;
}

function addTo(pool: ClassPool, count: number, split: readonly MeterQuantity[]): void {
  pool.count += count;
  for (let at = 0; at < split.length; at++) {
    pool.quantities[at] = (pool.quantities[at] as number) + count * (split[at] as MeterQuantity)[1];
  }
}

interface MeteredUsage {
  signature: string;
  split: readonly MeterQuantity[];
}

/** Call classes of a plan share their usage over months and draws. */
const metered = new WeakMap<Usage, MeteredUsage>();

function meteredUsage(usage: Usage): MeteredUsage {
  let found = metered.get(usage);
  if (found === undefined) {
    found = meter(usage);
    metered.set(usage, found);
  }
  return found;
}

function meter(usage: Usage): MeteredUsage {
  try {
    const split = splitUsage(usage);
    return { signature: split.map(([name]) => name).join(), split };
  } catch (error) {
    // Pricing it says what is wrong, for this usage alone.
    if (error instanceof RatebookError) return { signature: JSON.stringify(usage), split: [] };
    throw error;
  }
}
