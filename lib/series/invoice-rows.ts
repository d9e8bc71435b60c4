import type { AdjustmentLine, Bill } from "../billing/bill-types";
import { roundHalfUp, roundLines } from "../unit/round";

export interface InvoiceStep {
  line: AdjustmentLine;
  /** The change as shown. */
  shown: number;
}

/** From the list price to what is paid, in figures that add up as they are shown. */
export interface InvoiceSheet {
  /** At list price; the steps that are in the bill's lines already lead from it to `lines`. */
  list: number;
  inLines: readonly InvoiceStep[];
  /** The bill's lines, added up. */
  lines: number;
  after: readonly InvoiceStep[];
  /** USD, after every step. */
  usd: number;
  /** Decimals of every amount. */
  digits: number;
}

/** What the lines carry already; the steps after them are the bill's alone. */
export function isInLines(step: AdjustmentLine["step"]): boolean {
  return step === "allowance" || step === "discount" || step === "reseller";
}

/**
 * Each sum is rounded once; the steps between two sums are rounded so that they lead from the one to the other.
 *
 * @param digits  decimals of the bill's amounts: those of its sheet
 * @returns null while the bill has no total
 */
export function toInvoiceSheet(bill: Bill, digits: number): InvoiceSheet | null {
  const { amount, listAmount, total, adjustments } = bill;
  if (amount === null || listAmount === null || total === null) return null;
  const list = roundHalfUp(listAmount, digits);
  const lines = roundHalfUp(amount, digits);
  const usd = roundHalfUp(total.amount / total.perUsd, digits);
  return {
    list,
    inLines: roundSteps(
      adjustments.filter(({ step }) => isInLines(step)),
      digits,
      lines - list,
    ),
    lines,
    after: roundSteps(
      adjustments.filter(({ step }) => !isInLines(step)),
      digits,
      usd - lines,
    ),
    usd,
    digits,
  };
}

function roundSteps(lines: readonly AdjustmentLine[], digits: number, change: number): InvoiceStep[] {
  const shown = roundLines(
    lines.map(({ changeUsd }) => changeUsd),
    digits,
    change,
  );
  return lines.map((line, index) => ({ line, shown: shown[index] ?? 0 }));
}
