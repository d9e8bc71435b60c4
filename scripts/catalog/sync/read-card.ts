import type { FeeMeter } from "@/lib/catalog/meter";
import type { Band, Rates } from "@/lib/catalog/schema";
import type { RateName } from "../names";
import { parseRate } from "./reading";

/** Their name of a rate, ours, and what makes their unit ours. */
export type FieldNames = Readonly<Record<string, RateName>>;

/** Rates of one flat object; a text says which field is wrong and how. */
export function readRates(
  card: Readonly<Record<string, unknown>>,
  names: FieldNames,
  times = 1,
): Rates | string {
  const rates: Rates = {};
  for (const [field, name] of Object.entries(names)) {
    const value = card[field];
    if (value === undefined || value === null) continue;
    const rate = parseRate(value, times);
    if (typeof rate === "string") return `${field} ${rate}`;
    rates[name] = rate;
  }
  return rates;
}

/** Fees of one flat object, in USD per our unit. */
export function readFees(
  card: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, FeeMeter>>,
  times = 1,
): Partial<Record<FeeMeter, number>> | string {
  const fees: Partial<Record<FeeMeter, number>> = {};
  for (const [field, meter] of Object.entries(names)) {
    const value = card[field];
    if (value === undefined || value === null) continue;
    const fee = parseRate(value, times);
    if (typeof fee === "string") return `${field} ${fee}`;
    fees[meter] = fee;
  }
  return fees;
}

/** Bands from rates by threshold, lowest first. */
export function toBands(byThreshold: ReadonlyMap<number, Rates>): Band[] {
  return [...byThreshold]
    .filter(([, rates]) => Object.keys(rates).length > 0)
    .sort(([a], [b]) => a - b)
    .map(([above, rates]) => ({ above, rates }));
}
