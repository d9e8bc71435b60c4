import { billScenario } from "../billing/bill-scenario";
import type { Catalog } from "../catalog/catalog";
import { parseScenario } from "../scenario/parse";
import type { Scenario } from "../scenario/schema";
import { compareText } from "../unit/compare";
import { RatebookError } from "../unit/failure";
import { type FigureUnit, figurePlaces } from "./figure-places";
import { figuresOf, isRange, type ScenarioFigure, withFigure } from "./figures";

/** What one figure does to the bill while every other stays. */
export interface Driver extends Omit<ScenarioFigure, "value"> {
  low: number;
  likely: number;
  high: number;
  /** The bounds are the scenario's own range; otherwise they are `spread` below and above. */
  given: boolean;
  /** The invoice a month at `low` and at `high`, in the currency of the bill. */
  lowTotal: number;
  highTotal: number;
  /** The distance between the two. */
  swing: number;
}

export interface Sensitivity {
  /** The invoice a month with every figure at its likely value; null while something is unpriced. */
  total: number | null;
  currency: string;
  /** Share by which a figure without a range is moved. */
  spread: number;
  /** The widest swing first; figures that move nothing are left out. */
  drivers: readonly Driver[];
}

/** Shares of one thing that add up to 1, and the exchange rate, which is no guess about the work. */
const notMoved: ReadonlySet<string> = new Set([
  "caching.prefixShares",
  "currency.perUsd",
  "shares.share",
  "shares.turns",
  "steps.fromUsd",
]);
const wholePlaces: ReadonlySet<string> = new Set([
  "shape.turns",
  "shape.steps",
  "shape.epochs",
  "shape.parallelCalls",
  "shape.chunk",
  "shape.overlap",
  "history.turns",
  "history.every",
  "runaway.steps",
  "caching.parallelFirst",
]);

/**
 * Which assumptions the bill hangs on: each moved alone, from its low to its high, or by `spread` where it is one figure.
 *
 * Whole figures move by at least one. A share ends at 1, a week at 7 days; what one model of
 * a mix takes on the others give up in proportion. Where the scenario would not hold any more, the bill stays as it was.
 *
 * @param spread  a share, by default 20 %
 */
export function sensitivityOf(catalog: Catalog, scenario: Scenario, spread = 0.2): Sensitivity {
  const bill = billScenario(catalog, scenario);
  const total = bill.total?.amount ?? null;
  const currency = bill.total?.currency ?? bill.currency;
  if (total === null) return { total, currency, spread, drivers: [] };
  const drivers = figuresOf(scenario)
    .filter((figure) => isMovable(scenario, figure))
    .map(({ value, ...place }): Driver => {
      const bounds = isRange(value) ? value : boundsOf(place.place, value, spread);
      const low = moveFigure(catalog, scenario, place, bounds.low);
      const high = moveFigure(catalog, scenario, place, bounds.high);
      return {
        ...place,
        low: low.value,
        likely: bounds.likely,
        high: high.value,
        given: isRange(value),
        lowTotal: low.total ?? total,
        highTotal: high.total ?? total,
        swing: Math.abs((high.total ?? total) - (low.total ?? total)),
      };
    })
    .filter(({ swing }) => swing > Math.abs(total) * 1e-9)
    .sort((a, b) => b.swing - a.swing || compareText(a.path, b.path));
  return { total, currency, spread, drivers };
}

const ofMix = /^workloads\[(\d+)\]\.routing\.routes\[(\d+)\]\.share$/;

function isMovable(scenario: Scenario, { path, place }: ScenarioFigure): boolean {
  const [, at, step] = ofMix.exec(path) ?? [];
  if (at === undefined) return !notMoved.has(place);
  const routing = scenario.workloads[Number(at)]?.routing;
  return routing !== undefined && routing.routes.length > 1 && (routing.kind === "mix" || step !== "0");
}

function boundsOf(place: string, value: number, spread: number) {
  const step = wholePlaces.has(place) ? Math.max(1, Math.round(value * spread)) : value * spread;
  return { low: value - step, likely: value, high: value + step };
}

/** Where a figure of its unit ends: no share is above 1, no day has more than 24 hours, no week more than 7 days. */
const ends: Partial<Record<FigureUnit, number>> = { share: 1, hour: 24, day: 7 };

/** The invoice with the figure at `value`, or at the end it may not pass; where neither holds, as it was. */
function moveFigure(
  catalog: Catalog,
  scenario: Scenario,
  { path, place }: Pick<ScenarioFigure, "path" | "place">,
  value: number,
) {
  const end = place === "rates" ? undefined : ends[figurePlaces[place]];
  for (const tried of end !== undefined && value > end ? [value, end] : [value]) {
    const moved = withMoved(scenario, path, tried);
    if (holds(moved)) return { value: tried, total: billScenario(catalog, moved).total?.amount ?? null };
  }
  return { value, total: null };
}

/** What one model of a mix takes on, the others give up in proportion. */
function withMoved(scenario: Scenario, path: string, value: number): Scenario {
  const [, at, step] = ofMix.exec(path) ?? [];
  const routing = at === undefined ? undefined : scenario.workloads[Number(at)]?.routing;
  const share = routing?.routes[Number(step)]?.share;
  if (routing?.kind !== "mix" || share === undefined || share >= 1) return withFigure(scenario, path, value);
  const scale = (1 - value) / (1 - share);
  return routing.routes.reduce(
    (moved, route, index) =>
      withFigure(
        moved,
        `workloads[${at}].routing.routes[${index}].share`,
        String(index) === step ? value : route.share * scale,
      ),
    scenario,
  );
}

function holds(scenario: Scenario): boolean {
  try {
    parseScenario(scenario);
    return true;
  } catch (error) {
    if (error instanceof RatebookError) return false;
    throw error;
  }
}
