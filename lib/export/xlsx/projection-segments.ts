import type { Stretch } from "../../billing/price-workloads";
import { type Failure, RatebookError } from "../../unit/failure";
import type { QuantityLine } from "./bill-lines";
import { missing } from "./expr";
import type { RateCell, RatesSheet } from "./rates-sheet";
import type { Setting } from "./setting";
import type { UsageCells } from "./usage-sheet";
import { type Variant, variantAt } from "./variants";
import { servingRoutes } from "./volume-cells";

/** A line while one rate of it holds. */
export interface Segment {
  line: QuantityLine;
  rate: RateCell;
  /** The line and its route. */
  key: string;
  /** The day it begins; null for the first. */
  from: string | null;
  /** The day after its last; null where it holds to the end. */
  until: string | null;
}

/** What lines and rates are written by. */
interface SegmentSources {
  usage: UsageCells;
  rates: RatesSheet;
}

/** The rates of every line by the day they begin to hold, as the engine finds them on the days that divide the months. */
export function findSegments(
  setting: Setting,
  sources: SegmentSources,
  stretches: readonly Stretch[],
): Segment[] {
  const { scenario } = setting;
  return scenario.workloads.flatMap((workload, workloadAt) =>
    sources.usage.workloads[workloadAt]?.failure
      ? []
      : servingRoutes(workload).flatMap((routeAt) =>
          routeSegments(setting, sources, { workloadAt, routeAt }, stretches),
        ),
  );
}

function routeSegments(
  setting: Setting,
  sources: SegmentSources,
  place: { workloadAt: number; routeAt: number },
  stretches: readonly Stretch[],
): Segment[] {
  const { catalog, scenario } = setting;
  const found: Segment[] = [];
  const open = new Map<string, Segment>();
  stretches.forEach(({ on }, index) => {
    const variant = variantAt(catalog, scenario, place, on);
    if (variant === null) return;
    const { lines, failure } = linesOn(setting, sources, place, variant);
    const seen = new Set<string>();
    lines.forEach((line, lineAt) => {
      const key = JSON.stringify([place, line.question, lineAt]);
      seen.add(key);
      const rate = rateOn(sources.rates.at(line.question, on), failure);
      const known = open.get(key);
      if (known?.line === line && isSameRate(known.rate, rate)) return;
      if (known !== undefined) known.until = on;
      const segment: Segment = { line, rate, key, from: index === 0 ? null : on, until: null };
      open.set(key, segment);
      found.push(segment);
    });
    for (const [key, segment] of open) {
      if (seen.has(key)) continue;
      segment.until = on;
      open.delete(key);
    }
  });
  return found.sort((a, b) => order(a, found) - order(b, found));
}

/**
 * The lines of a day. Where nobody states what is needed for its usage, such as the tokens of a page before a model was
 * sold, they are those of the bill's own day, and have no price.
 */
function linesOn(
  { catalog, scenario }: Setting,
  { usage }: SegmentSources,
  place: { workloadAt: number; routeAt: number },
  variant: Variant,
): { lines: readonly QuantityLine[]; failure: Failure | null } {
  try {
    return { lines: usage.linesFor(variant).lines, failure: null };
  } catch (error) {
    if (!(error instanceof RatebookError)) throw error;
    const ofBill = variantAt(catalog, scenario, place, scenario.asOf);
    return { lines: ofBill === null ? [] : usage.linesFor(ofBill).lines, failure: error.failure };
  }
}

function rateOn(rate: RateCell, failure: Failure | null): RateCell {
  return failure === null ? rate : { ...rate, key: `${rate.key} ${failure.message}`, rate: missing, failure };
}

function isSameRate(a: RateCell, b: RateCell): boolean {
  return a.key === b.key && a.allowance?.text === b.allowance?.text;
}

/** The rates of one line stand below one another. */
function order({ key }: Segment, segments: readonly Segment[]): number {
  return segments.findIndex((each) => each.key === key);
}

/** Sets of discounts with steps that lines share, by number; 0 is none. */
export class Combos {
  readonly #numbers = new Map<string, { number: number; discounts: readonly number[] }>([
    ["", { number: 0, discounts: [] }],
  ]);

  get size(): number {
    return this.#numbers.size;
  }

  numberOf(discounts: readonly number[]): number {
    const key = discounts.join(",");
    const known = this.#numbers.get(key) ?? { number: this.#numbers.size, discounts };
    this.#numbers.set(key, known);
    return known.number;
  }

  all(): { number: number; discounts: readonly number[] }[] {
    return [...this.#numbers.values()];
  }

  having(discount: number): number[] {
    return this.all().flatMap(({ number, discounts }) => (discounts.includes(discount) ? [number] : []));
  }
}
