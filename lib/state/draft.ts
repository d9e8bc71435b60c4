import type { Scenario, Workload } from "../scenario/schema";

/** Why a document that is being edited has no bill yet: its shares do not add up. */
export interface DraftProblem {
  workload: string;
  workloadName: string;
  what: "routes" | "tiers" | "turns" | "prefixes";
  sum: number;
}

/** As `parseScenario` holds it. */
const tolerance = 1e-6;

export function findDraftProblem(scenario: Scenario): DraftProblem | null {
  for (const workload of scenario.workloads) {
    const about = { workload: workload.id, workloadName: workload.name };
    const routed = routedShare(workload);
    if (!addsUp(routed)) return { ...about, what: "routes", sum: routed };
    const tiered = tieredShare(workload);
    if (tiered > 1 + tolerance) return { ...about, what: "tiers", sum: tiered };
    const spread = workload.shape.kind === "conversation" ? workload.shape.turnsSpread : undefined;
    if (spread?.kind === "shares") {
      const sum = spread.shares.reduce((total, { share }) => total + share, 0);
      if (!addsUp(sum)) return { ...about, what: "turns", sum };
    }
    const { caching } = workload;
    if (caching.kind === "traffic" && caching.prefixShares !== undefined) {
      const sum = caching.prefixShares.reduce((total, share) => total + share, 0);
      if (!addsUp(sum)) return { ...about, what: "prefixes", sum };
    }
  }
  return null;
}

/** Of a mix. Every call takes the first step of a cascade, and any share of it may go on. */
export function routedShare({ routing }: Workload): number {
  if (routing.kind === "cascade") return routing.routes[0]?.share ?? 0;
  return routing.routes.reduce((sum, route) => sum + route.share, 0);
}

export function tieredShare(workload: Workload): number {
  return Object.values(workload.tiers).reduce((sum, share) => sum + share, 0);
}

export function addsUp(sum: number): boolean {
  return Math.abs(sum - 1) <= tolerance;
}
