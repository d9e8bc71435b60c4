import { z } from "zod";
import { failureCodes } from "@/lib/unit/failure";

/** What several published answers are made of. */

export const factor = z.strictObject({ what: z.string(), x: z.number() }).readonly();

export const source = z.union([
  z.strictObject({
    price: z.string(),
    url: z.string().nullable(),
    evidence: z.string(),
    agreeing: z.int(),
    against: z.int(),
    seen: z.string().nullable(),
  }),
  z.strictObject({
    rule: z.string(),
    name: z.string(),
    url: z.string().nullable(),
    seen: z.string(),
    confidence: z.enum(["H", "M", "L"]),
  }),
  z.strictObject({ given: z.literal("rates") }),
]);

export const failure = z.strictObject({
  code: z.enum(failureCodes),
  field: z.string(),
  value: z.unknown(),
  message: z.string(),
  allowed: z.unknown(),
});

export const unpriced = z.strictObject({
  workload: z.string(),
  workloadName: z.string(),
  model: z.string(),
  calls: z.number().min(0),
  error: failure,
});

export const total = z.strictObject({
  amount: z.number(),
  currency: z.string(),
  perUsd: z.number(),
  on: z.string().nullable(),
  source: z.string().nullable(),
});

export const warning = z.strictObject({
  code: z.enum([
    "retired",
    "deprecated",
    "context-exceeded",
    "region-without-effect",
    "tier-seen-later",
    "feature-seen-later",
    "free-allowance-ignored",
    "time-window-without-effect",
    "holidays-unknown",
    "cache-below-minimum",
    "above-threshold",
    "disputed-price",
    "unverified-start",
    "caching-costs-more",
  ]),
  rank: z.enum(["wrong", "money", "know"]),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
});

/** Same members, same types, in both directions; whether a list may be written to is left aside. */
export type Writable<T> = T extends (...args: never) => unknown
  ? T
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T;
export type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
