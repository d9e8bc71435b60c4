import type { Catalog } from "../catalog/catalog";
import type { Scenario, Workload } from "../scenario/schema";
import { likely } from "../usage/assumption";
import { routeShares } from "../usage/call-classes";
import { workloadUnits, workloadUsd } from "./per-workload";

/** What a workload costs with its mistakes. */
export interface QualityCost {
  billUsd: number;
  units: number;
  /** The share of units that come out wrong. */
  errorRate: number;
  errorsUsd: number;
  /** bill + units x error rate x cost per error. */
  ownershipUsd: number;
  /** bill / (units x (1 - error rate)); null where nothing comes out right. */
  perSuccessUsd: number | null;
}

/**
 * Total cost of ownership and cost per success, from the error rates the user gave; null where none is given or the
 * workload can't be priced. In a cascade the last step reached decides whether a unit is right.
 */
export function qualityCost(catalog: Catalog, scenario: Scenario, workload: Workload): QualityCost | null {
  const routes = workload.routing.routes;
  if (routes.every(({ errorRate }) => errorRate === undefined)) return null;
  const billUsd = workloadUsd(catalog, scenario, workload);
  if (billUsd === null) return null;
  const units = workloadUnits(scenario, workload);
  let errorRate = 0;
  let errorsUsd = 0;
  for (const { route, share } of finalShares(workload)) {
    const wrong = share * likely(route.errorRate ?? 0);
    errorRate += wrong;
    errorsUsd += units * wrong * likely(route.usdPerError ?? 0);
  }
  const successes = units * (1 - errorRate);
  return {
    billUsd,
    units,
    errorRate,
    errorsUsd,
    ownershipUsd: billUsd + errorsUsd,
    perSuccessUsd: successes > 0 ? billUsd / successes : null,
  };
}

/** The share of the units that each model answers last. */
function finalShares(workload: Workload): ReturnType<typeof routeShares> {
  const shares = routeShares(workload);
  if (workload.routing.kind === "mix") return shares;
  return shares.map(({ route, share }, index) => ({ route, share: share - (shares[index + 1]?.share ?? 0) }));
}
