import { z } from "zod";
import { parseDate, parseInstant } from "../unit/time";
import { cacheLifetimes, feeMeters, meters, serviceTiers, timeWindows, tokenMeters } from "./meter";

/**
 * The shape of the files in `data/`. Unknown keys are refused: a misspelt rate must not vanish.
 *
 * Every record says in which edition it was `recorded` and, where a later edition dropped it, `withdrawn`. Nothing is
 * edited in place; see `open.ts` for how an edition is rebuilt.
 */

const isoDate = z
  .string()
  .refine((text) => parseDate(text) !== undefined, "a date of the calendar such as 2025-04-14");
const isoInstant = z
  .string()
  .refine(
    (text) => /^[^.]{19}Z$/.test(text) && parseInstant(text) !== undefined,
    "an instant such as 2026-08-16T16:00:00Z",
  );
const editionName = z.string().regex(/^\d{4}-\d{2}-\d{2}(-\d+)?$/, "an edition such as 2026-09-23");
const rate = z.number().min(0).max(100_000);
const factor = z.number().positive().max(100);
const text = z.string().min(1);

const lifetime = { recorded: editionName, withdrawn: editionName.optional() };

/** USD per million tokens, by token meter; `cacheStorage` is USD per million token-hours. */
const ratesSchema = z.partialRecord(z.enum([...tokenMeters, "cacheStorage"]), rate);

/** A band is a cliff: strictly above `above` prompt tokens, these rates hold for the whole request. */
const bandSchema = z.strictObject({ above: z.int().positive(), rates: ratesSchema });

const tierSchema = z.strictObject({
  /** The printed row, where a source prints one. */
  rates: ratesSchema.optional(),
  bands: z.array(bandSchema).optional(),
  /** A discount or multiplier on the standard row and its bands, where only that is stated. */
  factor: factor.optional(),
  /** A stated range is no rate; it is kept so that the reader sees why. */
  factorRange: z.tuple([factor, factor]).optional(),
  basis: text,
  /** The day the row was read. Earlier use of the tier is answered with a warning. */
  asOf: isoDate.optional(),
});

const windowSchema = z.strictObject({
  window: z.enum(timeWindows),
  /** Half-open ranges of the UTC day; a range may run past midnight. */
  utc: z.array(z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/)).min(1),
  /** `weekdays` and `workdays` are read on `zone`'s calendar; workdays leave out its public holidays as well. */
  days: z.enum(["all", "weekdays", "workdays"]),
  zone: z.enum(["UTC", "Asia/Shanghai"]),
  fromAt: isoInstant.optional(),
  toAt: isoInstant.optional(),
  rates: ratesSchema,
  factor: factor.optional(),
  /** Which moment of a request decides, where a source states it. */
  decidedBy: z.enum(["completion"]).optional(),
  basis: text,
});

const toolsSchema = z.strictObject({
  webSearch: rate.optional(),
  grounding: rate.optional(),
  fileSearch: rate.optional(),
  /** A free allowance in the provider's words. The price of a request ignores it. */
  free: text.optional(),
  /** Earlier fees by size of search context, kept for the record. */
  history: z
    .array(z.strictObject({ from: isoDate, to: text, low: rate, medium: rate, high: rate, basis: text }))
    .optional(),
  basis: text,
});

const fineTuningSchema = z.strictObject({
  /** USD per million training tokens. */
  training: rate.optional(),
  trainingPerHour: rate.optional(),
  rates: ratesSchema,
  batch: ratesSchema.optional(),
  withDataSharing: ratesSchema.optional(),
  kind: text.optional(),
  basis: text,
});

/** What is known of a date: stated by the provider, by a third party, observed in a source, or inferred by us. */
const dateBasis = z.enum(["stated", "third-party", "observed", "release", "unverified"]);

const agreementSchema = z.strictObject({
  verdict: text,
  /** Independent sources that agree on input and output. */
  count: z.int().min(0),
  by: z.array(text),
  cacheReadBy: z.array(text),
  /** Third parties that quote the provider's page. */
  quotes: z.int().min(0),
  /** Sources that say otherwise on input or output while this price was in force. */
  against: z.array(text),
});

const priceSchema = z.strictObject({
  /** Stable, so that others can cite one: `provider/model@from`. */
  id: text,
  ...lifetime,
  from: isoDate,
  fromAt: isoInstant.optional(),
  /** Exclusive. Absent: no later price was known; a later record ends this one. */
  to: isoDate.optional(),
  toAt: isoInstant.optional(),
  fromBasis: dateBasis,
  fromSource: text.optional(),
  toBasis: dateBasis.optional(),
  changeSeenBetween: z.tuple([isoDate, isoDate]).optional(),
  label: z.enum([
    "list",
    "promotional",
    "introductory",
    "introductory, made permanent",
    "preview",
    "scheduled",
  ]),
  rates: ratesSchema,
  bands: z.array(bandSchema).optional(),
  tiers: z.partialRecord(z.enum(serviceTiers), tierSchema).optional(),
  windows: z.array(windowSchema).optional(),
  tools: toolsSchema.optional(),
  fineTuning: fineTuningSchema.optional(),
  rateBasis: text.optional(),
  agreement: agreementSchema,
  seen: z.strictObject({ first: isoDate, last: isoDate }).optional(),
  notes: text.optional(),
});

const factsSchema = z.strictObject({
  ...lifetime,
  name: text,
  aliases: z.array(text),
  family: text,
  kind: z.enum(["text-generation", "realtime", "embedding", "image-generation"]),
  /** A day, or a month where no source says more. */
  released: z.strictObject({ on: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/), basis: text }).optional(),
  retirement: z
    .strictObject({ on: isoDate.optional(), status: text, basis: text, note: text.optional() })
    .optional(),
  contextWindow: z.int().positive().optional(),
  maxOutput: z.int().positive().optional(),
  modalities: z.array(z.enum(["text", "image", "audio", "video", "pdf"])).min(1),
  reasoning: z.boolean(),
  tokenizer: text.optional(),
  features: z
    .record(
      z.enum(["promptCaching", "batchApi"]).or(text),
      z.strictObject({ on: isoDate, basis: text, seenBetween: z.tuple([isoDate, isoDate]).optional() }),
    )
    .optional(),
  /** Providers a budget is most often written for, or the wider field. */
  scope: z.enum(["core", "wider"]),
  notes: text.optional(),
});

const modelSchema = z.strictObject({
  id: text,
  facts: z.array(factsSchema).min(1),
  prices: z.array(priceSchema),
});

const sourceSchema = z.strictObject({ name: text, url: z.url().optional(), seen: isoDate });

/** Which models a rule speaks of. Every condition given must hold; none given means all of the provider's. */
const selectorSchema = z.strictObject({
  models: z.array(text).optional(),
  families: z.array(text).optional(),
  releasedFrom: isoDate.optional(),
  releasedBefore: isoDate.optional(),
  modality: z.enum(["image", "audio", "video", "pdf"]).optional(),
  /** Holds only where the model's own rates name this meter, or only where they do not. */
  hasRate: z.enum(meters).optional(),
  lacksRate: z.enum(meters).optional(),
});

const ruleBase = {
  id: text,
  ...lifetime,
  source: sourceSchema,
  confidence: z.enum(["H", "M", "L"]),
  applies: selectorSchema.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  notes: text.optional(),
};

const ruleSchema = z.discriminatedUnion("kind", [
  /** `meter` has no rate of its own and is billed at `factor` (1) times that of `as`, in every tier or those named. */
  z.strictObject({
    ...ruleBase,
    kind: z.literal("inherit"),
    meter: z.enum(tokenMeters),
    as: z.enum(tokenMeters),
    factor: factor.optional(),
    tiers: z.array(z.enum(serviceTiers)).optional(),
  }),
  /**
   * How a service tier prices token meters that its printed row does not name. `offers` says that the rule itself
   * makes the tier available; otherwise it only completes a row the price names. Rates given by hand always follow it.
   */
  z.strictObject({
    ...ruleBase,
    kind: z.literal("tier"),
    tier: z.enum(serviceTiers),
    meters: z.array(z.enum(tokenMeters)).optional(),
    /** A number, or `as-input`: the ratio in which the tier's printed input stands to the standard input. */
    factor: z.union([factor, z.literal("as-input")]),
    offers: z.boolean(),
  }),
  /** The provider calls one tier by two names. */
  z.strictObject({
    ...ruleBase,
    kind: z.literal("tier-alias"),
    tier: z.enum(serviceTiers),
    as: z.enum(serviceTiers),
  }),
  /** A region the provider offers. Models outside `applies` are served there at factor 1. */
  z.strictObject({ ...ruleBase, kind: z.literal("region"), region: text, factor }),
  z.strictObject({
    ...ruleBase,
    kind: z.literal("fee"),
    meter: z.enum(feeMeters),
    /** USD for `per` units; `per` defaults to the meter's. */
    rate,
    per: z.number().positive().optional(),
  }),
  z.strictObject({ ...ruleBase, kind: z.literal("free"), meter: z.enum(feeMeters), allowance: text }),
  /** Public holidays, as dates of the zone's calendar; complete for `years` only. */
  z.strictObject({
    ...ruleBase,
    kind: z.literal("holidays"),
    zone: z.enum(["Asia/Shanghai"]),
    years: z.array(z.int()),
    dates: z.array(isoDate),
  }),
  /** What is cached, for how long, and on which meter a write is billed; `input`: it costs nothing extra. */
  z.strictObject({
    ...ruleBase,
    kind: z.literal("cache"),
    /** Prompts with fewer tokens are not cached. */
    minimum: z.int().min(0),
    /** Cached tokens come in multiples of this. */
    step: z.int().positive(),
    /** The provider's own first. */
    lifetimes: z
      .array(
        z.strictObject({
          ttl: z.enum(cacheLifetimes),
          writes: z.enum(["cacheWrite5m", "cacheWrite1h", "input"]),
        }),
      )
      .min(1),
    /** Whether a read starts the lifetime anew. */
    refreshes: z.boolean(),
    /** Cached without being asked, up to the newest message. */
    automatic: z.boolean(),
  }),
  /** Tokens added to the prompt as soon as there are tools; `forced` where one must be called. */
  z.strictObject({
    ...ruleBase,
    kind: z.literal("tool-prompt"),
    auto: z.int().min(0),
    forced: z.int().min(0).optional(),
  }),
  /** Tokens of attached files: an image formula with its figures, and tokens per page and second. */
  z.strictObject({
    ...ruleBase,
    kind: z.literal("media"),
    image: z.enum(["openai-tiles", "openai-patches", "anthropic-patches", "gemini-tiles", "gemini-fixed"]),
    figures: z.array(z.number().positive()),
    /** Absent where no source states it: the reader says it by hand. */
    pdfPage: z.number().min(0).optional(),
    audioPerSecond: z.number().min(0).optional(),
    videoPerSecond: z.number().min(0).optional(),
  }),
  /** Whether reasoning is sent again: of earlier turns, and of earlier calls in one run of tool calls. */
  z.strictObject({
    ...ruleBase,
    kind: z.literal("reasoning-history"),
    turns: z.boolean(),
    loop: z.boolean(),
  }),
]);

export const providerFileSchema = z.strictObject({
  provider: z.string().regex(/^[a-z0-9-]+$/),
  /** Name and page have no lifetime: they say where to look, not what was charged, and no digest covers them. */
  name: text,
  pricingUrl: z.url().optional(),
  notes: z.array(z.strictObject({ ...lifetime, text })),
  rules: z.array(ruleSchema),
  models: z.array(modelSchema),
});

/** `data/rules.json`: rules that hold for every provider. */
export const rulesFileSchema = z.strictObject({ rules: z.array(ruleSchema) });

/** `data/editions.json`, oldest first. */
export const editionsFileSchema = z.strictObject({
  editions: z
    .array(
      z.strictObject({
        edition: editionName,
        /** SHA-256 over the canonical JSON of the edition's content; it must never change. */
        digest: z.string().regex(/^[0-9a-f]{64}$/),
        models: z.int().positive(),
        prices: z.int().positive(),
        notes: text,
      }),
    )
    .min(1),
});

/** `data/evidence/*.json`: what each source said of a price, and the disagreements. Loaded when a rate is opened. */
const witnessSchema = z.strictObject({
  source: text,
  agrees: z.boolean(),
  fieldsAgree: z.array(text),
  refs: z.array(
    z.strictObject({
      key: text,
      ref: text,
      seen: isoDate,
      seenNote: text.optional(),
      aboutAnotherTime: z.boolean().optional(),
      values: z.record(z.string(), z.unknown()),
    }),
  ),
  differs: z.array(
    z.strictObject({
      field: text,
      value: z.unknown(),
      from: isoDate.optional(),
      to: isoDate.optional(),
      ref: text,
      kind: text.optional(),
    }),
  ),
});

const disagreementSchema = z.strictObject({
  field: text,
  chosen: z.unknown(),
  source: text,
  sourceKey: text,
  value: z.unknown(),
  dates: z.array(isoDate),
  kind: text,
  refs: z.array(text),
  severity: z.enum(["high", "medium", "low"]),
  judgement: text,
  judgedRight: text,
  manual: z.boolean(),
});

const evidenceSchema = z.strictObject({
  /** The id of the price it speaks of. One record per price and edition; a new witness makes a new record. */
  price: text,
  ...lifetime,
  witnesses: z.array(witnessSchema),
  disagreements: z.array(disagreementSchema),
});

export const evidenceFileSchema = z.strictObject({ provider: text, records: z.array(evidenceSchema) });

export type Rates = z.infer<typeof ratesSchema>;
export type Band = z.infer<typeof bandSchema>;
export type TierRow = z.infer<typeof tierSchema>;
export type WindowRow = z.infer<typeof windowSchema>;
export type Price = z.infer<typeof priceSchema>;
export type Facts = z.infer<typeof factsSchema>;
export type Rule = z.infer<typeof ruleSchema>;

export type Selector = z.infer<typeof selectorSchema>;
export type ProviderFile = z.infer<typeof providerFileSchema>;
export type RulesFile = z.infer<typeof rulesFileSchema>;
export type EditionsFile = z.infer<typeof editionsFileSchema>;
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Witness = z.infer<typeof witnessSchema>;
export type Disagreement = z.infer<typeof disagreementSchema>;
