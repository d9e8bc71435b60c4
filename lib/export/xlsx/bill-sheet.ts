import { discountsFor, resellersFor } from "../../billing/adjust-lines";
import { getBillDigits, roundHalfUp } from "../../unit/round";
import type { MonthCells, QuantityLine } from "./bill-lines";
import type { Book, BookSheet } from "./book";
import { call, compare, div, type Expr, mul, num, one, sub, when, zero } from "./expr";
import { LedgerCells, ledgerSteps } from "./ledger";
import { sumOf, sumWhere } from "./range";
import type { RateCell, RatesSheet } from "./rates-sheet";
import type { Setting } from "./setting";
import { steppedOffCell } from "./stepped-cells";
import { areaOf } from "./write-book";

/** A line of the bill with the cells of its rate. */
export interface BillRow {
  workloadAt: number | null;
  /** The workload's name, or the fixed line's. */
  name: string;
  line: QuantityLine | null;
  rate: RateCell | null;
  /** Of a fixed line: its quantity and rate. */
  fixed: { quantity: Expr; rate: Expr } | null;
  provider: string | null;
  model: string | null;
}

/** What other sheets read from the bill. */
export interface BillCells {
  rows: readonly BillRow[];
  list: Expr;
  amount: Expr;
  total: Expr;
  byWorkload: readonly Expr[];
  digits: number;
}

const columns = [
  "workload",
  "provider",
  "model",
  "terms",
  "meter",
  "quantity",
  "per",
  "rate",
  "list",
] as const;
const adjusted = ["discount", "reseller", "amount", "no", "providerNo"] as const;
const at = {
  quantity: 5,
  per: 6,
  rate: 7,
  list: 8,
  discount: 9,
  reseller: 10,
  amount: 11,
  no: 12,
  providerNo: 13,
};

export function addBillSheet(book: Book, name: string): BookSheet {
  return book.addSheet(name, [30, 12, 28, 30, 20, 20, 12, 14, 16, 12, 12, 16, 7, 12]);
}

export function toBillRows(setting: Setting, rates: RatesSheet, lines: readonly QuantityLine[]): BillRow[] {
  const { scenario, inputs } = setting;
  const used = lines.map((line): BillRow => {
    const rate = rates.at(line.question, scenario.asOf);
    return {
      workloadAt: line.workloadAt,
      name: scenario.workloads[line.workloadAt]?.name ?? "",
      line,
      rate,
      fixed: null,
      provider: rate.provider,
      model: rate.model,
    };
  });
  const fixed = scenario.fixed.map(({ name }, index) =>
    fixedRow(name, null, { quantity: one, rate: inputs.at(`fixed[${index}].usdPerMonth`) }),
  );
  const provisioned = scenario.workloads.flatMap(({ name, provisioned: bought }, index) => {
    if (bought === undefined) return [];
    const figure = (field: string): Expr => inputs.at(`workloads[${index}].provisioned.${field}`);
    return [
      fixedRow(name, index, {
        quantity: mul(figure("units"), figure("hoursPerMonth")),
        rate: figure("usdPerUnitHour"),
      }),
    ];
  });
  return [...used, ...fixed, ...provisioned];
}

function fixedRow(name: string, workloadAt: number | null, fixed: { quantity: Expr; rate: Expr }): BillRow {
  return { workloadAt, name, line: null, rate: null, fixed, provider: null, model: null };
}

/** A line's factor after the discounts that don't depend on the month's amount. */
export function plainDiscountCell({ scenario, inputs }: Setting, { provider, model, line }: BillRow): Expr {
  if (line === null) return one;
  const plain = discountsFor(scenario, provider, model).filter(({ steps }) => steps === undefined);
  return mul(
    ...plain.map((discount) => sub(one, inputs.at(`discounts[${scenario.discounts.indexOf(discount)}].off`))),
  );
}

export function resellerCell({ scenario, inputs }: Setting, { provider, model, line }: BillRow): Expr {
  if (line === null) return one;
  const resellers = scenario.adjustments?.resellers ?? [];
  const factors = resellersFor(scenario, { provider, model }).map((reseller) =>
    inputs.at(`adjustments.resellers[${resellers.indexOf(reseller)}].factor`),
  );
  return mul(...factors);
}

/** Which of the discounts with steps a row takes, by their place in the scenario. */
export function steppedOf({ scenario }: Setting, { provider, model, line }: BillRow): number[] {
  if (line === null) return [];
  return discountsFor(scenario, provider, model)
    .filter(({ steps }) => steps !== undefined)
    .map((discount) => scenario.discounts.indexOf(discount));
}

/** The bill: quantity x rate, line by line, then every step to the invoice. */
export function writeBillSheet(
  sheet: BookSheet,
  setting: Setting,
  rows: readonly BillRow[],
  options: { months: readonly MonthCells[]; asOf: Expr; providers: readonly string[]; allHold: Expr },
): BillCells {
  writeHead(sheet, setting);
  const from = sheet.next;
  const lists = rows.map((row, index) => writeListed(sheet, setting, from + index, row, options));
  const to = from + rows.length - 1;
  sheet.next = to + 1;
  const list = rows.length === 0 ? zero : sumOf(sheet.range({ column: at.list, from, to }));
  const stepRow = sheet.next + 2;
  const offs = writeStepped(sheet, setting, { rows, lists, stepRow });
  rows.forEach((row, index) => {
    writeAdjusted(sheet, setting, from + index, row, { list: lists[index] ?? zero, offs });
  });
  const span = (column: number) => sheet.range({ column, from, to: Math.max(from, to) });
  const amount = rows.length === 0 ? zero : sumOf(span(at.amount));
  sheet.text(to + 1, 0, setting.t("bill.sum"), "textTotal");
  for (let column = 1; column < at.list; column++) sheet.text(to + 1, column, "", "textTotal");
  const listCell = sheet.put(to + 1, at.list, list, "usdTotal");
  const amountCell = sheet.put(to + 1, at.amount, amount, "usdTotal");
  if (rows.length > 0)
    sheet.quiet.push(areaOf({ row: from, column: at.quantity }, { row: to, column: at.amount }));
  sheet.next = Math.max(sheet.next, to + 3);
  const byWorkload = setting.scenario.workloads.map((_, workload) =>
    rows.length === 0 ? zero : sumWhere([{ column: span(at.no), is: workload + 1 }], [span(at.amount)]),
  );
  const ofProvider = new Map(
    options.providers.map((provider, index) => [
      provider,
      rows.length === 0
        ? zero
        : sumWhere([{ column: span(at.providerNo), is: index + 1 }], [span(at.amount)]),
    ]),
  );
  const ledger = writeLedger(sheet, setting, {
    list: listCell,
    amount: amountCell,
    ofProvider,
    rows,
    span,
    asOf: options.asOf,
  });
  return { rows, list: listCell, amount: amountCell, byWorkload, ...ledger };
}

function writeHead(sheet: BookSheet, { t }: Setting): void {
  sheet.text(0, 0, t("sheet.bill"), "title");
  sheet.text(1, 0, t("bill.note"), "note");
  [...columns, ...adjusted].forEach((head, column) => {
    sheet.text(2, column, t(`bill.${head}`), column >= at.quantity ? "headRight" : "head");
  });
  sheet.next = 3;
  sheet.headRows = 3;
  sheet.headColumns = 1;
}

function writeListed(
  sheet: BookSheet,
  setting: Setting,
  row: number,
  { name, line, rate, fixed, workloadAt }: BillRow,
  { months, providers }: { months: readonly MonthCells[]; providers: readonly string[] },
): Expr {
  const { t, words } = setting;
  sheet.text(row, 0, name, "text");
  sheet.put(row, at.no, num((workloadAt ?? -1) + 1), "whole");
  if (line === null || rate === null) {
    sheet.text(row, 4, words.meterName("fixed"), "text");
    sheet.put(row, at.providerNo, zero, "whole");
    const quantity = sheet.put(row, at.quantity, fixed?.quantity ?? one, "figure");
    sheet.put(row, at.per, one, "whole");
    const rateCell = sheet.put(row, at.rate, fixed?.rate ?? zero, "rate");
    return sheet.put(row, at.list, mul(quantity, rateCell), "usdFine");
  }
  const { question } = line;
  sheet.text(row, 1, rate.provider ?? t("rates.own"), "text");
  sheet.text(row, 2, rate.model, "text");
  sheet.text(row, 3, termsText(setting, rate, line), "text");
  sheet.text(row, 4, words.meterName(question.meter), "text");
  sheet.put(
    row,
    at.providerNo,
    num(rate.provider === null ? 0 : providers.indexOf(rate.provider) + 1),
    "whole",
  );
  const month = months[line.workloadAt];
  const quantity = sheet.put(row, at.quantity, month === undefined ? zero : line.quantity(month), "figure");
  const per = sheet.put(row, at.per, num(rate.per), "whole");
  const rateCell = sheet.put(row, at.rate, rate.rate, "rate");
  return sheet.put(row, at.list, listAmount(quantity, per, rateCell), "usdFine");
}

/** Nothing used costs nothing, whether or not there is a rate for it. */
function listAmount(quantity: Expr, per: Expr, rate: Expr): Expr {
  const amount = mul(div(quantity, per), rate);
  return Number.isNaN(rate.value) ? when(compare(quantity, "=", zero), zero, amount) : amount;
}

export function termsText({ words }: Setting, rate: RateCell, { question }: QuantityLine): string {
  return words
    .sectionParts({
      model: rate.model,
      provider: rate.provider ?? "",
      serviceTier: question.tier,
      region: question.region ?? null,
      band: question.above === null ? null : { above: question.above },
      timeWindow: question.window ?? null,
      period: null,
    })
    .join(" · ");
}

/** Discounts whose share hangs on the month's list amount of what they cover. */
function writeStepped(
  sheet: BookSheet,
  setting: Setting,
  { rows, lists, stepRow }: { rows: readonly BillRow[]; lists: readonly Expr[]; stepRow: number },
): Map<number, Expr> {
  const { scenario, inputs, t } = setting;
  const offs = new Map<number, Expr>();
  scenario.discounts.forEach((discount, index) => {
    if (discount.steps === undefined) return;
    const covered = lists.filter((_, row) => {
      const each = rows[row];
      return each !== undefined && steppedOf(setting, each).includes(index);
    });
    const at = stepRow + offs.size;
    sheet.text(at, 0, t("bill.stepped", { provider: discount.provider }), "text");
    const base = sheet.put(at, 8, sumOfCells(covered), "usd");
    offs.set(index, sheet.put(at, 9, steppedOffCell(inputs, discount, index, base), "share"));
    sheet.next = at + 2;
  });
  return offs;
}

/** A sum of cells; a function takes no more than 255 of them. */
export function sumOfCells(cells: readonly Expr[]): Expr {
  if (cells.length === 0) return zero;
  const value = cells.reduce((sum, cell) => sum + cell.value, 0);
  if (cells.length <= 200) return call("SUM", cells, value);
  const groups: Expr[] = [];
  for (let index = 0; index < cells.length; index += 200)
    groups.push(sumOfCells(cells.slice(index, index + 200)));
  return call("SUM", groups, value);
}

function writeAdjusted(
  sheet: BookSheet,
  setting: Setting,
  row: number,
  given: BillRow,
  { list, offs }: { list: Expr; offs: ReadonlyMap<number, Expr> },
): void {
  const stepped = steppedOf(setting, given).map((index) => sub(one, offs.get(index) ?? zero));
  const discount = sheet.put(row, at.discount, mul(plainDiscountCell(setting, given), ...stepped), "times");
  const reseller = sheet.put(row, at.reseller, resellerCell(setting, given), "times");
  sheet.put(row, at.amount, mul(list, discount, reseller), "usdFine");
}

interface LedgerInput {
  list: Expr;
  amount: Expr;
  ofProvider: ReadonlyMap<string, Expr>;
  rows: readonly BillRow[];
  span: (column: number) => ReturnType<BookSheet["range"]>;
  asOf: Expr;
}

/** Every step from the list amount to the invoice, on a line of its own. */
function writeLedger(
  sheet: BookSheet,
  setting: Setting,
  input: LedgerInput,
): Pick<BillCells, "total" | "digits"> {
  const { t, scenario, inputs } = setting;
  sheet.text(sheet.next, 0, t("bill.steps"), "section");
  sheet.next += 1;
  const line = (
    label: string,
    expr: Expr,
    style: "usd" | "usdTotal" | "money" | "moneyTotal" | "figure" = "usd",
  ): Expr => {
    const at = sheet.next++;
    sheet.text(at, 0, label, style.endsWith("Total") ? "textTotal" : "text");
    return sheet.put(at, 11, expr, style);
  };
  line(t("bill.listAmount"), input.list);
  if (input.rows.length > 0 && scenario.discounts.length > 0) {
    const discounted = sumWhere([], [input.span(at.list), input.span(at.discount)]);
    line(t("step.discount"), sub(discounted, input.list));
    line(t("step.reseller"), sub(input.amount, discounted));
  } else if (input.rows.length > 0) {
    line(t("step.reseller"), sub(input.amount, input.list));
  }
  line(t("bill.afterDiscounts"), input.amount);
  const steps = ledgerSteps(scenario, inputs);
  const ledger = new LedgerCells(input.amount, input.ofProvider, (index, change) => {
    const step = steps[index];
    return line(step === undefined ? "" : stepLabel(setting, step), change);
  });
  steps.forEach((step, index) => {
    ledger.apply(step, index, { first: input.asOf, last: input.asOf });
  });
  const usd = line(t("bill.totalUsd"), ledger.amount, "usdTotal");
  const currency = scenario.adjustments?.currency;
  const total =
    currency === undefined
      ? usd
      : line(
          t("bill.totalIn", { currency: currency.code }),
          mul(usd, inputs.at("adjustments.currency.perUsd")),
          "moneyTotal",
        );
  const digits = getBillDigits(Number.isFinite(total.value) ? total.value : 1);
  line(t("bill.rounded"), roundTo(total, digits), currency === undefined ? "usdTotal" : "moneyTotal");
  sheet.text(sheet.next, 0, t("bill.roundedNote"), "note");
  return { total, digits };
}

export function stepLabel(
  { t }: Setting,
  step: { kind: "commitment" | "credit" | "fee" | "tax"; name: string; provider: string | null },
): string {
  const name = step.name === "" ? t(`step.${step.kind}`) : `${t(`step.${step.kind}`)}: ${step.name}`;
  return step.provider === null ? name : `${name} (${step.provider})`;
}

/** A figure rounded once, a half away from nought. */
function roundTo(expr: Expr, digits: number): Expr {
  return call("ROUND", [expr, num(digits)], roundHalfUp(expr.value, digits));
}
