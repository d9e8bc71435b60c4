import type { Band, Rates } from "@/lib/catalog/schema";
import { getRateName, sourceRateFields } from "./names";

/** Takes the rate fields out of a source object, in the order of the meters' table. */
export function toRates(row: object): Rates {
  const rates: Rates = {};
  for (const field of sourceRateFields) {
    const value = (row as Record<string, unknown>)[field];
    if (value === undefined) continue;
    if (typeof value !== "number") throw new Error(`${field} is not a number: ${JSON.stringify(value)}`);
    rates[getRateName(field)] = value;
  }
  return rates;
}

export function toRatesIfAny(row: object): Rates | undefined {
  const rates = toRates(row);
  return Object.keys(rates).length > 0 ? rates : undefined;
}

/** Source thresholds are strict, as ours; an inclusive 200,000 is printed there as 199999. */
export function toBand(row: { threshold_tokens: number }): Band {
  return { above: row.threshold_tokens, rates: toRates(row) };
}

/** 1 - 0.9 is not 0.1 in binary; factors are stated to three decimals at most. */
export function fromDiscount(discount: number): number {
  return Math.round((1 - discount) * 1000) / 1000;
}
