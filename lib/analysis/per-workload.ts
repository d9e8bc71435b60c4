import { billAmount } from "../billing/bill-scenario";
import type { Catalog } from "../catalog/catalog";
import type { Scenario, Workload } from "../scenario/schema";
import { daysOfMonth, unitsPerMonth } from "../usage/volume";

/** The scenario with one workload and no lines of its own, so that its bill is that workload's. */
function onlyWorkload(scenario: Scenario, workload: Workload): Scenario {
  return { ...scenario, workloads: [workload], fixed: [] };
}

/** USD a month of one workload as billed by lines; null where it can't be priced. */
export function workloadUsd(catalog: Catalog, scenario: Scenario, workload: Workload): number | null {
  return billAmount(catalog, onlyWorkload(scenario, workload));
}

/** Units of work in the scenario's month, before growth. */
export function workloadUnits(scenario: Scenario, workload: Workload): number {
  return unitsPerMonth(workload, daysOfMonth(scenario.monthDays, scenario.startMonth), 0);
}

/** The workload at `factor` times its volume. */
export function atVolume(workload: Workload, factor: number): Workload {
  const { amount } = workload.volume;
  const scaled =
    typeof amount === "number"
      ? amount * factor
      : { low: amount.low * factor, likely: amount.likely * factor, high: amount.high * factor };
  return { ...workload, volume: { ...workload.volume, amount: scaled } };
}
