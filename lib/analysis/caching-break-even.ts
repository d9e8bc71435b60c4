import type { Catalog } from "../catalog/catalog";
import type { Scenario, Workload } from "../scenario/schema";
import { findCrossing } from "./bisect";
import { atVolume, workloadUnits, workloadUsd } from "./per-workload";

export interface CachingBreakEven {
  /** USD a month that caching saves at the scenario's traffic; negative where it costs more. */
  savesUsd: number;
  costsMore: boolean;
  /** Units of work a month from which caching stops costing more; null where no traffic changes the answer. */
  unitsPerMonth: number | null;
}

/**
 * Whether caching pays for one workload, and at what traffic it would.
 *
 * A write that nobody reads in time costs 1.25 or 2 times the input; storage costs by the hour whether read or not. Both are
 * made up for by traffic, so that there is at most one volume at which caching starts to pay.
 */
export function cachingBreakEven(
  catalog: Catalog,
  scenario: Scenario,
  workload: Workload,
): CachingBreakEven | null {
  if (workload.caching.kind === "off") return null;
  const saved = (factor: number): number | null => {
    const busy = atVolume(workload, factor);
    const cached = workloadUsd(catalog, scenario, busy);
    const plain = workloadUsd(catalog, scenario, { ...busy, caching: { kind: "off" } });
    return cached === null || plain === null ? null : plain - cached;
  };
  const savesUsd = saved(1);
  const units = workloadUnits(scenario, workload);
  if (savesUsd === null || units === 0) return null;
  const factor = findCrossing(saved, 1e-4, 1e4);
  return {
    savesUsd,
    costsMore: savesUsd < 0,
    unitsPerMonth: factor === null ? null : factor * units,
  };
}
