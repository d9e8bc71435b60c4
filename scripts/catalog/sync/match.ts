import type { Catalog, Model } from "@/lib/catalog/catalog";
import type { Reading, UpstreamModel } from "./reading";

/** Which of an upstream's models is which of ours. */
export interface Matches {
  /** Ours, and theirs for it. */
  pairs: ReadonlyMap<Model, UpstreamModel>;
  /** Ours that only a pattern of another model of ours covers: they are there, but nothing is said of them. */
  covered: ReadonlySet<Model>;
  /** Theirs that no model of ours is. */
  unknown: readonly UpstreamModel[];
}

/**
 * By id or alias first, in any case and with dots for dashes; then, where the upstream says by a pattern what a model
 * covers, by that. A pattern that was written for one model of ours says nothing of a newer one it happens to cover:
 * that of claude-sonnet-5 takes claude-sonnet-5-5 in.
 */
export function matchModels(catalog: Catalog, reading: Reading): Matches {
  const pairs = new Map<Model, UpstreamModel>();
  const known = new Set<UpstreamModel>();
  const names = indexNames(catalog);
  for (const theirs of reading.models) {
    const model = names.get(toKey(theirs.provider, theirs.id));
    if (model === undefined) continue;
    known.add(theirs);
    const before = pairs.get(model);
    // An alias and the id itself may both be there: the id's own row is meant.
    if (before === undefined || toKey(model.provider, model.id) === toKey(theirs.provider, theirs.id)) {
      pairs.set(model, theirs);
    }
  }
  const byId = new Set(known);
  const covered = new Set<Model>();
  for (const model of catalog.models) {
    if (pairs.has(model)) continue;
    const theirs = reading.models.find(
      ({ provider, covers }) =>
        provider === model.provider && [model.id, ...model.aliases].some((id) => covers?.(id) ?? false),
    );
    if (theirs === undefined) continue;
    if (byId.has(theirs)) {
      covered.add(model);
    } else {
      pairs.set(model, theirs);
      known.add(theirs);
    }
  }
  return { pairs, covered, unknown: reading.models.filter((theirs) => !known.has(theirs)) };
}

function indexNames(catalog: Catalog): Map<string, Model> {
  const names = new Map<string, Model>();
  for (const model of catalog.models) {
    for (const alias of model.aliases) names.set(toKey(model.provider, alias), model);
  }
  for (const model of catalog.models) names.set(toKey(model.provider, model.id), model);
  return names;
}

/** `claude-opus-4.5` is `claude-opus-4-5`: projects write the point either way. */
function toKey(provider: string, id: string): string {
  return `${provider}/${id.toLowerCase().replaceAll(".", "-")}`;
}
