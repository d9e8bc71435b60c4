import { billScenario } from "../billing/bill-scenario";
import type { Catalog } from "../catalog/catalog";
import type { Scenario } from "../scenario/schema";
import { type CandidateRow, onOneModel, priceCandidates } from "./candidates";
import { projectScenario } from "./projection";
import { withoutBatch, withoutCaching } from "./savings";

/** One way to do the same work, priced like the others. */
export interface Option {
  kind: "asIs" | "newestPrices" | "oneModel" | "withoutCaching" | "withoutBatch";
  /** Of `oneModel`. */
  provider: string | null;
  model: string | null;
  edition: string;
  asOf: string;
  /** USD a month by the lines; null while something is unpriced. */
  amountUsd: number | null;
  /** What is paid in a month, and in each of the months ahead, in the currency of the bill. */
  total: number | null;
  months: readonly (number | null)[];
  /** What the amount leaves out because the model does not offer it. */
  without: CandidateRow["without"];
}

/** Models of the scenario's own beside which the cheapest others stand. */
const mostInUse = 2;
const mostOthers = 3;

/**
 * The scenario beside what could stand in its place: the same work on the same day, each changed in one respect.
 *
 * Other models are the cheapest that could serve it, one of a provider, and those in use with all the calls on one. The
 * newest prices are another day's, and say so by `asOf`.
 */
export function optionsOf(catalog: Catalog, newest: Catalog, scenario: Scenario): Option[] {
  const option = (
    kind: Option["kind"],
    priced: Catalog,
    changed: Scenario,
    more: Partial<Option> = {},
  ): Option => {
    const bill = billScenario(priced, changed);
    return {
      kind,
      provider: null,
      model: null,
      without: [],
      edition: bill.edition,
      asOf: bill.asOf,
      amountUsd: bill.amount,
      total: bill.total?.amount ?? null,
      months: projectScenario(priced, changed).map(({ total }) => total),
      ...more,
    };
  };
  const cached = scenario.workloads.some(({ caching }) => caching.kind !== "off");
  const batched = scenario.workloads.some(({ tiers }) => (tiers.batch ?? 0) > 0);
  return [
    option("asIs", catalog, scenario),
    ...(newest.edition === catalog.edition
      ? []
      : [option("newestPrices", newest, atNewestPrices(scenario, newest))]),
    ...chooseModels(catalog, scenario).flatMap(({ provider, model, without }) => {
      const entry = catalog.models.find((each) => each.provider === provider && each.id === model);
      if (entry === undefined) return [];
      return [
        option("oneModel", catalog, onOneModel(scenario, entry, without), { provider, model, without }),
      ];
    }),
    ...(cached ? [option("withoutCaching", catalog, withoutCaching(scenario))] : []),
    ...(batched ? [option("withoutBatch", catalog, withoutBatch(scenario))] : []),
  ];
}

/** A scenario in the newest edition, at that edition's own date. */
export function atNewestPrices(scenario: Scenario, newest: Pick<Catalog, "edition">): Scenario {
  return { ...scenario, edition: newest.edition, asOf: newest.edition.slice(0, 10) };
}

function chooseModels(catalog: Catalog, scenario: Scenario): CandidateRow[] {
  if (scenario.workloads.length === 0) return [];
  const routes = scenario.workloads.flatMap(({ routing }) => routing.routes.map(({ model }) => model));
  const isMix = new Set(routes).size > 1;
  const priced = priceCandidates(catalog, scenario).filter(({ amount }) => amount !== null);
  const inUse = isMix ? priced.filter((row) => row.inUse).slice(0, mostInUse) : [];
  const providers = new Set<string>();
  const others = priced.filter(({ provider, inUse }) => {
    if (inUse || providers.has(provider)) return false;
    providers.add(provider);
    return true;
  });
  return [...inUse, ...others.slice(0, mostOthers)];
}
