import type { ServiceTier, TimeWindow } from "../catalog/meter";
import type { Route, Shape, Workload } from "../scenario/schema";
import { arrivalsOf } from "./arrivals";
import { likely } from "./assumption";
import { attemptsOfRoute } from "./call-attempts";
import { attemptsOf, billedShare } from "./losses";
import { mergedRouteCalls } from "./route-calls";
import { planRoute, type RoutePlan, type UnitCall } from "./route-plan";
import { noTerms, type RouteTerms } from "./route-terms";
import { storedCacheCalls } from "./stored-cache";
import { callsReached, meanTurns, turnsReached } from "./turns";
import type { Usage } from "./usage";
import { averageDaysPerMonth } from "./volume";

/** A number of equal calls; each class is one price request times its count. */
export interface CallClass {
  /** May be a fraction: 8 % of 1,001 calls. */
  count: number;
  usage: Usage;
  model: string;
  provider: string | undefined;
  serviceTier: ServiceTier;
  timeWindow: TimeWindow | undefined;
  region: string | undefined;
}

/** The hours of a model's price, as shares of the calls that add up to 1; one undefined where hours don't matter. */
export type WindowShares = readonly { window: TimeWindow | undefined; share: number }[];

/** What the calls depend on beside the workload. */
export interface CallContext {
  windowSharesOf: (route: Route) => WindowShares;
  /** What the route's provider does; default: nothing is known of it. */
  termsOf?: (route: Route) => RouteTerms;
  /** The factor by which the volume has grown; default 1. */
  growth?: number;
  /** Days of traffic in the stretch, and the part of a month it is; default a month. */
  days?: number;
  months?: number;
  /** Days a monthly volume is spread over. */
  daysPerMonth?: number;
}

/**
 * Turn `units` of a workload into classes of equal calls.
 *
 * Routing and service tiers split the calls and never change the tokens of one; the shape says how many calls a unit
 * of work makes and what each carries; caching splits them by what they find.
 *
 * @param units  units of work, such as conversations of a month
 */
export function callClasses(workload: Workload, units: number, context: CallContext): CallClass[] {
  const { termsOf = () => noTerms } = context;
  const daysPerMonth = context.daysPerMonth ?? averageDaysPerMonth;
  const billed = billedShare(workload);
  const arrivals = arrivalsOf(workload, (context.growth ?? 1) * billed, daysPerMonth);
  return routeShares(workload).flatMap(({ route, share }) => {
    if (share === 0) return [];
    const terms = termsOf(route);
    const plan = planRoute(workload, route, terms);
    const calls = mergedRouteCalls(
      plan,
      { ...arrivals, unitsPerDay: arrivals.unitsPerDay * share },
      terms.bands,
    );
    const served = { workload, route, units: units * billed * share, context };
    return [
      ...ownClasses(served, calls, plan),
      ...calls.flatMap((call) => elsewhere(served, call)),
      ...storedClasses(served, plan, terms),
    ];
  });
}

/** What one route serves of a workload. */
interface Served {
  workload: Workload;
  route: Route;
  /** Units of work that reach the route by tokens. */
  units: number;
  context: CallContext;
}

/** The calls of the route's own model, by hours and service tiers. */
function ownClasses(
  { workload, route, units, context }: Served,
  calls: readonly UnitCall[],
  plan: RoutePlan,
): CallClass[] {
  const own = firstOnesFirst(calls.filter(({ model }) => model === undefined));
  const attempts = attemptsOfRoute(workload, plan);
  const { model, provider } = route;
  const classes: CallClass[] = [];
  for (const { window, share: windowShare } of context.windowSharesOf(route)) {
    if (windowShare === 0) continue;
    for (const [serviceTier, tierShare] of tierShares(workload)) {
      const place = { model, provider, serviceTier, timeWindow: window, region: workload.region };
      for (const call of own) {
        for (const { perCall, usage } of attempts(call)) {
          const count = units * call.perUnit * tierShare * windowShare * perCall;
          if (count > 0) classes.push({ count, usage, ...place });
        }
      }
    }
  }
  return classes;
}

function firstOnesFirst(calls: readonly UnitCall[]): UnitCall[] {
  return [...calls.filter(({ turn }) => turn === 1), ...calls.filter(({ turn }) => turn !== 1)];
}

/** A call that another model than the route's answers: a summary's. It is made at the standard tier. */
function elsewhere(
  { workload, units, context }: Served,
  { model, provider, perUnit, usage }: UnitCall,
): CallClass[] {
  if (model === undefined) return [];
  return context.windowSharesOf({ model, provider, share: 1 }).flatMap(({ window, share }) =>
    attemptsOf(usage, workload).map((attempt) => ({
      count: units * perUnit * share * attempt.perCall,
      usage: attempt.usage,
      model,
      provider,
      serviceTier: "standard" as const,
      timeWindow: window,
      region: workload.region,
    })),
  );
}

/** A cache kept by hand: its hours, and making it. */
function storedClasses(
  { workload, route, context }: Served,
  { planned }: RoutePlan,
  terms: RouteTerms,
): CallClass[] {
  const stored = storedCacheCalls(workload, planned, {
    days: context.days ?? context.daysPerMonth ?? averageDaysPerMonth,
    months: context.months ?? 1,
    minimum: terms.cache?.minimum ?? 0,
  });
  return stored.map(({ count, usage }) => ({
    count,
    usage,
    model: route.model,
    provider: route.provider,
    serviceTier: "standard",
    timeWindow: context.windowSharesOf(route).at(-1)?.window,
    region: workload.region,
  }));
}

/**
 * The share of the units that each model serves. In a cascade each step's share is of those that reached the step before,
 * and every step reached is paid.
 *
 * @example a cascade of 1, 0.2 and 0.1: shares 1, 0.2 and 0.02
 */
export function routeShares({ routing }: Workload): { route: Route; share: number }[] {
  if (routing.kind === "mix") return routing.routes.map((route) => ({ route, share: route.share }));
  let reached = 1;
  return routing.routes.map((route) => {
    reached *= route.share;
    return { route, share: reached };
  });
}

/** Calls one unit of work makes on average, beside those of summaries. */
export function callsPerUnit(shape: Shape): number {
  switch (shape.kind) {
    case "single":
      return 1;
    case "conversation":
      return meanTurns(turnsReached(shape));
    case "agent":
      return meanTurns(callsReached(shape)) * (1 + likely(shape.subAgents));
    case "embedding":
      return likely(shape.documents) * likely(shape.indexingsPerMonth);
    case "fine-tune":
      return likely(shape.runsPerMonth);
  }
}

function tierShares(workload: Workload): readonly (readonly [ServiceTier, number])[] {
  const named = Object.entries(workload.tiers).filter(([, share]) => share !== undefined && share > 0) as [
    ServiceTier,
    number,
  ][];
  const standard = 1 - named.reduce((sum, [, share]) => sum + share, 0);
  // Shares such as 0.9 and 0.1 leave 2.8e-17, which is nobody's call.
  return standard > 1e-9 ? [["standard", standard], ...named] : named;
}
