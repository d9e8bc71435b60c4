import { billScenario } from "../billing/bill-scenario";
import type { Catalog } from "../catalog/catalog";
import type { Change } from "../catalog/changes";
import { findModels } from "../catalog/lookup";
import { modelKey } from "../catalog/model-path";
import type { Scenario } from "../scenario/schema";
import { addDays } from "../unit/time";

/** What one change does to one scenario's month. An amount is null where there is no total. */
export interface ChangeEffect {
  before: number | null;
  after: number | null;
}

/** The models a scenario sends calls to, as `provider/id`; its own models and unknown names are left out. */
export function modelsOf(catalog: Catalog, scenario: Scenario): ReadonlySet<string> {
  const own = new Set(scenario.models.map(({ id }) => id));
  const routes = scenario.workloads.flatMap(({ routing }) => routing.routes);
  return new Set(
    routes
      .filter(({ model }) => !own.has(model))
      .flatMap(({ model, provider }) => findModels(catalog, model, provider).map(modelKey)),
  );
}

/**
 * The scenario's bill on the day before a change and on its day, in the newest edition; for a correction, at the
 * scenario's own day in the edition before and in the one that corrects it.
 *
 * @param catalogOf  opens an edition; without one, the newest
 * @returns null where the change is of no model the scenario uses, or moves no rate
 */
export function effectOfChange(
  catalogOf: (edition?: string) => Catalog,
  scenario: Scenario,
  change: Change,
): ChangeEffect | null {
  const newest = catalogOf();
  if (!("model" in change) || !modelsOf(newest, scenario).has(change.model)) return null;
  if (change.kind === "corrected") {
    return {
      before: billScenario(catalogOf(change.before), scenario).amount,
      after: billScenario(catalogOf(change.edition), scenario).amount,
    };
  }
  if (change.kind !== "repriced") return null;
  const on = (asOf: string) => billScenario(newest, { ...scenario, asOf }).amount;
  return { before: on(addDays(change.date, -1)), after: on(change.date) };
}
