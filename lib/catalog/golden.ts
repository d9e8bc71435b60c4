import claims from "../../data/golden/claims.json";
import others from "../../data/golden/other-examples.json";
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

/** What is read off the bills of an example. */
export type ExampleReading =
  /** The bill, in its currency. */
  | "amount"
  /** The answer to a price request. */
  | "request"
  /** Of the bill, the fees. */
  | "fees"
  /** Tokens sent, of every kind. */
  | "tokensIn"
  /** What the second scenario costs less than the first; and as a share of the first. */
  | "saving"
  | "savedShare"
  /** Units of work from which the second scenario, with its fixed lines, costs less. */
  | "breakEven"
  /** How far from the second scenario to the third the saving against the first is gone. */
  | "breakEvenShare";

/** A published example that is more than one price request: a bill, a fee, growth, a comparison. */
export interface OtherExample {
  id: string;
  about: Readonly<Record<"en" | "zh", string>>;
  source: WorkedExample["source"];
  /** Of the figure: a currency, or what is counted. */
  unit: "USD" | "EUR" | "CNY" | "share" | "tokens" | "calls" | "unitHours";
  published: number;
  tolerance: number;
  read: ExampleReading;
  /** Why it is taken as it is, or why the figures differ. */
  note?: Readonly<Record<"en" | "zh", string>>;
  scenarios?: readonly unknown[];
  request?: Readonly<Record<string, unknown>>;
}

/** One that is not reproduced, and why. */
export interface LeftExample {
  id: string;
  reason:
    | "unsound"
    | "superseded"
    | "duplicate"
    | "rule"
    | "division"
    | "limit"
    | "count"
    | "ownRates"
    | "noMeter";
  source: WorkedExample["source"];
}

export const otherExamples = others as unknown as {
  readonly cases: readonly OtherExample[];
  readonly left: readonly LeftExample[];
};
