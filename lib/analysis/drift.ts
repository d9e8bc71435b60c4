import { billScenario } from "../billing/bill-scenario";
import type { BillLine } from "../billing/bill-types";
import type { Catalog } from "../catalog/catalog";
import type { Scenario } from "../scenario/schema";

/** One rate that another edition, or a later day, has otherwise. */
export interface RateChange {
  model: string;
  meter: string;
  serviceTier: string;
  /** USD per the meter's unit, as charged. */
  from: number | null;
  to: number | null;
  /** The start of the newer price, where it has one. */
  on: string | null;
}

export interface Drift {
  amount: number | null;
  newestAmount: number | null;
  changes: RateChange[];
}

/**
 * What a pinned scenario would cost in the newest edition, and which rates moved.
 *
 * @param asOf  the day whose rates the newest edition is asked for: its own date, by default that of the scenario
 */
export function driftOf(scenario: Scenario, pinned: Catalog, newest: Catalog, asOf = scenario.asOf): Drift {
  const before = billScenario(pinned, scenario);
  const after = billScenario(newest, { ...scenario, edition: newest.edition, asOf });
  const old = ratesOf(before.lines);
  const current = ratesOf(after.lines);
  const keys = [...new Set([...old.keys(), ...current.keys()])];
  const changes = keys.flatMap((key): RateChange[] => {
    const from = old.get(key);
    const to = current.get(key);
    if (from?.rateUsd === to?.rateUsd) return [];
    const line = to ?? from;
    if (line === undefined) return [];
    return [
      {
        model: line.model ?? "",
        meter: line.meter,
        serviceTier: line.serviceTier ?? "standard",
        from: from?.rateUsd ?? null,
        to: to?.rateUsd ?? null,
        on: to?.period?.from ?? null,
      },
    ];
  });
  return { amount: before.amount, newestAmount: after.amount, changes };
}

function ratesOf(lines: readonly BillLine[]): Map<string, BillLine> {
  const usage = lines.filter((line) => line.kind === "usage");
  return new Map(
    usage.map((line) => [
      [line.provider, line.model, line.serviceTier, line.band?.above, line.timeWindow, line.meter].join("|"),
      line,
    ]),
  );
}
