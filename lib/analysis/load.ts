import { workloadCallClasses } from "../billing/price-workloads";
import type { Catalog } from "../catalog/catalog";
import type { Route, Scenario, Workload } from "../scenario/schema";
import { arrivalsOf, busiestPerHour } from "../usage/arrivals";
import { type CallClass, callsPerUnit, routeShares } from "../usage/call-classes";
import { billedShare } from "../usage/losses";
import { daysOfMonth } from "../usage/volume";
import { workloadUnits } from "./per-workload";

/** How long one model takes and how busy it is, from the speeds the user gave. */
export interface RouteLoad {
  model: string;
  /** Seconds of one call and of one unit of work, its calls one after another; null where no speed is given. */
  secondsPerCall: number | null;
  secondsPerUnit: number | null;
  /** Calls under way at the same time in the busiest hour, by Little's law: arrivals x duration. */
  concurrency: number | null;
  /** Prompt and output tokens a minute in the busiest hour. */
  peakTokensPerMinute: number;
  limitTokensPerMinute: number | null;
  /** The part of the limit that the busiest hour takes; above 1 calls are refused. */
  limitUse: number | null;
}

/**
 * One entry per route, and one for each other model that history is summed up by: its calls are nobody's waiting time that
 * the user gave a speed for, but they count against its limits.
 */
export function routeLoads(catalog: Catalog, scenario: Scenario, workload: Workload): RouteLoad[] {
  const days = daysOfMonth(scenario.monthDays, scenario.startMonth);
  const classes = workloadCallClasses(catalog, scenario, workload, {
    on: scenario.asOf,
    days,
    monthsOfGrowth: 0,
  });
  const units = workloadUnits(scenario, workload);
  const arrivals = arrivalsOf(workload, billedShare(workload), days);
  const busiest = busiestPerHour(arrivals);
  const average = units * billedShare(workload);
  return placesOf(workload, classes).map(({ route, share }) => {
    const own = classes.filter(({ model, provider }) => model === route.model && provider === route.provider);
    const calls = own.reduce((sum, { count }) => sum + count, 0);
    const output = own.reduce((sum, { count, usage }) => sum + count * (usage.completion ?? 0), 0);
    const tokens = output + own.reduce((sum, { count, usage }) => sum + count * (usage.prompt ?? 0), 0);
    // Tokens of a unit on average, at the arrivals of the busiest hour.
    const peakTokensPerMinute = average === 0 ? 0 : ((tokens / average) * busiest) / 60;
    const secondsPerCall = calls === 0 ? null : callSeconds(route, output / calls);
    const callsPerHour = average === 0 ? 0 : (calls / average) * busiest;
    const limit = route.limitTokensPerMinute ?? null;
    return {
      model: route.model,
      secondsPerCall,
      secondsPerUnit: secondsPerCall === null ? null : secondsPerCall * callsPerUnit(workload.shape),
      concurrency: secondsPerCall === null ? null : (callsPerHour * secondsPerCall) / 3600,
      peakTokensPerMinute: share === 0 ? 0 : peakTokensPerMinute,
      limitTokensPerMinute: limit,
      limitUse: limit === null ? null : peakTokensPerMinute / limit,
    };
  });
}

/** The routes, and what else is called: a summary's model that no route names. */
function placesOf(workload: Workload, classes: readonly CallClass[]): { route: Route; share: number }[] {
  const places: { route: Route; share: number }[] = routeShares(workload);
  for (const { model, provider } of classes) {
    const isKnown = places.some(({ route }) => route.model === model && route.provider === provider);
    if (!isKnown) places.push({ route: { model, provider, share: 1 }, share: 1 });
  }
  return places;
}

/** The first token, then the rest at an even speed. */
function callSeconds({ secondsToFirstToken, tokensPerSecond }: Route, output: number): number | null {
  if (tokensPerSecond === undefined) return null;
  return (secondsToFirstToken ?? 0) + output / tokensPerSecond;
}
