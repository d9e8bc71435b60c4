import type { QuantityLine } from "./bill-lines";
import { type BillRow, termsText } from "./bill-row";
import type { BookSheet } from "./book";
import { add, compare, div, type Expr, max, min, mul, one, when, zero } from "./expr";
import { allowanceKey, type FreeAllowances, freeUnits, inAllowanceOrder, lineIdentity } from "./free-cells";
import { at, type Held, type Month, partOfMonth } from "./projection-month";
import type { RateCell } from "./rates-sheet";
import type { Setting } from "./setting";

/** A line of the projection while one rate of it holds. */
export interface SegmentRow {
  bill: BillRow;
  row: number;
  line: QuantityLine;
  rate: RateCell;
  /** When it holds, as days and as their cells. */
  days: { from: string | null; until: string | null };
  held: Held;
  /** Of the n-th month, were the rate to hold for all of it. */
  quantityIn: (n: number) => Expr;
}

/** A line with an allowance, and its free units month by month, were the rate to hold for all of a month. */
export interface FreeRow extends SegmentRow {
  units: Expr[];
}

/**
 * What is free of every line in every month. A month whose rates change gives the part of its days, and the line uses that
 * part too: so both are taken as those of a whole month, and the part is taken once, of the amount.
 */
export function writeFreeUnits(
  sheet: BookSheet,
  setting: Setting,
  {
    rows,
    months,
    allowances,
  }: { rows: readonly SegmentRow[]; months: readonly Month[]; allowances: FreeAllowances },
): FreeRow[] {
  if (rows.length === 0) return [];
  const { t, words } = setting;
  sheet.text(sheet.next++, 0, t("projection.free"), "section");
  const written: FreeRow[] = [];
  for (const row of inAllowanceOrder(rows)) {
    const place = sheet.next++;
    writeSegmentName(sheet, setting, place, row.bill);
    sheet.text(place, at.meter, words.meterName(row.line.question.meter), "text");
    const before = written.filter(
      (other) => allowanceKey(other.bill) === allowanceKey(row.bill) && areTogether(row, other),
    );
    const units = months.map((month, n) =>
      sheet.put(place, month.column, unitsIn(row, { month, n, before, allowances }), "calls"),
    );
    written.push({ ...row, units });
  }
  sheet.next += 1;
  return written;
}

function unitsIn(
  row: SegmentRow,
  {
    month,
    n,
    before,
    allowances,
  }: { month: Month; n: number; before: readonly FreeRow[]; allowances: FreeAllowances },
): Expr {
  const stated = row.rate.allowance;
  if (stated === null) return zero;
  const usedBy = (rows: readonly FreeRow[]): Expr =>
    add(...rows.map((other) => mul(other.units[n] ?? zero, partTogether(month, row, other))));
  const line = lineIdentity(row.bill);
  const free = freeUnits(row.quantityIn(n), allowances.limitsOf(row.bill, stated, month.days), {
    used: usedBy(before),
    usedByLine: usedBy(before.filter((other) => lineIdentity(other.bill) === line)),
  });
  const part = partOfMonth(month, row.held);
  return part.isConstant ? free : when(compare(part, ">", zero), free, zero);
}

/** Whether there is a day on which both hold. */
function areTogether({ days: a }: SegmentRow, { days: b }: SegmentRow): boolean {
  const isBefore = (until: string | null, from: string | null): boolean =>
    until !== null && from !== null && until <= from;
  return !isBefore(a.until, b.from) && !isBefore(b.until, a.from);
}

/** The part of a row's days on which another holds too; 1 where it always does. */
function partTogether(month: Month, row: SegmentRow, other: SegmentRow): Expr {
  const { from, until } = other.days;
  const isWithin =
    (from === null || (row.days.from !== null && from <= row.days.from)) &&
    (until === null || (row.days.until !== null && row.days.until <= until));
  if (isWithin) return one;
  const both = {
    from: latest(row.held.from, other.held.from),
    until: earliest(row.held.until, other.held.until),
  };
  return div(partOfMonth(month, both), partOfMonth(month, row.held));
}

function latest(a: Expr | null, b: Expr | null): Expr | null {
  return a === null ? b : b === null ? a : max(a, b);
}

function earliest(a: Expr | null, b: Expr | null): Expr | null {
  return a === null ? b : b === null ? a : min(a, b);
}

/** What a row of the projection is of, in its first columns. */
export function writeSegmentName(sheet: BookSheet, setting: Setting, row: number, bill: BillRow): void {
  sheet.text(row, at.name, `${(bill.workloadAt ?? -1) + 1}. ${bill.name}`, "text");
  sheet.text(row, at.model, bill.model ?? "", "text");
  if (bill.rate !== null && bill.line !== null)
    sheet.text(row, at.terms, termsText(setting, bill.rate, bill.line), "text");
}
