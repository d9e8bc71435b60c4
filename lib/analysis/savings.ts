import { billAmount } from "../billing/bill-scenario";
import type { Catalog } from "../catalog/catalog";
import type { Scenario } from "../scenario/schema";
import { finish, type Steps } from "../unit/steps";

export interface Savings {
  /** USD a month against the same scenario without caching; negative where caching costs more than it saves. */
  caching: number | null;
  /** USD a month against the same scenario with its batch calls at the standard tier. */
  batch: number | null;
}

/** What caching and batch save, each against the same scenario without it; null where it isn't used or not priced. */
export function savingsOf(catalog: Catalog, scenario: Scenario, amount: number | null): Savings {
  return finish(savingsSteps(catalog, scenario, amount));
}

/** The same, a bill at a time. */
export function* savingsSteps(catalog: Catalog, scenario: Scenario, amount: number | null): Steps<Savings> {
  if (amount === null) return { caching: null, batch: null };
  const cached = scenario.workloads.some(({ caching }) => caching.kind !== "off");
  const batched = scenario.workloads.some(({ tiers }) => (tiers.batch ?? 0) > 0);
  const without = (change: (scenario: Scenario) => Scenario): number | null => {
    const other = billAmount(catalog, change(scenario));
    return other === null ? null : other - amount;
  };
  const caching = cached ? without(withoutCaching) : null;
  yield;
  return { caching, batch: batched ? without(withoutBatch) : null };
}

export function withoutCaching(scenario: Scenario): Scenario {
  return {
    ...scenario,
    workloads: scenario.workloads.map((workload) => ({ ...workload, caching: { kind: "off" } })),
  };
}

export function withoutBatch(scenario: Scenario): Scenario {
  return {
    ...scenario,
    workloads: scenario.workloads.map((workload) => {
      const { batch: _, ...tiers } = workload.tiers;
      return { ...workload, tiers };
    }),
  };
}
