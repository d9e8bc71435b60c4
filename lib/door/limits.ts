import { textLimitBytes } from "./json-text";

/** What one HTTP request may ask at most. Every answer says it in `Ratebook-Limits`, the document of the API in words. */
export interface Limits {
  bytes: number;
  /** Members of an array. */
  items: number;
  /** Of working out the answers, all members together. */
  seconds: number;
}

const each = { bytes: textLimitBytes, seconds: 20 };

export const limitsOf = {
  price: { ...each, items: 200_000 },
  tokens: { ...each, items: 200_000 },
  bill: { ...each, items: 1_000 },
  diff: { ...each, items: 500 },
} as const satisfies Record<string, Limits>;

/** A dictionary of structured fields (RFC 9651). */
export function writeLimits({ bytes, items, seconds }: Limits): string {
  return `bytes=${bytes}, items=${items}, seconds=${seconds}`;
}
