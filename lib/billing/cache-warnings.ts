import type { Catalog } from "../catalog/catalog";
import type { Scenario, Workload } from "../scenario/schema";
import { lognormalCdf } from "../usage/lognormal";
import type { PlannedCall } from "../usage/planned-call";
import type { Bill } from "./bill-types";
import { plannedCalls } from "./planned-calls";
import { routeTermsAt } from "./route-terms-at";

type BillWarning = Bill["warnings"][number];

/** Workloads whose caching a model does nothing with, because what they could cache is below its minimum. */
export function cacheWarnings(catalog: Catalog, scenario: Scenario): BillWarning[] {
  return scenario.workloads.flatMap((workload) =>
    workload.caching.kind === "traffic"
      ? workload.routing.routes.flatMap((route) => belowMinimum(catalog, scenario, workload, route))
      : [],
  );
}

function belowMinimum(
  catalog: Catalog,
  scenario: Scenario,
  workload: Workload,
  route: Workload["routing"]["routes"][number],
): BillWarning[] {
  const terms = routeTermsAt(catalog, scenario, route, scenario.asOf);
  if (terms.cache === null || workload.caching.kind !== "traffic") return [];
  const { minimum, automatic } = terms.cache;
  const toNewest = workload.caching.upTo === "newest" && workload.caching.stored === undefined;
  const calls = plannedCalls(workload, route, terms).filter(({ turn }) => turn > 0);
  const all = calls.reduce((sum, call) => sum + call.perUnit, 0);
  const below = calls.reduce((sum, call) => {
    const reach = !toNewest ? call.head : automatic ? call.prompt : call.head + call.cacheable;
    const grows = call.varying?.part === "head" || (toNewest && automatic);
    return sum + call.perUnit * shareBelow(call, grows, reach, minimum);
  }, 0);
  const share = all === 0 ? 0 : below / all;
  if (share < 0.005) return [];
  const percent = Math.round(share * 100);
  return [
    {
      code: "cache-below-minimum",
      rank: "money",
      message: `${percent} % of the calls of "${workload.name}" are below the ${minimum} tokens from which ${route.model} caches`,
      details: { model: route.model, minimum, percent },
      workload: workload.id,
      model: route.model,
    },
  ];
}

/**
 * The share of a call's lengths at which what can be cached is below the minimum.
 *
 * @param grows  whether what can be cached varies with the length, beside `reach`; if not, a short prompt ends within it
 */
function shareBelow(call: PlannedCall, grows: boolean, reach: number, minimum: number): number {
  const { varying } = call;
  if (!grows && reach < minimum) return 1;
  if (varying === undefined) return reach < minimum ? 1 : 0;
  return lognormalCdf(varying.spread, minimum - 0.5 - (grows ? reach : call.prompt));
}
