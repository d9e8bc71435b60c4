import type { ServiceTier, TimeWindow } from "../catalog/meter";
import type { Route, Shape, Workload } from "../scenario/schema";
import { type Arrivals, arrivalsOf } from "./arrivals";
import { likely } from "./assumption";
import { attemptsOf, billedShare } from "./losses";
import { mergeCalls } from "./merge-calls";
import { planCalls, routeCalls, type UnitCall } from "./route-calls";
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
  const { windowSharesOf, termsOf = () => noTerms } = context;
  const daysPerMonth = context.daysPerMonth ?? averageDaysPerMonth;
  const billed = units * billedShare(workload);
  const arrivals = arrivalsOf(workload, (context.growth ?? 1) * billedShare(workload), daysPerMonth);
  const classes: CallClass[] = [];
  for (const { route, share } of routeShares(workload)) {
    if (share === 0) continue;
    const terms = termsOf(route);
    const [first, others] = partition(
      mergeCalls(routeCalls(workload, route, { terms, arrivals: scaled(arrivals, share) }), terms.bands),
    );
    const starts = first.reduce((sum, call) => sum + call.perUnit, 0);
    const calls = [...first.flatMap((call) => withTools(call, workload, starts)), ...others];
    const windows = windowSharesOf(route);
    for (const { window, share: windowShare } of windows) {
      if (windowShare === 0) continue;
      for (const [tier, tierShare] of tierShares(workload)) {
        for (const call of calls.filter(({ model }) => model === undefined)) {
          const count = billed * call.perUnit * share * tierShare * windowShare;
          for (const { perCall, usage } of attemptsOf(call.usage, workload)) {
            if (count * perCall === 0) continue;
            classes.push({
              count: count * perCall,
              usage,
              model: route.model,
              provider: route.provider,
              serviceTier: tier,
              timeWindow: window,
              region: workload.region,
            });
          }
        }
      }
    }
    for (const call of calls) classes.push(...elsewhere(call, workload, billed * share, windowSharesOf));
    const isStored = workload.caching.kind === "traffic" && workload.caching.stored !== undefined;
    const stored = storedCacheCalls(workload, isStored ? planCalls(workload, route, terms) : [], {
      days: context.days ?? daysPerMonth,
      months: context.months ?? 1,
      minimum: terms.cache?.minimum ?? 0,
    });
    for (const { count, usage } of stored) {
      classes.push({
        count,
        usage,
        model: route.model,
        provider: route.provider,
        serviceTier: "standard",
        timeWindow: windows.at(-1)?.window,
        region: workload.region,
      });
    }
  }
  return classes;
}

/** A call that another model than the route's answers: a summary's. It is made at the standard tier. */
function elsewhere(
  { model, provider, perUnit, usage }: UnitCall,
  workload: Workload,
  units: number,
  windowSharesOf: CallContext["windowSharesOf"],
): CallClass[] {
  if (model === undefined) return [];
  return windowSharesOf({ model, provider, share: 1 }).flatMap(({ window, share }) =>
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

function scaled(arrivals: Arrivals, share: number): Arrivals {
  return {
    unitsPerDay: arrivals.unitsPerDay * share,
    ...(arrivals.slots && { slots: arrivals.slots.map((rate) => rate * share) }),
  };
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

function partition(calls: readonly UnitCall[]): [first: UnitCall[], others: UnitCall[]] {
  return [calls.filter(({ turn }) => turn === 1), calls.filter(({ turn }) => turn !== 1)];
}

/**
 * Tools are counted per unit of work and go with its first call. A search is whole: 0.3 searches a unit are three
 * calls in ten that search once.
 */
function withTools(call: UnitCall, { tools }: Workload, starts: number): UnitCall[] {
  // A unit that makes its first call many times over, such as an index, spreads its tools over them.
  const perStart = Math.abs(starts - 1) < 1e-9 ? 1 : 1 / starts;
  const usage: Usage = { ...call.usage };
  for (const field of ["containerMinutes", "sessionHours", "cacheStorageTokenHours"] as const) {
    const quantity = likely(tools[field]) * perStart;
    if (quantity > 0) usage[field] = quantity;
  }
  let calls: UnitCall[] = [{ ...call, usage }];
  for (const field of ["webSearches", "groundedPrompts", "fileSearches"] as const) {
    const average = likely(tools[field]) * perStart;
    if (average > 0) calls = calls.flatMap((each) => withWholeTools(each, field, average));
  }
  return calls;
}

function withWholeTools(
  call: UnitCall,
  field: "webSearches" | "groundedPrompts" | "fileSearches",
  average: number,
): UnitCall[] {
  const fewer = Math.floor(average);
  const more = average - fewer;
  return [
    {
      ...call,
      perUnit: call.perUnit * (1 - more),
      usage: fewer === 0 ? call.usage : { ...call.usage, [field]: fewer },
    },
    { ...call, perUnit: call.perUnit * more, usage: { ...call.usage, [field]: fewer + 1 } },
  ].filter(({ perUnit }) => perUnit > 0);
}
