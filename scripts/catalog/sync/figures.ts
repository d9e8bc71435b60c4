import type { Band, Price, Rates } from "@/lib/catalog/schema";

/** A rate card as figures by field: a meter, `threshold`, or `long.` and a meter above it. */
export type Figures = Readonly<Record<string, number>>;

export function toFigures({ rates, bands }: { rates: Rates; bands?: readonly Band[] | undefined }): Figures {
  const figures: Record<string, number> = { ...rates };
  // The first band only: no price collection has more.
  const band = bands?.[0];
  if (band !== undefined) {
    figures.threshold = band.above;
    for (const [meter, rate] of Object.entries(band.rates)) figures[`long.${meter}`] = rate;
  }
  return figures;
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

/** Where a source says something else. What it leaves out is no statement. */
export function differencesOf(
  ours: Figures,
  theirs: Figures,
  { source, key }: { source: string; key: string },
): Difference[] {
  return Object.entries(theirs)
    .filter(([field, value]) => !isSame(ours[field], value))
    .map(([field, value]) => ({ source, key, field, ours: ours[field] ?? null, theirs: value }));
}

/** Whether a figure was right once: one of the model's earlier prices has it. */
export function wasRight(earlier: readonly Price[], { field, theirs }: Difference): boolean {
  return earlier.some((price) => isSame(toFigures(price)[field], theirs));
}

/** What makes a figure look wrong in itself, or null. */
export function oddityOf({ field, ours, theirs }: Difference, card: Figures): string | null {
  if (theirs === 0 && ours !== null && ours !== 0) return `${field} is zero where ${ours} was`;
  const whole = field.replace("cacheRead", "input").replace("audioCacheRead", "audioInput");
  const wholeRate = whole === field ? undefined : card[whole];
  if (wholeRate !== undefined && theirs > wholeRate)
    return `${field} of ${theirs} is above ${whole}, ${wholeRate}`;
  if (field === "threshold" || ours === null || ours === 0) return null;
  for (const factor of [2, 10, 1000]) {
    if (isNear(theirs / ours, factor)) return `${field} is ${factor} times ours`;
    if (isNear(ours / theirs, factor)) return `${field} is ours divided by ${factor}`;
  }
  return null;
}

function isNear(ratio: number, factor: number): boolean {
  return Math.abs(ratio / factor - 1) < 0.001;
}
