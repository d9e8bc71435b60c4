import type { Bill, BillLine, UnpricedLine } from "../billing/bill-types";
import { roundColumn, sumRounded } from "../unit/round";

export interface BillRow {
  /** Stable while the scenario is edited, so that an opened row stays open. */
  key: string;
  line: BillLine;
  /** The amount as shown; the shown amounts of a bill add up to its shown total. */
  shown: number;
}

/** One model in one service tier, band, window and rate period. */
export interface BillSection {
  key: string;
  provider: string | null;
  model: string | null;
  serviceTier: BillLine["serviceTier"];
  region: string | null;
  band: BillLine["band"];
  timeWindow: BillLine["timeWindow"];
  period: BillLine["period"];
  retired: string | null;
  calls: number;
  shown: number;
  rows: readonly BillRow[];
}

export interface BillGroup {
  key: string;
  name: string;
  sections: readonly BillSection[];
  calls: number;
  /** Of the shown amounts; null where a line of the workload is unpriced. */
  shown: number | null;
}

export interface BillSheet {
  unpriced: readonly UnpricedLine[];
  groups: readonly BillGroup[];
  fixed: readonly BillRow[];
  fixedShown: number;
  /** Null while anything is unpriced. */
  total: number | null;
  /** Decimals of every amount of this bill. */
  digits: number;
}

/**
 * The bill as it is set: grouped, and rounded so that what is shown adds up at every level.
 *
 * The total is rounded once; the workloads' subtotals are made to add up to it, then each workload's lines to its
 * subtotal. Every document takes its figures from here, so that it says what the screen says.
 */
export function toBillSheet(bill: Pick<Bill, "lines" | "unpriced" | "amount">): BillSheet {
  const groupOf = (line: BillLine) => `${line.kind} ${line.workload}`;
  const { shown, total, digits } = roundColumn(
    bill.lines.map((line) => line.amountUsd),
    bill.lines.map(groupOf),
  );
  const rows = bill.lines.map((line, index) => ({ key: lineKey(line), line, shown: shown[index] ?? 0 }));
  const add = (some: readonly { shown: number }[]) =>
    sumRounded(
      some.map((row) => row.shown),
      digits,
    );
  const withoutPrice = new Set(bill.unpriced.map((line) => line.workload));
  const fixed = rows.filter(({ line }) => line.kind === "fixed");
  return {
    unpriced: bill.unpriced,
    groups: groupBy(rows, ({ line }) => groupOf(line)).flatMap(([, inGroup]): BillGroup[] => {
      const line = inGroup[0]?.line;
      if (line === undefined || line.kind === "fixed") return [];
      const sections = groupBy(inGroup, (row) => sectionKey(row.line)).flatMap(([key, inSection]) => {
        const first = inSection[0]?.line;
        return first === undefined ? [] : [toSection(key, first, inSection, add(inSection))];
      });
      return [
        {
          key: line.workload,
          name: line.workloadName,
          sections,
          calls: sections.reduce((sum, section) => sum + section.calls, 0),
          shown: withoutPrice.has(line.workload) ? null : add(inGroup),
        },
      ];
    }),
    fixed,
    fixedShown: add(fixed),
    total: bill.amount === null ? null : total,
    digits,
  };
}

function toSection(key: string, first: BillLine, rows: readonly BillRow[], shown: number): BillSection {
  const { provider, model, serviceTier, region, band, timeWindow, period, retired } = first;
  return {
    key,
    provider,
    model,
    serviceTier,
    region,
    band,
    timeWindow,
    period,
    retired,
    calls: Math.max(...rows.map(({ line }) => line.calls)),
    shown,
    rows,
  };
}

/** Fees of one call stand under the same model as its tokens, though their source may be a rule without dates. */
function sectionKey(line: BillLine): string {
  return [
    line.workload,
    line.provider,
    line.model,
    line.serviceTier,
    line.region,
    line.band?.above,
    line.timeWindow,
    line.period?.from,
  ].join("|");
}

function lineKey(line: BillLine): string {
  return `${sectionKey(line)}|${line.meter}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups];
}
