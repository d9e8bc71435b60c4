import type { Scenario } from "../scenario/schema";
import { daysOfMonth, unitsPerMonth } from "../usage/volume";

/** Units of work a month, over all workloads: requests, conversations, runs. */
export function tasksPerMonth(scenario: Scenario): number {
  const days = daysOfMonth(scenario.monthDays, scenario.startMonth);
  return scenario.workloads.reduce((sum, workload) => sum + unitsPerMonth(workload, days, 0), 0);
}

/**
 * What one task that came out right costs.
 *
 * @param score  the share of tasks that come out right, above 0 and at most 1
 * @example $100 a month for 1,000 tasks, of which 80 % are right: 0.125
 */
export function costPerSolvedTask(amount: number, tasks: number, score: number): number | null {
  return tasks > 0 && score > 0 && score <= 1 ? amount / (tasks * score) : null;
}
