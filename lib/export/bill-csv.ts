import type { Bill } from "../billing/bill-types";
import { toBillSheet } from "../series/bill-rows";
import { toBillCsvTable } from "../series/bill-text";
import { toCsv } from "../series/table-text";

/** A bill as CSV: a row per line with unrounded figures, for a spreadsheet that calculates on. */
export function writeBillCsv(bill: Bill): string {
  return toCsv(toBillCsvTable(toBillSheet(bill)));
}
