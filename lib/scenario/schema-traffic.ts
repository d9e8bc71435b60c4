import { z } from "zod";
import { cacheLifetimes, effortLevels } from "../catalog/meter";
import { limits } from "./limits";
import {
  assumption,
  id,
  multiple,
  quantity,
  share,
  shareAssumption,
  spread,
  tokens,
  usd,
} from "./schema-figures";

/** How the calls of a workload arrive, and what happens to them on the way to the bill. */

/** A model that serves a share of the calls, and what is different about it. */
const routeSchema = z.looseObject({
  model: id,
  provider: id.optional(),
  /** In a cascade: of the calls that reached the step before, those that go on to this one; the first has all, 1. */
  share: share,
  /** Of the prompt's text: another prompt for this model. */
  promptFactor: multiple.optional(),
  /** Of the visible output. */
  outputFactor: multiple.optional(),
  /** Tokens this model's tokenizer makes of what the workload's figures call one: prompt and output alike. */
  tokenizerGrowth: multiple.optional(),
  /** Tokens of one call, in place of the shape's. */
  reasoning: tokens.optional(),
  /** Where one call of this model is cut off, in place of the workload's. */
  reasoningCap: z.number().min(0).max(limits.tokens).optional(),
  /** The share of units of work this model gets wrong. */
  errorRate: shareAssumption.optional(),
  usdPerError: quantity.optional(),
  secondsToFirstToken: z.number().min(0).max(86_400).optional(),
  tokensPerSecond: z.number().positive().max(1e6).optional(),
  /** What the provider lets through, prompt and output together. */
  limitTokensPerMinute: z.number().positive().max(limits.amount).optional(),
});

const routesSchema = z.array(routeSchema).min(1).max(limits.routes);

export const routingSchema = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("mix"), routes: routesSchema }),
  /** Every call pays the first model; those it escalates pay the next as well. */
  z.looseObject({ kind: z.literal("cascade"), routes: routesSchema }),
]);

const seconds = z.number().min(0).max(2_678_400);

/** Caching as it follows from the workload's own traffic. */
const trafficCachingSchema = z.looseObject({
  kind: z.literal("traffic"),
  /** Different prefixes, such as tenants, that share the traffic evenly. */
  prefixes: z.number().min(1).max(1e9).default(1),
  /** Where they don't share it evenly: each one's share; `prefixes` is then not read. */
  prefixShares: z.array(share).min(1).max(limits.prefixes).optional(),
  /** Default: the provider's own. */
  ttl: z.enum(cacheLifetimes).optional(),
  /** Whether a read starts the lifetime anew; default: as the provider does it. */
  sliding: z.boolean().optional(),
  /** Between two calls of one conversation or run, in seconds. */
  gap: z.union([z.strictObject({ seconds }), spread(2_678_400)]).default({ p50: 60, p95: 600 }),
  /** Calls that start at the same moment with the same prefix: where it is cold, each of them writes it. */
  parallelFirst: z.number().int().min(1).max(10_000).default(1),
  /** How far the cached part reaches: the end of the common prefix, or the newest message. */
  upTo: z.enum(["prefix", "newest"]).default("newest"),
  /** A cache made and kept by hand, with storage by the hour (Gemini): the prefix is always warm. */
  stored: z
    .looseObject({
      hoursPerDay: z.number().min(0).max(24).default(24),
      /** Whether making it is billed as input. */
      creationBilled: z.boolean().default(true),
    })
    .optional(),
});

export const cachingSchema = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("off") }),
  /** Shares of the prompt read from and written to the cache, averaged over the calls. */
  z.looseObject({
    kind: z.literal("share"),
    read: shareAssumption,
    write: shareAssumption.default(0),
    ttl: z.enum(["5m", "1h"]).default("5m"),
  }),
  trafficCachingSchema,
]);

/** When in the day the calls come. */
export const profileSchema = z.looseObject({
  /** The zone in which `hours` are counted, as in Europe/Berlin. */
  zone: z.string().max(60).refine(isZone, "a time zone such as Asia/Shanghai").default("UTC"),
  /** Weight of each hour from midnight on; only their proportions matter. */
  hours: z
    .array(z.number().min(0).max(1e9))
    .length(24)
    .refine((hours) => hours.some((weight) => weight > 0), "at least one hour with traffic"),
});

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Calls that are billed twice or not at all, and tokens that are left out. */
export const lossesSchema = z.looseObject({
  /** Calls made and billed again, as a share of the calls. */
  retries: assumption(z.number().min(0).max(10)).default(0),
  /** Calls that are cut off and made again, as a share; what they had put out by then is billed. */
  timeouts: assumption(z.number().min(0).max(10)).default(0),
  /** How much of its output a call had put out when it was cut off. */
  timeoutOutput: share.default(0.5),
  /** Units of work answered from the application's own cache. */
  resultCache: shareAssumption.default(0),
  /** Tokens of the system prompt before and after it was trimmed. */
  trim: z
    .strictObject({ from: z.number().min(0).max(limits.tokens), to: z.number().min(0).max(limits.tokens) })
    .refine(({ from, to }) => to <= from, "to is at most from")
    .optional(),
  /** Of the replies' length: 0.6 where they are asked to be shorter. */
  replyFactor: multiple.default(1),
  /** Of the replies' length where only what changed is put out. */
  diffFactor: multiple.default(1),
});

/** What one call may think: a level the provider knows, the tokens expected of it, and where it is cut off. */
export const reasoningBudgetSchema = z.looseObject({
  effort: z.enum(effortLevels).optional(),
  /** Tokens of one call; default: the shape's `reasoning`, without spread. */
  expected: spread(limits.tokens).optional(),
  cap: z.number().min(0).max(limits.tokens).optional(),
});

/** Capacity bought by the hour, used or not; it serves its share of the calls in place of paying by tokens. */
export const provisionedSchema = z.looseObject({
  units: z.number().min(0).max(1e6),
  hoursPerMonth: z.number().min(0).max(744).default(730.5),
  usdPerUnitHour: usd,
  share: share.default(1),
  /** Prompt tokens a unit takes in a minute; read for the break-even only. */
  tokensPerMinutePerUnit: z.number().positive().max(limits.amount).optional(),
  /** How many prompt tokens an output token counts for. */
  outputWeight: z.number().positive().max(1000).default(1),
});

/** What the work is sold for. */
export const saleSchema = z.looseObject({
  usdPerUnit: usd.optional(),
  usdPerCustomer: usd.optional(),
  /** Units of work a customer uses in a month. */
  unitsPerCustomer: z.number().positive().max(limits.amount).optional(),
});
