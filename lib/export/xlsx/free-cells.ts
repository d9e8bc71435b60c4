import type { BillRow } from "./bill-row";
import type { Book, BookSheet } from "./book";
import { div, type Expr, max, min, mul, num, sub } from "./expr";
import type { StatedAllowance } from "./rates-sheet";
import type { Setting } from "./setting";

/** What of an allowance a line may take of a month. */
interface FreeLimits {
  /** The organisation's, whichever workload uses it. */
  given: Expr;
  /** On the days on which the line's workload has traffic. */
  atMost: Expr;
}

/** Free allowances, each in a cell of its own below the assumptions, written when a line first asks for it. */
export class FreeAllowances {
  readonly #cells = new Map<string, Expr>();

  constructor(
    readonly book: Book,
    readonly sheet: BookSheet,
    readonly setting: Setting,
  ) {}

  /** Of a row that has an allowance. @param days  of traffic in the month */
  limitsOf(row: BillRow, stated: StatedAllowance, days: Expr): FreeLimits {
    const cell = this.#cellOf(row, stated);
    if (stated.per === "month") return { given: cell, atMost: cell };
    const given = mul(cell, days);
    const at = row.workloadAt ?? -1;
    const volume = this.setting.scenario.workloads[at]?.volume;
    if (volume === undefined || volume.per === "month") return { given, atMost: given };
    const week = this.setting.inputs.at(`workloads[${at}].volume.daysPerWeek`);
    return { given, atMost: mul(given, div(week, num(7))) };
  }

  #cellOf(row: BillRow, { text, quantity, per }: StatedAllowance): Expr {
    const key = allowanceKey(row);
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const { sheet, book } = this;
    const { t, words } = this.setting;
    const meter = row.line?.question.meter ?? "";
    const provider = row.provider ?? "";
    const at = sheet.next++;
    sheet.text(at, 0, t("assumptions.whole"), "text");
    sheet.text(at, 1, t("assumptions.free", { provider, meter: words.meterName(meter) }), "text");
    const name = this.#nameFor(provider, meter);
    const cell = book.name(sheet.put(at, 2, num(quantity), "figureInput"), name);
    sheet.text(
      at,
      3,
      t(`assumptions.freePer.${per}`, { unit: words.unitName(row.rate?.unit ?? "") }),
      "text",
    );
    sheet.text(at, 7, text, "text");
    sheet.text(at, 9, name, "note");
    this.#cells.set(key, cell);
    return cell;
  }

  /** @example free_google_grounding, and where it words two of them free_google_grounding_2 */
  #nameFor(provider: string, meter: string): string {
    const name = `free_${provider}_${meter}`.replace(/[^A-Za-z0-9_]/g, "_");
    const same = [...this.#cells.keys()].filter((key) => key.startsWith(`${provider}|${meter}|`)).length;
    return same === 0 ? name : `${name}_${same + 1}`;
  }
}

/** Lines that share one allowance. */
export function allowanceKey({ provider, line, rate }: BillRow): string {
  return [provider, line?.question.meter, rate?.allowance?.text].join("|");
}

/** Rows that the engine bills as one line. */
export function lineIdentity({ workloadAt, line, rate }: BillRow): string {
  return [workloadAt, rate?.place, line?.question.meter].join("|");
}

/** In the order in which the engine takes what is free: line by line, rows of one line together. */
export function inAllowanceOrder<Row extends { bill: BillRow }>(rows: readonly Row[]): Row[] {
  const firsts = new Map<string, number>();
  rows.forEach(({ bill }, index) => {
    const line = lineIdentity(bill);
    if (!firsts.has(line)) firsts.set(line, index);
  });
  const place = ({ bill }: Row): number => firsts.get(lineIdentity(bill)) ?? 0;
  return rows.toSorted((a, b) => place(a) - place(b));
}

/**
 * Units of a row that cost nothing: `takeAllowances` of `lib/billing`, in a formula.
 *
 * @param used  of the same allowance by the rows before; `usedByLine` by those that are the same line
 */
export function freeUnits(
  quantity: Expr,
  { given, atMost }: FreeLimits,
  { used, usedByLine }: { used: Expr; usedByLine: Expr },
): Expr {
  const left = sub(given, used);
  const least = atMost === given ? min(quantity, left) : min(quantity, left, sub(atMost, usedByLine));
  return max(num(0), least);
}
