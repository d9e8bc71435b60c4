import type { MonthBill } from "../billing/bill-types";
import { getBillDigits, roundHalfUp, roundLines, sumRounded } from "../unit/round";
import {
  getMeterGroup,
  getMeterStyle,
  getSeriesStyle,
  type MeterGroup,
  meterGroups,
  type SeriesStyle,
  seriesColours,
} from "./palette";

export const projectionSplits = ["workload", "model", "meter"] as const;
export type ProjectionSplit = (typeof projectionSplits)[number];

export interface ProjectionSeries extends SeriesStyle {
  id: string;
  name: string;
  /** What its months show, added up. */
  total: number;
}

export interface ProjectionRow {
  month: string;
  /** As shown; null where a line of the month is unpriced: a gap, not zero. */
  total: number | null;
  /** By series id, as shown: they add up to the total. An unpriced month has none. */
  values: Readonly<Record<string, number>>;
  calls: number;
  retired: readonly string[];
  changes: readonly { model: string; on: string }[];
}

export interface Projection {
  by: ProjectionSplit;
  /** Bottom of the stack first. */
  series: readonly ProjectionSeries[];
  rows: readonly ProjectionRow[];
  /** The months' bills as shown, added up; null while one is unpriced. */
  total: number | null;
  /** Decimals of every amount. */
  digits: number;
}

/** The id of the series that holds what has no colour of its own. */
export const restId = "rest";

/**
 * Consecutive bills as the rows of a stacked chart and of its table.
 *
 * @param names  ids in the order in which series keep their place and colour, whatever they cost, with their text;
 * others follow by id. `rest` and `fixed` may be named too
 * @param mostSeries  beyond it the cheapest are drawn together; a table passes Infinity
 */
export function toProjectionRows(
  months: readonly MonthBill[],
  by: ProjectionSplit,
  names: ReadonlyMap<string, string>,
  mostSeries = seriesColours,
): Projection {
  const split = months.map((month) => splitMonth(month, by));
  const totals = new Map<string, number>();
  for (const values of split) {
    for (const [id, amount] of values) totals.set(id, (totals.get(id) ?? 0) + amount);
  }
  const ids = orderIds([...totals.keys()], by, names);
  const kept = keepLargest(ids, totals, mostSeries);
  const folded = ids.filter((id) => !kept.includes(id));
  const digits = Math.max(2, ...months.map(({ amount }) => getBillDigits(amount ?? 0)));
  const shownIds = folded.length > 0 ? [...kept, restId] : kept;
  const rows = months.map((month, index): ProjectionRow => {
    const values = foldValues(split[index] ?? new Map(), kept, folded);
    const shown = roundLines(
      values,
      digits,
      month.amount === null ? undefined : roundHalfUp(month.amount, digits),
    );
    return {
      month: month.month,
      total: month.amount === null ? null : roundHalfUp(month.amount, digits),
      values: month.amount === null ? {} : Object.fromEntries(shownIds.map((id, at) => [id, shown[at] ?? 0])),
      calls: month.calls,
      retired: month.retired,
      changes: month.changes,
    };
  });
  const add = (amounts: readonly number[]) => sumRounded(amounts, digits);
  return {
    by,
    series: shownIds.map((id, index) => ({
      id,
      name: names.get(id) ?? id,
      total: add(rows.map(({ values }) => values[id] ?? 0)),
      ...(by === "meter"
        ? getMeterStyle(id as MeterGroup)
        : getSeriesStyle(id === restId ? seriesColours - 1 : index)),
    })),
    rows,
    total: rows.some(({ total }) => total === null) ? null : add(rows.map(({ total }) => total ?? 0)),
    digits,
  };
}

function splitMonth(month: MonthBill, by: ProjectionSplit): Map<string, number> {
  if (by === "workload") return new Map(Object.entries(month.byWorkload));
  if (by === "model") return new Map(Object.entries(month.byModel));
  const groups = new Map<string, number>();
  for (const [meter, amount] of Object.entries(month.byMeter)) {
    const group = getMeterGroup(meter);
    groups.set(group, (groups.get(group) ?? 0) + amount);
  }
  return groups;
}

function orderIds(ids: readonly string[], by: ProjectionSplit, names: ReadonlyMap<string, string>): string[] {
  const order: readonly string[] = by === "meter" ? meterGroups : [...names.keys()];
  const place = new Map(order.map((id, index) => [id, index]));
  const last = order.length;
  return [...ids].sort(
    (a, b) => (place.get(a) ?? last) - (place.get(b) ?? last) || (a < b ? -1 : a > b ? 1 : 0),
  );
}

/** The dearest, in their fixed order. One series is never folded alone: the rest needs two to be worth its name. */
function keepLargest(ids: string[], totals: ReadonlyMap<string, number>, most: number): string[] {
  if (ids.length <= most) return ids;
  const byTotal = [...ids].sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0));
  const kept = new Set(byTotal.slice(0, most - 1));
  return ids.filter((id) => kept.has(id));
}

/** The kept ones in order, then what the others add up to. */
function foldValues(
  values: ReadonlyMap<string, number>,
  kept: readonly string[],
  folded: readonly string[],
): number[] {
  const row = kept.map((id) => values.get(id) ?? 0);
  if (folded.length > 0) row.push(folded.reduce((sum, id) => sum + (values.get(id) ?? 0), 0));
  return row;
}

export interface ProjectionMark {
  month: string;
  kind: "change" | "retired";
  model: string;
  /** The day of a change; null for a retirement, whose month is the first it is billed past. */
  on: string | null;
}

/**
 * What happens to prices along the way: each change on its day, each retirement in the first month that is billed past
 * it. A model already retired in the first month has its mark there.
 */
export function toProjectionMarks(rows: readonly ProjectionRow[]): ProjectionMark[] {
  const retired = new Set<string>();
  return rows.flatMap((row) => {
    const newlyRetired = row.retired.filter((model) => !retired.has(model));
    for (const model of newlyRetired) retired.add(model);
    return [
      ...row.changes
        .filter(({ model }) => !newlyRetired.includes(model))
        .map(({ model, on }): ProjectionMark => ({ month: row.month, kind: "change", model, on })),
      ...newlyRetired.map(
        (model): ProjectionMark => ({ month: row.month, kind: "retired", model, on: null }),
      ),
    ];
  });
}
