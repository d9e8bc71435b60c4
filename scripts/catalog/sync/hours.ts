import { isInForce } from "@/lib/billing/time-window";
import type { TimeWindow } from "@/lib/catalog/meter";
import type { Price, Rates, WindowRow } from "@/lib/catalog/schema";

/** Hours with other rates than the plain ones, which are those of noon UTC. */
export interface StatedWindow {
  /** Half-open ranges of the UTC day in hours, in order; 16.5 to 0.5 runs past midnight. */
  hours: readonly (readonly [from: number, until: number])[];
  rates: Rates;
}

export type StatedWindows = Partial<Record<TimeWindow, StatedWindow>>;

/** Rates that a source states for some hours of the day; `null`: for all of them. The last that holds is meant. */
export interface HourEntry {
  hours: readonly [from: number, until: number] | null;
  rates: Rates;
}

/** Outside of any peak that a provider has had. */
export const noonHour = 12;
const dayHours = 24;

/** 16.5 for "16:30" or "16:30:00Z"; undefined for what is no time of the UTC day. */
export function parseHour(text: unknown): number | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)(?::00)?Z?$/.exec(String(text)) ?? [];
  return hour === undefined || minute === undefined ? undefined : Number(hour) + Number(minute) / 60;
}

/** The rates at an hour: of the last entry that holds then. */
export function ratesAt(entries: readonly HourEntry[], hour: number): Rates | undefined {
  return entries.findLast(({ hours }) => hours === null || isWithin(hours, hour))?.rates;
}

/**
 * The hours that differ from noon. Sources name neither peak nor off-peak, and some have the one as the rule, some the
 * other: dearer than noon is peak, cheaper is off-peak.
 */
export function toWindows(entries: readonly HourEntry[]): StatedWindows {
  const plain = ratesAt(entries, noonHour);
  const windows: StatedWindows = {};
  if (plain === undefined) return windows;
  for (const [from, until] of segmentsOf(entries)) {
    const rates = ratesAt(entries, from);
    if (rates === undefined || rates === plain) continue;
    const window = total(rates) > total(plain) ? "peak" : "offPeak";
    windows[window] = { rates, hours: append(windows[window]?.hours ?? [], [from, until]) };
  }
  for (const window of Object.values(windows)) window.hours = joinOverMidnight(window.hours);
  return windows;
}

/** What a price of ours prints for a working day: the rows in force on the date. */
export function windowsOn({ windows = [] }: Price, on: string): StatedWindows {
  const noon = Date.parse(`${on}T12:00:00Z`);
  const stated: StatedWindows = {};
  for (const { window, utc, rates } of windows.filter((row) => isInForce(row, noon))) {
    const hours = utc.map((range) => readRange(range));
    stated[window] = { rates, hours: [...(stated[window]?.hours ?? []), ...hours] };
  }
  return stated;
}

function readRange(range: string): readonly [from: number, until: number] {
  const [from, until] = range.split("-").map(parseHour);
  if (from === undefined || until === undefined) throw new RangeError(`${range} is no range of hours`);
  return [from, until];
}

function isWithin([from, until]: readonly [number, number], hour: number): boolean {
  return from <= until ? from <= hour && hour < until : hour >= from || hour < until;
}

/** The day cut wherever an entry begins or ends. */
function segmentsOf(entries: readonly HourEntry[]): (readonly [from: number, until: number])[] {
  const cuts = new Set([0, ...entries.flatMap(({ hours }) => hours ?? [])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.map((from, index) => [from, sorted[index + 1] ?? dayHours]);
}

function append(hours: StatedWindow["hours"], next: readonly [number, number]): StatedWindow["hours"] {
  const last = hours.at(-1);
  if (last === undefined || last[1] !== next[0]) return [...hours, next];
  return [...hours.slice(0, -1), [last[0], next[1]]];
}

/** 0 to 0.5 and 16.5 to 24 are one range; and one that ends with the day ends at 0, as our rows have it. */
function joinOverMidnight(hours: StatedWindow["hours"]): StatedWindow["hours"] {
  const [first, last] = [hours[0], hours.at(-1)];
  if (first === undefined || last === undefined || last[1] !== dayHours) return hours;
  if (first[0] !== 0) return [...hours.slice(0, -1), [last[0], 0]];
  return first === last ? hours : [...hours.slice(1, -1), [last[0], first[1]]];
}

function total(rates: Rates): number {
  return (rates.input ?? 0) + (rates.output ?? 0);
}

/** The rows of a draft: a source states hours and rates, and the days are ours until somebody has read the page. */
export function toWindowRows(theirs: StatedWindows, ours: Price["windows"], basis: string): WindowRow[] {
  return (Object.entries(theirs) as [TimeWindow, StatedWindow][]).map(([window, { hours, rates }]) => {
    const before = ours?.findLast((row) => row.window === window);
    return {
      window,
      utc: hours.map(([from, until]) => `${writeHour(from)}-${writeHour(until)}`),
      days: before?.days ?? "all",
      zone: before?.zone ?? "UTC",
      rates: { ...before?.rates, ...rates },
      basis,
    };
  });
}

/** 24 is the midnight that the next day begins with. */
function writeHour(hour: number): string {
  const minutes = Math.round(hour * 60) % (dayHours * 60);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
