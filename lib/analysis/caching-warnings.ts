import type { Bill } from "../billing/bill-types";
import type { Catalog } from "../catalog/catalog";
import type { Scenario, Workload } from "../scenario/schema";
import { finish, type Steps } from "../unit/steps";
import { cachingBreakEven } from "./caching-break-even";

type BillWarning = Bill["warnings"][number];

/** Less is nobody's loss: a hundredth of a cent a month. */
const leastUsd = 1e-4;

/** Workloads whose caching costs more than it saves, each with the traffic at which it would break even. */
export function cachingWarnings(catalog: Catalog, scenario: Scenario): BillWarning[] {
  return finish(cachingWarningSteps(catalog, scenario));
}

/** The same, a workload at a time. */
export function* cachingWarningSteps(catalog: Catalog, scenario: Scenario): Steps<BillWarning[]> {
  const warnings: BillWarning[] = [];
  for (const workload of scenario.workloads) {
    warnings.push(...warningOf(catalog, scenario, workload));
    yield;
  }
  return warnings;
}

function warningOf(catalog: Catalog, scenario: Scenario, workload: Workload): BillWarning[] {
  if (workload.caching.kind === "off") return [];
  const result = cachingBreakEven(catalog, scenario, workload);
  if (result === null || result.savesUsd >= -leastUsd) return [];
  const extraUsd = -result.savesUsd;
  const units = result.unitsPerMonth === null ? null : Math.ceil(result.unitsPerMonth);
  const turn =
    units === null
      ? "No amount of traffic would change that."
      : `It would break even at ${units} units of work a month.`;
  return [
    {
      code: "caching-costs-more",
      rank: "money",
      message: `caching of "${workload.name}" costs ${extraUsd.toFixed(2)} USD a month more than it saves. ${turn}`,
      details: { workload: workload.name, usd: extraUsd, ...(units !== null && { units }) },
      workload: workload.id,
      model: null,
    },
  ];
}
