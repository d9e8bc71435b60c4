import { projectScenario } from "@/lib/analysis/projection";
import { billScenario } from "@/lib/billing/bill-scenario";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Scenario } from "@/lib/scenario/schema";
import { starterAsOf, starterScenario } from "@/lib/scenario/templates";

const catalog = bundledCatalog();

/** The scenario the workbench opens on. */
const starter: Scenario = starterScenario({ edition: catalog.edition, asOf: starterAsOf }, (word) => word);

export function billOften(times: number): void {
  for (let time = 0; time < times; time += 1) billScenario(catalog, starter);
}

export function projectOften(times: number): void {
  for (let time = 0; time < times; time += 1) projectScenario(catalog, { ...starter, months: 12 });
}
