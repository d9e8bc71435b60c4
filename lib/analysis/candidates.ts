import { billScenario } from "../billing/bill-scenario";
import { retiredBy } from "../billing/warnings";
import type { Catalog, Model } from "../catalog/catalog";
import type { Scenario } from "../scenario/schema";
import type { Failure } from "../unit/failure";
import { finish, type Steps } from "../unit/steps";

/** The scenario as it would cost with every call on one model. */
export interface CandidateRow {
  provider: string;
  model: string;
  name: string;
  /** USD a month; null where the model can't be priced for it. */
  amount: number | null;
  /** How many times the cheapest candidate's amount; null where there is no amount. */
  timesCheapest: number | null;
  error: Failure | null;
  /** The scenario names this model. */
  inUse: boolean;
  /** What the amount leaves out because the model does not offer it. */
  without: readonly ("caching" | "tiers")[];
}

/**
 * The same scenario priced on every model that could serve it, cheapest first; those without a price come last with
 * the reason. Fixed lines count in every row.
 *
 * A candidate is in service on the scenario's day, of the same kind, and its context window holds the prompts.
 */
export function priceCandidates(catalog: Catalog, scenario: Scenario): CandidateRow[] {
  return finish(candidateSteps(catalog, scenario));
}

/** The same, a model at a time. */
export function* candidateSteps(catalog: Catalog, scenario: Scenario): Steps<CandidateRow[]> {
  const inUse = new Set(
    scenario.workloads.flatMap(({ routing }) => routing.routes.map(({ model }) => model)),
  );
  const rows: CandidateRow[] = [];
  for (const model of catalog.models) {
    const named = isNamed(model, inUse);
    if (!named && !isCandidate(model, scenario.asOf)) continue;
    rows.push(priceCandidate(catalog, scenario, model, named));
    yield;
  }
  return besideCheapest(rows).sort(
    (a, b) =>
      (a.amount ?? Number.POSITIVE_INFINITY) - (b.amount ?? Number.POSITIVE_INFINITY) ||
      a.model.localeCompare(b.model),
  );
}

/** The same for the models named, in their order, whether or not they could serve it. */
export function priceOnModels(
  catalog: Catalog,
  scenario: Scenario,
  models: readonly Model[],
): CandidateRow[] {
  return besideCheapest(models.map((model) => priceCandidate(catalog, scenario, model, false)));
}

function besideCheapest(rows: readonly CandidateRow[]): CandidateRow[] {
  const cheapest = Math.min(
    ...rows.flatMap(({ amount }) => (amount === null || amount <= 0 ? [] : [amount])),
  );
  return rows.map((row) => ({
    ...row,
    timesCheapest: row.amount === null || !Number.isFinite(cheapest) ? null : row.amount / cheapest,
  }));
}

const concessions: readonly CandidateRow["without"][] = [[], ["caching"], ["tiers"], ["caching", "tiers"]];

/** A model that lacks a cached rate or a tier is priced without it, and says so. */
function priceCandidate(catalog: Catalog, scenario: Scenario, model: Model, inUse: boolean): CandidateRow {
  const row = { provider: model.provider, model: model.id, name: model.name, timesCheapest: null, inUse };
  let error: Failure | null = null;
  for (const without of concessions) {
    const bill = billScenario(catalog, onOneModel(scenario, model, without));
    const exceeded = bill.warnings.find((warning) => warning.code === "context-exceeded");
    if (exceeded !== undefined) {
      return { ...row, amount: null, error: asFailure(exceeded.message), without: [] };
    }
    if (bill.amount !== null) return { ...row, amount: bill.amount, error: null, without };
    error ??= bill.unpriced[0]?.error ?? null;
  }
  return { ...row, amount: null, error, without: [] };
}

function isCandidate(model: Model, date: string): boolean {
  return (
    model.kind === "text-generation" &&
    (model.prices[0]?.from ?? "9999") <= date &&
    retiredBy(model, date) === null &&
    model.retirement?.status !== "deprecated"
  );
}

function isNamed(model: Model, names: ReadonlySet<string>): boolean {
  return (
    names.has(model.id) ||
    names.has(`${model.provider}/${model.id}`) ||
    model.aliases.some((alias) => names.has(alias))
  );
}

/** The scenario with every call on one model. */
export function onOneModel(scenario: Scenario, model: Model, without: CandidateRow["without"]): Scenario {
  return {
    ...scenario,
    workloads: scenario.workloads.map((workload) => ({
      ...workload,
      routing: { kind: "mix", routes: [{ model: model.id, provider: model.provider, share: 1 }] },
      caching: without.includes("caching") ? { kind: "off" } : workload.caching,
      tiers: without.includes("tiers") ? {} : workload.tiers,
    })),
  };
}

function asFailure(message: string): Failure {
  return { code: "too-large", field: "usage.prompt", value: null, message, allowed: null };
}
