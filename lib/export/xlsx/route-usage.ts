import type { Meter } from "../../catalog/meter";
import type { BookSheet } from "./book";
import { warmthCells } from "./cached-cells";
import { firstCalls, mergedCell, writeClassTable } from "./call-classes-table";
import { writeCallsTable } from "./calls-table";
import { type Expr, num } from "./expr";
import { figureCells } from "./figures-cells";
import { type FrozenQuantity, frozenQuantities, frozenWarmth, isUneven, type Moment } from "./frozen-usage";
import { type UnitQuantity, writePerUnit } from "./per-unit-table";
import { planAgentCells } from "./plan-agent-cells";
import { planConversationCells } from "./plan-conversation-cells";
import { planEmbeddingCells, planFineTuneCells } from "./plan-corpus-cells";
import { planSingleCells } from "./plan-single-cells";
import { agentRows, conversationRows, mostRows } from "./reach-cells";
import type { PlannedRow, RouteWork } from "./traffic";
import type { Variant } from "./variants";
import { evenWarmth, type PrefixWarmth } from "./warmth-cells";

/** What one unit of work uses on one route, in cells. */
export interface RouteUsage {
  variant: Variant;
  quantities: readonly UnitQuantity[];
  /** The chances of the bill's month; null where nothing hangs on them. */
  prefix: PrefixWarmth | null;
  /** The chances of another month: a formula of its traffic, or what Ratebook averaged over an uneven day. */
  prefixAt: (unitsPerDay: Expr, moment: Moment) => { prefix: PrefixWarmth; isFrozen: boolean } | null;
  /** Tokens of the prefix that a stored cache keeps; null without one. */
  storedTokens: Expr | null;
}

export interface RouteOptions {
  variant: Variant;
  /** Units of work of a day that this route serves. */
  unitsPerDay: Expr;
  moment: Moment;
  meterName: (meter: Meter) => string;
}

export function writeRouteUsage(sheet: BookSheet, work: RouteWork, options: RouteOptions): RouteUsage {
  return rowsOf(options.variant) > mostRows
    ? writeFrozen(sheet, work, options)
    : writeFormulas(sheet, work, options);
}

function rowsOf({ workload, terms }: Variant): number {
  const { shape } = workload;
  if (shape.kind === "agent") return 2 * agentRows(shape);
  if (shape.kind !== "conversation") return 1;
  const turns = conversationRows(shape) * (shape.history?.kind === "summary" ? 2 : 1);
  return shape.prefixLengths === undefined ? turns : turns * (terms.bands.length + 5);
}

function planCells(work: RouteWork): PlannedRow[] {
  const figures = figureCells(work);
  const { shape } = work.workload;
  switch (shape.kind) {
    case "single":
      return planSingleCells(work, shape, figures);
    case "conversation":
      return planConversationCells(work, shape, figures);
    case "agent":
      return planAgentCells(work, shape, figures);
    case "embedding":
      return planEmbeddingCells(work, shape, figures);
    case "fine-tune":
      return planFineTuneCells(work, figures);
  }
}

function writeFormulas(sheet: BookSheet, work: RouteWork, options: RouteOptions): RouteUsage {
  const { variant, unitsPerDay, moment, meterName } = options;
  const { t } = work;
  const bands = variant.terms.bands.map((above) => work.given(t("usage.bandAbove"), above));
  const otherBands = (variant.other?.bands ?? []).map((above) => work.given(t("usage.bandAbove"), above));
  const planned = planCells(work);
  const warmth = warmthCells(work);
  sheet.next += 1;
  const calls = writeCallsTable(sheet, work, planned, { bands, otherBands, warmth });
  const isTraffic = warmth !== null && !warmth.isStored;
  const even = isTraffic && !isUneven(variant.workload) ? evenWarmth(work, warmth, calls) : null;
  const prefix = !isTraffic
    ? null
    : even === null
      ? frozenPrefix(work, variant, moment)
      : evenPrefix(work, even(unitsPerDay));
  const merged = mergedCell(work, calls, prefix);
  sheet.next += 1;
  const sizes = { bands: bands.length, otherBands: otherBands.length, warmth, prefix };
  const classes = writeClassTable(sheet, work, calls, { ...sizes, merged });
  const quantities = writePerUnit(sheet, work, classes, { ...sizes, firsts: firstCalls(calls), meterName });
  return {
    variant,
    quantities,
    prefix,
    prefixAt: (perDay, month) => {
      if (!isTraffic) return null;
      if (even === null) return { prefix: toPrefix(frozenWarmth(variant, month)), isFrozen: true };
      const chance = even(perDay);
      return { prefix: { first: chance, later: chance }, isFrozen: false };
    },
    storedTokens: isStored(variant) ? (planned.find(({ turn }) => turn === 1)?.head ?? null) : null,
  };
}

/** Whether a cache is kept by hand: its making is billed whether or not the model reads from it at a rate of its own. */
function isStored({ workload: { caching } }: Variant): boolean {
  return caching.kind === "traffic" && caching.stored !== undefined;
}

function evenPrefix(work: RouteWork, chance: Expr): PrefixWarmth {
  const cell = work.place(work.t("usage.prefixWarm"), chance, "chance");
  return { first: cell, later: cell };
}

function frozenPrefix(work: RouteWork, variant: Variant, moment: Moment): PrefixWarmth {
  const { first, later } = frozenWarmth(variant, moment);
  const reason = work.t("frozen.uneven");
  return {
    first: work.frozen(work.t("usage.prefixWarmFirst"), first, reason),
    later: work.frozen(work.t("usage.prefixWarmLater"), later, reason),
  };
}

function toPrefix({ first, later }: { first: number; later: number }): PrefixWarmth {
  return { first: num(first), later: num(later) };
}

/** Calls too many to be laid out: what a unit of work uses stands there as Ratebook worked it out. */
function writeFrozen(
  sheet: BookSheet,
  work: RouteWork,
  { variant, moment, meterName }: RouteOptions,
): RouteUsage {
  const hangsOnTraffic = variant.workload.caching.kind === "traffic";
  const kept = new Map<string, FrozenQuantity[]>();
  const quantitiesAt = (month: Moment): FrozenQuantity[] => {
    const key = `${month.growth}|${month.daysPerMonth}`;
    const known = kept.get(key) ?? frozenQuantities(variant, month);
    kept.set(key, known);
    return known;
  };
  const quantities = quantitiesAt(moment).map(({ meter, band, isOther, quantity }): UnitQuantity => {
    const name = band === 0 ? meterName(meter) : `${meterName(meter)} · ${work.t("usage.bandOf", { band })}`;
    const cell = work.frozen(name, quantity, work.t("frozen.long", { rows: mostRows }));
    const later = (month: Moment): number =>
      quantitiesAt(month).find(
        (each) => each.meter === meter && each.band === band && each.isOther === isOther,
      )?.quantity ?? 0;
    return {
      meter,
      band,
      isOther,
      at: () => cell,
      dependsOnWarmth: false,
      ...(hangsOnTraffic && { frozenAt: later }),
    };
  });
  sheet.next += 1;
  return {
    variant,
    quantities,
    prefix: null,
    prefixAt: () => null,
    storedTokens: isStored(variant) ? (planCells(work)[0]?.head ?? null) : null,
  };
}
