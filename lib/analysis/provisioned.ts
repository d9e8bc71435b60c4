import { workloadCallClasses } from "../billing/price-workloads";
import type { Catalog } from "../catalog/catalog";
import type { Scenario, Workload } from "../scenario/schema";
import { daysOfMonth } from "../usage/volume";
import { workloadUnits, workloadUsd } from "./per-workload";

/** Capacity by the hour beside paying by tokens, for the calls it would serve. */
export interface ProvisionedComparison {
  /** units x hours x rate, used or not. */
  capacityUsd: number;
  /** The same calls paid by tokens. */
  payAsYouGoUsd: number;
  /** Units of work a month from which the capacity is cheaper; null where the calls cost nothing. */
  breakEvenUnits: number | null;
  /** The part of the capacity that an even load takes; null where no throughput is given. Above 1 it does not hold. */
  utilisation: number | null;
}

export function compareProvisioned(
  catalog: Catalog,
  scenario: Scenario,
  workload: Workload,
): ProvisionedComparison | null {
  const { provisioned, ...byTokens } = workload;
  if (provisioned === undefined) return null;
  const all = workloadUsd(catalog, scenario, byTokens);
  if (all === null) return null;
  const { units, hoursPerMonth, usdPerUnitHour, share, tokensPerMinutePerUnit, outputWeight } = provisioned;
  const capacityUsd = units * hoursPerMonth * usdPerUnitHour;
  const payAsYouGoUsd = all * share;
  const work = workloadUnits(scenario, workload);
  const classes = workloadCallClasses(catalog, scenario, byTokens, {
    on: scenario.asOf,
    days: daysOfMonth(scenario.monthDays, scenario.startMonth),
    monthsOfGrowth: 0,
  });
  // Cached tokens take no capacity (billing rule 10).
  const tokens = classes.reduce(
    (sum, { count, usage }) =>
      sum + count * ((usage.prompt ?? 0) - (usage.cacheRead ?? 0) + outputWeight * (usage.completion ?? 0)),
    0,
  );
  const perMonth = (tokensPerMinutePerUnit ?? 0) * units * hoursPerMonth * 60;
  return {
    capacityUsd,
    payAsYouGoUsd,
    breakEvenUnits: payAsYouGoUsd > 0 ? (work * capacityUsd) / payAsYouGoUsd : null,
    utilisation: perMonth > 0 ? (tokens * share) / perMonth : null,
  };
}
