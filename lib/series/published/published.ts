import { type Drift, driftOf } from "../../analysis/drift";
import { projectScenario } from "../../analysis/projection";
import { type AmountRange, rangeOf } from "../../analysis/range";
import { billScenario } from "../../billing/bill-scenario";
import type { Bill } from "../../billing/bill-types";
import type { Catalog } from "../../catalog/catalog";
import type { Scenario } from "../../scenario/schema";
import { fail } from "../../unit/failure";
import { type BillSheet, toBillSheet } from "../bill-rows";
import { type InvoiceSheet, toInvoiceSheet } from "../invoice-rows";
import { type Projection, toProjectionRows } from "../projection-rows";
import { type MeterShare, toMeterShares, toWorkloadRows, type WorkloadRow } from "./published-rows";
import { planWork } from "./work-limit";

/** What every published form says: figures and rows, in no language and no layout. */
export interface Published {
  code: string;
  scenario: Scenario;
  /** The edition the figures are of. */
  catalog: Catalog;
  bill: Bill;
  sheet: BillSheet;
  /** Null while the bill has no total. */
  invoice: InvoiceSheet | null;
  workloads: readonly WorkloadRow[];
  meters: readonly MeterShare[];
  /** USD, of the bill's lines; null where no assumption is a range, or it is left out. */
  range: AmountRange | null;
  months: Projection | null;
  /** What would take a server too long. */
  leftOut: { months: boolean; range: boolean };
  live: LiveChange | null;
}

/** Against what the link was made with. */
export interface LiveChange {
  /** The edition and day the link is pinned to. */
  edition: string;
  asOf: string;
  /** Of the amount to pay, 0.05 for five percent more; null where either has no total, or the old one is zero. */
  share: number | null;
  /** None where no details are asked for. */
  changes: Drift["changes"];
}

/**
 * Everything a published form draws from.
 *
 * A live one has the rates of the newest edition's day, or of the scenario's own where that is later.
 *
 * @param newest  for a live form: the edition to price with; null for a frozen one
 * @param withDetails  whether the form shows the months and the rates that changed, which take longest
 * @throws too-large where the bill is more than a server works out for anyone
 */
export function toPublished(
  code: string,
  pinned: Scenario,
  pinnedCatalog: Catalog,
  newest: Catalog | null,
  withDetails: boolean,
): Published {
  const catalog = newest ?? pinnedCatalog;
  const scenario =
    newest === null ? pinned : { ...pinned, edition: newest.edition, asOf: latest(pinned.asOf, newest) };
  const plan = planWork(catalog, scenario);
  if (!plan.bill) {
    fail(
      "too-large",
      "link",
      null,
      "this scenario is more than a server works out for a link; the workbench opens it",
    );
  }
  const bill = billScenario(catalog, scenario);
  const sheet = toBillSheet(bill);
  return {
    code,
    scenario,
    catalog,
    bill,
    sheet,
    invoice: toInvoiceSheet(bill, sheet.digits),
    workloads: toWorkloadRows(sheet),
    meters: toMeterShares(sheet),
    range: plan.range ? rangeOf(catalog, scenario) : null,
    months:
      withDetails && plan.months
        ? toProjectionRows(projectScenario(catalog, scenario), "meter", new Map())
        : null,
    leftOut: { months: !plan.months, range: !plan.range },
    live: newest === null ? null : toLiveChange(pinned, pinnedCatalog, bill, withDetails ? newest : null),
  };
}

function toLiveChange(
  pinned: Scenario,
  pinnedCatalog: Catalog,
  now: Bill,
  newest: Catalog | null,
): LiveChange {
  const before = billScenario(pinnedCatalog, pinned).total?.amount ?? null;
  const after = now.total?.amount ?? null;
  return {
    edition: pinned.edition,
    asOf: pinned.asOf,
    share: before === null || after === null || before === 0 ? null : after / before - 1,
    changes: newest === null ? [] : driftOf(pinned, pinnedCatalog, newest, now.asOf).changes,
  };
}

function latest(asOf: string, { edition }: Catalog): string {
  const day = edition.slice(0, 10);
  return asOf > day ? asOf : day;
}

/** Whether something other than list prices stands in the bill's lines, or would stand there had it a total. */
export function isContracted({ bill, scenario }: Published): boolean {
  if (bill.total === null) {
    return scenario.discounts.length > 0 || (scenario.adjustments?.resellers.length ?? 0) > 0;
  }
  return bill.adjustments.some(({ step }) => step === "discount" || step === "reseller");
}
