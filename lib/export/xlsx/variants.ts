import { routeTermsAt } from "../../billing/route-terms-at";
import { windowSharesAt } from "../../billing/window-shares";
import type { Catalog } from "../../catalog/catalog";
import type { Route, Scenario, Workload } from "../../scenario/schema";
import type { WindowShares } from "../../usage/call-classes";
import type { RouteTerms } from "../../usage/route-terms";

/**
 * One route of a workload under one set of the provider's rules: as long as they hold, its calls are the same formulas.
 * A price that changes its bands, or a rule that begins on a day, makes another.
 */
export interface Variant {
  key: string;
  workload: Workload;
  workloadAt: number;
  route: Route;
  routeAt: number;
  terms: RouteTerms;
  windows: WindowShares;
  /** The model that makes the summaries, where it is another. */
  other: { route: Route; bands: readonly number[]; windows: WindowShares } | null;
  /** The first day it was met on. */
  on: string;
}

export function variantAt(
  catalog: Catalog,
  scenario: Scenario,
  at: { workloadAt: number; routeAt: number },
  on: string,
): Variant | null {
  const workload = scenario.workloads[at.workloadAt];
  const route = workload?.routing.routes[at.routeAt];
  if (workload === undefined || route === undefined) return null;
  const terms = routeTermsAt(catalog, scenario, route, on);
  const windows = windowSharesAt(catalog, scenario, route, workload, on);
  const other = otherAt(catalog, scenario, workload, on);
  const key = JSON.stringify([at.workloadAt, at.routeAt, terms, windows, other]);
  return { key, workload, route, ...at, terms, windows, other, on };
}

function otherAt(catalog: Catalog, scenario: Scenario, workload: Workload, on: string): Variant["other"] {
  const { shape } = workload;
  if (shape.kind !== "conversation" || shape.history?.kind !== "summary") return null;
  const { model, provider } = shape.history;
  if (model === undefined) return null;
  const route: Route = { model, provider, share: 1 };
  return {
    route,
    bands: routeTermsAt(catalog, scenario, route, on).bands,
    windows: windowSharesAt(catalog, scenario, route, workload, on),
  };
}
