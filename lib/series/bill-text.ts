import type { Bill } from "../billing/bill-types";
import { type BillRow, type BillSheet, toBillSheet } from "./bill-rows";
import { toInvoiceSheet } from "./invoice-rows";
import type { TextTable } from "./table-text";

const lineHead = [
  "workload",
  "provider",
  "model",
  "service_tier",
  "region",
  "band_above_tokens",
  "time_window",
  "rate_from",
  "rate_to",
  "meter",
  "calls",
  "quantity",
  "unit",
  "per",
  "list_rate_usd",
  "rate_usd",
  "list_amount_usd",
  "amount_usd",
  "amount_shown_usd",
] as const;

/** Columns of what is no line; a line leaves them empty. */
const otherHead = [
  "row",
  "step",
  "name",
  "base_usd",
  "factor",
  "change_usd",
  "change_shown_usd",
  "after_usd",
  "month",
  "currency",
  "per_usd",
  "rate_on",
  "rate_source",
  "total",
] as const;

type CsvRow = Partial<Record<(typeof lineHead)[number] | (typeof otherHead)[number], string | number | null>>;

/**
 * The whole bill with unrounded figures, one header for every language: for a spreadsheet that calculates on.
 *
 * The lines come first; then every step to the invoice, the total in its currency, and the months. `row` says which is
 * which, and the columns of the lines are empty in the others, so that they still add up by themselves.
 */
export function toBillCsvTable(bill: Bill): TextTable {
  const sheet = toBillSheet(bill);
  const head = [...lineHead, ...otherHead];
  const rows = [
    ...allRows(sheet).map(lineCells),
    ...stepCells(bill, sheet.digits),
    ...totalCells(bill),
    ...monthCells(bill),
  ];
  return { head, rows: rows.map((row) => head.map((name) => row[name] ?? null)) };
}

function lineCells({ line, shown }: BillRow): CsvRow {
  return {
    row: "line",
    workload: line.workloadName,
    provider: line.provider,
    model: line.model,
    service_tier: line.serviceTier,
    region: line.region,
    band_above_tokens: line.band?.above ?? null,
    time_window: line.timeWindow,
    rate_from: line.period?.from ?? null,
    rate_to: line.period?.to ?? null,
    meter: line.meter,
    calls: line.calls,
    quantity: line.quantity,
    unit: line.unit,
    per: line.per,
    list_rate_usd: line.listRateUsd,
    rate_usd: line.rateUsd,
    list_amount_usd: line.listAmountUsd,
    amount_usd: line.amountUsd,
    amount_shown_usd: shown,
  };
}

function stepCells(bill: Bill, digits: number): CsvRow[] {
  const invoice = toInvoiceSheet(bill, digits);
  if (invoice === null) return [];
  return [...invoice.inLines, ...invoice.after].map(({ line, shown }) => ({
    row: "step",
    step: line.step,
    name: line.name,
    provider: line.provider,
    model: line.model,
    base_usd: line.baseUsd,
    factor: line.x,
    change_usd: line.changeUsd,
    change_shown_usd: shown,
    after_usd: line.afterUsd,
  }));
}

function totalCells({ total, unpriced }: Bill): CsvRow[] {
  if (total === null) {
    return unpriced.map(({ workloadName, model, error }) => ({
      row: "unpriced",
      workload: workloadName,
      model,
      name: error.message,
    }));
  }
  const { amount, currency, perUsd, on, source } = total;
  return [{ row: "total", currency, per_usd: perUsd, rate_on: on, rate_source: source, total: amount }];
}

function monthCells({ months, total, currency }: Bill): CsvRow[] {
  return months.map((month) => ({
    row: "month",
    month: month.month,
    after_usd: month.amount,
    currency: total?.currency ?? currency,
    total: month.total,
  }));
}

/** How the cells of the table for readers are written. */
export interface BillWords {
  head: readonly [
    workload: string,
    model: string,
    meter: string,
    quantity: string,
    rate: string,
    amount: string,
  ];
  total: string;
  noTotal: string;
  model: (row: BillRow) => string;
  meter: (row: BillRow) => string;
  quantity: (row: BillRow) => string;
  rate: (row: BillRow) => string;
  money: (amount: number) => string;
}

/** The bill as it is read, with the shown amounts and their total. */
export function toBillReadersTable(sheet: BillSheet, words: BillWords): TextTable {
  return {
    head: words.head,
    numeric: [3, 4, 5],
    rows: [
      ...allRows(sheet).map((row) => [
        row.line.workloadName,
        words.model(row),
        words.meter(row),
        words.quantity(row),
        words.rate(row),
        words.money(row.shown),
      ]),
      [words.total, "", "", "", "", sheet.total === null ? words.noTotal : words.money(sheet.total)],
    ],
  };
}

function allRows(sheet: BillSheet): BillRow[] {
  const usage = sheet.groups.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows));
  return [...usage, ...sheet.fixed];
}
