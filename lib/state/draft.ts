import type { Scenario, Workload } from "../scenario/schema";

/** Why a document that is being edited has no bill yet: its shares do not add up. */
export interface DraftProblem {
  workload: string;
  workloadName: string;
  what: "routes" | "tiers";
  sum: number;
}

/** As `parseScenario` holds it. */
const tolerance = 1e-6;

export function findDraftProblem(scenario: Scenario): DraftProblem | null {
  for (const workload of scenario.workloads) {
    const about = { workload: workload.id, workloadName: workload.name };
    const routed = routedShare(workload);
    if (Math.abs(routed - 1) > tolerance) return { ...about, what: "routes", sum: routed };
    const tiered = tieredShare(workload);
    if (tiered > 1 + tolerance) return { ...about, what: "tiers", sum: tiered };
  }
  return null;
}

export function routedShare(workload: Workload): number {
  return workload.routing.routes.reduce((sum, route) => sum + route.share, 0);
}

export function tieredShare(workload: Workload): number {
  return Object.values(workload.tiers).reduce((sum, share) => sum + share, 0);
}

export function addsUp(sum: number): boolean {
  return Math.abs(sum - 1) <= tolerance;
}
