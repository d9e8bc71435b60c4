import { monthStretches } from "../../analysis/projection";
import { daysOfMonth } from "../../usage/volume";
import type { QuantityLine } from "./bill-lines";
import { type BillRow, plainDiscountCell, resellerCell, steppedOf } from "./bill-row";
import type { BookSheet } from "./book";
import { call, compare, div, type Expr, mul, negative, num, one, pow, when, zero } from "./expr";
import type { FreeAllowances } from "./free-cells";
import { type FreeRow, type SegmentRow, writeFreeUnits, writeSegmentName } from "./projection-free";
import { at, type Month, partOfMonth } from "./projection-month";
import { Combos, findSegments, type Segment } from "./projection-segments";
import { type SegmentRows, writeTotals } from "./projection-totals";
import type { RateCell, RatesSheet } from "./rates-sheet";
import type { RouteUsage } from "./route-usage";
import type { Setting } from "./setting";
import { dayNumber } from "./spreadsheet-date";
import type { UsageCells } from "./usage-sheet";
import type { Variant } from "./variants";
import type { PrefixWarmth } from "./warmth-cells";
import { areaOf } from "./write-book";

/** What other sheets read from the projection. */
export interface ProjectionCells {
  totals: readonly Expr[];
  months: readonly string[];
}

interface ProjectionOptions {
  usage: UsageCells;
  rates: RatesSheet;
  billRows: readonly BillRow[];
  providers: readonly string[];
  allowances: FreeAllowances;
}

/** Months side by side: units of work that grow, rates that change on their days, credits that end. */
export function writeProjectionSheet(
  sheet: BookSheet,
  setting: Setting,
  options: ProjectionOptions,
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
    readonly options: ProjectionOptions,
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
    const totals = writeTotals(sheet, setting, {
      rows,
      months: this.#months,
      providers: this.options.providers,
    });
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
    const { sheet, setting } = this;
    const { t } = setting;
    const combos = new Combos();
    const free = segments.filter(({ rate }) => rate.allowance !== null);
    const from = sheet.next + 1 + (free.length === 0 ? 0 : free.length + 2);
    const rows = this.#heldSegments(segments, from);
    const units = writeFreeUnits(sheet, setting, {
      rows: rows.filter(({ bill }) => bill.rate?.allowance),
      months: this.#months,
      allowances: this.options.allowances,
    });
    sheet.text(sheet.next++, 0, t("projection.list"), "section");
    for (const row of rows) this.#writeSegment(row, combos);
    sheet.next = from + segments.length;
    for (const row of this.options.billRows.filter(({ line }) => line === null)) this.#writeFixed(row);
    const to = sheet.next - 1;
    for (const each of units) this.#writeFree(each, combos);
    const freeTo = sheet.next - 1;
    if (freeTo >= from)
      sheet.quiet.push(
        areaOf({ row: from, column: at.first }, { row: freeTo, column: at.first + this.#months.length - 1 }),
      );
    sheet.next += 1;
    return { from, to, freeTo, combos };
  }

  /** Segments with the rows they go to, the cells of their days, and what is used in a whole month. */
  #heldSegments(segments: readonly Segment[], from: number): SegmentRow[] {
    const { scenario } = this.setting;
    const starts = segments.map(({ from: day }, index) =>
      day === null ? null : this.sheet.put(from + index, at.from, num(dayNumber(day)), "dayInput"),
    );
    return segments.map((segment, index) => {
      const { line, rate, key, until } = segment;
      const next = segments.findIndex(
        (each) => each.key === key && each.from !== null && each.from === until,
      );
      return {
        bill: {
          workloadAt: line.workloadAt,
          name: scenario.workloads[line.workloadAt]?.name ?? "",
          line,
          rate,
          fixed: null,
          provider: rate.provider,
          model: rate.model,
        },
        row: from + index,
        line,
        rate,
        days: { from: segment.from, until },
        held: {
          from: starts[index] ?? null,
          until: until === null ? null : (starts[next] ?? num(dayNumber(until))),
        },
        quantityIn: (n) => this.#quantity(line, n),
      };
    });
  }

  /** What a line uses in a month, were its rules to hold for all of it. */
  #quantity(line: QuantityLine, n: number): Expr {
    const month = this.#months[n];
    const units = this.#units[line.workloadAt]?.[n] ?? zero;
    if (month === undefined) return zero;
    if (line.perUnit !== null) return mul(units, line.perUnit);
    return line.quantity({
      units,
      days: month.days,
      prefix: this.#prefixes.get(line.usage.variant.key)?.[n] ?? null,
      moment: month.moment(likelyGrowth(line.usage.variant.workload)),
    });
  }

  #writeSegment({ bill, row, line, rate, held, quantityIn }: SegmentRow, combos: Combos): void {
    const { sheet, setting } = this;
    this.#writeLabels(row, bill, setting.words.meterName(line.question.meter), combos);
    // A rate that is missing is missed only where something is used.
    const isPriced = !Number.isNaN(rate.rate.value);
    const ofUnit =
      line.perUnit !== null && isPriced
        ? sheet.put(row, at.unit, costOf(line.perUnit, rate), "usdFine")
        : null;
    this.#months.forEach((month, n) => {
      const units = this.#units[line.workloadAt]?.[n] ?? zero;
      const part = partOfMonth(month, held);
      const amount = ofUnit === null ? costOf(mul(quantityIn(n), part), rate) : mul(units, ofUnit, part);
      sheet.put(row, month.column, amount, "usd");
    });
  }

  /** What is free of a row goes off again, with the row's own discounts. */
  #writeFree({ bill, rate, line, held, units }: FreeRow, combos: Combos): void {
    const { sheet, setting } = this;
    const row = sheet.next++;
    const meter = setting.words.meterName(line.question.meter);
    this.#writeLabels(row, bill, setting.t("projection.freeAmount", { meter }), combos);
    this.#months.forEach((month, n) => {
      const amount = negative(costOf(units[n] ?? zero, rate));
      sheet.put(row, month.column, mul(amount, partOfMonth(month, held)), "usd");
    });
  }

  #writeLabels(row: number, bill: BillRow, meter: string, combos: Combos): void {
    const { sheet, setting } = this;
    writeSegmentName(sheet, setting, row, bill);
    sheet.text(row, at.meter, meter, "text");
    sheet.put(row, at.factor, mul(plainDiscountCell(setting, bill), resellerCell(setting, bill)), "times");
    const provider = bill.provider === null ? 0 : this.options.providers.indexOf(bill.provider) + 1;
    sheet.put(row, at.providerNo, num(provider), "whole");
    sheet.put(row, at.comboNo, num(combos.numberOf(steppedOf(setting, bill))), "whole");
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
}

function costOf(quantity: Expr, rate: RateCell): Expr {
  const amount = mul(div(quantity, num(rate.per)), rate.rate);
  return Number.isNaN(rate.rate.value) ? when(compare(quantity, "=", zero), zero, amount) : amount;
}

function likelyGrowth({ volume }: Variant["workload"]): number {
  const { growthPerMonth } = volume;
  return typeof growthPerMonth === "number" ? growthPerMonth : growthPerMonth.likely;
}
