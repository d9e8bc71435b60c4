import { z } from "zod";
import type { WholeBill } from "@/lib/analysis/whole-bill";
import { meters, serviceTiers, timeWindows } from "@/lib/catalog/meter";
import { failureCodes } from "@/lib/unit/failure";

/** The published shape of a bill. The check at the end holds it equal to the type that the engine makes. */

const factor = z.strictObject({ what: z.string(), x: z.number() }).readonly();

const source = z.union([
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

const line = z.strictObject({
  kind: z.enum(["usage", "fixed"]),
  workload: z.string(),
  workloadName: z.string(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  serviceTier: z.enum(serviceTiers).nullable(),
  region: z.string().nullable(),
  band: z.strictObject({ above: z.int() }).nullable(),
  timeWindow: z.enum(timeWindows).nullable(),
  period: z
    .strictObject({
      price: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    })
    .nullable(),
  meter: z.enum([...meters, "fixed"]),
  calls: z.number().min(0),
  quantity: z.number().min(0),
  unit: z.string(),
  per: z.number().positive(),
  listRateUsd: z.number().min(0),
  rateUsd: z.number().min(0),
  factors: z.array(factor).readonly(),
  inherits: z.enum(meters).nullable(),
  source: source.nullable(),
  listAmountUsd: z.number().min(0),
  adjustments: z.array(z.strictObject({ what: z.enum(["discount", "reseller"]), x: z.number() })).readonly(),
  amountUsd: z.number().min(0),
  retired: z.string().nullable(),
});

const failure = z.strictObject({
  code: z.enum(failureCodes),
  field: z.string(),
  value: z.unknown(),
  message: z.string(),
  allowed: z.unknown(),
});

const unpriced = z.strictObject({
  workload: z.string(),
  workloadName: z.string(),
  model: z.string(),
  calls: z.number().min(0),
  error: failure,
});

const adjustmentLine = z.strictObject({
  step: z.enum(["discount", "reseller", "commitment", "credit", "fee", "tax"]),
  name: z.string(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  beforeUsd: z.number(),
  afterUsd: z.number(),
  baseUsd: z.number(),
  x: z.number().nullable(),
  changeUsd: z.number(),
});

const total = z.strictObject({
  amount: z.number(),
  currency: z.string(),
  perUsd: z.number(),
  on: z.string().nullable(),
  source: z.string().nullable(),
});

const sums = z.record(z.string(), z.number()).readonly();

const month = z.strictObject({
  month: z.string(),
  amount: z.number().nullable(),
  total: z.number().nullable(),
  calls: z.number().min(0),
  byWorkload: sums,
  byModel: sums,
  byMeter: sums,
  retired: z.array(z.string()).readonly(),
  changes: z.array(z.strictObject({ model: z.string(), on: z.string() })).readonly(),
});

const warning = z.strictObject({
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
  workload: z.string().nullable(),
  model: z.string().nullable(),
});

export const billSchema = z.strictObject({
  ok: z.boolean(),
  edition: z.string(),
  asOf: z.string(),
  currency: z.literal("USD"),
  amount: z.number().nullable(),
  listAmount: z.number().nullable(),
  adjustments: z.array(adjustmentLine).readonly(),
  total: total.nullable(),
  calls: z.number().min(0),
  perCall: z.number().nullable(),
  savings: z.strictObject({ caching: z.number().nullable(), batch: z.number().nullable() }),
  range: z.strictObject({ p10: z.number(), p50: z.number(), p90: z.number(), samples: z.int() }).nullable(),
  daysPerMonth: z.number().positive(),
  months: z.array(month).readonly(),
  lines: z.array(line).readonly(),
  unpriced: z.array(unpriced).readonly(),
  warnings: z.array(warning).readonly(),
});

/** Same members, same types, in both directions; whether a list may be written to is left aside. */
type Writable<T> = T extends (...args: never) => unknown
  ? T
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T;
type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Described = Writable<z.infer<typeof billSchema>>;
const isTheEnginesBill: IsSame<Described, Writable<WholeBill>> = true;
void isTheEnginesBill;
