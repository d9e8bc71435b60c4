/**
 * Dates and instants without a clock. A date is text, `2026-09-23`, and means the UTC day unless a zone is named; an
 * instant is milliseconds since 1970-01-01T00:00Z. Nothing here asks what time it is.
 */

export const dayMs = 86_400_000;

const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantShape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;
const monthShape = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The UTC midnight that begins a date; undefined where the text is no date of the calendar (2026-02-29). */
export function parseDate(text: string): number | undefined {
  const [, year, month, day] = dateShape.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const ms = utcDate(Number(year), Number(month) - 1, Number(day));
  return formatDate(ms) === text ? ms : undefined;
}

/**
 * An instant with a zone: `2026-09-10T04:00:00Z`, `2026-09-10T12:00+08:00`. Undefined without a zone, at hour 24 and on
 * days that don't exist. Fractions beyond the millisecond are cut off.
 */
export function parseInstant(text: string): number | undefined {
  const [, date, hour, minute, second = "00", fraction = "", zone] = instantShape.exec(text) ?? [];
  if (date === undefined || hour === undefined || minute === undefined || zone === undefined)
    return undefined;
  const midnight = parseDate(date);
  const offset = parseOffset(zone);
  if (midnight === undefined || offset === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const ms = Number(fraction.padEnd(3, "0").slice(0, 3));
  return midnight + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 + ms;
}

/** Minutes east of UTC. */
function parseOffset(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

/** The UTC date of an instant. */
export function formatDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** @throws RangeError where `date` is none: the caller has checked it at the door */
export function startOfDate(date: string): number {
  const ms = parseDate(date);
  if (ms === undefined) throw new RangeError(`${date} is not a date`);
  return ms;
}

export function addDays(date: string, days: number): string {
  return formatDate(startOfDate(date) + days * dayMs);
}

/** Whole days from one date to another; negative where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((startOfDate(to) - startOfDate(from)) / dayMs);
}

export function isMonth(text: string): boolean {
  return monthShape.test(text);
}

/** @example addMonths("2026-11", 2) -> "2027-01" */
export function addMonths(month: string, months: number): string {
  const [year, index] = splitMonth(month);
  const total = year * 12 + index + months;
  return `${String(Math.floor(total / 12)).padStart(4, "0")}-${String((total % 12) + 1).padStart(2, "0")}`;
}

export function daysInMonth(month: string): number {
  const [year, index] = splitMonth(month);
  return new Date(utcDate(year, index + 1, 0)).getUTCDate();
}

/** A document may name any month, and counting on from 9999-12 leads beyond four digits. */
function splitMonth(month: string): readonly [year: number, index: number] {
  const [year, number] = month.split("-");
  return [Number(year), Number(number) - 1];
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function utcDate(year: number, monthIndex: number, day: number): number {
  return new Date(0).setUTCFullYear(year, monthIndex, day);
}
