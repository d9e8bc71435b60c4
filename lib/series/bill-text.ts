import type { BillRow, BillSheet } from "./bill-rows";
import type { TextTable } from "./table-text";

/** Every line with unrounded figures, one header for every language: for a spreadsheet that calculates on. */
export function toBillCsvTable(sheet: BillSheet): TextTable {
  return {
    head: [
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
    ],
    rows: allRows(sheet).map(({ line, shown }) => [
      line.workloadName,
      line.provider,
      line.model,
      line.serviceTier,
      line.region,
      line.band?.above ?? null,
      line.timeWindow,
      line.period?.from ?? null,
      line.period?.to ?? null,
      line.meter,
      line.calls,
      line.quantity,
      line.unit,
      line.per,
      line.listRateUsd,
      line.rateUsd,
      line.listAmountUsd,
      line.amountUsd,
      shown,
    ]),
  };
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
