import { dayMs, formatDate, parseInstant, startOfDate } from "../unit/time";
import type { PriceList } from "./price-list";
import type { Price } from "./schema";

/** An instant, or a whole UTC day where only a date is known. */
export type At = { instantMs: number } | { date: string };

/** A price and when it holds: from `startMs`, and before `endMs`. */
export interface PriceSpan {
  price: Price;
  startMs: number;
  /** Infinity where no end is known. */
  endMs: number;
}

export type PriceAt =
  /** More than one candidate: only a date was given, and the price changes within that day. */
  | { kind: "in-force"; candidates: readonly [PriceSpan, ...PriceSpan[]]; retired: Retired | null }
  /** Before the model's release, or before its first price where the release is unknown. */
  | { kind: "not-yet-released"; releasedOn: string }
  /** Released, but no price is known for so early a date. */
  | { kind: "no-price-yet"; firstPriceOn: string };

export interface Retired {
  /** The first day without the model; null where it had no such date and its last price merely ran out. */
  on: string | null;
}

const spans = new WeakMap<PriceList, readonly PriceSpan[]>();

/** A price ends at its own `to` or where the next begins, whichever is earlier. */
export function priceSpans(model: PriceList): readonly PriceSpan[] {
  const known = spans.get(model);
  if (known !== undefined) return known;
  const starts = model.prices.map((price) => instantOf(price.fromAt, price.from));
  const made = model.prices.map((price, position) => ({
    price,
    startMs: starts[position] ?? Number.NaN,
    endMs: Math.min(endOf(price), starts[position + 1] ?? Number.POSITIVE_INFINITY),
  }));
  spans.set(model, made);
  return made;
}

/**
 * The price in force.
 *
 * A model that is gone keeps its last price, marked `retired`: a bill that runs past the day shows what it would have
 * cost, and says so. Scheduled changes count from their day on.
 *
 * @example gemini-3.6-flash, input: 2026-12-31 -> 0.75, 2027-01-01 -> 1.50
 */
export function resolvePrice(model: PriceList, at: At): PriceAt {
  const fromMs = "date" in at ? startOfDate(at.date) : at.instantMs;
  const untilMs = "date" in at ? fromMs + dayMs : fromMs + 1;
  const all = priceSpans(model);
  const [first, ...rest] = all.filter((span) => span.startMs < untilMs && span.endMs > fromMs);
  if (first !== undefined) {
    return { kind: "in-force", candidates: [first, ...rest], retired: retiredAt(model, fromMs) };
  }
  const last = all.findLast((span) => span.endMs <= fromMs);
  if (last !== undefined) {
    return {
      kind: "in-force",
      candidates: [last],
      retired: retiredAt(model, fromMs) ?? { on: null },
    };
  }
  return beforeFirstPrice(model, all[0], fromMs);
}

function retiredAt(model: PriceList, ms: number): Retired | null {
  const on = model.retirement?.on;
  return on !== undefined && startOfDate(on) <= ms ? { on } : null;
}

function beforeFirstPrice(model: PriceList, first: PriceSpan | undefined, ms: number): PriceAt {
  const released = model.released?.on;
  const firstPriceOn = first === undefined ? "" : formatDate(first.startMs);
  if (released === undefined) return { kind: "not-yet-released", releasedOn: firstPriceOn };
  const releasedOn = released.length === 7 ? `${released}-01` : released;
  if (ms < startOfDate(releasedOn)) return { kind: "not-yet-released", releasedOn: released };
  return { kind: "no-price-yet", firstPriceOn };
}

function instantOf(instant: string | undefined, date: string): number {
  const ms = instant === undefined ? startOfDate(date) : parseInstant(instant);
  if (ms === undefined) throw new RangeError(`${instant} is not an instant`);
  return ms;
}

function endOf(price: Price): number {
  return price.to === undefined ? Number.POSITIVE_INFINITY : instantOf(price.toAt, price.to);
}
