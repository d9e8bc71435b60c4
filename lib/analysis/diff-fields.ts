import type { Workload } from "../scenario/schema";
import type { DiffPartName } from "./diff-types";

/**
 * Which part of a difference each field belongs to. `price`: what a unit costs. `volume`: how many units of work, and
 * when; workloads that come and go. `mix`: which models serve them, at which tier, where. `shape`: what one unit of
 * work does. `adjustments`: what stands between list price and invoice.
 */

/** Fields of a scenario; null where no amount of the month depends on them. */
export const scenarioFields: Readonly<Record<string, DiffPartName | null>> = {
  title: null,
  edition: "price",
  asOf: "price",
  startMonth: "volume",
  months: null,
  monthDays: "volume",
  models: "price",
  fixed: "price",
  discounts: "adjustments",
  adjustments: "adjustments",
};

/** Fields of a workload that go from one scenario to the other as a whole. */
export const workloadFields = {
  volume: "volume",
  peakShare: "volume",
  profile: "volume",
  routing: "mix",
  tiers: "mix",
  region: "mix",
  provisioned: "mix",
  shape: "shape",
  caching: "shape",
  tools: "shape",
  losses: "shape",
  reasoningBudget: "shape",
} as const satisfies Partial<Record<keyof Workload, DiffPartName>>;

/** @param path  from the scenario or the workload down: `["provisioned", "usdPerUnitHour"]` */
export function partOfField(path: readonly string[], fields: typeof scenarioFields): DiffPartName | null {
  const [first = "", second] = path;
  if (first === "provisioned" && second === "usdPerUnitHour") return "price";
  return Object.hasOwn(fields, first) ? (fields[first] ?? null) : null;
}
