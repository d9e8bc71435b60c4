import { projectScenario } from "@/lib/analysis/projection";
import { billScenario } from "@/lib/billing/bill-scenario";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Scenario } from "@/lib/scenario/schema";
import { starterAsOf, starterScenario } from "@/lib/scenario/templates";
import { heavyScenario } from "./heavy-scenario";

const catalog = bundledCatalog();

/** The scenario the workbench opens on. */
const starter: Scenario = starterScenario({ edition: catalog.edition, asOf: starterAsOf }, (word) => word);

/** Twenty workloads over 36 months. */
const heavy: Scenario = heavyScenario(catalog.edition, starterAsOf);

export function billHeavyOften(times: number): void {
  for (let time = 0; time < times; time += 1) billScenario(catalog, edited(heavy, time));
}

export function projectHeavyOften(times: number): void {
  for (let time = 0; time < times; time += 1) projectScenario(catalog, edited(heavy, time));
}

/** As an edit leaves it: one figure is another, the rest are the same objects. */
function edited(scenario: Scenario, time: number): Scenario {
  const [first, ...others] = scenario.workloads;
  if (first === undefined) return scenario;
  return {
    ...scenario,
    workloads: [{ ...first, volume: { ...first.volume, amount: 2_000 + time } }, ...others],
  };
}

export function billOften(times: number): void {
  for (let time = 0; time < times; time += 1) billScenario(catalog, starter);
}

export function projectOften(times: number): void {
  for (let time = 0; time < times; time += 1) projectScenario(catalog, { ...starter, months: 12 });
}
