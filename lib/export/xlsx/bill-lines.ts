import type { Meter, ServiceTier, TimeWindow } from "../../catalog/meter";
import type { WindowShares } from "../../usage/call-classes";
import { add, compare, type Expr, mul, num, one, round, sub, when, zero } from "./expr";
import type { Moment } from "./frozen-usage";
import type { Inputs } from "./inputs";
import type { UnitQuantity } from "./per-unit-table";
import type { RateQuestion } from "./rates-sheet";
import type { RouteUsage } from "./route-usage";
import type { VolumeCells } from "./volume-cells";
import type { PrefixWarmth } from "./warmth-cells";

/** A month in cells, as a bill's line sees it. */
export interface MonthCells {
  /** Units of work of the line's workload that reach a model by tokens. */
  units: Expr;
  /** Days of traffic. */
  days: Expr;
  /** The chances of the month; null where they are those of the bill, or nothing hangs on them. */
  prefix: PrefixWarmth | null;
  /** Null for the bill's own month. */
  moment: Moment | null;
}

/** One line of the bill before its rate: what it counts, as a formula of a month. */
export interface QuantityLine {
  workloadAt: number;
  usage: RouteUsage;
  question: RateQuestion;
  quantity: (month: MonthCells) => Expr;
  /** What one unit of work uses, and so what doesn't change from month to month; null where something does. */
  perUnit: Expr | null;
}

interface LineContext {
  inputs: Inputs;
  path: string;
  volume: VolumeCells;
  /** The share of calls in peak hours, in a cell. */
  peak: Expr | null;
}

/** The lines of one route: a tier, a window, a band and a meter each. */
export function linesOf(usage: RouteUsage, context: LineContext): QuantityLine[] {
  const { variant } = usage;
  const share = context.volume.routeShare(variant.routeAt);
  const own = usage.quantities.filter(({ isOther }) => !isOther);
  const lines = windowsIn(variant.windows, context.peak).flatMap(({ window, share: inWindow }) =>
    tiersIn(context, variant.workload.tiers).flatMap(({ tier, share: inTier }) =>
      own.map((quantity) =>
        lineOf(usage, quantity, mul(share, inTier, inWindow), {
          model: variant.route.model,
          provider: variant.route.provider,
          tier,
          window,
          region: variant.workload.region,
          above: bandAbove(variant.terms.bands, quantity.band),
          meter: quantity.meter,
        }),
      ),
    ),
  );
  return [...lines, ...otherLines(usage, share), ...storedLines(usage, context)];
}

/** Summaries that another model makes, at the standard tier. */
function otherLines(usage: RouteUsage, share: Expr): QuantityLine[] {
  const { other, workload } = usage.variant;
  if (other === null) return [];
  return usage.quantities
    .filter(({ isOther }) => isOther)
    .flatMap((quantity) =>
      other.windows.map(({ window, share: inWindow }) =>
        lineOf(usage, quantity, mul(share, num(inWindow)), {
          model: other.route.model,
          provider: other.route.provider,
          tier: "standard",
          window,
          region: workload.region,
          above: bandAbove(other.bands, quantity.band),
          meter: quantity.meter,
        }),
      ),
    );
}

function lineOf(
  usage: RouteUsage,
  quantity: UnitQuantity,
  share: Expr,
  question: RateQuestion,
): QuantityLine {
  const { frozenAt, dependsOnWarmth } = quantity;
  return {
    workloadAt: usage.variant.workloadAt,
    usage,
    question,
    quantity: ({ units, prefix, moment }) => {
      const each =
        frozenAt !== undefined && moment !== null
          ? num(frozenAt(moment))
          : quantity.at(prefix ?? usage.prefix);
      return mul(units, share, each);
    },
    perUnit: dependsOnWarmth || frozenAt !== undefined ? null : mul(share, quantity.at(usage.prefix)),
  };
}

/** A cache kept by hand: storage by the hour, and its making billed as input. See `stored-cache.ts` of `lib/usage`. */
function storedLines(usage: RouteUsage, { inputs, path }: LineContext): QuantityLine[] {
  const { variant, storedTokens } = usage;
  const { caching, region } = variant.workload;
  if (storedTokens === null || caching.kind !== "traffic" || caching.stored === undefined) return [];
  const whole = round(storedTokens);
  const tokens = when(compare(whole, "<", num(variant.terms.cache?.minimum ?? 0)), zero, whole);
  const hours = inputs.at(`${path}.caching.stored.hoursPerDay`);
  const prefixes =
    caching.prefixShares === undefined
      ? inputs.at(`${path}.caching.prefixes`, 1)
      : num(caching.prefixShares.length);
  const question = {
    model: variant.route.model,
    provider: variant.route.provider,
    tier: "standard" as const,
    window: variant.windows.at(-1)?.window,
    region,
  };
  const line = (meter: Meter, above: number | null, quantity: (days: Expr) => Expr): QuantityLine => ({
    workloadAt: variant.workloadAt,
    usage,
    question: { ...question, meter, above },
    quantity: ({ days }) => quantity(days),
    perUnit: null,
  });
  const storage = line("cacheStorage", null, (days) => mul(prefixes, tokens, hours, days));
  if (!caching.stored.creationBilled) return [storage];
  const bands = [...variant.terms.bands].filter((above) => tokens.value > above);
  const makings = (days: Expr): Expr => when(compare(hours, "<", num(24)), days, one);
  return [storage, line("input", bands.at(-1) ?? null, (days) => mul(prefixes, makings(days), tokens))];
}

function bandAbove(bands: readonly number[], band: number): number | null {
  return band === 0 ? null : (bands[band - 1] ?? null);
}

function windowsIn(
  windows: WindowShares,
  peak: Expr | null,
): { window: TimeWindow | undefined; share: Expr }[] {
  return windows.map(({ window, share }) => ({
    window,
    share: peak === null || window === undefined ? num(share) : window === "peak" ? peak : sub(one, peak),
  }));
}

/** What no tier is named for is standard; 0.9 and 0.1 leave 2.8e-17, which is nobody's call. */
function tiersIn(
  { inputs, path }: LineContext,
  tiers: Partial<Record<ServiceTier, number>>,
): { tier: ServiceTier; share: Expr }[] {
  const named = (Object.entries(tiers) as [ServiceTier, number][])
    .filter(([, share]) => share > 0)
    .map(([tier]) => ({ tier, share: inputs.at(`${path}.tiers.${tier}`) }));
  const rest = sub(one, add(...named.map(({ share }) => share)));
  const standard = named.length === 0 ? one : when(compare(rest, ">", num(1e-9)), rest, zero);
  return [{ tier: "standard", share: standard }, ...named];
}
