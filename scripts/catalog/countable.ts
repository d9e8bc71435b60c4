import type { EvidenceFile, Facts, Price } from "@/lib/catalog/schema";
import { getFieldName, getRateName, sourceRateFields } from "./names";
import type { SourceConflict, SourceModel, SourcePeriod, SourceTier, SourceWitness } from "./source";

/**
 * What is counted on the way in and on the way out, under our names. Ours are so as they stand; the source's are only
 * named here, and nothing of them is converted: a field that the conversion lost would still be counted.
 */
export interface Countable {
  facts: { [Field in FactField]?: unknown } & {
    aliases: readonly unknown[];
    modalities: readonly unknown[];
    retirement?: { on?: unknown; note?: unknown } | undefined;
    features?: Readonly<Record<string, { seenBetween?: unknown }>> | undefined;
  };
  prices: readonly CountablePrice[];
}

type FactField = Extract<
  keyof Facts,
  "released" | "contextWindow" | "maxOutput" | "reasoning" | "tokenizer" | "notes"
>;

type PriceField = Extract<
  keyof Price,
  "fromAt" | "to" | "toAt" | "fromSource" | "toBasis" | "changeSeenBetween" | "rateBasis" | "notes" | "seen"
>;

interface Rated {
  rates?: object | undefined;
}

export type CountablePrice = { [Field in PriceField]?: unknown } & {
  label: string;
  rates: object;
  bands?: readonly Rated[] | undefined;
  tiers?: Readonly<Record<string, CountableTier>> | undefined;
  windows?: readonly (Rated & { factor?: unknown; decidedBy?: unknown })[] | undefined;
  tools?: CountableTools | undefined;
  fineTuning?: CountableTuning | undefined;
  agreement: Omit<Price["agreement"], "verdict">;
};

type CountableTier = Rated & {
  factor?: unknown;
  factorRange?: unknown;
  asOf?: unknown;
  bands?: readonly Rated[] | undefined;
};

type CountableTools = {
  [Field in "webSearch" | "fileSearch" | "grounding" | "free"]?: unknown;
} & { history?: readonly unknown[] | undefined };

type CountableTuning = { [Field in "training" | "trainingPerHour" | "kind"]?: unknown } & {
  [Part in "rates" | "batch" | "withDataSharing"]?: object | undefined;
};

type Recorded = EvidenceFile["records"][number];
export type CountableDisagreement = Pick<
  Recorded["disagreements"][number],
  "field" | "refs" | "dates" | "manual" | "severity" | "kind"
>;
export interface CountableWitness {
  agrees: boolean;
  fieldsAgree: readonly unknown[];
  refs: readonly { values: object; seenNote?: unknown; aboutAnotherTime?: unknown }[];
  differs: readonly { field: string; from?: unknown; to?: unknown; kind?: unknown }[];
}

export function nameModel(model: SourceModel): Countable {
  return {
    facts: {
      aliases: model.aliases,
      released: model.release_date,
      retirement: model.retirement === null ? undefined : { ...model.retirement, on: model.retirement.date },
      contextWindow: model.context_window,
      maxOutput: model.max_output_tokens,
      modalities: model.input_modalities,
      reasoning: model.reasoning,
      tokenizer: model.tokenizer_family,
      features: mapValues(model.feature_dates, (feature) => ({ seenBetween: feature.observed_between })),
      notes: model.notes,
    },
    prices: model.periods.map(namePeriod),
  };
}

function namePeriod(period: SourcePeriod): CountablePrice {
  const { tools, fine_tuning: tuning, agreement } = period;
  return {
    ...period,
    fromAt: period.from_time_utc,
    toAt: period.to_time_utc,
    fromSource: period.from_source,
    toBasis: period.to_basis,
    changeSeenBetween: period.change_observed_between,
    rateBasis: period.price_basis,
    seen: period.first_observed,
    rates: nameRates(period.prices),
    bands: period.long_context?.map((band) => ({ rates: nameRates(band) })),
    tiers: mapValues(period.service_tiers ?? {}, nameTier),
    windows: period.time_windows?.map((window) => ({
      rates: nameRates(window),
      factor: window.discount ?? window.multiplier,
      decidedBy: window.rule,
    })),
    tools: tools && {
      ...tools,
      webSearch: tools.web_search_per_1k,
      fileSearch: tools.file_search_per_1k,
      grounding: tools.grounding_per_1k,
    },
    fineTuning: tuning && {
      training: tuning.training_per_mtok,
      trainingPerHour: tuning.training_per_hour,
      kind: tuning.kind,
      rates: nameRates(tuning),
      batch: { input: tuning.batch_input, cacheRead: tuning.batch_cached_input, output: tuning.batch_output },
      withDataSharing: nameRates(tuning.with_data_sharing),
    },
    agreement: {
      by: agreement.independent_sources_agreeing,
      cacheReadBy: agreement.cached_input_confirmed_by,
      against: agreement.sources_disagreeing_on_input_output,
      count: agreement.count,
      quotes: agreement.third_party_quotes,
    },
  };
}

function nameTier(row: SourceTier): CountableTier {
  return {
    rates: nameRates(row),
    factor: row.discount ?? row.multiplier,
    factorRange: row.multiplier_range,
    asOf: row.as_of,
    bands: row.long_context && [{ rates: nameRates(row.long_context) }],
  };
}

export function nameWitness(witness: SourceWitness): CountableWitness {
  return {
    agrees: witness.agrees_on_input_output,
    fieldsAgree: witness.fields_agree,
    refs: witness.refs.map(({ values, date_note, dated_entry_about_another_time }) => ({
      values,
      seenNote: date_note,
      aboutAnotherTime: dated_entry_about_another_time,
    })),
    differs: Object.entries(witness.fields_differ).flatMap(([field, differences]) =>
      differences.map((difference) => ({ ...difference, field: getFieldName(field) })),
    ),
  };
}

export function nameConflict(conflict: SourceConflict): CountableDisagreement {
  const { field, source_dates: dates, manual = false } = conflict;
  return { ...conflict, field: getFieldName(field), dates, manual };
}

function nameRates(row: object = {}): object {
  const fields: Readonly<Record<string, unknown>> = { ...row };
  return Object.fromEntries(sourceRateFields.map((field) => [getRateName(field), fields[field]]));
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
