import { sumRounded } from "../../unit/round";
import type { BillRow, BillSheet } from "../bill-rows";
import { getMeterGroup, type MeterGroup, meterGroups } from "../palette";

/** A line of the ledger: a workload, or what is fixed. */
export interface WorkloadRow {
  kind: "workload" | "fixed";
  name: string;
  /** As shown; the rows add up to the sheet's total. Null where something of it has no price. */
  shown: number | null;
  models: readonly ModelRow[];
}

export interface ModelRow {
  model: string;
  shown: number;
}

/** What a group of meters costs, over the whole bill. */
export interface MeterShare {
  group: MeterGroup;
  shown: number;
  /** Of all lines, from 0 to 1. */
  share: number;
}

/** Workloads in their order, those that nothing can be billed of among them, then the fixed lines. */
export function toWorkloadRows(sheet: BillSheet): WorkloadRow[] {
  const billed = sheet.groups.map(
    ({ name, shown, sections }): WorkloadRow => ({
      kind: "workload",
      name,
      shown,
      models: toModelRows(
        sections.flatMap(({ rows }) => rows),
        sheet.digits,
      ),
    }),
  );
  const known = new Set(sheet.groups.map(({ key }) => key));
  const missing = new Map(
    sheet.unpriced.filter(({ workload }) => !known.has(workload)).map((line) => [line.workload, line]),
  );
  const unbilled = [...missing.values()].map(
    ({ workloadName }): WorkloadRow => ({ kind: "workload", name: workloadName, shown: null, models: [] }),
  );
  const fixed = sheet.fixed.map(
    ({ line, shown }): WorkloadRow => ({ kind: "fixed", name: line.workloadName, shown, models: [] }),
  );
  return [...billed, ...unbilled, ...fixed];
}

function toModelRows(rows: readonly BillRow[], digits: number): ModelRow[] {
  const sums = new Map<string, number[]>();
  for (const { line, shown } of rows) {
    const model = line.model ?? "";
    sums.set(model, [...(sums.get(model) ?? []), shown]);
  }
  return [...sums].map(([model, amounts]) => ({ model, shown: sumRounded(amounts, digits) }));
}

/** Groups that cost something, in their fixed order; what they show adds up to what the lines show. */
export function toMeterShares(sheet: BillSheet): MeterShare[] {
  const rows = [
    ...sheet.groups.flatMap(({ sections }) => sections.flatMap((section) => section.rows)),
    ...sheet.fixed,
  ];
  const sumOf = (some: readonly BillRow[]) =>
    sumRounded(
      some.map(({ shown }) => shown),
      sheet.digits,
    );
  const all = sumOf(rows);
  return meterGroups.flatMap((group) => {
    const shown = sumOf(rows.filter(({ line }) => getMeterGroup(line.meter) === group));
    return shown === 0 ? [] : [{ group, shown, share: all === 0 ? 0 : shown / all }];
  });
}

/** The first rows, and the others as one; a single row is never folded. */
export function foldRows(
  rows: readonly WorkloadRow[],
  most: number,
  digits: number,
): { kept: readonly WorkloadRow[]; folded: { count: number; shown: number | null } | null } {
  if (rows.length <= most) return { kept: rows, folded: null };
  const rest = rows.slice(most - 1);
  const shown = rest.some((row) => row.shown === null)
    ? null
    : sumRounded(
        rest.map((row) => row.shown ?? 0),
        digits,
      );
  return { kept: rows.slice(0, most - 1), folded: { count: rest.length, shown } };
}
