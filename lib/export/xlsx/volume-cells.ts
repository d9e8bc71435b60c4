import type { Workload } from "../../scenario/schema";
import { routeShares } from "../../usage/call-classes";
import { add, div, type Expr, mul, num, one, sub } from "./expr";
import type { Inputs } from "./inputs";

/** The formulas of `lib/usage/volume.ts`, `arrivals.ts` and `losses.ts` in cells, for one workload. */
export interface VolumeCells {
  /** Units of work in a month, before any are answered without tokens. */
  units: (days: Expr, growth: Expr) => Expr;
  /** Units on a day with traffic that reach the models. */
  perDay: (daysPerMonth: Expr, growth: Expr) => Expr;
  /** The share of the units that reach a model by tokens. */
  billed: Expr;
  growth: Expr;
  /** The share of the units that a route serves. */
  routeShare: (route: number) => Expr;
}

export function volumeCells(inputs: Inputs, path: string, workload: Workload): VolumeCells {
  const { volume } = workload;
  const amount = inputs.at(`${path}.volume.amount`);
  const hours = inputs.at(`${path}.volume.hoursPerDay`);
  const ofDay = volume.per === "hour" ? mul(amount, hours) : amount;
  const billed = billedCells(inputs, path, workload);
  return {
    units: (days, growth) =>
      volume.per === "month"
        ? mul(amount, growth)
        : mul(ofDay, growth, days, div(inputs.at(`${path}.volume.daysPerWeek`), num(7))),
    perDay: (daysPerMonth, growth) =>
      volume.per === "month" ? div(mul(amount, growth, billed), daysPerMonth) : mul(ofDay, growth, billed),
    billed,
    growth: add(one, inputs.at(`${path}.volume.growthPerMonth`)),
    routeShare: (route) => routeShareCells(inputs, path, workload, route),
  };
}

function billedCells(inputs: Inputs, path: string, { losses, provisioned }: Workload): Expr {
  const reached = losses === undefined ? one : sub(one, inputs.at(`${path}.losses.resultCache`));
  const byTokens = provisioned === undefined ? one : sub(one, inputs.at(`${path}.provisioned.share`));
  return mul(reached, byTokens);
}

/** In a cascade every step's share is of those that reached the step before. */
function routeShareCells(inputs: Inputs, path: string, { routing }: Workload, route: number): Expr {
  const shareOf = (index: number): Expr => inputs.at(`${path}.routing.routes[${index}].share`);
  if (routing.kind === "mix") return shareOf(route);
  return mul(...Array.from({ length: route + 1 }, (_, index) => shareOf(index)));
}

/** Routes that serve nothing are left out, as the engine leaves them out. */
export function servingRoutes(workload: Workload): number[] {
  return routeShares(workload).flatMap(({ share }, index) => (share === 0 ? [] : [index]));
}
