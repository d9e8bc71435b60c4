import type { TimeWindow } from "../catalog/meter";
import type { Price, Rule, WindowRow } from "../catalog/schema";
import { Kept } from "../unit/kept";

/** Prices that depend on the hour: DeepSeek's off-peak hours of 2025 and peak hours of 2026 (billing rule 3.4). */

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const shanghaiOffsetMs = 8 * hourMs;

export type Holidays = ReadonlySet<string>;

/** The public holidays a provider's rules name, as dates of the zone's own calendar. */
export function holidaysOf(rules: readonly Rule[]): Holidays {
  return new Set(rules.flatMap((rule) => (rule.kind === "holidays" ? rule.dates : [])));
}

/** The name of the hours that the price's plain rates hold for; null where no rate depends on the hour. */
export function baseWindow(price: Price): TimeWindow | null {
  const first = price.windows?.[0];
  if (first === undefined) return null;
  return first.window === "peak" ? "offPeak" : "peak";
}

/** The row in force at an instant, or null where the plain rates are. Ranges are half-open: [start, end). */
export function windowRowAt(price: Price, instantMs: number, holidays: Holidays): WindowRow | null {
  return (
    price.windows?.find((row) => isInForce(row, instantMs) && isWithin(row, instantMs, holidays)) ?? null
  );
}

/** The row a caller names by its window; null means the plain rates, undefined that the price has no such window. */
export function windowRowNamed(
  price: Price,
  window: TimeWindow,
  instantMs: number,
): WindowRow | null | undefined {
  if (price.windows === undefined) return undefined;
  const row = price.windows.find((r) => r.window === window && isInForce(r, instantMs));
  if (row !== undefined) return row;
  return baseWindow(price) === window ? null : undefined;
}

/** Whether the rates change with the hour on the UTC day that starts at `dayStartMs`. */
export function dependsOnHour(price: Price, dayStartMs: number, holidays: Holidays): boolean {
  if (price.windows === undefined) return false;
  const first = windowRowAt(price, dayStartMs, holidays)?.window;
  return boundaries(price, dayStartMs).some(
    (instantMs) => windowRowAt(price, instantMs, holidays)?.window !== first,
  );
}

/** How much traffic each instant of a week has. */
export interface HourWeights {
  weightAt: (instantMs: number) => number;
  /** Says all that the weights follow from. */
  key: string;
}

const evenHours: HourWeights = { weightAt: () => 1, key: "even" };
const sharesOfWeek = new WeakMap<Price, Kept<number>>();

/**
 * The share of a week's calls that lie in `window`, from 0 to 1; holidays are left out of account.
 *
 * @param weights  default: every hour the same
 */
export function windowShareOfWeek(
  price: Price,
  window: TimeWindow,
  instantMs: number,
  weights = evenHours,
): number {
  let shares = sharesOfWeek.get(price);
  if (shares === undefined) {
    shares = new Kept(200);
    sharesOfWeek.set(price, shares);
  }
  // A whole week has the same hours whichever day it begins on: only the rows in force tell two days apart.
  const rows = (price.windows ?? []).map((row) => Number(isInForce(row, instantMs))).join("");
  return shares.get(`${window}|${rows}|${weights.key}`, () =>
    countShareOfWeek(price, window, instantMs, weights.weightAt),
  );
}

function countShareOfWeek(
  price: Price,
  window: TimeWindow,
  instantMs: number,
  weightAt: (instantMs: number) => number,
): number {
  const start = Math.floor(instantMs / dayMs) * dayMs;
  const noHolidays: Holidays = new Set();
  let inside = 0;
  let all = 0;
  const base = baseWindow(price);
  const steps = 7 * 24 * 4;
  for (let step = 0; step < steps; step++) {
    // The rows in force on the day asked for stand for the whole week.
    const row = price.windows?.find(
      (r) => isInForce(r, instantMs) && isWithin(r, start + step * 15 * minuteMs, noHolidays),
    );
    const weight = weightAt(start + step * 15 * minuteMs);
    all += weight;
    if ((row?.window ?? base) === window) inside += weight;
  }
  return all === 0 ? 0 : inside / all;
}

/** Whether a row of hours holds at an instant, in ms since the epoch. */
export function isInForce(row: WindowRow, instantMs: number): boolean {
  return (
    (row.fromAt === undefined || Date.parse(row.fromAt) <= instantMs) &&
    (row.toAt === undefined || instantMs < Date.parse(row.toAt))
  );
}

function isWithin(row: WindowRow, instantMs: number, holidays: Holidays): boolean {
  if (row.days !== "all" && !isWorkingDay(row, instantMs, holidays)) return false;
  const minute = Math.floor((instantMs % dayMs) / minuteMs);
  return row.utc.some((range) => {
    const [start, end] = parseRange(range);
    return start <= end ? start <= minute && minute < end : minute >= start || minute < end;
  });
}

function isWorkingDay(row: WindowRow, instantMs: number, holidays: Holidays): boolean {
  const local = new Date(instantMs + (row.zone === "Asia/Shanghai" ? shanghaiOffsetMs : 0));
  const weekday = local.getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  return row.days !== "workdays" || !holidays.has(local.toISOString().slice(0, 10));
}

function parseRange(range: string): readonly [start: number, end: number] {
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  return [minutes(range.slice(0, 5)), minutes(range.slice(6, 11))];
}

/** The instants of a day at which a row can begin or end. */
function boundaries(price: Price, dayStartMs: number): number[] {
  const instants: number[] = [];
  for (const row of price.windows ?? []) {
    for (const range of row.utc) {
      for (const minute of parseRange(range)) instants.push(dayStartMs + minute * minuteMs);
    }
    for (const bound of [row.fromAt, row.toAt]) if (bound !== undefined) instants.push(Date.parse(bound));
  }
  // The zone's midnight, where a working day begins or ends.
  instants.push(dayStartMs + dayMs - shanghaiOffsetMs);
  return instants.filter((instantMs) => instantMs >= dayStartMs && instantMs < dayStartMs + dayMs);
}
