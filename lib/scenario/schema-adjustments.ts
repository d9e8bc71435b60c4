import { z } from "zod";
import { limits } from "./limits";
import { id, isoDate, name, share, usd } from "./schema-figures";

/**
 * What stands between the list price and the invoice, in the order in which it is applied: negotiated discount, reseller
 * factor, committed spend, credits, fees, tax, currency.
 *
 * Where no provider is named, an entry holds for the whole bill.
 */

/**
 * A negotiated discount, as a share: 0.08 is 8 % off. One that names a model goes before those of its provider.
 *
 * With `steps` the share depends on the month's list amount of what the discount covers, and `off` holds below the first.
 */
export const discountSchema = z.looseObject({
  provider: id,
  off: share,
  model: id.optional(),
  steps: z
    .array(z.strictObject({ fromUsd: usd, off: share }))
    .min(1)
    .max(limits.routes)
    .optional(),
  /** `whole`: the step reached holds for all of it. `graduated`: each step holds for what lies above it. */
  stepping: z.enum(["whole", "graduated"]).optional(),
});

const scope = { name, provider: id.optional() };

export const adjustmentsSchema = z.looseObject({
  /** A relay or reseller: 0.7 is 30 % below, 1.05 is 5 % above the amount so far. */
  resellers: z
    .array(z.looseObject({ ...scope, model: id.optional(), factor: z.number().min(0).max(100) }))
    .max(limits.routes)
    .default([]),
  /** Paid in any case; what is used above it is paid as used. */
  commitments: z
    .array(z.looseObject({ ...scope, usdPerMonth: usd }))
    .max(limits.routes)
    .default([]),
  /** Taken off each month up to the amount; the last day is included, unused credit lapses. */
  credits: z
    .array(z.looseObject({ ...scope, usdPerMonth: usd, from: isoDate.optional(), until: isoDate.optional() }))
    .max(limits.routes)
    .default([]),
  /** A share of the amount so far, at least `minimumUsd` where there is an amount, and a sum. */
  fees: z
    .array(
      z.looseObject({
        ...scope,
        share: z.number().min(0).max(10).default(0),
        minimumUsd: usd.default(0),
        usdPerMonth: usd.default(0),
      }),
    )
    .max(limits.routes)
    .default([]),
  tax: z.looseObject({ name, share: z.number().min(0).max(10) }).optional(),
  /** The reader's currency, at a rate typed in with its day and source: never looked up. */
  currency: z
    .looseObject({
      code: z.string().regex(/^[A-Z]{3}$/, "a currency such as EUR"),
      perUsd: z.number().positive().max(1e9),
      on: isoDate,
      source: name,
    })
    .optional(),
});
