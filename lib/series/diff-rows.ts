import type { DiffPartName, ScenarioDiff, WorkloadDiff } from "../analysis/diff-types";
import { getBillDigits, roundHalfUp, roundLines, sumRounded } from "../unit/round";

/** Figures of a difference as they are shown: parts, workloads and totals all add up to what stands beneath them. */
export interface DiffSheet {
  digits: number;
  from: number;
  to: number;
  difference: number;
  /** Parts that move the bill; one that could not be told apart stands with those it is counted in. */
  parts: { parts: DiffPartName[]; amount: number }[];
  rows: { row: WorkloadDiff; from: number | null; to: number | null; difference: number }[];
  /** What the steps for the whole bill come to; null where there are none on either side. */
  wholeBill: { from: number; to: number; difference: number } | null;
}

/** @returns null where there is no difference to show, because one of the two bills has no total */
export function toDiffSheet(diff: ScenarioDiff): DiffSheet | null {
  const { totalUsd: fromUsd } = diff.from;
  const { totalUsd: toUsd } = diff.to;
  if (fromUsd === null || toUsd === null || diff.difference === null) return null;
  const digits = digitsOf(fromUsd, toUsd);
  const from = roundHalfUp(fromUsd, digits);
  const to = roundHalfUp(toUsd, digits);
  const difference = sumRounded([to, -from], digits);
  const groups = groupParts(diff);
  const parts = roundLines(
    groups.map(({ amountUsd }) => amountUsd),
    digits,
    difference,
  ).map((amount, index) => ({ parts: groups[index]?.parts ?? [], amount }));
  const columns = (side: "from" | "to", total: number): number[] =>
    roundLines([...diff.workloads.map((row) => row[side] ?? 0), diff.wholeBill[side] ?? 0], digits, total);
  const [before, after] = [columns("from", from), columns("to", to)];
  const cell = (index: number) => {
    const [was = 0, is = 0] = [before[index], after[index]];
    return { from: was, to: is, difference: sumRounded([is, -was], digits) };
  };
  const whole = cell(diff.workloads.length);
  return {
    digits,
    from,
    to,
    difference,
    parts: parts.filter(({ amount }) => amount !== 0),
    rows: diff.workloads.map((row, index) => {
      const shown = cell(index);
      return {
        row,
        from: row.from === null ? null : shown.from,
        to: row.to === null ? null : shown.to,
        difference: shown.difference,
      };
    }),
    wholeBill: whole.from === 0 && whole.to === 0 ? null : whole,
  };
}

/** As fine as the larger total is shown, and finer where the difference would not be seen. */
function digitsOf(from: number, to: number): number {
  const size = Math.max(Math.abs(from), Math.abs(to));
  const moved = Math.abs(to - from);
  const visible = moved > size * 1e-9 ? getBillDigits(moved) : 0;
  return Math.max(getBillDigits(size), visible);
}

function groupParts({ parts }: ScenarioDiff): { parts: DiffPartName[]; amountUsd: number }[] {
  let waiting: DiffPartName[] = [];
  return parts.flatMap(({ part, amountUsd }) => {
    waiting.push(part);
    if (amountUsd === null) return [];
    const group = { parts: waiting, amountUsd };
    waiting = [];
    return [group];
  });
}
