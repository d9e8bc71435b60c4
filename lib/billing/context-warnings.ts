import type { Catalog, Model } from "../catalog/catalog";
import type { Route, Scenario, Workload } from "../scenario/schema";
import { RatebookError } from "../unit/failure";
import { lognormalCdf } from "../usage/lognormal";
import type { PlannedCall } from "../usage/planned-call";
import type { Bill } from "./bill-types";
import { resolveInForce } from "./in-force";
import { plannedCalls } from "./planned-calls";
import { routeTermsAt } from "./route-terms-at";

type BillWarning = Bill["warnings"][number];

/** Prompts that don't fit their model's context window, each with the turn or call from which they don't. */
export function contextWarnings(catalog: Catalog, scenario: Scenario): BillWarning[] {
  return scenario.workloads.flatMap((workload) =>
    workload.routing.routes.flatMap((route) => {
      const model = modelOf(catalog, scenario, route);
      if (model?.contextWindow === undefined) return [];
      const terms = routeTermsAt(catalog, scenario, route, scenario.asOf);
      const planned = plannedCalls(workload, route, terms).filter((call) => call.model === undefined);
      return warningOf(workload, model.id, planned, model.contextWindow);
    }),
  );
}

function modelOf(catalog: Catalog, scenario: Scenario, { model, provider }: Route): Model | null {
  if (scenario.models.some(({ id }) => id === model)) return null;
  try {
    const at = `${scenario.asOf}T23:59:59Z`;
    return resolveInForce(catalog, { model, provider, at }).model;
  } catch (error) {
    // The line itself says what is wrong with the model.
    if (error instanceof RatebookError) return null;
    throw error;
  }
}

function warningOf(
  workload: Workload,
  model: string,
  planned: readonly PlannedCall[],
  contextWindow: number,
): BillWarning[] {
  const first = planned.find((call) => shareAbove(call, contextWindow) >= leastShare);
  if (first === undefined) return [];
  const of = { code: "context-exceeded", rank: "money", workload: workload.id, model } as const;
  const { kind } = workload.shape;
  const turn = (kind === "conversation" || kind === "agent") && first.turn > 0 ? first.turn : null;
  const where = turn === null ? "" : `, from ${kind === "agent" ? "call" : "turn"} ${turn} on`;
  const details = { model, contextWindow, ...(turn !== null && { shape: kind, turn }) };
  if (first.varying !== undefined) {
    const percent = Math.round(shareAbove(first, contextWindow) * 100);
    const message = `${percent} % of the prompts are above the context window of ${model}, ${contextWindow}${where}`;
    return [{ ...of, message, details: { ...details, percent } }];
  }
  const prompt = Math.round(first.prompt);
  const message = `a prompt of ${prompt} tokens is above the context window of ${model}, ${contextWindow}${where}`;
  return [{ ...of, message, details: { ...details, prompt } }];
}

/** Of the calls of a varying length, fewer are not worth a word. */
const leastShare = 0.005;

function shareAbove({ prompt, varying }: PlannedCall, contextWindow: number): number {
  if (varying === undefined) return Math.round(prompt) > contextWindow ? 1 : 0;
  return 1 - lognormalCdf(varying.spread, contextWindow - prompt);
}
