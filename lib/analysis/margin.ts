import type { Catalog } from "../catalog/catalog";
import type { Scenario, Workload } from "../scenario/schema";
import { workloadUnits, workloadUsd } from "./per-workload";

/** What is left of a selling price. Cost is the workload's lines; adjustments of the whole bill are not spread over it. */
export interface Margin {
  costPerUnitUsd: number;
  pricePerUnitUsd: number;
  marginPerUnitUsd: number;
  /** Of the price; null where the work is given away. */
  marginShare: number | null;
  /** Of one customer, where the units of a customer are known. */
  perCustomer: { costUsd: number; priceUsd: number; marginUsd: number } | null;
}

/** Margin per unit of work and per customer; null where no price is given that a unit's can be found from. */
export function marginOf(catalog: Catalog, scenario: Scenario, workload: Workload): Margin | null {
  const { usdPerUnit, usdPerCustomer, unitsPerCustomer } = workload.sale ?? {};
  const fromCustomer =
    usdPerCustomer === undefined || unitsPerCustomer === undefined
      ? undefined
      : usdPerCustomer / unitsPerCustomer;
  const pricePerUnitUsd = usdPerUnit ?? fromCustomer;
  const cost = workloadUsd(catalog, scenario, workload);
  const units = workloadUnits(scenario, workload);
  if (pricePerUnitUsd === undefined || cost === null || units === 0) return null;
  const costPerUnitUsd = cost / units;
  const marginPerUnitUsd = pricePerUnitUsd - costPerUnitUsd;
  const ofCustomer = (priceUsd: number, count: number) => {
    const costUsd = costPerUnitUsd * count;
    return { costUsd, priceUsd, marginUsd: priceUsd - costUsd };
  };
  return {
    costPerUnitUsd,
    pricePerUnitUsd,
    marginPerUnitUsd,
    marginShare: pricePerUnitUsd > 0 ? marginPerUnitUsd / pricePerUnitUsd : null,
    perCustomer:
      unitsPerCustomer === undefined
        ? null
        : ofCustomer(usdPerCustomer ?? pricePerUnitUsd * unitsPerCustomer, unitsPerCustomer),
  };
}
