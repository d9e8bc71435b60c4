import { monthStretches } from "../../analysis/projection";
import { daysOfMonth } from "../../usage/volume";
import type { MonthCells } from "./bill-lines";
import { type BillRow, plainDiscountCell, resellerCell, stepLabel, steppedOf, termsText } from "./bill-sheet";
import type { BookSheet } from "./book";
import { add, call, compare, div, type Expr, max, min, mul, num, one, pow, sub, when, zero } from "./expr";
import type { Moment } from "./frozen-usage";
import { LedgerCells, ledgerSteps } from "./ledger";
import { Combos, findSegments, type Segment } from "./projection-segments";
import { type Range, type RowsWhere, sumOf, sumWhere } from "./range";
import type { RateCell, RatesSheet } from "./rates-sheet";
import type { RouteUsage } from "./route-usage";
import type { Setting } from "./setting";
import { dayNumber } from "./spreadsheet-date";
import { steppedOffCell } from "./stepped-cells";
import type { UsageCells } from "./usage-sheet";
import type { Variant } from "./variants";
import type { PrefixWarmth } from "./warmth-cells";
import { areaOf } from "./write-book";

/** Columns before the first month. */
const at = {
  name: 0,
  model: 1,
  terms: 2,
  meter: 3,
  from: 4,
  factor: 5,
  unit: 6,
  providerNo: 7,
  comboNo: 8,
  first: 9,
};

/** What other sheets read from the projection. */
export interface ProjectionCells {
  totals: readonly Expr[];
  months: readonly string[];
}

interface Month {
  name: string;
  first: Expr;
  last: Expr;
  days: Expr;
  column: number;
  moment: (growthPerMonth: number) => Moment;
}

/** Months side by side: units of work that grow, rates that change on their days, credits that end. */
export function writeProjectionSheet(
  sheet: BookSheet,
  setting: Setting,
  options: {
    usage: UsageCells;
    rates: RatesSheet;
    billRows: readonly BillRow[];
    providers: readonly string[];
  },
): ProjectionCells {
  return new ProjectionWriter(sheet, setting, options).write();
}

class ProjectionWriter {
  readonly #months: Month[] = [];
  readonly #units: Expr[][] = [];
  readonly #prefixes = new Map<string, PrefixWarmth[]>();

  constructor(
    readonly sheet: BookSheet,
    readonly setting: Setting,
    readonly options: {
      usage: UsageCells;
      rates: RatesSheet;
      billRows: readonly BillRow[];
      providers: readonly string[];
    },
  ) {}

  write(): ProjectionCells {
    const { sheet, setting } = this;
    const { t, scenario, catalog } = setting;
    sheet.text(0, 0, t("sheet.projection"), "title");
    sheet.text(1, 0, t("projection.note"), "note");
    sheet.next = 2;
    sheet.headRows = 3;
    sheet.headColumns = 1;
    const planned = monthStretches(catalog, scenario);
    this.#writeCalendar(planned.map(({ month }) => month));
    this.#writeUnits();
    const segments = findSegments(
      setting,
      this.options,
      planned.flatMap(({ stretches }) => stretches),
    );
    this.#writeWarmth(segments);
    const rows = this.#writeSegments(segments);
    const totals = this.#writeTotals(rows);
    return { totals, months: planned.map(({ month }) => month) };
  }

  #writeCalendar(names: readonly string[]): void {
    const { sheet } = this;
    const { t, scenario } = this.setting;
    const heads = [
      "name",
      "model",
      "terms",
      "meter",
      "from",
      "factor",
      "unit",
      "providerNo",
      "comboNo",
    ] as const;
    heads.forEach((head, column) => {
      sheet.text(2, column, t(`projection.${head}`), column > at.from ? "headRight" : "head");
    });
    sheet.text(3, 0, t("projection.last"), "text");
    sheet.text(4, 0, t("projection.days"), "text");
    names.forEach((name, index) => {
      const column = at.first + index;
      const first = sheet.put(2, column, num(dayNumber(`${name}-01`)), "monthHead");
      const calendarDays = daysOfMonth("calendar", name);
      const last = sheet.put(
        3,
        column,
        call("EOMONTH", [first, zero], first.value + calendarDays - 1),
        "day",
      );
      const days = this.#daysCell(name, last);
      this.#months.push({
        name,
        first,
        last,
        column,
        days: sheet.put(4, column, days, "figure"),
        moment: (growth) => ({
          growth: (1 + growth) ** index,
          daysPerMonth: daysOfMonth(scenario.monthDays, name),
        }),
      });
    });
    sheet.next = 6;
  }

  /** The days of traffic of a month: those of the bill, or of its calendar. */
  #daysCell(name: string, last: Expr): Expr {
    const { scenario } = this.setting;
    if (scenario.monthDays !== "calendar") return this.options.usage.days;
    return call("DAY", [last], daysOfMonth("calendar", name));
  }

  #writeUnits(): void {
    const { sheet } = this;
    const { scenario, t } = this.setting;
    sheet.text(sheet.next++, 0, t("projection.units"), "section");
    this.options.usage.workloads.forEach(({ volume }, index) => {
      const row = sheet.next++;
      sheet.text(row, 0, `${index + 1}. ${scenario.workloads[index]?.name ?? ""}`, "text");
      this.#units[index] = this.#months.map((month, n) =>
        sheet.put(
          row,
          month.column,
          mul(volume.units(month.days, pow(volume.growth, num(n))), volume.billed),
          "calls",
        ),
      );
    });
    sheet.next += 1;
  }

  #writeWarmth(segments: readonly Segment[]): void {
    const { sheet } = this;
    const { t, scenario } = this.setting;
    const usages = [...new Set(segments.map(({ line }) => line.usage))].filter(
      ({ prefix }) => prefix !== null,
    );
    if (usages.length === 0) return;
    sheet.text(sheet.next++, 0, t("projection.warm"), "section");
    for (const usage of usages) {
      const { workloadAt, route, workload } = usage.variant;
      const label = `${workloadAt + 1}. ${scenario.workloads[workloadAt]?.name ?? ""}`;
      const isSplit = usage.prefix?.first !== usage.prefix?.later;
      const rowFirst = sheet.next++;
      const rowLater = isSplit ? sheet.next++ : rowFirst;
      sheet.text(rowFirst, at.name, label, "text");
      sheet.text(rowFirst, at.model, route.model, "text");
      if (isSplit) sheet.text(rowLater, at.name, label, "text");
      if (isSplit) sheet.text(rowLater, at.model, t("projection.laterCalls", { model: route.model }), "text");
      const growth = likelyGrowth(workload);
      const chances = this.#months.flatMap((month, n): PrefixWarmth[] => {
        const found = usage.prefixAt(this.#perDay(usage, month, n), month.moment(growth));
        if (found === null) return [];
        const style = found.isFrozen ? "chanceFrozen" : "chance";
        const first = sheet.put(rowFirst, month.column, found.prefix.first, style);
        return [
          { first, later: isSplit ? sheet.put(rowLater, month.column, found.prefix.later, style) : first },
        ];
      });
      this.#prefixes.set(usage.variant.key, chances);
    }
    sheet.next += 1;
  }

  #perDay({ variant }: RouteUsage, month: Month, n: number): Expr {
    const volume = this.options.usage.workloads[variant.workloadAt]?.volume;
    if (volume === undefined) return zero;
    return mul(volume.perDay(month.days, pow(volume.growth, num(n))), volume.routeShare(variant.routeAt));
  }

  #writeSegments(segments: readonly Segment[]): SegmentRows {
    const { sheet } = this;
    const { t } = this.setting;
    sheet.text(sheet.next++, 0, t("projection.list"), "section");
    const from = sheet.next;
    const combos = new Combos();
    const starts = segments.map(({ from: day }, index) =>
      day === null ? null : this.#startCell(from + index, day),
    );
    segments.forEach((segment, index) => {
      const next = segments.findIndex(
        ({ key, from: day }) => key === segment.key && day !== null && day === segment.until,
      );
      const until = segment.until === null ? null : (starts[next] ?? num(dayNumber(segment.until)));
      this.#writeSegment(from + index, segment, { starts: starts[index] ?? null, until, combos });
    });
    sheet.next = from + segments.length;
    const fixedFrom = sheet.next;
    for (const row of this.options.billRows.filter(({ line }) => line === null)) this.#writeFixed(row);
    const to = sheet.next - 1;
    if (to >= from)
      sheet.quiet.push(
        areaOf({ row: from, column: at.first }, { row: to, column: at.first + this.#months.length - 1 }),
      );
    sheet.next += 1;
    return { from, to, fixedFrom, combos };
  }

  #startCell(row: number, day: string): Expr {
    return this.sheet.put(row, at.from, num(dayNumber(day)), "dayInput");
  }

  #writeSegment(
    row: number,
    { line, rate }: Segment,
    { starts, until, combos }: { starts: Expr | null; until: Expr | null; combos: Combos },
  ): void {
    const { sheet, setting } = this;
    const { scenario, words } = setting;
    const bill: BillRow = {
      workloadAt: line.workloadAt,
      name: scenario.workloads[line.workloadAt]?.name ?? "",
      line,
      rate,
      fixed: null,
      provider: rate.provider,
      model: rate.model,
    };
    sheet.text(row, at.name, `${line.workloadAt + 1}. ${bill.name}`, "text");
    sheet.text(row, at.model, rate.model, "text");
    sheet.text(row, at.terms, termsText(setting, rate, line), "text");
    sheet.text(row, at.meter, words.meterName(line.question.meter), "text");
    sheet.put(row, at.factor, mul(plainDiscountCell(setting, bill), resellerCell(setting, bill)), "times");
    const provider = rate.provider === null ? 0 : this.options.providers.indexOf(rate.provider) + 1;
    sheet.put(row, at.providerNo, num(provider), "whole");
    sheet.put(row, at.comboNo, num(combos.numberOf(steppedOf(setting, bill))), "whole");
    const ofUnit =
      line.perUnit === null ? null : sheet.put(row, at.unit, costOf(line.perUnit, rate), "usdFine");
    this.#months.forEach((month, n) => {
      const cells: MonthCells = {
        units: this.#units[line.workloadAt]?.[n] ?? zero,
        days: month.days,
        prefix: this.#prefixes.get(line.usage.variant.key)?.[n] ?? null,
        moment: month.moment(likelyGrowth(line.usage.variant.workload)),
      };
      const amount = ofUnit === null ? costOf(line.quantity(cells), rate) : mul(cells.units, ofUnit);
      const part = partOfMonth(month, starts, until);
      sheet.put(row, month.column, mul(amount, part), "usd");
    });
  }

  #writeFixed({ name, fixed }: BillRow): void {
    const { sheet } = this;
    const row = sheet.next++;
    sheet.text(row, at.name, name, "text");
    sheet.text(row, at.meter, this.setting.words.meterName("fixed"), "text");
    sheet.put(row, at.factor, one, "times");
    sheet.put(row, at.providerNo, zero, "whole");
    sheet.put(row, at.comboNo, zero, "whole");
    for (const month of this.#months)
      sheet.put(row, month.column, mul(fixed?.quantity ?? zero, fixed?.rate ?? zero), "usd");
  }

  #writeTotals(rows: SegmentRows): Expr[] {
    const { sheet, setting } = this;
    const { t, scenario, inputs } = setting;
    sheet.text(sheet.next++, 0, t("projection.invoice"), "section");
    const steps = ledgerSteps(scenario, inputs);
    const stepped = scenario.discounts.flatMap((discount, index) =>
      discount.steps === undefined ? [] : [{ discount, index }],
    );
    const first = sheet.next;
    const rowOf = { list: first, offs: first + 1, amount: first + 1 + stepped.length };
    const stepsFrom = rowOf.amount + 1;
    const usdRow = stepsFrom + steps.length;
    sheet.text(rowOf.list, 0, t("bill.listAmount"), "text");
    stepped.forEach(({ discount }, index) => {
      sheet.text(rowOf.offs + index, 0, t("bill.stepped", { provider: discount.provider }), "text");
    });
    sheet.text(rowOf.amount, 0, t("bill.afterDiscounts"), "text");
    steps.forEach((step, index) => {
      sheet.text(stepsFrom + index, 0, stepLabel(setting, step), "text");
    });
    sheet.text(usdRow, 0, t("bill.totalUsd"), "textTotal");
    const currency = scenario.adjustments?.currency;
    if (currency !== undefined)
      sheet.text(usdRow + 1, 0, t("bill.totalIn", { currency: currency.code }), "textTotal");
    const totals = this.#months.map((month) => {
      const sums = this.#sums(rows, month, stepped, rowOf);
      const amount = sheet.put(rowOf.amount, month.column, sums.amount, "usd");
      const ledger = new LedgerCells(amount, sums.ofProvider, (index, change) =>
        sheet.put(stepsFrom + index, month.column, change, "usd"),
      );
      steps.forEach((step, index) => {
        ledger.apply(step, index, { first: month.first, last: month.last });
      });
      const usd = sheet.put(usdRow, month.column, ledger.amount, "usdTotal");
      if (currency === undefined) return usd;
      return sheet.put(
        usdRow + 1,
        month.column,
        mul(usd, inputs.at("adjustments.currency.perUsd")),
        "moneyTotal",
      );
    });
    sheet.next = usdRow + 3;
    return totals;
  }

  /** What a month comes to after discounts and resellers, as a whole and by provider. */
  #sums(
    { from, to, combos }: SegmentRows,
    month: Month,
    stepped: readonly { discount: Setting["scenario"]["discounts"][number]; index: number }[],
    rowOf: { list: number; offs: number },
  ): { amount: Expr; ofProvider: Map<string, Expr> } {
    const { sheet, setting } = this;
    if (to < from) {
      sheet.put(rowOf.list, month.column, zero, "usd");
      return { amount: zero, ofProvider: new Map() };
    }
    const span = (column: number): Range => sheet.range({ column, from, to });
    const [amounts, factors] = [span(month.column), span(at.factor)];
    sheet.put(rowOf.list, month.column, sumOf(amounts), "usd");
    const comboIs = (combo: number): RowsWhere => ({ column: span(at.comboNo), is: combo });
    const offs = new Map(
      stepped.map(({ discount, index }, place) => {
        const bases = combos.having(index).map((combo) => sumWhere([comboIs(combo)], [amounts]));
        const off = steppedOffCell(setting.inputs, discount, index, add(...bases));
        return [index, sheet.put(rowOf.offs + place, month.column, off, "share")];
      }),
    );
    const sumOver = (where: readonly RowsWhere[]): Expr =>
      add(
        ...combos.all().map(({ number, discounts }) => {
          const tests = combos.size === 1 ? where : [...where, comboIs(number)];
          const sum = sumWhere(tests, [amounts, factors]);
          return mul(sum, ...discounts.map((index) => sub(one, offs.get(index) ?? zero)));
        }),
      );
    const ofProvider = new Map(
      this.options.providers.map((provider, index) => [
        provider,
        sumOver([{ column: span(at.providerNo), is: index + 1 }]),
      ]),
    );
    return { amount: sumOver([]), ofProvider };
  }
}

interface SegmentRows {
  from: number;
  to: number;
  fixedFrom: number;
  combos: Combos;
}

function costOf(quantity: Expr, rate: RateCell): Expr {
  const amount = mul(div(quantity, num(rate.per)), rate.rate);
  return Number.isNaN(rate.rate.value) ? when(compare(quantity, "=", zero), zero, amount) : amount;
}

/** The part of a month's days on which a rate holds. */
function partOfMonth({ first, last }: Month, from: Expr | null, until: Expr | null): Expr {
  if (from === null && until === null) return one;
  const start = from === null ? first : max(first, from);
  const end = until === null ? add(last, one) : min(add(last, one), until);
  return div(max(zero, sub(end, start)), call("DAY", [last], last.value - first.value + 1));
}

function likelyGrowth({ volume }: Variant["workload"]): number {
  const { growthPerMonth } = volume;
  return typeof growthPerMonth === "number" ? growthPerMonth : growthPerMonth.likely;
}
