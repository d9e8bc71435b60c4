import { stepLabel } from "./bill-sheet";
import type { BookSheet } from "./book";
import { add, type Expr, mul, one, sub, zero } from "./expr";
import { LedgerCells, ledgerSteps } from "./ledger";
import { at, type Month } from "./projection-month";
import type { Combos } from "./projection-segments";
import { type Range, type RowsWhere, sumOf, sumWhere } from "./range";
import type { Setting } from "./setting";
import { steppedOffCell } from "./stepped-cells";

/** Where the rows of list amounts lie, and below them those of what is free. */
export interface SegmentRows {
  from: number;
  to: number;
  freeTo: number;
  combos: Combos;
}

interface TotalsInput {
  rows: SegmentRows;
  months: readonly Month[];
  providers: readonly string[];
}

/** From the list amount to the invoice, month by month. @returns the invoices */
export function writeTotals(sheet: BookSheet, setting: Setting, input: TotalsInput): Expr[] {
  return new TotalsWriter(sheet, setting, input).write();
}

class TotalsWriter {
  readonly #stepped: { discount: Setting["scenario"]["discounts"][number]; index: number }[];
  readonly #hasFree: boolean;

  constructor(
    readonly sheet: BookSheet,
    readonly setting: Setting,
    readonly input: TotalsInput,
  ) {
    this.#stepped = setting.scenario.discounts.flatMap((discount, index) =>
      discount.steps === undefined ? [] : [{ discount, index }],
    );
    this.#hasFree = input.rows.freeTo > input.rows.to;
  }

  write(): Expr[] {
    const { sheet, setting } = this;
    const { t, scenario, inputs } = setting;
    sheet.text(sheet.next++, 0, t("projection.invoice"), "section");
    const steps = ledgerSteps(scenario, inputs);
    const currency = scenario.adjustments?.currency;
    const label = (text: string, style: "text" | "textTotal" = "text"): number => {
      sheet.text(sheet.next, 0, text, style);
      return sheet.next++;
    };
    const rowOf = {
      list: label(t("bill.listAmount")),
      free: this.#hasFree ? label(t("step.allowance")) : null,
      offs: this.#stepped.map(({ discount }) => label(t("bill.stepped", { provider: discount.provider }))),
      amount: label(t("bill.afterDiscounts")),
      steps: steps.map((step) => label(stepLabel(setting, step))),
      usd: label(t("bill.totalUsd"), "textTotal"),
    };
    const lastRow =
      currency === undefined ? rowOf.usd : label(t("bill.totalIn", { currency: currency.code }), "textTotal");
    sheet.next += 1;
    return this.input.months.map((month) => {
      const sums = this.#sums(month, rowOf);
      const amount = sheet.put(rowOf.amount, month.column, sums.amount, "usd");
      const ledger = new LedgerCells(amount, sums.ofProvider, (index, change) =>
        sheet.put(rowOf.steps[index] ?? rowOf.usd, month.column, change, "usd"),
      );
      steps.forEach((step, index) => {
        ledger.apply(step, index, { first: month.first, last: month.last });
      });
      const usd = sheet.put(rowOf.usd, month.column, ledger.amount, "usdTotal");
      if (currency === undefined) return usd;
      const total = mul(usd, inputs.at("adjustments.currency.perUsd"));
      return sheet.put(lastRow, month.column, total, "moneyTotal");
    });
  }

  /** What a month comes to after what is free, discounts and resellers, as a whole and by provider. */
  #sums(
    month: Month,
    rowOf: { list: number; free: number | null; offs: readonly number[] },
  ): { amount: Expr; ofProvider: Map<string, Expr> } {
    const { sheet } = this;
    const { rows, providers } = this.input;
    if (rows.to < rows.from) {
      sheet.put(rowOf.list, month.column, zero, "usd");
      return { amount: zero, ofProvider: new Map() };
    }
    const listed = (column: number): Range => sheet.range({ column, from: rows.from, to: rows.to });
    sheet.put(rowOf.list, month.column, sumOf(listed(month.column)), "usd");
    if (rowOf.free !== null) {
      const free = sheet.range({ column: month.column, from: rows.to + 1, to: rows.freeTo });
      sheet.put(rowOf.free, month.column, sumOf(free), "usd");
    }
    const offs = this.#offs(month, listed, rowOf.offs);
    const sumOver = this.#sumOver(month, offs);
    const providerNo = sheet.range({ column: at.providerNo, from: rows.from, to: rows.freeTo });
    const ofProvider = new Map(
      providers.map((provider, index) => [provider, sumOver([{ column: providerNo, is: index + 1 }])]),
    );
    return { amount: sumOver([]), ofProvider };
  }

  /** The shares of the discounts with steps: they go by list amounts, before what is free. */
  #offs(month: Month, listed: (column: number) => Range, places: readonly number[]): Map<number, Expr> {
    const { sheet, setting } = this;
    const { combos } = this.input.rows;
    return new Map(
      this.#stepped.map(({ discount, index }, place) => {
        const bases = combos
          .having(index)
          .map((combo) => sumWhere([{ column: listed(at.comboNo), is: combo }], [listed(month.column)]));
        const off = steppedOffCell(setting.inputs, discount, index, add(...bases));
        return [index, sheet.put(places[place] ?? 0, month.column, off, "share")];
      }),
    );
  }

  #sumOver(month: Month, offs: ReadonlyMap<number, Expr>): (where: readonly RowsWhere[]) => Expr {
    const { from, freeTo, combos } = this.input.rows;
    const span = (column: number): Range => this.sheet.range({ column, from, to: freeTo });
    const [amounts, factors, comboNos] = [span(month.column), span(at.factor), span(at.comboNo)];
    return (where) =>
      add(
        ...combos.all().map(({ number, discounts }) => {
          const tests = combos.size === 1 ? where : [...where, { column: comboNos, is: number }];
          const sum = sumWhere(tests, [amounts, factors]);
          return mul(sum, ...discounts.map((index) => sub(one, offs.get(index) ?? zero)));
        }),
      );
  }
}
