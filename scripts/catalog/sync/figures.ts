import type { FeeMeter } from "@/lib/catalog/meter";
import type { Band, Price } from "@/lib/catalog/schema";
import { type StatedWindows, windowsOn } from "./hours";
import type { Card, StatedTier } from "./reading";

/**
 * A rate card as figures by field: a meter (`input`, `webSearch`), `threshold`, `long.` and a meter above it. A second
 * band is `threshold.2` and `long.2.`, a service tier stands in front: `batch.long.output`. Hours are `peak.from` and
 * `peak.until` in hours of the UTC day, their rates `peak.input`.
 */
export type Figures = Readonly<Record<string, number>>;

export function toFigures(card: Partial<Card>): Figures {
  const { rates, bands = [], tiers = {}, fees = {}, windows = {} } = card;
  const figures: Record<string, number> = { ...rates, ...fees };
  putBands(figures, "", bands);
  for (const [tier, row] of Object.entries(tiers)) {
    for (const [meter, rate] of Object.entries(row.rates)) figures[`${tier}.${meter}`] = rate;
    putBands(figures, `${tier}.`, row.bands);
  }
  putWindows(figures, windows);
  return figures;
}

function putWindows(figures: Record<string, number>, windows: StatedWindows): void {
  for (const [name, { hours, rates }] of Object.entries(windows)) {
    hours.forEach(([from, until], index) => {
      const nth = index === 0 ? "" : `.${index + 1}`;
      figures[`${name}.from${nth}`] = from;
      figures[`${name}.until${nth}`] = until;
    });
    for (const [meter, rate] of Object.entries(rates)) figures[`${name}.${meter}`] = rate;
  }
}

function putBands(figures: Record<string, number>, tier: string, bands: readonly Band[]): void {
  bands.forEach((band, index) => {
    const nth = index === 0 ? "" : `.${index + 1}`;
    // The tier's bands begin where the ordinary ones do; a source that has only the tier's states their threshold.
    figures[`${tier}threshold${nth}`] = band.above;
    for (const [meter, rate] of Object.entries(band.rates)) figures[`${tier}long${nth}.${meter}`] = rate;
  });
}

/** What a price of ours prints on a working day, as a source would: every band, tier, fee and window of hours. */
export function toCard(price: Price, on: string): Card {
  const { rates, bands, tiers, tools } = price;
  const stated: Record<string, StatedTier> = {};
  for (const [tier, row] of Object.entries(tiers ?? {})) {
    stated[tier] = { rates: row.rates ?? {}, bands: [...(row.bands ?? [])] };
  }
  const fees: Partial<Record<FeeMeter, number>> = {};
  for (const meter of ["webSearch", "grounding", "fileSearch"] as const) {
    const fee = tools?.[meter];
    if (fee !== undefined) fees[meter] = fee;
  }
  return { rates, bands: [...(bands ?? [])], tiers: stated, fees, windows: windowsOn(price, on) };
}

export function isSame(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(a, b);
}

export interface Difference {
  source: string;
  /** The id of the model there. */
  key: string;
  field: string;
  ours: number | null;
  theirs: number;
}

/**
 * Where a source says something else. What it leaves out is no statement.
 *
 * @param ours  what we charge for a field; undefined where we have no rate for it
 */
export function differencesOf(
  ours: (field: string) => number | undefined,
  theirs: Figures,
  { source, key }: { source: string; key: string },
): Difference[] {
  return Object.entries(theirs).flatMap(([field, value]) => {
    const known = ours(field);
    return isSame(known, value) ? [] : [{ source, key, field, ours: known ?? null, theirs: value }];
  });
}

/** Whether a figure was right once: one of the model's earlier prices has it. */
export function wasRight(earlier: readonly Price[], { field, theirs }: Difference): boolean {
  return earlier.some((price) => isSame(toFigures(toCard(price, price.from))[field], theirs));
}

/** What makes a figure look wrong in itself, or null. */
export function oddityOf({ field, ours, theirs }: Difference, card: Figures): string | null {
  if (isHour(field)) return null;
  if (theirs === 0 && ours !== null && ours !== 0) return `${field} is zero where ${ours} was`;
  for (const whole of wholesOf(field)) {
    const rate = card[whole];
    if (rate !== undefined && theirs > rate) return `${field} of ${theirs} is above ${whole}, ${rate}`;
  }
  if (/threshold(\.\d+)?$/.test(field) || ours === null || ours === 0) return null;
  for (const factor of [2, 10, 1000]) {
    if (isNear(theirs / ours, factor)) return `${field} is ${factor} times ours`;
    if (isNear(ours / theirs, factor)) return `${field} is ours divided by ${factor}`;
  }
  return null;
}

/** An hour is no rate: 0 is midnight. */
function isHour(field: string): boolean {
  return /^(?:peak|offPeak)\.(?:from|until)(?:\.\d+)?$/.test(field);
}

/** What a figure may never exceed: a cached rate its input, a rate in batch or flex the standard one. */
function wholesOf(field: string): string[] {
  const input = field.replace("cacheRead", "input").replace("audioCacheRead", "audioInput");
  const standard = /^(?:batch|flex)\.(?!.*threshold)(.+)$/.exec(field)?.[1];
  return [...(input === field ? [] : [input]), ...(standard === undefined ? [] : [standard])];
}

function isNear(ratio: number, factor: number): boolean {
  return Math.abs(ratio / factor - 1) < 0.001;
}
