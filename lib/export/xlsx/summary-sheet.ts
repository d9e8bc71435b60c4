import type { AmountRange } from "../../analysis/range";
import type { UnpricedLine } from "../../billing/bill-types";
import { formatDate } from "../../unit/format";
import type { BillCells } from "./bill-sheet";
import { sumOfCells } from "./bill-sheet";
import type { BookSheet } from "./book";
import type { Check } from "./checks";
import { compare, div, type Expr, num, when, zero } from "./expr";
import type { ProjectionCells } from "./projection-sheet";
import { writeText } from "./range";
import type { Setting } from "./setting";
import type { StyleName } from "./styles";
import type { UsageCells } from "./usage-sheet";

export interface SummaryInput {
  bill: BillCells;
  projection: ProjectionCells;
  usage: UsageCells;
  range: AmountRange | null;
  unpriced: readonly UnpricedLine[];
  checks: readonly Check[];
}

/** The first sheet: what it comes to, whether everything holds, and how to read the others. */
export function writeSummary(sheet: BookSheet, setting: Setting, input: SummaryInput): void {
  const { t, scenario, language } = setting;
  sheet.text(0, 0, scenario.title, "title");
  const dates = { edition: scenario.edition, date: formatDate(scenario.asOf, language) };
  sheet.text(1, 0, t("summary.basis", dates), "note");
  sheet.next = 3;
  writeAmounts(sheet, setting, input);
  writeWorkloads(sheet, setting, input);
  writeChecks(sheet, setting, input);
  writeFacts(sheet, setting);
  writeLegend(sheet, setting, input);
}

/** Where something doesn't hold there is no total. */
function whileHolding(checks: readonly Check[], expr: Expr): Expr {
  if (checks.length === 0) return expr;
  const all = checks.every(({ holds }) => holds.value === 1);
  const tests = checks.map(({ holds }) => holds);
  return {
    text: (on) => `IF(${writeAll(tests, on)},${expr.text(on)},NA())`,
    value: all ? expr.value : Number.NaN,
    rank: 4,
    isConstant: false,
  };
}

/** A function takes no more than 255 arguments. */
function writeAll(tests: readonly Expr[], on: string): string {
  const groups: string[] = [];
  for (let index = 0; index < tests.length; index += 100) {
    groups.push(
      `AND(${tests
        .slice(index, index + 100)
        .map(({ text }) => text(on))
        .join(",")})`,
    );
  }
  return groups.length === 1 ? (groups[0] ?? "TRUE") : `AND(${groups.join(",")})`;
}

function writeAmounts(
  sheet: BookSheet,
  setting: Setting,
  { bill, projection, range, checks }: SummaryInput,
): void {
  const { t, scenario } = setting;
  const currency = scenario.adjustments?.currency;
  const style: StyleName = currency === undefined ? "usd" : "money";
  const line = (label: string, expr: Expr, look: StyleName): void => {
    const at = sheet.next++;
    sheet.text(at, 0, label, look.endsWith("Total") ? "textTotal" : "text");
    sheet.put(at, 1, expr, look);
  };
  const code = currency?.code ?? "USD";
  line(t("summary.total", { currency: code }), whileHolding(checks, bill.total), `${style}Total`);
  line(t("summary.list"), bill.list, "usd");
  line(t("summary.amount"), bill.amount, "usd");
  const months = projection.totals.length;
  line(
    t("summary.months", { count: months, currency: code }),
    whileHolding(checks, sumOfCells(projection.totals)),
    `${style}Total`,
  );
  if (range !== null) {
    line(t("summary.p10"), num(range.p10), "usdFrozen");
    line(t("summary.p50"), num(range.p50), "usdFrozen");
    line(t("summary.p90"), num(range.p90), "usdFrozen");
  }
  if (currency !== undefined) {
    sheet.text(
      sheet.next++,
      0,
      t("summary.currency", { code, on: currency.on, source: currency.source }),
      "note",
    );
  }
  sheet.next += 1;
}

function writeWorkloads(sheet: BookSheet, setting: Setting, { bill, usage }: SummaryInput): void {
  const { t, scenario } = setting;
  (["workload", "amount", "units", "perUnit"] as const).forEach((head, column) => {
    sheet.text(sheet.next, column, t(`summary.head.${head}`), column === 0 ? "head" : "headRight");
  });
  sheet.next += 1;
  scenario.workloads.forEach(({ name }, index) => {
    const at = sheet.next++;
    const units = usage.workloads[index]?.units ?? zero;
    sheet.text(at, 0, `${index + 1}. ${name}`, "text");
    const amount = sheet.put(at, 1, bill.byWorkload[index] ?? zero, "usd");
    const count = sheet.put(at, 2, units, "calls");
    sheet.put(at, 3, when(compare(count, "=", zero), zero, div(amount, count)), "usdFine");
  });
  if (scenario.fixed.length > 0) {
    sheet.text(sheet.next, 0, t("summary.fixed"), "text");
    sheet.put(sheet.next++, 1, bill.fixed, "usd");
  }
  sheet.text(sheet.next, 0, t("summary.together"), "textTotal");
  sheet.put(sheet.next++, 1, bill.amount, "usdTotal");
  sheet.next += 1;
}

function writeChecks(
  sheet: BookSheet,
  { t, words, scenario }: Setting,
  { checks, unpriced }: SummaryInput,
): void {
  sheet.text(sheet.next++, 0, t("summary.checks"), "section");
  for (const { what, holds } of checks) {
    const at = sheet.next++;
    sheet.text(at, 0, what, "text");
    const words = [t("summary.holds"), t("summary.fails")] as const;
    const written = (on: string): string =>
      `IF(${holds.text(on)},${writeText(words[0])},${writeText(words[1])})`;
    sheet.answer(at, 1, holds.value === 1 ? words[0] : words[1], written, "good");
  }
  for (const line of unpriced) {
    const at = sheet.next++;
    sheet.text(at, 0, `${line.workloadName} · ${words.failureText(line, scenario.asOf)}`, "text");
    sheet.text(at, 1, t("notPriced"), "good");
  }
  if (checks.length + unpriced.length === 0) sheet.text(sheet.next++, 0, t("summary.noChecks"), "note");
  sheet.next += 1;
}

/** What a document says beside its figures. */
function writeFacts(sheet: BookSheet, { t, scenario }: Setting): void {
  const { document } = scenario;
  if (document === undefined) return;
  const fields = [
    "purpose",
    "decision",
    "preparedBy",
    "reviewedBy",
    "approvedBy",
    "validUntil",
    "reviewOn",
  ] as const;
  const given = fields.filter((field) => document[field] !== undefined);
  if (given.length + document.notIncluded.length === 0) return;
  sheet.text(sheet.next++, 0, t("summary.facts"), "section");
  for (const field of given) {
    sheet.text(sheet.next, 0, t(`summary.fact.${field}`), "text");
    sheet.text(sheet.next++, 1, document[field] ?? "", "note");
  }
  for (const each of document.notIncluded) {
    sheet.text(sheet.next, 0, t("summary.fact.notIncluded"), "text");
    sheet.text(sheet.next++, 1, each, "note");
  }
  sheet.next += 1;
}

/** The colours, and the figures that no formula makes with the reason beside them. */
function writeLegend(sheet: BookSheet, { t }: Setting, { usage }: SummaryInput): void {
  sheet.text(sheet.next++, 0, t("summary.reading"), "section");
  sheet.put(sheet.next, 1, num(1234), "figureInput");
  sheet.text(sheet.next++, 0, t("summary.input"), "text");
  sheet.put(sheet.next, 1, num(1234), "figureFrozen");
  sheet.text(sheet.next++, 0, t("summary.frozen"), "text");
  for (const line of ["unrounded", "estimate", "still"] as const)
    sheet.text(sheet.next++, 0, t(`summary.${line}`), "note");
  if (usage.frozen.length === 0) return;
  sheet.next += 1;
  sheet.text(sheet.next++, 0, t("summary.frozenList"), "section");
  for (const { where, what, reason } of usage.frozen) {
    sheet.text(sheet.next, 0, `${where}: ${what}`, "text");
    sheet.text(sheet.next++, 1, reason, "note");
  }
}
