import type { Catalog } from "../catalog/catalog";
import type { Meter } from "../catalog/meter";
import type { Scenario, Workload } from "../scenario/schema";
import { RatebookError } from "../unit/failure";
import { likely } from "../usage/assumption";
import { type CallClass, callClasses } from "../usage/call-classes";
import { daysOfMonth, unitsPerMonth } from "../usage/volume";
import { adjustLines, plainDiscounts } from "./adjust-lines";
import { adjustBill } from "./adjustments";
import type { Bill, BillLine, RequestLine, UnpricedLine, Warning } from "./bill-types";
import { scenarioWarnings } from "./bill-warnings";
import { type PriceResult, priceRequest } from "./price-request";
import type { PriceRequest } from "./request";
import { routeTermsAt } from "./route-terms-at";
import { windowSharesAt } from "./window-shares";

/**
 * The bill of one month of a scenario at the rates of its `asOf`, in the edition of `catalog`.
 *
 * Volumes are those of the first month, before growth. `months` is empty: see `projectScenario`.
 */
export function billScenario(catalog: Catalog, scenario: Scenario): Bill {
  const days = daysOfMonth(scenario.monthDays, scenario.startMonth);
  const priced = priceWorkloads(catalog, scenario, { on: scenario.asOf, days, monthsOfGrowth: 0 });
  const lines = adjustLines(scenario, [...priced.lines, ...fixedLines(scenario)]);
  const ok = priced.unpriced.length === 0;
  const adjusted = ok ? adjustBill(scenario, lines, { first: scenario.asOf, last: scenario.asOf }) : null;
  return {
    ok,
    edition: catalog.edition,
    asOf: scenario.asOf,
    currency: "USD",
    amount: ok ? sum(lines, (line) => line.amountUsd) : null,
    listAmount: ok ? sum(lines, (line) => line.listAmountUsd) : null,
    adjustments: adjusted?.adjustments ?? [],
    total: adjusted?.total ?? null,
    calls: priced.calls,
    daysPerMonth: days,
    months: [],
    lines,
    unpriced: priced.unpriced,
    warnings: scenarioWarnings(catalog, scenario, priced.warnings, lines),
  };
}

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
}

/** Price every workload's call classes and add equal lines up. */
export function priceWorkloads(catalog: Catalog, scenario: Scenario, stretch: Stretch): PricedWorkloads {
  const priced: PricedWorkloads = { lines: [], unpriced: [], warnings: [], calls: 0 };
  for (const workload of scenario.workloads) priceWorkload(catalog, scenario, workload, stretch, priced);
  return priced;
}

function priceWorkload(
  catalog: Catalog,
  scenario: Scenario,
  workload: Workload,
  stretch: Stretch,
  into: PricedWorkloads,
): void {
  const merged = new Map<string, BillLine>();
  const seen = new Set<string>();
  let classes: CallClass[];
  try {
    classes = workloadCallClasses(catalog, scenario, workload, stretch);
  } catch (error) {
    // Something only a model's rule could have said, such as the tokens of a page, is not known.
    if (!(error instanceof RatebookError)) throw error;
    const { model } = workload.routing.routes[0] ?? { model: "" };
    into.unpriced.push({
      workload: workload.id,
      workloadName: workload.name,
      model,
      calls: 0,
      error: error.failure,
    });
    return;
  }
  for (const callClass of classes) {
    into.calls += callClass.count;
    let result: PriceResult;
    try {
      result = priceRequest(() => catalog, callClassRequest(scenario, callClass, stretch.on));
    } catch (error) {
      if (!(error instanceof RatebookError)) throw error;
      addUnpriced(into.unpriced, workload, callClass, error);
      continue;
    }
    for (const line of result.lines) {
      mergeLine(merged, toBillLine(scenario, workload, callClass, result, line), callClass.count);
    }
    for (const warning of result.warnings) {
      const key = `${warning.code}|${result.rateCard.model}`;
      if (!seen.has(key))
        into.warnings.push({ ...warning, workload: workload.id, model: result.rateCard.model });
      seen.add(key);
    }
  }
  into.lines.push(...merged.values());
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
  callClass: CallClass,
  error: RatebookError,
): void {
  const same = unpriced.find(
    (line) =>
      line.workload === workload.id &&
      line.model === callClass.model &&
      line.error.message === error.failure.message,
  );
  if (same !== undefined) same.calls += callClass.count;
  else {
    unpriced.push({
      workload: workload.id,
      workloadName: workload.name,
      model: callClass.model,
      calls: callClass.count,
      error: error.failure,
    });
  }
}

function toBillLine(
  scenario: Scenario,
  workload: Workload,
  callClass: CallClass,
  { rateCard, warnings }: PriceResult,
  line: RequestLine,
): BillLine {
  const listAmountUsd = line.amountUsd * callClass.count;
  const adjustments = plainDiscounts(scenario, rateCard.provider, rateCard.model);
  const retired = warnings.find((warning) => warning.code === "retired")?.details.on;
  return {
    kind: "usage",
    workload: workload.id,
    workloadName: workload.name,
    provider: rateCard.provider,
    model: rateCard.model,
    serviceTier: rateCard.serviceTier,
    region: callClass.region ?? null,
    band: rateCard.band,
    timeWindow: rateCard.timeWindow,
    period: {
      price: "price" in line.source ? line.source.price : null,
      from: rateCard.from,
      to: rateCard.to,
    },
    meter: line.meter,
    calls: callClass.count,
    quantity: line.quantity * callClass.count,
    unit: line.unit,
    per: line.per,
    listRateUsd: line.listRateUsd,
    rateUsd: line.rateUsd,
    factors: line.factors,
    inherits: line.inherits,
    source: line.source,
    listAmountUsd,
    adjustments,
    amountUsd: adjustments.reduce((amount, { x }) => amount * x, listAmountUsd),
    retired: retired === undefined ? null : String(retired),
  };
}

/** One line per workload, model, service tier, band, time window, rate period and meter. */
function mergeLine(merged: Map<string, BillLine>, line: BillLine, calls: number): void {
  const key = [
    line.provider,
    line.model,
    line.serviceTier,
    line.band?.above,
    line.timeWindow,
    line.period?.from,
    line.meter,
  ].join("|");
  const same = merged.get(key);
  if (same === undefined) {
    merged.set(key, line);
    return;
  }
  same.calls += calls;
  same.quantity += line.quantity;
  same.listAmountUsd += line.listAmountUsd;
  same.amountUsd += line.amountUsd;
}

/** Monthly lines that no traffic moves; they do not grow. Capacity bought by the hour is one of them, used or not. */
export function fixedLines(scenario: Scenario): BillLine[] {
  return [
    ...scenario.fixed.map((fixed) =>
      fixedLine(fixed, { quantity: 1, unit: "month", rateUsd: likely(fixed.usdPerMonth) }),
    ),
    ...scenario.workloads.flatMap(({ id, name, provisioned }) =>
      provisioned === undefined
        ? []
        : [
            fixedLine(
              { id, name },
              {
                quantity: provisioned.units * provisioned.hoursPerMonth,
                unit: "unit-hour",
                rateUsd: provisioned.usdPerUnitHour,
              },
            ),
          ],
    ),
  ];
}

function fixedLine(
  { id, name }: { id: string; name: string },
  { quantity, unit, rateUsd }: { quantity: number; unit: string; rateUsd: number },
): BillLine {
  return {
    kind: "fixed",
    workload: id,
    workloadName: name,
    provider: null,
    model: null,
    serviceTier: null,
    region: null,
    band: null,
    timeWindow: null,
    period: null,
    meter: "fixed",
    calls: 0,
    quantity,
    unit,
    per: 1,
    listRateUsd: rateUsd,
    rateUsd,
    factors: [],
    inherits: null,
    source: null,
    listAmountUsd: quantity * rateUsd,
    adjustments: [],
    amountUsd: quantity * rateUsd,
    retired: null,
  };
}

function sum<T>(items: readonly T[], amountOf: (item: T) => number): number {
  return items.reduce((total, item) => total + amountOf(item), 0);
}
