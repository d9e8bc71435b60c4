import type { EvidenceFile, Price, ProviderFile, Rates } from "@/lib/catalog/schema";
import { getFieldName, getRateName, sourceRateFields } from "./names";
import type { SourceConflict, SourceHistory, SourcePeriod } from "./source";

/** Occurrences by field. The source is counted under our names, so that the two tables can be laid side by side. */
export type Counts = Record<string, number>;

class Tally {
  readonly counts: Counts = {};

  add(field: string, count = 1): void {
    if (count > 0) this.counts[field] = (this.counts[field] ?? 0) + count;
  }

  ifPresent(field: string, value: unknown): void {
    if (value !== undefined && value !== null && value !== "") this.add(field);
  }

  sourceRates(prefix: string, row: object | undefined | null): void {
    for (const field of sourceRateFields) {
      this.ifPresent(
        `${prefix}.${getRateName(field)}`,
        (row as Record<string, unknown> | undefined)?.[field],
      );
    }
  }

  rates(prefix: string, rates: Rates | undefined): void {
    for (const [meter, value] of Object.entries(rates ?? {})) this.ifPresent(`${prefix}.${meter}`, value);
  }
}

export function countSource(history: SourceHistory, conflicts: readonly SourceConflict[]): Counts {
  const tally = new Tally();
  for (const provider of Object.values(history.providers)) tally.add("provider.notes", provider.notes.length);
  for (const model of history.models) {
    tally.add("models");
    tally.add("aliases", model.aliases.length);
    tally.ifPresent("released", model.release_date);
    tally.ifPresent("retirement", model.retirement);
    tally.ifPresent("retirement.on", model.retirement?.date);
    tally.ifPresent("retirement.note", model.retirement?.note);
    tally.ifPresent("contextWindow", model.context_window);
    tally.ifPresent("maxOutput", model.max_output_tokens);
    tally.add("modalities", model.input_modalities.length);
    if (model.reasoning) tally.add("reasoning models");
    tally.ifPresent("tokenizer", model.tokenizer_family);
    tally.add("features", Object.keys(model.feature_dates).length);
    for (const feature of Object.values(model.feature_dates)) {
      tally.ifPresent("features.seenBetween", feature.observed_between);
    }
    tally.ifPresent("model notes", model.notes);
    for (const period of model.periods) countPeriod(tally, period);
  }
  for (const conflict of conflicts) {
    tally.add("disagreements");
    tally.add(`disagreements.${getFieldName(conflict.field)}`);
    tally.add("disagreements.refs", conflict.refs.length);
    tally.add("disagreements.dates", conflict.source_dates.length);
    if (conflict.manual === true) tally.add("disagreements.manual");
    tally.add(`disagreements ${conflict.severity}`);
    tally.add(`disagreements ${conflict.kind}`);
  }
  return tally.counts;
}

function countPeriod(tally: Tally, period: SourcePeriod): void {
  tally.add("prices");
  tally.add(`prices ${period.label}`);
  tally.ifPresent("fromAt", period.from_time_utc);
  tally.ifPresent("to", period.to);
  tally.ifPresent("toAt", period.to_time_utc);
  tally.ifPresent("fromSource", period.from_source);
  tally.ifPresent("toBasis", period.to_basis);
  tally.ifPresent("changeSeenBetween", period.change_observed_between);
  tally.ifPresent("rateBasis", period.price_basis);
  tally.ifPresent("price notes", period.notes);
  tally.ifPresent("seen", period.first_observed);
  tally.sourceRates("rates", period.prices);
  for (const band of period.long_context ?? []) {
    tally.add("bands");
    tally.sourceRates("bands", band);
  }
  for (const [tier, row] of Object.entries(period.service_tiers ?? {})) {
    tally.add(`tiers.${tier}`);
    tally.sourceRates(`tiers.${tier}`, row);
    tally.ifPresent(`tiers.${tier}.factor`, row.discount ?? row.multiplier);
    tally.ifPresent(`tiers.${tier}.factorRange`, row.multiplier_range);
    tally.ifPresent(`tiers.${tier}.asOf`, row.as_of);
    tally.ifPresent(`tiers.${tier}.bands`, row.long_context);
    tally.sourceRates(`tiers.${tier}.bands`, row.long_context);
  }
  for (const window of period.time_windows ?? []) {
    tally.add("windows");
    tally.sourceRates("windows", window);
    tally.ifPresent("windows.factor", window.discount ?? window.multiplier);
    tally.ifPresent("windows.decidedBy", window.rule);
  }
  if (period.tools !== undefined) {
    tally.add("tools");
    tally.ifPresent("tools.webSearch", period.tools.web_search_per_1k);
    tally.ifPresent("tools.fileSearch", period.tools.file_search_per_1k);
    tally.ifPresent("tools.grounding", period.tools.grounding_per_1k);
    tally.ifPresent("tools.free", period.tools.free);
    tally.add("tools.history", period.tools.history?.length ?? 0);
  }
  if (period.fine_tuning !== undefined) {
    const tuning = period.fine_tuning;
    tally.add("fineTuning");
    tally.ifPresent("fineTuning.training", tuning.training_per_mtok);
    tally.ifPresent("fineTuning.trainingPerHour", tuning.training_per_hour);
    tally.ifPresent("fineTuning.kind", tuning.kind);
    tally.sourceRates("fineTuning.rates", tuning);
    tally.sourceRates("fineTuning.batch", {
      input: tuning.batch_input,
      cached_input: tuning.batch_cached_input,
      output: tuning.batch_output,
    });
    tally.sourceRates("fineTuning.withDataSharing", tuning.with_data_sharing);
  }
  tally.add("agreement.by", period.agreement.independent_sources_agreeing.length);
  tally.add("agreement.cacheReadBy", period.agreement.cached_input_confirmed_by.length);
  tally.add("agreement.against", period.agreement.sources_disagreeing_on_input_output.length);
  tally.add("agreement.count summed", period.agreement.count);
  tally.add("agreement.quotes summed", period.agreement.third_party_quotes);
  for (const witness of period.sources) {
    tally.add("witnesses");
    if (witness.agrees_on_input_output) tally.add("witnesses agreeing");
    tally.add("witnesses.fieldsAgree", witness.fields_agree.length);
    for (const ref of witness.refs) {
      tally.add("refs");
      tally.add("refs.values", Object.keys(ref.values).length);
      tally.ifPresent("refs.seenNote", ref.date_note);
      tally.ifPresent("refs.aboutAnotherTime", ref.dated_entry_about_another_time);
    }
    for (const [field, differences] of Object.entries(witness.fields_differ)) {
      tally.add(`differs.${getFieldName(field)}`, differences.length);
      for (const difference of differences) {
        tally.ifPresent("differs.from", difference.from);
        tally.ifPresent("differs.to", difference.to);
        tally.ifPresent("differs.kind", difference.kind);
      }
    }
  }
}

export function countWritten(
  providers: readonly ProviderFile[],
  evidence: readonly EvidenceFile[],
  addedNotes = 0,
): Counts {
  const tally = new Tally();
  tally.add("provider.notes", providers.reduce((sum, file) => sum + file.notes.length, 0) - addedNotes);
  for (const { id, facts, prices } of providers.flatMap((file) => file.models)) {
    const [fact] = facts;
    if (fact === undefined) throw new Error(`${id} has no facts`);
    tally.add("models");
    tally.add("aliases", fact.aliases.length);
    tally.ifPresent("released", fact.released);
    tally.ifPresent("retirement", fact.retirement);
    tally.ifPresent("retirement.on", fact.retirement?.on);
    tally.ifPresent("retirement.note", fact.retirement?.note);
    tally.ifPresent("contextWindow", fact.contextWindow);
    tally.ifPresent("maxOutput", fact.maxOutput);
    tally.add("modalities", fact.modalities.length);
    if (fact.reasoning) tally.add("reasoning models");
    tally.ifPresent("tokenizer", fact.tokenizer);
    tally.add("features", Object.keys(fact.features ?? {}).length);
    for (const feature of Object.values(fact.features ?? {})) {
      tally.ifPresent("features.seenBetween", feature.seenBetween);
    }
    tally.ifPresent("model notes", fact.notes);
    for (const price of prices) countPrice(tally, price);
  }
  for (const record of evidence.flatMap((file) => file.records)) countEvidence(tally, record);
  return tally.counts;
}

function countPrice(tally: Tally, price: Price): void {
  tally.add("prices");
  tally.add(`prices ${price.label}`);
  tally.ifPresent("fromAt", price.fromAt);
  tally.ifPresent("to", price.to);
  tally.ifPresent("toAt", price.toAt);
  tally.ifPresent("fromSource", price.fromSource);
  tally.ifPresent("toBasis", price.toBasis);
  tally.ifPresent("changeSeenBetween", price.changeSeenBetween);
  tally.ifPresent("rateBasis", price.rateBasis);
  tally.ifPresent("price notes", price.notes);
  tally.ifPresent("seen", price.seen);
  tally.rates("rates", price.rates);
  for (const band of price.bands ?? []) {
    tally.add("bands");
    tally.rates("bands", band.rates);
  }
  for (const [tier, row] of Object.entries(price.tiers ?? {})) {
    tally.add(`tiers.${tier}`);
    tally.rates(`tiers.${tier}`, row.rates);
    tally.ifPresent(`tiers.${tier}.factor`, row.factor);
    tally.ifPresent(`tiers.${tier}.factorRange`, row.factorRange);
    tally.ifPresent(`tiers.${tier}.asOf`, row.asOf);
    for (const band of row.bands ?? []) {
      tally.add(`tiers.${tier}.bands`);
      tally.rates(`tiers.${tier}.bands`, band.rates);
    }
  }
  for (const window of firstOfEachWindow(price)) {
    tally.add("windows");
    tally.rates("windows", window.rates);
    tally.ifPresent("windows.factor", window.factor);
    tally.ifPresent("windows.decidedBy", window.decidedBy);
  }
  if (price.tools !== undefined) {
    tally.add("tools");
    tally.ifPresent("tools.webSearch", price.tools.webSearch);
    tally.ifPresent("tools.fileSearch", price.tools.fileSearch);
    tally.ifPresent("tools.grounding", price.tools.grounding);
    tally.ifPresent("tools.free", price.tools.free);
    tally.add("tools.history", price.tools.history?.length ?? 0);
  }
  if (price.fineTuning !== undefined) {
    tally.add("fineTuning");
    tally.ifPresent("fineTuning.training", price.fineTuning.training);
    tally.ifPresent("fineTuning.trainingPerHour", price.fineTuning.trainingPerHour);
    tally.ifPresent("fineTuning.kind", price.fineTuning.kind);
    tally.rates("fineTuning.rates", price.fineTuning.rates);
    tally.rates("fineTuning.batch", price.fineTuning.batch);
    tally.rates("fineTuning.withDataSharing", price.fineTuning.withDataSharing);
  }
  tally.add("agreement.by", price.agreement.by.length);
  tally.add("agreement.cacheReadBy", price.agreement.cacheReadBy.length);
  tally.add("agreement.against", price.agreement.against.length);
  tally.add("agreement.count summed", price.agreement.count);
  tally.add("agreement.quotes summed", price.agreement.quotes);
}

/** One source window may stand in several rows, one per calendar; they share window, hours and rates. */
function firstOfEachWindow(price: Price): NonNullable<Price["windows"]> {
  const seen = new Set<string>();
  return (price.windows ?? []).filter((row) => {
    const key = JSON.stringify([row.window, row.utc, row.rates]);
    return seen.has(key) ? false : seen.add(key);
  });
}

function countEvidence(tally: Tally, record: EvidenceFile["records"][number]): void {
  for (const witness of record.witnesses) {
    tally.add("witnesses");
    if (witness.agrees) tally.add("witnesses agreeing");
    tally.add("witnesses.fieldsAgree", witness.fieldsAgree.length);
    for (const ref of witness.refs) {
      tally.add("refs");
      tally.add("refs.values", Object.keys(ref.values).length);
      tally.ifPresent("refs.seenNote", ref.seenNote);
      tally.ifPresent("refs.aboutAnotherTime", ref.aboutAnotherTime);
    }
    for (const difference of witness.differs) {
      tally.add(`differs.${difference.field}`);
      tally.ifPresent("differs.from", difference.from);
      tally.ifPresent("differs.to", difference.to);
      tally.ifPresent("differs.kind", difference.kind);
    }
  }
  for (const disagreement of record.disagreements) {
    tally.add("disagreements");
    tally.add(`disagreements.${disagreement.field}`);
    tally.add("disagreements.refs", disagreement.refs.length);
    tally.add("disagreements.dates", disagreement.dates.length);
    if (disagreement.manual) tally.add("disagreements.manual");
    tally.add(`disagreements ${disagreement.severity}`);
    tally.add(`disagreements ${disagreement.kind}`);
  }
}
