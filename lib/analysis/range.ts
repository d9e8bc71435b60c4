import { billAmount } from "../billing/bill-scenario";
import type { KeptWorkloads } from "../billing/price-workloads";
import type { Catalog } from "../catalog/catalog";
import type { Scenario } from "../scenario/schema";
import { finish, type Steps } from "../unit/steps";
import { deepestFigure, type FigureRange, isRange } from "./figures";

/** Amounts in USD a month that the bill stays below with a chance of 10, 50 and 90 %. */
export interface AmountRange {
  p10: number;
  p50: number;
  p90: number;
  samples: number;
}

/**
 * The range of a bill whose assumptions are ranges; null where none is, or where the bill has no total.
 *
 * Each range is drawn for itself from a triangle between its low and high with the top at its likely figure. Draws are
 * stratified (one from each of `samples` equal slices, in shuffled order), so that few of them settle the percentiles,
 * and seeded, so that the same scenario has the same range everywhere.
 */
export function rangeOf(
  catalog: Catalog,
  scenario: Scenario,
  samples?: number,
  seed?: number,
): AmountRange | null {
  return finish(rangeSteps(catalog, scenario, samples, seed));
}

/** The same, a draw at a time. */
export function* rangeSteps(
  catalog: Catalog,
  scenario: Scenario,
  samples = 400,
  seed = 1,
): Steps<AmountRange | null> {
  const ranges = countRanges(scenario);
  if (ranges === 0) return null;
  const random = seededRandom(seed);
  const strata = Array.from({ length: ranges }, () => shuffledStrata(samples, random));
  const amounts: number[] = [];
  const kept: KeptWorkloads = new WeakMap();
  for (let sample = 0; sample < samples; sample++) {
    let index = 0;
    const drawn = replaceRanges(scenario, (range) => {
      const slice = strata[index++]?.[sample] ?? 0;
      return triangular(range, (slice + random()) / samples);
    });
    const amount = billAmount(catalog, drawn, kept);
    if (amount === null) return null;
    amounts.push(amount);
    yield;
  }
  amounts.sort((a, b) => a - b);
  const at = (share: number): number => amounts[Math.min(samples - 1, Math.floor(share * samples))] ?? 0;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), samples };
}

/** The inverse of the triangular distribution: the figure below which a share `p` of the draws lies. */
function triangular({ low, likely, high }: FigureRange, p: number): number {
  const width = high - low;
  if (width === 0) return low;
  const top = (likely - low) / width;
  return p < top
    ? low + Math.sqrt(p * width * (likely - low))
    : high - Math.sqrt((1 - p) * width * (high - likely));
}

/** Ranges among the figures of a scenario, or of a part of it. */
export function countRanges(value: unknown, depth = 0): number {
  if (isRange(value)) return 1;
  if (typeof value !== "object" || value === null || depth > deepestFigure) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + countRanges(each, depth + 1), 0);
}

/** Counted in whole numbers. */
const wholeFigures: ReadonlySet<string> = new Set(["turns", "steps", "epochs"]);

/** The scenario with a figure for every range. Parts without one stay the same objects, so that they are priced once. */
function replaceRanges(scenario: Scenario, draw: (range: FigureRange) => number): Scenario {
  const replace = (value: unknown, key: string, depth: number): unknown => {
    if (isRange(value)) return wholeFigures.has(key) ? Math.round(draw(value)) : draw(value);
    if (countRanges(value, depth) === 0) return value;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((each) => replace(each, key, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, replace(each, name, depth + 1)]),
    );
  };
  return replace(scenario, "", 0) as Scenario;
}

function shuffledStrata(count: number, random: () => number): number[] {
  const strata = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [strata[last], strata[other]] = [strata[other] ?? 0, strata[last] ?? 0];
  }
  return strata;
}

/** Mulberry32: 32 bits of state are plenty for a few thousand draws, and it is the same in every engine. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
