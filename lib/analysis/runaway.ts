import type { Catalog } from "../catalog/catalog";
import type { Scenario, Workload } from "../scenario/schema";
import { workloadUnits, workloadUsd } from "./per-workload";

/** A typical run of an agent beside one that doesn't end where it should. */
export interface RunawayCost {
  typicalUsd: number;
  runawayUsd: number;
  times: number;
  /** The part of the month's bill that the runaway runs make up. */
  shareOfBill: number;
}

export function runawayCost(catalog: Catalog, scenario: Scenario, workload: Workload): RunawayCost | null {
  const { shape } = workload;
  if (shape.kind !== "agent" || shape.runaway === undefined) return null;
  const { steps, share } = shape.runaway;
  const units = workloadUnits(scenario, workload);
  const perRun = (runawayShare: number): number | null => {
    const runs = { ...shape, runaway: { steps, share: runawayShare } };
    const usd = workloadUsd(catalog, scenario, { ...workload, shape: runs });
    return usd === null || units === 0 ? null : usd / units;
  };
  const typicalUsd = perRun(0);
  const runawayUsd = perRun(1);
  if (typicalUsd === null || runawayUsd === null) return null;
  const runaways = share * runawayUsd;
  const all = runaways + (1 - share) * typicalUsd;
  return {
    typicalUsd,
    runawayUsd,
    times: runawayUsd / typicalUsd,
    shareOfBill: all > 0 ? runaways / all : 0,
  };
}
