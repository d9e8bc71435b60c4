import type { Bill } from "../billing/bill-types";
import { toBillCsvTable } from "../series/bill-text";
import { toCsv } from "../series/table-text";

/** A bill as CSV, lines, steps, total and months, for a spreadsheet that calculates on. */
export function writeBillCsv(bill: Bill): string {
  return toCsv(toBillCsvTable(bill));
}
