import type { Scenario, Workload } from "../scenario/schema";
import { daysInMonth } from "../unit/time";
import { likely } from "./assumption";

/** 365.25 / 12. */
export const averageDaysPerMonth = 30.4375;

/** Days of a month under the scenario's convention; `month` as in 2026-12. */
export function daysOfMonth(convention: Scenario["monthDays"], month: string): number {
  if (convention === "average") return averageDaysPerMonth;
  if (convention === "thirty") return 30;
  return daysInMonth(month);
}

/** Units of work in a month of `days` days, grown for `monthsOfGrowth` months from the first. */
export function unitsPerMonth(workload: Workload, days: number, monthsOfGrowth: number): number {
  const { volume } = workload;
  const grown = likely(volume.amount) * (1 + likely(volume.growthPerMonth)) ** monthsOfGrowth;
  if (volume.per === "month") return grown;
  const perDay = volume.per === "hour" ? grown * volume.hoursPerDay : grown;
  return perDay * days * (volume.daysPerWeek / 7);
}
