import { adjustLines } from "../billing/adjust-lines";
import { adjustBill } from "../billing/adjustments";
import { fixedLines } from "../billing/bill-lines";
import type { AdjustmentLine, BillLine, MonthBill, UnpricedLine } from "../billing/bill-types";
import { type PricedWorkloads, priceWorkloads, type Stretch } from "../billing/price-workloads";
import type { Catalog } from "../catalog/catalog";
import { findModels } from "../catalog/lookup";
import type { Scenario } from "../scenario/schema";
import { finish, type Steps } from "../unit/steps";
import { addMonths } from "../unit/time";
import { daysOfMonth } from "../usage/volume";

/**
 * Bills for the scenario's consecutive months, with every price change and retirement on its day.
 *
 * A price change inside a month splits the month by days; after a model's retirement its lines keep the last price and
 * the month names the model, never zero.
 */
export function projectScenario(catalog: Catalog, scenario: Scenario): MonthBill[] {
  return finish(projectionSteps(catalog, scenario));
}

/** The same, a month at a time. */
export function* projectionSteps(catalog: Catalog, scenario: Scenario): Steps<MonthBill[]> {
  return (yield* detailSteps(catalog, scenario)).map(({ bill }) => bill);
}

/** One month of a projection with the lines and steps it is made of. */
export interface MonthDetail {
  bill: MonthBill;
  first: string;
  /** The month's last day. */
  last: string;
  lines: readonly BillLine[];
  /** None while something is unpriced. */
  adjustments: readonly AdjustmentLine[];
  unpriced: readonly UnpricedLine[];
}

/** The same months, line by line. */
export function detailMonths(catalog: Catalog, scenario: Scenario): MonthDetail[] {
  return finish(detailSteps(catalog, scenario));
}

function* detailSteps(catalog: Catalog, scenario: Scenario): Steps<MonthDetail[]> {
  const changes = priceChanges(catalog, scenario);
  const months: MonthDetail[] = [];
  for (let index = 0; index < scenario.months; index++) {
    months.push(projectMonth(catalog, scenario, addMonths(scenario.startMonth, index), index, changes));
    yield;
  }
  return months;
}

/** The stretches of every month within which no price in use changes, as the projection prices them. */
export function monthStretches(
  catalog: Catalog,
  scenario: Scenario,
): { month: string; stretches: Stretch[] }[] {
  const changes = priceChanges(catalog, scenario);
  return Array.from({ length: scenario.months }, (_, index) => {
    const month = addMonths(scenario.startMonth, index);
    return { month, stretches: splitMonth(scenario, month, index, changesWithin(changes, month)) };
  });
}

/** A change on the first of a month splits nothing. */
function changesWithin(changes: readonly PriceChange[], month: string): PriceChange[] {
  return changes.filter((change) => change.on.startsWith(month) && !change.on.endsWith("-01"));
}

function daysOf(month: string): { first: string; last: string } {
  return { first: `${month}-01`, last: `${month}-${daysOfMonth("calendar", month)}` };
}

interface PriceChange {
  model: string;
  on: string;
}

function projectMonth(
  catalog: Catalog,
  scenario: Scenario,
  month: string,
  monthsOfGrowth: number,
  changes: readonly PriceChange[],
): MonthDetail {
  const stretches = splitMonth(scenario, month, monthsOfGrowth, changesWithin(changes, month));
  const priced = stretches.map((stretch) => priceWorkloads(catalog, scenario, stretch));
  const lines = adjustLines(scenario, [...priced.flatMap((each) => each.lines), ...fixedLines(scenario)]);
  const unpriced = priced.flatMap((each) => each.unpriced);
  const ok = unpriced.length === 0;
  const days = daysOf(month);
  const adjusted = ok ? adjustBill(scenario, lines, days) : null;
  const bill: MonthBill = {
    month,
    amount: ok ? lines.reduce((sum, line) => sum + line.amountUsd, 0) : null,
    total: adjusted?.total.amount ?? null,
    calls: priced.reduce((sum, each: PricedWorkloads) => sum + each.calls, 0),
    byWorkload: addUp(lines, (line) => line.workload),
    byModel: addUp(lines, (line) => (line.model === null ? "fixed" : `${line.provider}/${line.model}`)),
    byMeter: addUp(lines, (line) => line.meter),
    retired: [...new Set(lines.flatMap((line) => (line.retired !== null && line.model ? [line.model] : [])))],
    changes: changes.filter((change) => change.on.startsWith(month)),
  };
  return { bill, ...days, lines, adjustments: adjusted?.adjustments ?? [], unpriced };
}

/** The month as stretches of days within which no price in use changes. */
function splitMonth(
  scenario: Scenario,
  month: string,
  monthsOfGrowth: number,
  changes: readonly PriceChange[],
): Stretch[] {
  const calendarDays = daysOfMonth("calendar", month);
  const days = daysOfMonth(scenario.monthDays, month);
  const starts = [...new Set(["01", ...changes.map((change) => change.on.slice(8, 10))])].sort();
  return starts.map((start, index) => {
    const from = Number(start);
    const to = Number(starts[index + 1] ?? calendarDays + 1);
    const share = (to - from) / calendarDays;
    return { on: `${month}-${start}`, days: days * share, monthsOfGrowth, monthShare: share };
  });
}

/** The days on which a rate of a model in use changes, or its service ends. */
function priceChanges(catalog: Catalog, scenario: Scenario): PriceChange[] {
  const custom = new Set(scenario.models.map((model) => model.id));
  const found = new Map<string, PriceChange>();
  for (const workload of scenario.workloads) {
    for (const route of workload.routing.routes) {
      if (custom.has(route.model)) continue;
      for (const model of findModels(catalog, route.model, route.provider)) {
        const days = [
          ...model.prices.flatMap((price) => [price.from, price.to]),
          ...model.prices.flatMap((price) => price.windows ?? []).map((row) => row.fromAt?.slice(0, 10)),
          model.retirement?.on,
        ];
        for (const on of days) if (on !== undefined) found.set(`${model.id}|${on}`, { model: model.id, on });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.on.localeCompare(b.on));
}

function addUp(lines: readonly BillLine[], keyOf: (line: BillLine) => string): Record<string, number> {
  const sums = new Map<string, number>();
  for (const line of lines) {
    const key = keyOf(line);
    sums.set(key, (sums.get(key) ?? 0) + line.amountUsd);
  }
  // Defined rather than assigned: a workload may call itself __proto__.
  return Object.fromEntries(sums);
}
