import type { Meter } from "../../catalog/meter";
import { arrivalsOf } from "../../usage/arrivals";
import { callClasses, routeShares } from "../../usage/call-classes";
import { billedShare } from "../../usage/losses";
import { routeCalls } from "../../usage/route-calls";
import { planRoute } from "../../usage/route-plan";
import { splitUsage } from "../../usage/usage";
import type { Variant } from "./variants";

/** When traffic is looked at: how far it has grown, and the days a monthly volume is spread over. */
export interface Moment {
  growth: number;
  daysPerMonth: number;
}

/** What one unit of work uses of a meter in a band, as the engine has it. */
export interface FrozenQuantity {
  meter: Meter;
  band: number;
  isOther: boolean;
  quantity: number;
}

/** Quantities of one unit of work, where its calls are too many to be laid out in cells. */
export function frozenQuantities(variant: Variant, moment: Moment): FrozenQuantity[] {
  const { workload, route, terms, other } = variant;
  const { losses, provisioned: _, ...rest } = workload;
  const alone = {
    ...rest,
    tiers: {},
    routing: { kind: "mix" as const, routes: [{ ...route, share: 1 }] },
    ...(losses && { losses: { ...losses, resultCache: 0 } }),
  };
  const classes = callClasses(alone, 1, {
    windowSharesOf: () => [{ window: undefined, share: 1 }],
    termsOf: () => terms,
    growth: moment.growth * billedShare(workload) * shareOf(variant),
    days: 0,
    months: 0,
    daysPerMonth: moment.daysPerMonth,
  });
  const found = new Map<string, FrozenQuantity>();
  for (const { count, usage, model } of classes) {
    if (count === 0) continue;
    const isOther = other !== null && model === other.route.model && model !== route.model;
    const band = (isOther ? other.bands : terms.bands).filter((above) => (usage.prompt ?? 0) > above).length;
    for (const [meter, quantity] of splitUsage(usage)) {
      const key = `${isOther}|${band}|${meter}`;
      const sum = found.get(key) ?? { meter, band, isOther, quantity: 0 };
      found.set(key, { ...sum, quantity: sum.quantity + quantity * count });
    }
  }
  return [...found.values()];
}

/** The chances that the prefix is warm over an uneven day, as the engine averages them. */
export function frozenWarmth(variant: Variant, moment: Moment): { first: number; later: number } {
  const { workload, route, terms } = variant;
  const factor = moment.growth * billedShare(workload) * shareOf(variant);
  const calls = routeCalls(
    planRoute(workload, route, terms),
    arrivalsOf(workload, factor, moment.daysPerMonth),
  );
  const warmAmong = (isFirst: boolean): number => {
    const own = calls.filter(({ turn, found }) => turn > 0 && (turn === 1) === isFirst && found !== "own");
    const all = own.reduce((sum, { perUnit }) => sum + perUnit, 0);
    const warm = own.reduce((sum, { perUnit, found }) => (found === "prefix" ? sum + perUnit : sum), 0);
    return all === 0 ? 0 : warm / all;
  };
  return { first: warmAmong(true), later: warmAmong(false) };
}

function shareOf({ workload, routeAt }: Variant): number {
  return routeShares(workload)[routeAt]?.share ?? 0;
}

/** Whether calls come unevenly through the day, so that warmth is an average over its moments. */
export function isUneven({ volume, profile }: Variant["workload"]): boolean {
  return profile !== undefined || (volume.per === "hour" && volume.hoursPerDay < 24);
}
