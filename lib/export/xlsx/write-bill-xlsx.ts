import { type AmountRange, rangeOf } from "../../analysis/range";
import { type Sensitivity, sensitivityOf } from "../../analysis/sensitivity";
import { billScenario } from "../../billing/bill-scenario";
import type { Catalog } from "../../catalog/catalog";
import type { Scenario } from "../../scenario/schema";
import { makeBillWords } from "../../words/bill-words";
import { type Language, translatorOf } from "../../words/translate";
import { writeAssumptions } from "./assumptions-sheet";
import type { MonthCells } from "./bill-lines";
import { toBillRows } from "./bill-row";
import { addBillSheet, writeBillSheet } from "./bill-sheet";
import { Book } from "./book";
import { FreeAllowances } from "./free-cells";
import { Inputs } from "./inputs";
import { writeProjectionSheet } from "./projection-sheet";
import { RatesSheet } from "./rates-sheet";
import { type Provenance, writeReproduce } from "./reproduce-sheet";
import type { Setting } from "./setting";
import { writeChanges, writeSensitivity } from "./still-sheets";
import { writeSummary } from "./summary-sheet";
import { writeUsageSheet } from "./usage-sheet";
import { writeBook } from "./write-book";

export interface BillXlsxOptions {
  /** Of the edition the scenario names. */
  catalog: Catalog;
  /** For what has changed since; without it that sheet is left out. */
  newest?: Catalog | undefined;
  language: Language;
  /** Where the caller has it already; null where it is not wanted. Default: worked out here. */
  range?: AmountRange | null | undefined;
  /** Likewise; it prices the scenario twice for every figure in it, and null leaves its sheet out. */
  sensitivity?: Sensitivity | null | undefined;
  provenance?: Provenance | undefined;
}

/**
 * The bill as a spreadsheet that calculates: whoever changes an assumption, a rate or a discount sees the total follow.
 *
 * Every formula stands beside the value the engine's own figures give it, so that the file reads the same before and after
 * a recalculation. What no formula of a spreadsheet can say is a figure marked as such, with the reason.
 */
export async function writeBillXlsx(scenario: Scenario, options: BillXlsxOptions): Promise<Uint8Array> {
  return writeBook(makeBillBook(scenario, options), { title: scenario.title, date: scenario.asOf });
}

/** The workbook before it is put into a file. */
function makeBillBook(scenario: Scenario, options: BillXlsxOptions): Book {
  const { catalog, newest, language, provenance } = options;
  const sensitivity =
    options.sensitivity === undefined ? sensitivityOf(catalog, scenario) : options.sensitivity;
  const t = translatorOf(language, "spreadsheet");
  const words = makeBillWords(translatorOf(language, "bill"), language);
  const setting: Setting = { catalog, scenario, language, t, words, inputs: new Inputs(scenario) };
  const book = new Book();
  const sheets = {
    summary: book.addSheet(t("tab.summary"), [72, 20, 20, 20]),
    assumptions: book.addSheet(t("tab.assumptions"), [26, 42, 16, 14, 13, 13, 14, 30, 18, 40]),
    rates: book.addSheet(t("tab.rates"), [13, 26, 26, 20, 16, 11, 13, 18, 12, 12, 40, 26, 10, 10, 12, 44]),
    usage: book.addSheet(t("tab.usage"), [44, ...Array.from({ length: 22 }, () => 14)]),
    bill: addBillSheet(book, t("tab.bill")),
    projection: book.addSheet(t("tab.projection"), [
      ...[40, 28, 28, 26, 12, 14, 18, 14, 12],
      ...Array.from({ length: scenario.months }, () => 13),
    ]),
    ...(sensitivity && {
      sensitivity: book.addSheet(t("tab.sensitivity"), [28, 38, 14, 14, 14, 18, 16, 16, 16]),
    }),
    ...(newest && { changes: book.addSheet(t("tab.changes"), [34, 22, 14, 14, 14, 14]) }),
    reproduce: book.addSheet(t("tab.reproduce"), [30, 110]),
  };
  const { asOf } = writeAssumptions(book, sheets.assumptions, setting);
  const allowances = new FreeAllowances(book, sheets.assumptions, setting);
  const rates = new RatesSheet(sheets.rates, setting);
  const usage = writeUsageSheet(sheets.usage, setting);
  const rows = toBillRows(
    setting,
    rates,
    usage.workloads.flatMap(({ lines }) => lines),
  );
  const months = usage.workloads.map(
    ({ billedUnits }): MonthCells => ({ units: billedUnits, days: usage.days, prefix: null, moment: null }),
  );
  const providers = [...new Set(rows.flatMap(({ provider }) => (provider === null ? [] : [provider])))];
  const bill = writeBillSheet(sheets.bill, setting, rows, { months, asOf, providers, allowances });
  const projection = writeProjectionSheet(sheets.projection, setting, {
    usage,
    rates,
    billRows: rows,
    providers,
    allowances,
  });
  const { unpriced } = billScenario(catalog, scenario);
  const range = options.range === undefined ? rangeOf(catalog, scenario) : options.range;
  writeSummary(sheets.summary, setting, { bill, projection, usage, range, unpriced, checks: usage.checks });
  if (sensitivity && sheets.sensitivity !== undefined)
    writeSensitivity(sheets.sensitivity, setting, sensitivity);
  if (newest !== undefined && sheets.changes !== undefined) writeChanges(sheets.changes, setting, newest);
  writeReproduce(sheets.reproduce, setting, provenance ?? { link: null, digest: null, version: null });
  return book;
}
