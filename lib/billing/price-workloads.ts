import type { Catalog } from "../catalog/catalog";
import type { Meter } from "../catalog/meter";
import type { Scenario, Workload } from "../scenario/schema";
import { RatebookError } from "../unit/failure";
import { likely } from "../usage/assumption";
import { type CallClass, callClasses } from "../usage/call-classes";
import { daysOfMonth, unitsPerMonth } from "../usage/volume";
import { parseAllowance, takeAllowances } from "./allowances";
import { WorkloadLines } from "./bill-lines";
import type { BillLine, UnpricedLine, Warning } from "./bill-types";
import { type ClassPool, poolClasses } from "./class-pools";
import { resolveInForce } from "./in-force";
import { type PriceResult, priceRequest } from "./price-request";
import type { PriceRequest } from "./request";
import { routeTermsAt } from "./route-terms-at";
import { windowSharesAt } from "./window-shares";

/** A stretch of days at one date's rates. */
export interface Stretch {
  /** The date whose rates hold. */
  on: string;
  /** Days of traffic; volumes stated per month are scaled by `monthShare`. */
  days: number;
  monthsOfGrowth: number;
  /** The part of the month the stretch covers. */
  monthShare?: number;
}

export interface PricedWorkloads {
  lines: BillLine[];
  unpriced: UnpricedLine[];
  warnings: (Warning & { workload: string; model: string })[];
  calls: number;
  /** Lines with a free allowance, and how its rule words it. */
  allowances: ReadonlyMap<BillLine, string>;
}

/** Workloads that were priced for the same stretch before, by themselves. */
export type KeptWorkloads = WeakMap<Workload, PricedWorkloads>;

/**
 * Price every workload's call classes and add equal lines up.
 *
 * @param kept  for a caller that prices scenarios which differ in some of their workloads only
 */
export function priceWorkloads(
  catalog: Catalog,
  scenario: Scenario,
  stretch: Stretch,
  kept: KeptWorkloads = new WeakMap(),
): PricedWorkloads {
  const all = scenario.workloads.map((workload) => {
    let priced = kept.get(workload);
    if (priced === undefined) {
      priced = priceWorkload(catalog, scenario, workload, stretch);
      kept.set(workload, priced);
    }
    return priced;
  });
  const allowances = new Map(all.flatMap((priced) => [...priced.allowances]));
  return {
    lines: takeAllowances(
      scenario,
      all.flatMap(({ lines }) => lines),
      allowances,
      stretch,
    ),
    allowances,
    unpriced: all.flatMap(({ unpriced }) => unpriced),
    warnings: all.flatMap(({ warnings }) => warnings),
    calls: all.reduce((sum, { calls }) => sum + calls, 0),
  };
}

function priceWorkload(
  catalog: Catalog,
  scenario: Scenario,
  workload: Workload,
  stretch: Stretch,
): PricedWorkloads {
  const lines = new WorkloadLines(scenario, workload);
  const into: PricedWorkloads = {
    lines: [],
    unpriced: [],
    warnings: [],
    calls: 0,
    allowances: lines.allowances,
  };
  const seen = new Set<string>();
  for (const pool of poolsOf(catalog, scenario, workload, stretch, into)) {
    into.calls += pool.count;
    let result: PriceResult;
    try {
      result = priceRequest(() => catalog, callClassRequest(scenario, pool.one, stretch.on));
    } catch (error) {
      if (!(error instanceof RatebookError)) throw error;
      addUnpriced(into.unpriced, workload, pool, error);
      continue;
    }
    lines.add(pool, result);
    for (const warning of result.warnings) {
      if (isTaken(warning, result)) continue;
      const key = `${warning.code}|${result.rateCard.model}`;
      if (!seen.has(key))
        into.warnings.push({ ...warning, workload: workload.id, model: result.rateCard.model });
      seen.add(key);
    }
  }
  into.lines.push(...lines.all());
  return into;
}

/** Whether the bill deducts the free allowance that a single request ignores. */
function isTaken({ code, details }: Warning, { lines }: PriceResult): boolean {
  if (code !== "free-allowance-ignored") return false;
  const unit = lines.find(({ meter }) => meter === details.meter)?.unit ?? "";
  return parseAllowance(String(details.allowance), unit) !== null;
}

/** None, and a word why, where something only a model's rule could have said is not known, such as the tokens of a page. */
function poolsOf(
  catalog: Catalog,
  scenario: Scenario,
  workload: Workload,
  stretch: Stretch,
  into: PricedWorkloads,
): ClassPool[] {
  try {
    const classes = workloadCallClasses(catalog, scenario, workload, stretch);
    return poolClasses(classes, (callClass) =>
      thresholdsAt(catalog, callClassRequest(scenario, callClass, stretch.on)),
    );
  } catch (error) {
    if (!(error instanceof RatebookError)) throw error;
    const { model } = workload.routing.routes[0] ?? { model: "" };
    into.unpriced.push({
      workload: workload.id,
      workloadName: workload.name,
      model,
      calls: 0,
      error: error.failure,
    });
    return [];
  }
}

/** Prompt lengths above which a request takes other rates, or exceeds the model's context window. */
function thresholdsAt(catalog: Catalog, request: PriceRequest): number[] {
  try {
    const { price, model } = resolveInForce(catalog, request);
    const window = model?.contextWindow;
    return [...(price?.bands ?? []).map(({ above }) => above), ...(window === undefined ? [] : [window])];
  } catch (error) {
    // Pricing the class itself says what is wrong with the model.
    if (error instanceof RatebookError) return [];
    throw error;
  }
}

/** The call classes of a workload for a stretch; each is one price request times its count. */
export function workloadCallClasses(
  catalog: Catalog,
  scenario: Scenario,
  workload: Workload,
  stretch: Stretch,
): CallClass[] {
  const perMonth = unitsPerMonth(workload, stretch.days, stretch.monthsOfGrowth);
  const units = workload.volume.per === "month" ? perMonth * (stretch.monthShare ?? 1) : perMonth;
  const daysPerMonth = daysOfMonth(scenario.monthDays, stretch.on.slice(0, 7));
  return callClasses(workload, units, {
    windowSharesOf: (route) => windowSharesAt(catalog, scenario, route, workload, stretch.on),
    termsOf: (route) => routeTermsAt(catalog, scenario, route, stretch.on),
    growth: (1 + likely(workload.volume.growthPerMonth)) ** stretch.monthsOfGrowth,
    days: stretch.days,
    months: stretch.monthShare ?? 1,
    daysPerMonth,
  });
}

/**
 * The price request of one call of a class.
 *
 * A day's rates are those in force when it ends, so that a price changing at 16:00 is asked for by date.
 */
export function callClassRequest(scenario: Scenario, callClass: CallClass, on: string): PriceRequest {
  const custom = scenario.models.find((model) => model.id === callClass.model);
  return {
    id: null,
    model: callClass.model,
    provider: callClass.provider,
    at: `${on}T23:59:59Z`,
    serviceTier: callClass.serviceTier,
    region: callClass.region,
    timeWindow: callClass.timeWindow,
    usage: callClass.usage,
    count: 1,
    rates: custom?.rates as Partial<Record<Meter, number>> | undefined,
  };
}

function addUnpriced(
  unpriced: UnpricedLine[],
  workload: Workload,
  { one: callClass, count }: ClassPool,
  error: RatebookError,
): void {
  const same = unpriced.find(
    (line) =>
      line.workload === workload.id &&
      line.model === callClass.model &&
      line.error.message === error.failure.message,
  );
  if (same !== undefined) same.calls += count;
  else {
    unpriced.push({
      workload: workload.id,
      workloadName: workload.name,
      model: callClass.model,
      calls: count,
      error: error.failure,
    });
  }
}
