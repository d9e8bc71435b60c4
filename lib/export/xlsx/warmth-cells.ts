import type { WarmthCells } from "./cached-cells";
import type { CallsTable } from "./calls-table";
import { add, div, type Expr, exp, mul, negative, num, one, sub, zero } from "./expr";
import { lognormalCdf } from "./lognormal-cells";
import { sumWhere } from "./range";
import type { RouteWork } from "./traffic";

/** The chances that a common prefix is warm, for the first call of a unit and for later ones. */
export interface PrefixWarmth {
  first: Expr;
  later: Expr;
}

/**
 * How the chance follows from the arrivals: for units of work per day on this route, that chance.
 *
 * Arrivals come evenly through the day here; `lib/usage/cache-warmth.ts` has the same formula and the uneven day, which is an
 * average over 1,152 moments and stays with Ratebook.
 */
export function evenWarmth(
  work: RouteWork,
  warmth: WarmthCells,
  calls: CallsTable,
): (unitsPerDay: Expr) => Expr {
  const { t, workload, path, inputs } = work;
  const { caching } = workload;
  const [classes, perUnit] = [calls.column("class"), calls.column("calls")];
  if (caching.kind !== "traffic" || classes === null || perUnit === null) return () => zero;
  const firsts = sumWhere([{ column: classes, is: 1 }], [perUnit]);
  const laters = sumWhere([{ column: classes, is: 2 }], [perUnit]);
  const units = work.place(t("usage.firstCalls"), firsts, "calls");
  const later = work.place(t("usage.laterCalls"), div(laters, units), "calls");
  const window = warmth.sliding
    ? work.place(t("usage.window"), add(warmth.ttl, mul(later, warmth.warmGap)))
    : warmth.ttl;
  const counted = warmth.sliding
    ? units
    : work.place(t("usage.needing"), neededCalls(warmth, calls), "calls");
  const long = longEnough(work, warmth, calls);
  const perUnitCounted = div(mul(counted, long), inputs.at(`${path}.caching.parallelFirst`, 1));
  const expected = work.place(t("usage.expected"), mul(window, div(perUnitCounted, num(24))));
  const warm = (of: Expr): Expr => (warmth.sliding ? sub(one, exp(negative(of))) : div(of, add(one, of)));
  const shares = caching.prefixShares?.map((_, index) => inputs.at(`${path}.caching.prefixShares[${index}]`));
  return (unitsPerDay) => {
    const all = mul(unitsPerDay, expected);
    if (shares === undefined) return warm(div(all, inputs.at(`${path}.caching.prefixes`, 1)));
    return add(...shares.map((share) => mul(share, warm(mul(all, share)))));
  };
}

/** Calls of a unit that need the shared prefix because nothing of their own is warm. */
function neededCalls({ own, newest }: WarmthCells, calls: CallsTable): Expr {
  const [classes, perUnit, rest] = [calls.column("class"), calls.column("calls"), calls.column("weightRest")];
  if (classes === null || perUnit === null || rest === null) return zero;
  const first = sumWhere([{ column: classes, is: 1 }], [perUnit]);
  const later = sumWhere([{ column: classes, is: 2 }], [newest && own !== zero ? rest : perUnit]);
  return add(first, later);
}

/** Prompts cut short of the cache's minimum leave nothing for others. */
function longEnough(work: RouteWork, { minimum }: WarmthCells, { rows }: CallsTable): Expr {
  const [first] = rows;
  if (first?.varying?.part !== "rest") return one;
  const least = sub(sub(minimum, num(0.5)), first.prompt);
  return work.place(
    work.t("usage.longEnough"),
    sub(one, lognormalCdf(first.varying.spread, least)),
    "chance",
  );
}
