import type { Bill, BillLine, UnpricedLine } from "../billing/bill-types";
import { type CsvValue, writeCsv } from "./csv";

type Column = readonly [name: string, valueOf: (line: BillLine) => CsvValue];

const columns: readonly Column[] = [
  ["workload", (line) => line.workloadName],
  ["provider", (line) => line.provider],
  ["model", (line) => line.model],
  ["serviceTier", (line) => line.serviceTier],
  ["region", (line) => line.region],
  ["promptAbove", (line) => line.band?.above ?? null],
  ["timeWindow", (line) => line.timeWindow],
  ["meter", (line) => line.meter],
  ["calls", (line) => line.calls],
  ["quantity", (line) => line.quantity],
  ["unit", (line) => line.unit],
  ["per", (line) => line.per],
  ["listRateUsd", (line) => line.listRateUsd],
  ["rateUsd", (line) => line.rateUsd],
  ["factors", (line) => line.factors.map(({ what, x }) => `${what} x${x}`).join("; ")],
  ["inherits", (line) => line.inherits],
  ["listAmountUsd", (line) => line.listAmountUsd],
  ["discounts", (line) => line.adjustments.map(({ what, x }) => `${what} x${x}`).join("; ")],
  ["amountUsd", (line) => line.amountUsd],
  ["rateFrom", (line) => line.period?.from ?? null],
  ["rateTo", (line) => line.period?.to ?? null],
  ["retired", (line) => line.retired],
  ["source", sourceOf],
  ["unpriced", () => null],
];

/** A bill's lines at full precision, one row each; a line without a price has its reason instead of an amount. */
export function writeBillCsv(bill: Bill): string {
  const rows = bill.lines.map((line) => columns.map(([, read]) => read(line)));
  return writeCsv([columns.map(([name]) => name), ...rows, ...bill.unpriced.map(unpricedRow)]);
}

function unpricedRow(line: UnpricedLine): CsvValue[] {
  const known: Readonly<Record<string, CsvValue>> = {
    workload: line.workloadName,
    model: line.model,
    calls: line.calls,
    unpriced: line.error.message,
  };
  return columns.map(([name]) => known[name] ?? null);
}

function sourceOf({ source }: BillLine): CsvValue {
  if (source === null || "given" in source) return source === null ? null : "given by hand";
  return "price" in source ? source.price : `${source.rule} (${source.name})`;
}
