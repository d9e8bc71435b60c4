import { z } from "zod";

/**
 * The shape of the two input files. Strict, so that a field nobody carries over stops the import instead of vanishing.
 */

const price = z.number();
const sourcePrices = {
  input: price.optional(),
  cached_input: price.optional(),
  cache_write_5m: price.optional(),
  cache_write_1h: price.optional(),
  output: price.optional(),
  output_thinking: price.optional(),
  audio_input: price.optional(),
  audio_cached_input: price.optional(),
  audio_output: price.optional(),
  image_input: price.optional(),
  image_cached_input: price.optional(),
  image_output: price.optional(),
  video_input: price.optional(),
  cache_storage_per_mtok_hour: price.optional(),
};
const pricesSchema = z.strictObject(sourcePrices);

const tier = z.strictObject({
  ...sourcePrices,
  long_context: pricesSchema.optional(),
  discount: z.number().optional(),
  multiplier: z.number().optional(),
  multiplier_range: z.tuple([z.number(), z.number()]).optional(),
  basis: z.string(),
  as_of: z.string().optional(),
});

const timeWindow = z.strictObject({
  ...sourcePrices,
  kind: z.enum(["peak", "off_peak"]),
  utc: z.array(z.string()),
  days: z.string(),
  rule: z.string().optional(),
  discount: z.number().optional(),
  multiplier: z.number().optional(),
  basis: z.string(),
});

const band = z.strictObject({
  ...sourcePrices,
  threshold_tokens: z.number(),
  condition: z.string(),
  scope: z.literal("whole_request"),
});

const tools = z.strictObject({
  web_search_per_1k: price.optional(),
  file_search_per_1k: price.optional(),
  grounding_per_1k: price.optional(),
  free: z.string().optional(),
  history: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        low: price,
        medium: price,
        high: price,
        basis: z.string(),
      }),
    )
    .optional(),
  basis: z.string(),
});

const fineTuning = z.strictObject({
  training_per_mtok: price.optional(),
  training_per_hour: price.optional(),
  input: price.optional(),
  cached_input: price.optional(),
  output: price.optional(),
  batch_input: price.optional(),
  batch_cached_input: price.optional(),
  batch_output: price.optional(),
  with_data_sharing: pricesSchema.optional(),
  kind: z.string().optional(),
  basis: z.string(),
});

const difference = z.strictObject({
  value: z.unknown(),
  from: z.string().nullish(),
  to: z.string().nullish(),
  ref: z.string(),
  kind: z.string().nullish(),
});

const witness = z.strictObject({
  source: z.string(),
  agrees_on_input_output: z.boolean(),
  refs: z.array(
    z.strictObject({
      key: z.string(),
      ref: z.string(),
      date_seen: z.string(),
      date_note: z.string().optional(),
      dated_entry_about_another_time: z.boolean().optional(),
      values: z.record(z.string(), z.unknown()),
    }),
  ),
  fields_agree: z.array(z.string()),
  fields_differ: z.record(z.string(), z.array(difference)),
});

const agreement = z.strictObject({
  verdict: z.string(),
  independent_sources_agreeing: z.array(z.string()),
  count: z.number(),
  third_party_quotes: z.number(),
  cached_input_confirmed_by: z.array(z.string()),
  sources_disagreeing_on_input_output: z.array(z.string()),
});

const period = z.strictObject({
  from: z.string(),
  to: z.string().nullable(),
  from_time_utc: z.string().optional(),
  to_time_utc: z.string().optional(),
  from_basis: z.enum(["stated", "third-party", "commit", "release", "general-knowledge-unverified"]),
  from_source: z.string().nullish(),
  to_basis: z.enum(["stated", "third-party", "commit", "release", "general-knowledge-unverified"]).nullish(),
  change_observed_between: z.tuple([z.string(), z.string()]).optional(),
  label: z.string(),
  prices: pricesSchema,
  long_context: z.array(band).optional(),
  service_tiers: z.record(z.string(), tier).optional(),
  time_windows: z.array(timeWindow).optional(),
  tools: tools.optional(),
  fine_tuning: fineTuning.optional(),
  price_basis: z.string().nullish(),
  sources: z.array(witness),
  agreement,
  first_observed: z.string().nullable(),
  last_observed: z.string().nullable(),
  notes: z.string().nullish(),
});

const featureDate = z.strictObject({
  date: z.string(),
  basis: z.string(),
  observed_between: z.tuple([z.string(), z.string()]).optional(),
});

const model = z.strictObject({
  provider: z.string(),
  id: z.string(),
  aliases: z.array(z.string()),
  display_name: z.string(),
  family: z.string(),
  kind: z.string(),
  release_date: z.string().nullable(),
  release_date_basis: z.string().nullable(),
  retirement: z
    .strictObject({
      date: z.string().nullable(),
      status: z.string(),
      basis: z.string(),
      note: z.string().optional(),
    })
    .nullable(),
  context_window: z.number().nullable(),
  max_output_tokens: z.number().nullable(),
  input_modalities: z.array(z.string()),
  reasoning: z.boolean(),
  tokenizer_family: z.string().nullable(),
  feature_dates: z.record(z.enum(["prompt_caching", "batch_api"]).or(z.string()), featureDate),
  notes: z.string().nullable(),
  periods: z.array(period),
  in_scope: z.enum(["mandatory-provider", "lighter"]),
});

export const historySchema = z.strictObject({
  schema_version: z.literal("1.0"),
  generated: z.string(),
  newest_source_date: z.string(),
  currency: z.literal("USD"),
  unit: z.string(),
  providers: z.record(z.string(), z.strictObject({ pricing_url: z.string(), notes: z.array(z.string()) })),
  models: z.array(model),
});

const conflict = z.strictObject({
  provider: z.string(),
  model: z.string(),
  period_from: z.string(),
  period_to: z.string().nullable(),
  field: z.string(),
  chosen: z.unknown(),
  source: z.string(),
  source_key: z.string(),
  source_value: z.unknown(),
  source_dates: z.array(z.string()),
  kind: z.string(),
  refs: z.array(z.string()),
  severity: z.enum(["high", "medium", "low"]),
  judgement: z.string(),
  judged_right: z.string(),
  manual: z.boolean().optional(),
});

export const conflictsSchema = z.strictObject({
  generated: z.string(),
  counts: z.record(z.string(), z.number()),
  severity_counts: z.record(z.string(), z.number()),
  conflicts: z.array(conflict),
});

export type SourceHistory = z.infer<typeof historySchema>;
export type SourceModel = z.infer<typeof model>;
export type SourcePeriod = z.infer<typeof period>;
export type SourceTier = z.infer<typeof tier>;
export type SourceWindow = z.infer<typeof timeWindow>;
export type SourceTools = z.infer<typeof tools>;
export type SourceFineTuning = z.infer<typeof fineTuning>;
export type SourceWitness = z.infer<typeof witness>;
export type SourceConflict = z.infer<typeof conflict>;
