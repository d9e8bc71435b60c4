import { billScenario } from "../billing/bill-scenario";
import type { Bill } from "../billing/bill-types";
import { rankWarnings } from "../billing/bill-warnings";
import type { Catalog } from "../catalog/catalog";
import type { Scenario } from "../scenario/schema";
import { cachingWarnings } from "./caching-warnings";
import { projectScenario } from "./projection";
import { type AmountRange, rangeOf } from "./range";
import { type Savings, savingsOf } from "./savings";

/** A bill with everything that is worked out from it: what every door answers. */
export interface WholeBill extends Bill {
  /** USD; null without calls or without a total. */
  perCall: number | null;
  savings: Savings;
  /** Null where no assumption is a range. */
  range: AmountRange | null;
}

/** @param known  what was worked out before, or is left out; without it everything is worked out */
export function wholeBill(
  catalog: Catalog,
  scenario: Scenario,
  known: Partial<Pick<WholeBill, "range" | "months">> = {},
): WholeBill {
  const bill = billScenario(catalog, scenario);
  return {
    ...bill,
    warnings: rankWarnings([...bill.warnings, ...cachingWarnings(catalog, scenario)]),
    perCall: bill.amount === null || bill.calls === 0 ? null : bill.amount / bill.calls,
    savings: savingsOf(catalog, scenario, bill.amount),
    range: known.range === undefined ? rangeOf(catalog, scenario) : known.range,
    months: known.months ?? projectScenario(catalog, scenario),
  };
}
