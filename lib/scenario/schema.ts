import { z } from "zod";
import { meters, serviceTiers } from "../catalog/meter";
import { limits } from "./limits";

/**
 * The scenario: the document a user edits, saves, links and exports.
 *
 * Models are named by id only. Keys this version does not know are kept, so that an old tab does not destroy a newer
 * document. New fields are optional with a default that means what their absence meant before; new request shapes,
 * routings and ways of caching join their union. See `link-fields.ts` before changing anything here.
 */

const text = (max: number) => z.string().max(max);
const share = z.number().min(0).max(1);

/** A figure, or a range: the bill then has a P10, P50 and P90. `likely` is the figure of the plain bill. */
const assumption = (figure: z.ZodNumber) =>
  z.union([
    figure,
    z
      .strictObject({ low: figure, likely: figure, high: figure })
      .refine((range) => range.low <= range.likely && range.likely <= range.high, {
        message: "low, likely and high must not decrease",
      }),
  ]);

const tokens = assumption(z.number().min(0).max(limits.tokens));
const quantity = assumption(z.number().min(0).max(limits.amount));
const shareAssumption = assumption(share);
const growth = assumption(z.number().min(-1).max(10));

const isoDate = z.iso.date();
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "a month such as 2026-12");

/** How often the work happens. One unit of work is a request, a conversation, a run, whatever the shape says. */
const volumeSchema = z.looseObject({
  amount: quantity,
  per: z.enum(["hour", "day", "month"]),
  /** Of the hours of a day; read only where `per` is `hour`. */
  hoursPerDay: z.number().min(0).max(24).default(24),
  /** Of the days of a week; not read where `per` is `month`. */
  daysPerWeek: z.number().min(0).max(7).default(7),
  growthPerMonth: growth.default(0),
});

/** One request and its answer. `reasoning` and the media are parts of their wholes. */
const singleSchema = z.looseObject({
  kind: z.literal("single"),
  prompt: tokens,
  completion: tokens,
  reasoning: tokens.default(0),
  imageInput: tokens.default(0),
  audioInput: tokens.default(0),
  videoInput: tokens.default(0),
  imageOutput: tokens.default(0),
  audioOutput: tokens.default(0),
});

/** Turns in which everything said before is sent again. */
const conversationSchema = z.looseObject({
  kind: z.literal("conversation"),
  turns: assumption(z.number().int().min(1).max(1000)),
  /** System prompt, tool definitions and examples: the same at the head of every call. */
  prefix: tokens,
  user: tokens,
  /** Retrieved for one turn; stays in the history only where `contextKept`. */
  context: tokens.default(0),
  contextKept: z.boolean().default(false),
  reply: tokens,
  reasoning: tokens.default(0),
});

const shapeSchema = z.discriminatedUnion("kind", [singleSchema, conversationSchema]);

const routeSchema = z.looseObject({
  model: text(limits.idLength).min(1),
  provider: text(limits.idLength).optional(),
  share: share,
});

const routingSchema = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("mix"), routes: z.array(routeSchema).min(1).max(limits.routes) }),
]);

const cachingSchema = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("off") }),
  /** Shares of the prompt read from and written to the cache, averaged over the calls. */
  z.looseObject({
    kind: z.literal("share"),
    read: shareAssumption,
    write: shareAssumption.default(0),
    ttl: z.enum(["5m", "1h"]).default("5m"),
  }),
]);

/** Shares of the calls by service tier; what is left is `standard`. */
const tiersSchema = z.partialRecord(z.enum(serviceTiers).exclude(["standard"]), share);

/** Per unit of work. */
const toolsSchema = z.looseObject({
  webSearches: quantity.default(0),
  groundedPrompts: quantity.default(0),
  fileSearches: quantity.default(0),
  containerMinutes: quantity.default(0),
  sessionHours: quantity.default(0),
  cacheStorageTokenHours: quantity.default(0),
});

const workloadSchema = z.looseObject({
  id: text(limits.idLength).min(1),
  name: text(limits.nameLength),
  volume: volumeSchema,
  shape: shapeSchema,
  routing: routingSchema,
  caching: cachingSchema.default({ kind: "off" }),
  tiers: tiersSchema.default({}),
  /** The share of calls in a provider's peak hours; absent: calls come evenly through the week. */
  peakShare: share.optional(),
  region: text(40).optional(),
  tools: toolsSchema.prefault({}),
});

/** A custom or self-hosted model, by its own rates in USD per the meter's unit. */
const customModelSchema = z.looseObject({
  id: text(limits.idLength).min(1),
  name: text(limits.nameLength),
  rates: z.partialRecord(z.enum(meters), z.number().min(0).max(100_000)),
});

/** A line that does not depend on traffic: a vector database, evaluations, a gateway. */
const fixedLineSchema = z.looseObject({
  id: text(limits.idLength).min(1),
  name: text(limits.nameLength),
  usdPerMonth: quantity,
});

/** A negotiated discount on one provider's list price, as a share: 0.08 is 8 % off. */
const discountSchema = z.looseObject({ provider: text(limits.idLength).min(1), off: share });

export const scenarioSchema = z.looseObject({
  version: z.literal(1),
  title: text(limits.titleLength),
  /** The edition of the catalog that prices this scenario, for ever. */
  edition: z.string().regex(/^\d{4}-\d{2}-\d{2}(-\d+)?$/, "an edition such as 2026-09-23"),
  /** The day whose rates the bill takes. */
  asOf: isoDate,
  startMonth: month,
  months: z.number().int().min(1).max(limits.months).default(12),
  /** Days of a month: 365.25 / 12 = 30.4375, those of the calendar, or 30. */
  monthDays: z.enum(["average", "calendar", "thirty"]).default("average"),
  workloads: z.array(workloadSchema).max(limits.workloads),
  models: z.array(customModelSchema).max(limits.routes).default([]),
  fixed: z.array(fixedLineSchema).max(limits.workloads).default([]),
  discounts: z.array(discountSchema).max(limits.routes).default([]),
});

export type Assumption = number | { low: number; likely: number; high: number };
export type Scenario = z.infer<typeof scenarioSchema>;
export type Workload = Scenario["workloads"][number];
export type Shape = Workload["shape"];
export type Route = Workload["routing"]["routes"][number];
export type CustomModel = Scenario["models"][number];
