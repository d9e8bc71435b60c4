import type { ServiceTier } from "./meter";
import type { Facts, Price, Rates } from "./schema";

/** One rate before and after; null: there was none, or there is none any more. */
export interface RateMove {
  meter: string;
  from: number | null;
  to: number | null;
}

/** What became of a service tier. Without moves only a factor or the like has changed. */
export interface TierMove {
  tier: ServiceTier;
  what: "added" | "ended" | "changed";
  moves: RateMove[];
}

/** A band before and after: the prompt length above which it holds, null where there was or is none. */
export interface BandMove {
  wasAbove: number | null;
  above: number | null;
  moves: RateMove[];
}

/** A fact before and after, as text: a date, a figure, a list; null where it was or is not known. */
export interface FactMove {
  field: string;
  from: string | null;
  to: string | null;
}

export function moveRates(before: Rates = {}, after: Rates = {}): RateMove[] {
  const old: Readonly<Record<string, number | undefined>> = before;
  const now: Readonly<Record<string, number | undefined>> = after;
  return [...new Set([...Object.keys(now), ...Object.keys(old)])]
    .map((meter) => ({ meter, from: old[meter] ?? null, to: now[meter] ?? null }))
    .filter(({ from, to }) => from !== to);
}

export function moveTiers(before: Price["tiers"] = {}, after: Price["tiers"] = {}): TierMove[] {
  const tiers = [...new Set([...Object.keys(before), ...Object.keys(after)])] as ServiceTier[];
  return tiers.flatMap((tier): TierMove[] => {
    const [old, now] = [before[tier], after[tier]];
    const moves = moveRates(old?.rates, now?.rates);
    if (old === undefined) return [{ tier, what: "added", moves }];
    if (now === undefined) return [{ tier, what: "ended", moves }];
    const isOther =
      moves.length > 0 ||
      old.factor !== now.factor ||
      String(old.factorRange) !== String(now.factorRange) ||
      moveBands(old.bands, now.bands).length > 0;
    return isOther ? [{ tier, what: "changed", moves }] : [];
  });
}

export function moveBands(before: Price["bands"] = [], after: Price["bands"] = []): BandMove[] {
  const most = Math.max(before.length, after.length);
  return Array.from({ length: most }, (_, index): BandMove => {
    const [old, now] = [before[index], after[index]];
    return {
      wasAbove: old?.above ?? null,
      above: now?.above ?? null,
      moves: moveRates(old?.rates, now?.rates),
    };
  }).filter(({ wasAbove, above, moves }) => wasAbove !== above || moves.length > 0);
}

export function moveFacts(before: Facts, after: Facts, fields: readonly string[]): FactMove[] {
  return fields.map((field) => ({
    field,
    from: writeFact(field, before),
    to: writeFact(field, after),
  }));
}

function writeFact(field: string, facts: Facts): string | null {
  if (field === "released") return facts.released?.on ?? null;
  if (field === "retirement") return facts.retirement?.on ?? facts.retirement?.status ?? null;
  const value = (facts as Readonly<Record<string, unknown>>)[field];
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(", ");
  if (value === undefined || value === null) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
