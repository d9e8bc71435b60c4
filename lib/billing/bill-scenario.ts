import type { Catalog } from "../catalog/catalog";
import type { Scenario } from "../scenario/schema";
import { daysOfMonth } from "../usage/volume";
import { adjustLines } from "./adjust-lines";
import { adjustBill } from "./adjustments";
import { fixedLines } from "./bill-lines";
import type { Bill } from "./bill-types";
import { scenarioWarnings } from "./bill-warnings";
import { type KeptWorkloads, priceWorkloads } from "./price-workloads";

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

/**
 * The bill's amount alone, for a caller that makes many: USD, null while anything is unpriced.
 *
 * @param kept  workloads that were priced for this scenario's day before
 */
export function billAmount(catalog: Catalog, scenario: Scenario, kept?: KeptWorkloads): number | null {
  const days = daysOfMonth(scenario.monthDays, scenario.startMonth);
  const stretch = { on: scenario.asOf, days, monthsOfGrowth: 0 };
  const { lines, unpriced } = priceWorkloads(catalog, scenario, stretch, kept);
  if (unpriced.length > 0) return null;
  return sum(adjustLines(scenario, [...lines, ...fixedLines(scenario)]), (line) => line.amountUsd);
}

function sum<T>(items: readonly T[], amountOf: (item: T) => number): number {
  return items.reduce((total, item) => total + amountOf(item), 0);
}
