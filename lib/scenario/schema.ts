import { z } from "zod";
import { meters, serviceTiers } from "../catalog/meter";
import { limits } from "./limits";
import { adjustmentsSchema, discountSchema } from "./schema-adjustments";
import { documentSchema } from "./schema-document";
import { growth, id, isoDate, month, name, quantity, share, text } from "./schema-figures";
import { shapeSchema } from "./schema-shape";
import {
  cachingSchema,
  lossesSchema,
  profileSchema,
  provisionedSchema,
  reasoningBudgetSchema,
  routingSchema,
  saleSchema,
} from "./schema-traffic";

/**
 * The scenario: the document a user edits, saves, links and exports.
 *
 * Models are named by id only. Keys this version does not know are kept, so that an old tab does not destroy a newer
 * document. New fields are optional with a default that means what their absence meant before; new request shapes,
 * routings and ways of caching join their union. See `link-fields.ts` before changing anything here.
 */

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
  id,
  name,
  volume: volumeSchema,
  shape: shapeSchema,
  routing: routingSchema,
  caching: cachingSchema.default({ kind: "off" }),
  tiers: tiersSchema.default({}),
  /** The share of calls in a provider's peak hours; absent: calls come evenly through the week. */
  peakShare: share.optional(),
  region: text(40).optional(),
  tools: toolsSchema.prefault({}),
  /** The hours of the day the calls come in; the peak share follows from it where none is given. */
  profile: profileSchema.optional(),
  losses: lossesSchema.optional(),
  reasoningBudget: reasoningBudgetSchema.optional(),
  provisioned: provisionedSchema.optional(),
  sale: saleSchema.optional(),
});

/** A custom or self-hosted model, by its own rates in USD per the meter's unit. */
const customModelSchema = z.looseObject({
  id,
  name,
  rates: z.partialRecord(z.enum(meters), z.number().min(0).max(100_000)),
});

/** A line that does not depend on traffic: a vector database, evaluations, a gateway. */
const fixedLineSchema = z.looseObject({
  id,
  name,
  usdPerMonth: quantity,
});

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
  adjustments: adjustmentsSchema.optional(),
  /** Who prepared it, for what, and what its figures stand on; the bill does not read it. */
  document: documentSchema.optional(),
});

export type { Assumption } from "./schema-figures";
export type Scenario = z.infer<typeof scenarioSchema>;
export type Workload = Scenario["workloads"][number];
export type Shape = Workload["shape"];
export type Caching = Workload["caching"];
export type Route = Workload["routing"]["routes"][number];
export type CustomModel = Scenario["models"][number];
