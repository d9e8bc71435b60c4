import type { EvidenceFile, Price, ProviderFile } from "@/lib/catalog/schema";
import {
  type Countable,
  type CountableDisagreement,
  type CountablePrice,
  type CountableWitness,
  nameConflict,
  nameModel,
  nameWitness,
} from "./countable";
import type { SourceConflict, SourceHistory } from "./source";

/** Occurrences by field, under our names, so that what came in and what was written can be laid side by side. */
export type Counts = Record<string, number>;

export function countSource(history: SourceHistory, conflicts: readonly SourceConflict[]): Counts {
  const tally = new Tally();
  for (const { notes } of Object.values(history.providers)) tally.add("provider.notes", notes.length);
  for (const model of history.models) {
    countModel(tally, nameModel(model));
    for (const { sources } of model.periods) countWitnesses(tally, sources.map(nameWitness));
  }
  countDisagreements(tally, conflicts.map(nameConflict));
  return tally.counts;
}

/** @param addedNotes  notes of providers that the source has not */
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
    countModel(tally, { facts: fact, prices: prices.map(withWindowsOnce) });
  }
  for (const { witnesses, disagreements } of evidence.flatMap((file) => file.records)) {
    countWitnesses(tally, witnesses);
    countDisagreements(tally, disagreements);
  }
  return tally.counts;
}

/** One source window may stand in several rows, one per calendar; they share window, hours and rates. */
function withWindowsOnce(price: Price): CountablePrice {
  const seen = new Set<string>();
  const windows = price.windows?.filter((row) => {
    const key = JSON.stringify([row.window, row.utc, row.rates]);
    return seen.has(key) ? false : seen.add(key);
  });
  return { ...price, windows };
}

class Tally {
  readonly counts: Counts = {};

  add(field: string, count = 1): void {
    if (count > 0) this.counts[field] = (this.counts[field] ?? 0) + count;
  }

  /** The fields of a record that say something, each once, named as they are or behind a prefix. */
  present(record: object, fields: readonly string[], prefix = ""): void {
    const values: Readonly<Record<string, unknown>> = { ...record };
    for (const field of fields) {
      const value = values[field];
      if (value !== undefined && value !== null && value !== "") this.add(`${prefix}${field}`);
    }
  }

  rates(prefix: string, rates: object = {}): void {
    this.present(rates, Object.keys(rates), `${prefix}.`);
  }
}

function countModel(tally: Tally, { facts, prices }: Countable): void {
  const features = Object.values(facts.features ?? {});
  tally.add("models");
  tally.add("aliases", facts.aliases.length);
  tally.add("modalities", facts.modalities.length);
  tally.add("features", features.length);
  tally.present(facts, ["released", "retirement", "contextWindow", "maxOutput", "tokenizer"]);
  tally.present({ notes: facts.notes }, ["notes"], "model ");
  tally.present(facts.retirement ?? {}, ["on", "note"], "retirement.");
  if (facts.reasoning === true) tally.add("reasoning models");
  for (const feature of features) tally.present(feature, ["seenBetween"], "features.");
  for (const price of prices) countPrice(tally, price);
}

const dated = ["fromAt", "to", "toAt", "fromSource", "toBasis", "changeSeenBetween", "rateBasis", "seen"];

function countPrice(tally: Tally, price: CountablePrice): void {
  tally.add("prices");
  tally.add(`prices ${price.label}`);
  tally.present(price, dated);
  tally.present(price, ["notes"], "price ");
  tally.rates("rates", price.rates);
  countRows(tally, "bands", price.bands, []);
  countRows(tally, "windows", price.windows, ["factor", "decidedBy"]);
  for (const [tier, row] of Object.entries(price.tiers ?? {})) {
    countRows(tally, `tiers.${tier}`, [row], ["factor", "factorRange", "asOf"]);
    countRows(tally, `tiers.${tier}.bands`, row.bands, []);
  }
  countParts(tally, price);
  const { by, cacheReadBy, against, count, quotes } = price.agreement;
  tally.add("agreement.by", by.length);
  tally.add("agreement.cacheReadBy", cacheReadBy.length);
  tally.add("agreement.against", against.length);
  tally.add("agreement.count summed", count);
  tally.add("agreement.quotes summed", quotes);
}

/** Rows of rates: bands, windows, one service tier. */
function countRows(
  tally: Tally,
  name: string,
  rows: readonly { rates?: object | undefined }[] = [],
  fields: readonly string[],
): void {
  for (const row of rows) {
    tally.add(name);
    tally.rates(name, row.rates);
    tally.present(row, fields, `${name}.`);
  }
}

function countParts(tally: Tally, { tools, fineTuning }: CountablePrice): void {
  if (tools !== undefined) {
    tally.add("tools");
    tally.present(tools, ["webSearch", "fileSearch", "grounding", "free"], "tools.");
    tally.add("tools.history", tools.history?.length ?? 0);
  }
  if (fineTuning === undefined) return;
  tally.add("fineTuning");
  tally.present(fineTuning, ["training", "trainingPerHour", "kind"], "fineTuning.");
  for (const part of ["rates", "batch", "withDataSharing"] as const)
    tally.rates(`fineTuning.${part}`, fineTuning[part]);
}

function countWitnesses(tally: Tally, witnesses: readonly CountableWitness[]): void {
  for (const { agrees, fieldsAgree, refs, differs } of witnesses) {
    tally.add("witnesses");
    if (agrees) tally.add("witnesses agreeing");
    tally.add("witnesses.fieldsAgree", fieldsAgree.length);
    for (const ref of refs) {
      tally.add("refs");
      tally.add("refs.values", Object.keys(ref.values).length);
      tally.present(ref, ["seenNote", "aboutAnotherTime"], "refs.");
    }
    for (const difference of differs) {
      tally.add(`differs.${difference.field}`);
      tally.present(difference, ["from", "to", "kind"], "differs.");
    }
  }
}

function countDisagreements(tally: Tally, disagreements: readonly CountableDisagreement[]): void {
  for (const { field, refs, dates, manual, severity, kind } of disagreements) {
    tally.add("disagreements");
    tally.add(`disagreements.${field}`);
    tally.add("disagreements.refs", refs.length);
    tally.add("disagreements.dates", dates.length);
    if (manual) tally.add("disagreements.manual");
    tally.add(`disagreements ${severity}`);
    tally.add(`disagreements ${kind}`);
  }
}
