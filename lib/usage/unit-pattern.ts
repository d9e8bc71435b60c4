import { Kept } from "../unit/kept";
import { type DaySlots, slotsPerDay } from "./arrivals";
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

const patterns = new Kept<UnitPattern>(200);

/** A pattern does not depend on the volume, so that the months of a projection share it. */
export function keptUnitPattern(gap: Gap, ttlHours: number, reach: Reach): UnitPattern {
  return patterns.get(JSON.stringify([gap, ttlHours, reach]), () => unitPattern(gap, ttlHours, reach));
}

/**
 * @param reach  the share of units that reach each call
 * @example gaps of 10 minutes, 5 minutes' lifetime, 2 calls: later all in slot 2; covered 1/12 in slots 0 and 2
 */
function unitPattern(gap: Gap, ttlHours: number, reach: Reach): UnitPattern {
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

/** The second array twice over, so that no index has to be wrapped. */
function convolve(one: Float64Array, other: Float64Array): Float64Array {
  const twice = new Float64Array(2 * slotsPerDay);
  twice.set(other);
  twice.set(other, slotsPerDay);
  const sum = new Float64Array(slotsPerDay);
  for (let i = 0; i < slotsPerDay; i++) {
    const a = one[i] as number;
    if (a < 1e-15) continue;
    for (let slot = 0; slot < slotsPerDay; slot++) {
      sum[slot] = (sum[slot] as number) + a * (twice[slot + slotsPerDay - i] as number);
    }
  }
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

/** What the units of a day make of a pattern, for each of them: the calls of each moment, and the units that cover it. */
interface DayOfUnits {
  first: Float64Array;
  later: Float64Array;
  covering: Float64Array;
}

const keptDays = new WeakMap<DaySlots, WeakMap<UnitPattern, DayOfUnits>>();

/** In proportion to the volume, so that it is laid out once for all months and routes. */
export function dayOfUnits(slots: DaySlots, pattern: UnitPattern): DayOfUnits {
  let ofSlots = keptDays.get(slots);
  if (ofSlots === undefined) {
    ofSlots = new WeakMap();
    keptDays.set(slots, ofSlots);
  }
  let day = ofSlots.get(pattern);
  if (day === undefined) {
    day = layOutDay(slots, pattern);
    ofSlots.set(pattern, day);
  }
  return day;
}

function layOutDay(slots: DaySlots, { later, covered }: UnitPattern): DayOfUnits {
  const first = Float64Array.from(slots);
  // The middle of a slot less the middle of another is where two slots meet.
  const between = first.map((rate, slot) => (rate + (first.at(slot - 1) ?? 0)) / 2);
  return { first, later: convolve(first, later), covering: convolve(between, covered) };
}

/**
 * The chance that a prefix is warm, over the moments at which first or later calls come.
 *
 * @param units  units of the day that count
 */
export function warmthOverDay(day: DayOfUnits, of: "first" | "later", units: number): number {
  const at = day[of];
  let total = 0;
  let warm = 0;
  for (let slot = 0; slot < slotsPerDay; slot++) {
    const calls = at[slot] as number;
    total += calls;
    warm += calls * (1 - Math.exp(-(day.covering[slot] as number) * units));
  }
  return total === 0 ? 0 : warm / total;
}
