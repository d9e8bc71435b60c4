import type { Catalog } from "../catalog/catalog";
import type { Scenario, Workload } from "../scenario/schema";
import { routeShares } from "../usage/call-classes";
import { workloadUnits, workloadUsd } from "./per-workload";

/** One step of a cascade: who reaches it and what it adds to every unit of work. */
export interface CascadeStep {
  model: string;
  /** The share of all units that reach it. */
  reached: number;
  /** Of one unit that reaches it. */
  usd: number;
  /** Of an average unit. */
  expectedUsd: number;
}

export interface CascadeCost {
  steps: CascadeStep[];
  expectedUsd: number;
  /** Every unit straight to the last model. */
  lastOnlyUsd: number;
  /** The share that may go on from the first step before the cascade costs more than the last model alone. */
  breakEvenEscalation: number;
}

/**
 * Every unit pays the first model; the share that goes on pays the next as well. With two models the cascade costs less
 * than the large one alone while e < 1 - small / large.
 */
export function cascadeCost(catalog: Catalog, scenario: Scenario, workload: Workload): CascadeCost | null {
  if (workload.routing.kind !== "cascade") return null;
  // Capacity bought by the hour costs the same whichever steps are reached, and is no part of them.
  const { provisioned: _, ...byTokens } = workload;
  const units = workloadUnits(scenario, workload);
  const steps: CascadeStep[] = [];
  for (const { route, share } of routeShares(workload)) {
    const alone = workloadUsd(catalog, scenario, {
      ...byTokens,
      routing: { kind: "mix", routes: [{ ...route, share: 1 }] },
    });
    if (alone === null || units === 0) return null;
    steps.push({
      model: route.model,
      reached: share,
      usd: alone / units,
      expectedUsd: (share * alone) / units,
    });
  }
  const [first, ...others] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return null;
  const entered = steps[1]?.reached ?? 0;
  const later = entered > 0 ? others.reduce((sum, step) => sum + step.expectedUsd, 0) / entered : last.usd;
  return {
    steps,
    expectedUsd: steps.reduce((sum, step) => sum + step.expectedUsd, 0),
    lastOnlyUsd: last.usd,
    breakEvenEscalation: Math.max(0, (last.usd - first.usd) / later),
  };
}
