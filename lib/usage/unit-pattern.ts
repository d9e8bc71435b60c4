import { slotsPerDay } from "./arrivals";
import { type Gap, gapWarmth } from "./cache-warmth";
import type { Reach } from "./turns";

/**
 * When within a day the later calls of a unit come, and when the unit keeps its prefix warm, counted from its first call in
 * slots of five minutes. What is a day away falls on the same hour, so that everything is taken modulo 24 hours.
 */
export interface UnitPattern {
  /** Share of the later calls by slot after the first. */
  later: Float64Array;
  /** Hours kept warm by slot after the first call; their sum is U. */
  covered: Float64Array;
}

const slotHours = 24 / slotsPerDay;
/** After so many calls a unit is spread over the day whatever comes. */
const followed = 40;
/** Gaps beyond so many days are spread evenly. */
const daysFollowed = 7;

/**
 * @param reach  the share of units that reach each call
 * @example gaps of 10 minutes, 5 minutes' lifetime, 2 calls: later all in slot 2; covered 1/12 in slots 0 and 2
 */
export function unitPattern(gap: Gap, ttlHours: number, reach: Reach): UnitPattern {
  const step = gapBySlot(gap);
  const cutShort = keptWarm(ttlHours, (hours) => 1 - gapWarmth(gap, hours));
  const inFull = keptWarm(ttlHours, () => 1);
  const later = new Float64Array(slotsPerDay);
  const covered = new Float64Array(slotsPerDay);
  let position: Float64Array = new Float64Array(slotsPerDay);
  position[0] = 1;
  reach.forEach((share, index) => {
    if (index > 0) {
      if (index <= followed) position = convolve(position, step);
      addTo(later, position, share);
    }
    const goesOn = reach[index + 1] ?? 0;
    // Where another call comes first, it takes over from this one.
    if (index <= followed) {
      addTo(covered, convolve(position, cutShort), goesOn);
      addTo(covered, convolve(position, inFull), share - goesOn);
    } else {
      const hours = goesOn * sumOf(cutShort) + (share - goesOn) * sumOf(inFull);
      addTo(covered, position, hours);
    }
  });
  const calls = sumOf(later);
  if (calls > 0)
    later.forEach((value, slot) => {
      later[slot] = value / calls;
    });
  return { later, covered };
}

/** The chance of each gap, its mean kept by sharing a slot between its two ends. */
function gapBySlot(gap: Gap): Float64Array {
  const chances = new Float64Array(slotsPerDay);
  const put = (slots: number, chance: number): void => {
    const slot = Math.floor(slots);
    const rest = slots - slot;
    chances[slot % slotsPerDay] = (chances[slot % slotsPerDay] ?? 0) + chance * (1 - rest);
    chances[(slot + 1) % slotsPerDay] = (chances[(slot + 1) % slotsPerDay] ?? 0) + chance * rest;
  };
  if ("seconds" in gap) {
    put(gap.seconds / 3600 / slotHours, 1);
    return chances;
  }
  // The first slot holds most gaps of a conversation; it is taken in tenths.
  const tenths = 10;
  let below = 0;
  for (let tenth = 1; tenth <= tenths; tenth++) {
    const until = gapWarmth(gap, (tenth / tenths) * slotHours);
    put((tenth - 0.5) / tenths, until - below);
    below = until;
  }
  for (let slot = 1; slot < daysFollowed * slotsPerDay; slot++) {
    const until = gapWarmth(gap, (slot + 1) * slotHours);
    put(slot + 0.5, until - below);
    below = until;
  }
  chances.forEach((chance, slot) => {
    chances[slot] = chance + (1 - below) / slotsPerDay;
  });
  return chances;
}

/** Hours by slot for which a call's entry is there and no later call has come. */
function keptWarm(ttlHours: number, alone: (hours: number) => number): Float64Array {
  const hours = new Float64Array(slotsPerDay);
  const points = 10;
  const end = Math.round((ttlHours / slotHours) * points);
  for (let point = 0; point < end; point++) {
    const slot = Math.floor(point / points) % slotsPerDay;
    hours[slot] = (hours[slot] ?? 0) + (alone(((point + 0.5) / points) * slotHours) * slotHours) / points;
  }
  return hours;
}

function convolve(one: Float64Array, other: Float64Array): Float64Array {
  const sum = new Float64Array(slotsPerDay);
  one.forEach((a, i) => {
    if (a < 1e-15) return;
    for (let j = 0; j < slotsPerDay; j++) {
      const slot = i + j < slotsPerDay ? i + j : i + j - slotsPerDay;
      sum[slot] = (sum[slot] ?? 0) + a * (other[j] ?? 0);
    }
  });
  return sum;
}

function addTo(sum: Float64Array, values: Float64Array, factor: number): void {
  values.forEach((value, slot) => {
    sum[slot] = (sum[slot] ?? 0) + factor * value;
  });
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * The chance that a prefix is warm for first and later calls over an uneven day: what arrived so long before that it still
 * covers the moment, weighted by the calls of that moment.
 */
export function warmthByPattern(
  slots: readonly number[],
  { later, covered }: UnitPattern,
  perUnit: number,
): { first: number; later: number } {
  const rates = Float64Array.from(slots);
  const laterRates = convolve(rates, later);
  // The middle of a slot less the middle of another is where two slots meet.
  const expected = convolve(
    rates.map((rate, slot) => (rate + (rates[(slot + slotsPerDay - 1) % slotsPerDay] ?? 0)) / 2),
    covered,
  );
  const average = (weights: Float64Array): number => {
    const total = sumOf(weights);
    return total === 0
      ? 0
      : weights.reduce(
          (sum, weight, slot) => sum + weight * (1 - Math.exp(-(expected[slot] ?? 0) * perUnit)),
          0,
        ) / total;
  };
  return { first: average(rates), later: average(laterRates) };
}
