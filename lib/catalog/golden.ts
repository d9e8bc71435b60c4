import claims from "../../data/golden/claims.json";
import examples from "../../data/golden/worked-price-examples.json";

/**
 * What others published and we recomputed: worked examples and claims of articles. Large; only pages made ahead and
 * tests read it, never a browser.
 */

/** A text in both languages, or a figure that reads alike in either. */
export type Wording = string | Readonly<Record<"en" | "zh", string>>;

export interface WorkedExample {
  id: string;
  category: string;
  request: Readonly<Record<string, unknown>>;
  expected: { amount: number } | { error: string };
  tolerance: { abs: number };
  source: { url?: string; title: string; date?: string };
}

export interface ClaimRates {
  model: string;
  at: string;
  serviceTier?: string;
  timeWindow?: string;
  /** USD per the meter's unit, as the catalog must have them. */
  rates: Readonly<Record<string, number>>;
}

export interface ClaimRequest {
  /** At the mix stated or taken; at the cheapest and the dearest mix; on another model. */
  what: "mix" | "low" | "high" | "other";
  per: "day" | "month" | "once";
  request: Readonly<Record<string, unknown>>;
  amount: number;
}

/** One figure of an article, in our words, with what we make of it. */
export interface Claim {
  id: string;
  article: string;
  verdict: "right" | "wrong" | "unverifiable";
  about: Readonly<Record<"en" | "zh", string>>;
  claimed?: Wording;
  ours?: Wording;
  note?: Readonly<Record<"en" | "zh", string>>;
  source?: string;
  rates?: readonly ClaimRates[];
  /** Sums as text, `15 / 3 = 5`; the test works each of them out. */
  working?: readonly string[];
  requests?: readonly ClaimRequest[];
}

export interface ClaimsFile {
  /** Names of the sources, by address. */
  sources: Readonly<Record<string, string>>;
  articles: readonly { id: string; title: Readonly<Record<"en" | "zh", string>>; date: string }[];
  claims: readonly Claim[];
}

export const claimsFile = claims as unknown as ClaimsFile;
export const workedExamples = examples as unknown as readonly WorkedExample[];
