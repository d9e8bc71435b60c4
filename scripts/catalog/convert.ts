import type { Facts, Price, ProviderFile, TierRow } from "@/lib/catalog/schema";
import { getProvider, nameSource, nameStatus, nameTokenizer } from "./names";
import { fromDiscount, toBand, toRates, toRatesIfAny } from "./rates";
import type { SourceFineTuning, SourceModel, SourcePeriod, SourceTier, SourceTools } from "./source";
import { toWindows } from "./windows";
import { wordingOf } from "./wording";

export const recorded = "2026-09-23";

const dateBases = {
  stated: "stated",
  "third-party": "third-party",
  commit: "observed",
  release: "release",
  "general-knowledge-unverified": "unverified",
} as const;

const featureNames = new Map([
  ["prompt_caching", "promptCaching"],
  ["batch_api", "batchApi"],
]);

export function priceId(model: { provider: string; id: string }, from: string): string {
  return `${getProvider(model.provider).id}/${model.id}@${from}`;
}

export function toModel(source: SourceModel): ProviderFile["models"][number] {
  return {
    id: source.id,
    facts: [toFacts(source)],
    prices: source.periods.map((period) => toPrice(source, period)),
  };
}

function toFacts(source: SourceModel): Facts {
  const { release_date: released, retirement } = source;
  return present({
    recorded,
    name: source.display_name,
    aliases: source.aliases,
    family: source.family,
    kind: source.kind as Facts["kind"],
    released:
      released === null ? undefined : { on: released, basis: wordingOf(source.release_date_basis ?? "") },
    retirement:
      retirement === null
        ? undefined
        : present({
            on: retirement.date ?? undefined,
            status: nameStatus(retirement.status),
            basis: wordingOf(retirement.basis),
            note: retirement.note && wordingOf(retirement.note),
          }),
    contextWindow: source.context_window ?? undefined,
    maxOutput: source.max_output_tokens ?? undefined,
    modalities: source.input_modalities as Facts["modalities"],
    reasoning: source.reasoning,
    tokenizer: source.tokenizer_family === null ? undefined : nameTokenizer(source.tokenizer_family),
    features: toFeatures(source.feature_dates),
    scope: source.in_scope === "lighter" ? ("wider" as const) : ("core" as const),
    notes: source.notes === null ? undefined : wordingOf(source.notes),
  });
}

function toFeatures(source: SourceModel["feature_dates"]): Facts["features"] {
  const entries = Object.entries(source).map(([name, feature]) => {
    const key = featureNames.get(name);
    if (key === undefined) throw new Error(`unknown feature "${name}"`);
    return [
      key,
      present({
        on: feature.date,
        basis: wordingOf(feature.basis),
        seenBetween: feature.observed_between,
      }),
    ] as const;
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function toPrice(model: SourceModel, period: SourcePeriod): Price {
  const tiers = Object.entries(period.service_tiers ?? {}).map(
    ([tier, row]) => [tier, toTier(row, period)] as const,
  );
  const windows = (period.time_windows ?? []).flatMap((window) => toWindows(window, period.to_time_utc));
  return present({
    id: priceId(model, period.from),
    recorded,
    from: period.from,
    fromAt: period.from_time_utc,
    to: period.to ?? undefined,
    toAt: period.to_time_utc,
    fromBasis: dateBases[period.from_basis],
    fromSource: period.from_source ? wordingOf(period.from_source) : undefined,
    toBasis: period.to_basis ? dateBases[period.to_basis] : undefined,
    changeSeenBetween: period.change_observed_between,
    label: period.label as Price["label"],
    rates: toRates(period.prices),
    bands: period.long_context?.map(toBand),
    tiers: tiers.length === 0 ? undefined : Object.fromEntries(tiers),
    windows: windows.length === 0 ? undefined : windows,
    tools: period.tools && toTools(period.tools),
    fineTuning: period.fine_tuning && toFineTuning(period.fine_tuning),
    rateBasis: period.price_basis ? wordingOf(period.price_basis) : undefined,
    agreement: toAgreement(period.agreement),
    seen:
      period.first_observed === null || period.last_observed === null
        ? undefined
        : { first: period.first_observed, last: period.last_observed },
    notes: period.notes ? wordingOf(period.notes) : undefined,
  });
}

/** A tier's long row names no threshold of its own: it is the price's. */
function toTier(row: SourceTier, period: SourcePeriod): TierRow {
  const [band, ...others] = period.long_context ?? [];
  if (row.long_context !== undefined && (band === undefined || others.length > 0)) {
    throw new Error("a tier has a long row but its price has not exactly one band");
  }
  return present({
    rates: toRatesIfAny(row),
    bands:
      row.long_context === undefined || band === undefined
        ? undefined
        : [{ above: band.threshold_tokens, rates: toRates(row.long_context) }],
    factor: row.discount === undefined ? row.multiplier : fromDiscount(row.discount),
    factorRange: row.multiplier_range,
    basis: wordingOf(row.basis),
    asOf: row.as_of,
  });
}

function toTools(tools: SourceTools): NonNullable<Price["tools"]> {
  return present({
    webSearch: tools.web_search_per_1k,
    grounding: tools.grounding_per_1k,
    fileSearch: tools.file_search_per_1k,
    free: tools.free && wordingOf(tools.free),
    history: tools.history?.map((entry) => ({ ...entry, basis: wordingOf(entry.basis) })),
    basis: wordingOf(tools.basis),
  });
}

function toFineTuning(source: SourceFineTuning): NonNullable<Price["fineTuning"]> {
  return present({
    training: source.training_per_mtok,
    trainingPerHour: source.training_per_hour,
    rates: toRates(source),
    batch: toRatesIfAny({
      input: source.batch_input,
      cached_input: source.batch_cached_input,
      output: source.batch_output,
    }),
    withDataSharing: source.with_data_sharing && toRates(source.with_data_sharing),
    kind: source.kind,
    basis: wordingOf(source.basis),
  });
}

function toAgreement(source: SourcePeriod["agreement"]): Price["agreement"] {
  return {
    verdict: source.verdict,
    count: source.count,
    by: source.independent_sources_agreeing.map(nameSource),
    cacheReadBy: source.cached_input_confirmed_by.map(nameSource),
    quotes: source.third_party_quotes,
    against: source.sources_disagreeing_on_input_output.map(nameSource),
  };
}

/** Leaves out what is undefined: JSON has no such value, and an absent key says the same. */
export function present<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
