import { priceRequest } from "../billing/price-request";
import { callClassRequest } from "../billing/price-workloads";
import { routeTermsAt } from "../billing/route-terms-at";
import { windowSharesAt } from "../billing/window-shares";
import type { Catalog } from "../catalog/catalog";
import type { ServiceTier } from "../catalog/meter";
import type { Route, Scenario, Workload } from "../scenario/schema";
import { arrivalsOf } from "../usage/arrivals";
import { routeShares } from "../usage/call-classes";
import { billedShare } from "../usage/losses";
import { routeCalls } from "../usage/route-calls";
import { planRoute, type UnitCall } from "../usage/route-plan";
import { splitUsage } from "../usage/usage";
import { daysOfMonth } from "../usage/volume";
import { getMeterGroup, type MeterGroup, meterGroups } from "./palette";

/** One call of a unit of work: its tokens on average over what it may find in the cache, and what it costs. */
export interface UnitRow {
  /** The call's place in the unit; 0 for one that sums the history up. */
  turn: number;
  /** How often it happens in one unit of work: 0.3 where three units in ten get that far, 400 for 400 chunks. */
  perUnit: number;
  tokens: Readonly<Record<MeterGroup, number>>;
  /** Tokens in, of all kinds. */
  prompt: number;
  /** USD at list price, of one call. */
  usd: number;
  /** The threshold of prompt length that it passes, where other rates begin. */
  above: number | null;
  /** The context window it doesn't fit. */
  exceeds: number | null;
  /** The length its prompt would need to be cached, where it falls short of it. */
  cacheMinimum: number | null;
}

export interface UnitPicture {
  model: string;
  rows: readonly UnitRow[];
  /** USD at list price, of one unit of work on this model. */
  usd: number;
  calls: number;
}

/** The calls of one unit of work on the workload's main model, in order; null where the workload has no calls. */
export function toUnitPicture(catalog: Catalog, scenario: Scenario, workload: Workload): UnitPicture | null {
  const main = routeShares(workload).reduce<{ route: Route; share: number } | null>(
    (most, each) => (most === null || each.share > most.share ? each : most),
    null,
  );
  if (main === null) return null;
  const { route, share } = main;
  const on = scenario.asOf;
  const terms = routeTermsAt(catalog, scenario, route, on);
  const days = daysOfMonth(scenario.monthDays, scenario.startMonth);
  const arrivals = arrivalsOf(workload, billedShare(workload) * share, days);
  const calls = routeCalls(planRoute(workload, route, terms), arrivals);
  const windows = windowSharesAt(catalog, scenario, route, workload, on);
  const timeWindow = windows.reduce((most, each) => (each.share > most.share ? each : most)).window;
  const minimum = workload.caching.kind === "off" ? 0 : (terms.cache?.minimum ?? 0);
  const rows = inOrder(calls).map((same): UnitRow => {
    const perUnit = same.reduce((sum, call) => sum + call.perUnit, 0);
    const row = {
      turn: same[0]?.turn ?? 0,
      perUnit,
      tokens: noTokens(),
      prompt: 0,
      usd: 0,
      above: null as number | null,
      exceeds: null as number | null,
      cacheMinimum: null as number | null,
    };
    for (const call of same) {
      const weight = perUnit === 0 ? 0 : call.perUnit / perUnit;
      for (const [meter, quantity] of splitUsage(call.usage)) {
        row.tokens[getMeterGroup(meter)] += quantity * weight;
      }
      const prompt = call.usage.prompt ?? 0;
      row.prompt += prompt * weight;
      const request = callClassRequest(
        scenario,
        {
          count: 1,
          usage: call.usage,
          model: call.model ?? route.model,
          provider: call.model === undefined ? route.provider : call.provider,
          serviceTier: call.model === undefined ? mainTier(workload) : "standard",
          timeWindow,
          region: workload.region,
        },
        on,
      );
      const priced = priceRequest(() => catalog, request);
      row.usd += priced.amount * weight;
      row.above = priced.rateCard.band?.above ?? row.above;
      const exceeded = priced.warnings.find(({ code }) => code === "context-exceeded");
      if (exceeded !== undefined) row.exceeds = Number(exceeded.details.contextWindow);
      if (call.turn > 0 && prompt > 0 && prompt < minimum) row.cacheMinimum = minimum;
    }
    return row;
  });
  return {
    model: route.model,
    rows,
    usd: rows.reduce((sum, row) => sum + row.usd * row.perUnit, 0),
    calls: rows.reduce((sum, row) => sum + row.perUnit, 0),
  };
}

/** Calls of one turn together, whatever they find; each summary for itself, before the turn that waits for it. */
function inOrder(calls: readonly UnitCall[]): UnitCall[][] {
  const groups: UnitCall[][] = [];
  for (const call of calls) {
    const last = groups.at(-1);
    if (last !== undefined && call.turn > 0 && last[0]?.turn === call.turn) last.push(call);
    else groups.push([call]);
  }
  return groups;
}

function mainTier({ tiers }: Workload): ServiceTier {
  const named = Object.entries(tiers) as [ServiceTier, number][];
  const standard = 1 - named.reduce((sum, [, share]) => sum + share, 0);
  return named.reduce<[ServiceTier, number]>(
    (most, each) => (each[1] > most[1] ? each : most),
    ["standard", standard],
  )[0];
}

function noTokens(): Record<MeterGroup, number> {
  return Object.fromEntries(meterGroups.map((group) => [group, 0])) as Record<MeterGroup, number>;
}

/**
 * As many rows as can be drawn: the first, the last, and others evenly between.
 *
 * @example 500 rows, 24 drawn: 1, 23, 44, ... 500
 */
export function drawnRows(rows: readonly UnitRow[], most: number): readonly UnitRow[] {
  if (rows.length <= most) return rows;
  return Array.from(
    { length: most },
    (_, at) => rows[Math.round((at * (rows.length - 1)) / (most - 1))],
  ).filter((row) => row !== undefined);
}
