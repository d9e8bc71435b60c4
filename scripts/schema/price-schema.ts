import { z } from "zod";
import type { PriceResult } from "@/lib/billing/price-request";
import type { PriceRequest } from "@/lib/billing/request";
import { meters, serviceTiers, timeWindows } from "@/lib/catalog/meter";
import { rawApis } from "@/lib/usage/raw-usage";
import { fractionalFields, type Usage, usageFields } from "@/lib/usage/usage";
import { factor, failure, type IsSame, source, type Writable, warning } from "./answer-parts";

/** The published shapes of a price request and its answers. */

/** Below it a double counts one by one: 1e15. */
const below = 1e15;
export const requestId = z.union([z.string(), z.number(), z.null()]);

const quantities = Object.fromEntries(
  usageFields.map((field) => [
    field,
    (fractionalFields.has(field) ? z.number() : z.int()).min(0).lt(below).optional(),
  ]),
) as Record<keyof Usage, z.ZodOptional<z.ZodNumber>>;

export const usageSchema = z.strictObject(quantities);

export const priceRequestSchema = z.strictObject({
  id: requestId.optional(),
  model: z.string().min(1),
  provider: z.string().nullish(),
  at: z.string().nullish(),
  edition: z.string().nullish(),
  serviceTier: z.enum(serviceTiers).nullish(),
  region: z.string().nullish(),
  timeWindow: z.enum(timeWindows).nullish(),
  usage: usageSchema.optional(),
  rawUsage: z.looseObject({}).optional(),
  api: z.enum(rawApis).optional(),
  count: z.int().min(1).lt(below).nullish(),
  rates: z.partialRecord(z.enum(meters), z.number().min(0).lt(below)).nullish(),
} satisfies Record<keyof PriceRequest | "rawUsage" | "api", z.ZodType>);

const line = z.strictObject({
  meter: z.enum(meters),
  quantity: z.number().min(0),
  unit: z.string(),
  per: z.number().positive(),
  rateUsd: z.number().min(0),
  listRateUsd: z.number().min(0),
  factors: z.array(factor).readonly(),
  amountUsd: z.number().min(0),
  inherits: z.enum(meters).nullable(),
  source,
});

export const priceResultSchema = z.strictObject({
  id: requestId,
  ok: z.literal(true),
  currency: z.literal("USD"),
  amount: z.number().min(0),
  lines: z.array(line),
  rateCard: z.strictObject({
    provider: z.string().nullable(),
    model: z.string(),
    edition: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    serviceTier: z.enum(serviceTiers),
    band: z.strictObject({ above: z.number() }).nullable(),
    timeWindow: z.enum(timeWindows).nullable(),
  }),
  warnings: z.array(warning),
});

/** Of a price or token request: it says which one it answers. */
export const requestRefusalSchema = z.strictObject({ id: requestId, ok: z.literal(false), error: failure });

/** Of any other request. */
export const refusalSchema = z.strictObject({ ok: z.literal(false), error: failure });

const isTheEnginesResult: IsSame<Writable<z.infer<typeof priceResultSchema>>, Writable<PriceResult>> = true;
void isTheEnginesResult;
