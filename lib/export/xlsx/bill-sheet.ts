import { getBillDigits, roundHalfUp } from "../../unit/round";
import type { MonthCells } from "./bill-lines";
import { type BillRow, plainDiscountCell, resellerCell, steppedOf, termsText } from "./bill-row";
import type { Book, BookSheet } from "./book";
import { call, compare, div, type Expr, mul, num, one, sub, when, zero } from "./expr";
import { allowanceKey, type FreeAllowances, freeUnits, inAllowanceOrder, lineIdentity } from "./free-cells";
import { LedgerCells, ledgerSteps } from "./ledger";
import { sumOf, sumWhere } from "./range";
import type { Setting } from "./setting";
import { steppedOffCell } from "./stepped-cells";
import { areaOf } from "./write-book";

/** What other sheets read from the bill. */
export interface BillCells {
  rows: readonly BillRow[];
  list: Expr;
  amount: Expr;
  total: Expr;
  byWorkload: readonly Expr[];
  /** The lines of no workload. */
  fixed: Expr;
  digits: number;
}

/** Columns and their widths, in their order; those of what is free only where something is. */
const widths = {
  ...{
    workload: 30,
    provider: 12,
    model: 28,
    terms: 30,
    meter: 20,
    quantity: 20,
    per: 12,
    rate: 14,
    list: 16,
  },
  ...{ free: 16, net: 16 },
  ...{ discount: 12, reseller: 12, amount: 16, no: 7, providerNo: 14 },
};
type Column = keyof typeof widths;
type Columns = Record<Column, number>;

function columnsFor(rows: readonly BillRow[]): readonly Column[] {
  const all = Object.keys(widths) as Column[];
  const isFree = rows.some(({ rate }) => rate?.allowance);
  return isFree ? all : all.filter((column) => column !== "free" && column !== "net");
}

/** Where each stands. Without anything free, what is left of the list amount is the list amount. */
function placesOf(columns: readonly Column[]): Columns {
  const at = Object.fromEntries(columns.map((column, index) => [column, index])) as Columns;
  return { ...at, net: at.net ?? at.list };
}

export function addBillSheet(book: Book, name: string): BookSheet {
  return book.addSheet(name, []);
}

/** What the rows of the bill share. */
interface BillTable {
  sheet: BookSheet;
  setting: Setting;
  at: Columns;
  hasFree: boolean;
  options: BillOptions;
}

interface BillOptions {
  months: readonly MonthCells[];
  asOf: Expr;
  providers: readonly string[];
  allowances: FreeAllowances;
}

/** A row while it is written. */
interface ListedRow {
  bill: BillRow;
  row: number;
  quantity: Expr;
  per: Expr;
  rate: Expr;
  list: Expr;
}

/** The bill: quantity x rate, line by line, then every step to the invoice. */
export function writeBillSheet(
  sheet: BookSheet,
  setting: Setting,
  rows: readonly BillRow[],
  options: BillOptions,
): BillCells {
  const columns = columnsFor(rows);
  const at = placesOf(columns);
  const table: BillTable = { sheet, setting, at, options, hasFree: columns.includes("free") };
  sheet.widths = columns.map((column) => widths[column]);
  writeHead(table, columns);
  const from = sheet.next;
  const listed = rows.map((row, index) => writeListed(table, from + index, row));
  const to = from + rows.length - 1;
  const nets = table.hasFree ? writeFree(table, listed) : listed.map(({ list }) => list);
  sheet.next = to + 1;
  const offs = writeStepped(table, listed, sheet.next + 2);
  listed.forEach((each, index) => {
    writeAdjusted(table, each, { net: nets[index] ?? zero, offs });
  });
  const span = (column: number) => sheet.range({ column, from, to: Math.max(from, to) });
  const sumAt = (column: number): Expr => (rows.length === 0 ? zero : sumOf(span(column)));
  sheet.text(to + 1, 0, setting.t("bill.sum"), "textTotal");
  for (let column = 1; column < at.amount; column++) sheet.text(to + 1, column, "", "textTotal");
  const listCell = sheet.put(to + 1, at.list, sumAt(at.list), "usdTotal");
  const netCell = table.hasFree ? sheet.put(to + 1, at.net, sumAt(at.net), "usdTotal") : listCell;
  const amountCell = sheet.put(to + 1, at.amount, sumAt(at.amount), "usdTotal");
  if (rows.length > 0)
    sheet.quiet.push(areaOf({ row: from, column: at.quantity }, { row: to, column: at.amount }));
  sheet.next = Math.max(sheet.next, to + 3);
  const amountWhere = (column: number, is: number): Expr =>
    rows.length === 0 ? zero : sumWhere([{ column: span(column), is }], [span(at.amount)]);
  const byWorkload = setting.scenario.workloads.map((_, index) => amountWhere(at.no, index + 1));
  const ofProvider = new Map(
    options.providers.map((provider, index) => [provider, amountWhere(at.providerNo, index + 1)]),
  );
  const discounted = rows.length === 0 ? zero : sumWhere([], [span(at.net), span(at.discount)]);
  const ledger = writeLedger(table, {
    list: listCell,
    net: netCell,
    discounted,
    amount: amountCell,
    ofProvider,
    isEmpty: rows.length === 0,
  });
  const fixed = amountWhere(at.no, 0);
  return { rows, list: listCell, amount: amountCell, byWorkload, fixed, ...ledger };
}

function writeHead({ sheet, setting: { t }, at, hasFree }: BillTable, columns: readonly Column[]): void {
  sheet.text(0, 0, t("sheet.bill"), "title");
  sheet.text(1, 0, t(hasFree ? "bill.noteFree" : "bill.note"), "note");
  columns.forEach((head, column) => {
    sheet.text(2, column, t(`bill.${head}`), column >= at.quantity ? "headRight" : "head");
  });
  sheet.next = 3;
  sheet.headRows = 3;
  sheet.headColumns = 1;
}

function writeListed({ sheet, setting, at, options }: BillTable, row: number, bill: BillRow): ListedRow {
  const { name, line, rate, fixed, workloadAt } = bill;
  const { t, words } = setting;
  sheet.text(row, 0, name, "text");
  sheet.put(row, at.no, num((workloadAt ?? -1) + 1), "whole");
  if (line === null || rate === null) {
    sheet.text(row, at.meter, words.meterName("fixed"), "text");
    sheet.put(row, at.providerNo, zero, "whole");
    const quantity = sheet.put(row, at.quantity, fixed?.quantity ?? one, "calls");
    const per = sheet.put(row, at.per, one, "whole");
    const rateCell = sheet.put(row, at.rate, fixed?.rate ?? zero, "rate");
    const list = sheet.put(row, at.list, mul(quantity, rateCell), "usdFine");
    return { bill, row, quantity, per, rate: rateCell, list };
  }
  sheet.text(row, at.provider, rate.provider ?? t("rates.own"), "text");
  sheet.text(row, at.model, rate.model, "text");
  sheet.text(row, at.terms, termsText(setting, rate, line), "text");
  sheet.text(row, at.meter, words.meterName(line.question.meter), "text");
  const provider = rate.provider === null ? 0 : options.providers.indexOf(rate.provider) + 1;
  sheet.put(row, at.providerNo, num(provider), "whole");
  const month = options.months[line.workloadAt];
  const quantity = sheet.put(row, at.quantity, month === undefined ? zero : line.quantity(month), "calls");
  const per = sheet.put(row, at.per, num(rate.per), "whole");
  const rateCell = sheet.put(row, at.rate, rate.rate, "rate");
  const list = sheet.put(row, at.list, listAmount(quantity, per, rateCell), "usdFine");
  return { bill, row, quantity, per, rate: rateCell, list };
}

/** Units that cost nothing, line by line in the engine's order. @returns what is left of each list amount */
function writeFree({ sheet, at, options }: BillTable, listed: readonly ListedRow[]): Expr[] {
  const free = new Map<ListedRow, Expr>();
  const taken: { key: string; line: string; cell: Expr }[] = [];
  for (const each of inAllowanceOrder(listed)) {
    const { bill, row, quantity } = each;
    const stated = bill.rate?.allowance;
    const days = options.months[bill.workloadAt ?? -1]?.days;
    if (!stated || days === undefined) continue;
    const [key, line] = [allowanceKey(bill), lineIdentity(bill)];
    const before = taken.filter((other) => other.key === key);
    const units = freeUnits(quantity, options.allowances.limitsOf(bill, stated, days), {
      used: sumOfCells(before.map(({ cell }) => cell)),
      usedByLine: sumOfCells(before.filter((other) => other.line === line).map(({ cell }) => cell)),
    });
    const cell = sheet.put(row, at.free, units, "calls");
    taken.push({ key, line, cell });
    free.set(each, cell);
  }
  return listed.map((each) => {
    const { row, quantity, per, rate, list } = each;
    const units = free.get(each);
    const net = units === undefined ? list : listAmount(sub(quantity, units), per, rate);
    return sheet.put(row, at.net, net, "usdFine");
  });
}

/** Nothing used costs nothing, whether or not there is a rate for it. */
function listAmount(quantity: Expr, per: Expr, rate: Expr): Expr {
  const amount = mul(div(quantity, per), rate);
  return Number.isNaN(rate.value) ? when(compare(quantity, "=", zero), zero, amount) : amount;
}

/** Discounts whose share hangs on the month's list amount of what they cover. */
function writeStepped(
  { sheet, setting, at }: BillTable,
  listed: readonly ListedRow[],
  stepRow: number,
): Map<number, Expr> {
  const { scenario, inputs, t } = setting;
  const offs = new Map<number, Expr>();
  scenario.discounts.forEach((discount, index) => {
    if (discount.steps === undefined) return;
    const covered = listed.filter(({ bill }) => steppedOf(setting, bill).includes(index));
    const row = stepRow + offs.size;
    sheet.text(row, 0, t("bill.stepped", { provider: discount.provider }), "text");
    const base = sheet.put(row, at.list, sumOfCells(covered.map(({ list }) => list)), "usd");
    offs.set(index, sheet.put(row, at.discount, steppedOffCell(inputs, discount, index, base), "share"));
    sheet.next = row + 2;
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
  { sheet, setting, at }: BillTable,
  { bill, row }: ListedRow,
  { net, offs }: { net: Expr; offs: ReadonlyMap<number, Expr> },
): void {
  const stepped = steppedOf(setting, bill).map((index) => sub(one, offs.get(index) ?? zero));
  const discount = sheet.put(row, at.discount, mul(plainDiscountCell(setting, bill), ...stepped), "times");
  const reseller = sheet.put(row, at.reseller, resellerCell(setting, bill), "times");
  sheet.put(row, at.amount, mul(net, discount, reseller), "usdFine");
}

interface LedgerInput {
  list: Expr;
  /** Less what is free. */
  net: Expr;
  discounted: Expr;
  amount: Expr;
  ofProvider: ReadonlyMap<string, Expr>;
  isEmpty: boolean;
}

/** Every step from the list amount to the invoice, on a line of its own. */
function writeLedger(
  { sheet, setting, at, hasFree, options }: BillTable,
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
    const row = sheet.next++;
    sheet.text(row, 0, label, style.endsWith("Total") ? "textTotal" : "text");
    return sheet.put(row, at.amount, expr, style);
  };
  line(t("bill.listAmount"), input.list);
  if (hasFree) line(t("step.allowance"), sub(input.net, input.list));
  if (!input.isEmpty && scenario.discounts.length > 0) {
    line(t("step.discount"), sub(input.discounted, input.net));
    line(t("step.reseller"), sub(input.amount, input.discounted));
  } else if (!input.isEmpty) {
    line(t("step.reseller"), sub(input.amount, input.net));
  }
  line(t("bill.afterDiscounts"), input.amount);
  const steps = ledgerSteps(scenario, inputs);
  const ledger = new LedgerCells(input.amount, input.ofProvider, (index, change) => {
    const step = steps[index];
    return line(step === undefined ? "" : stepLabel(setting, step), change);
  });
  steps.forEach((step, index) => {
    ledger.apply(step, index, { first: options.asOf, last: options.asOf });
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
