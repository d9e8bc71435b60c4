export type Method = "exact" | "rule" | "estimate";

/** A number of tokens with what it may at least and at most be. */
export interface Spread {
  tokens: number;
  low: number;
  high: number;
}

/** One part of a request: what it is, how many tokens, and who says so. */
export interface TokenPart extends Spread {
  what: string;
  method: Method;
  rule: string;
  source: string;
}

export function exactly(tokens: number): Spread {
  return { tokens, low: tokens, high: tokens };
}

export function between(low: number, tokens: number, high: number): Spread {
  return { tokens: Math.round(tokens), low: Math.floor(low), high: Math.ceil(high) };
}

export function addSpreads(spreads: Spread[]): Spread {
  const total = exactly(0);
  for (const { tokens, low, high } of spreads) {
    total.tokens += tokens;
    total.low += low;
    total.high += high;
  }
  return total;
}

/** A sum is as sure as its least sure part. */
export function methodOf(parts: { method: Method }[]): Method {
  if (parts.some(({ method }) => method === "estimate")) return "estimate";
  return parts.some(({ method }) => method === "rule") ? "rule" : "exact";
}
