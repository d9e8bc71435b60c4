import { workloadCallClasses } from "../billing/price-workloads";
import type { Catalog } from "../catalog/catalog";
import type { Scenario } from "../scenario/schema";
import { RatebookError } from "../unit/failure";
import { daysOfMonth } from "../usage/volume";

/**
 * How many call classes one bill of the scenario prices, which is what its working time grows with: 5 to 12 microseconds
 * each. Counting stops with the workload that passes `atMost`, so that it never takes as long as the bill.
 *
 * A link of 950 characters can ask for five million.
 */
export function countCallClasses(catalog: Catalog, scenario: Scenario, atMost: number): number {
  const stretch = {
    on: scenario.asOf,
    days: daysOfMonth(scenario.monthDays, scenario.startMonth),
    monthsOfGrowth: 0,
  };
  let count = 0;
  for (const workload of scenario.workloads) {
    try {
      count += workloadCallClasses(catalog, scenario, workload, stretch).length;
    } catch (error) {
      // The bill shows such a workload as unpriced.
      if (!(error instanceof RatebookError)) throw error;
    }
    if (count > atMost) return count;
  }
  return count;
}
