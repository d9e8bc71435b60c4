import { compareText } from "../unit/compare";
import { fail } from "../unit/failure";
import type { Catalog, Model } from "./catalog";
import { nearestIds } from "./nearest";

/** Models by id, alias, `provider/id` or `provider/alias`, in any case; several where providers share a name. */
export function findModels(catalog: Catalog, id: string, provider?: string): readonly Model[] {
  // Most ids are written as the index writes them.
  const found = catalog.index.get(id) ?? catalog.index.get(id.trim().toLowerCase()) ?? [];
  if (provider === undefined || (found.length === 1 && found[0]?.provider === provider)) return found;
  return found.filter((model) => model.provider === provider.toLowerCase());
}

/**
 * The one model that is meant.
 *
 * @throws unknown-model, offering the nearest ids, or where the name is another provider's, that one
 * @throws ambiguous-model, offering `provider/id` for each
 */
export function resolveModel(
  catalog: Catalog,
  asked: { model: string; provider?: string | undefined },
): Model {
  const found = findModels(catalog, asked.model, asked.provider);
  const model = found[0];
  if (model !== undefined && found.length === 1) return model;
  if (model !== undefined) {
    const names = found.map(({ provider, id }) => `${provider}/${id}`);
    return fail(
      "ambiguous-model",
      "model",
      asked.model,
      `"${asked.model}" is a model of several providers: say which`,
      names,
    );
  }
  return refuseUnknown(catalog, asked);
}

function refuseUnknown(catalog: Catalog, asked: { model: string; provider?: string | undefined }): never {
  const { model: id, provider } = asked;
  if (provider !== undefined && !catalog.providers.has(provider.toLowerCase())) {
    fail("unknown-model", "provider", provider, `there is no provider "${provider}"`, [
      ...catalog.providers.keys(),
    ]);
  }
  const elsewhere = provider === undefined ? [] : findModels(catalog, id);
  if (elsewhere.length > 0) {
    const names = elsewhere.map((model) => `${model.provider}/${model.id}`);
    fail(
      "unknown-model",
      "model",
      id,
      `${provider} has no model "${id}"; ${names.join(", ")} is meant?`,
      names,
    );
  }
  const nearest = nearestIds(catalog, id);
  fail(
    "unknown-model",
    "model",
    id,
    `there is no model "${id}" in edition ${catalog.edition}; the nearest are ${nearest.join(", ")}`,
    nearest,
  );
}

/**
 * Models of the same family that are still there on a date: what is left when one retires. Newest first; those of one day
 * by their id.
 */
export function findSuccessors(catalog: Catalog, retired: Model, date: string): Model[] {
  return catalog.models
    .filter((model) => model !== retired && model.provider === retired.provider)
    .filter((model) => model.kind === retired.kind && (model.released?.on ?? "9999") <= date)
    .filter((model) => (model.retirement?.on ?? "9999") > date)
    .filter((model) => model.retirement === undefined || model.retirement.on !== undefined)
    .sort(
      (a, b) =>
        nearness(b, retired) - nearness(a, retired) ||
        compareText(releasedOn(b), releasedOn(a)) ||
        compareText(a.id, b.id),
    );
}

function nearness(model: Model, retired: Model): number {
  return model.family === retired.family ? 1 : 0;
}

function releasedOn(model: Model): string {
  return model.released?.on ?? "";
}

export interface FineTunedId {
  base: string;
  /** What follows the base: organisation, name and job, as OpenAI writes them. */
  suffix: string;
}

/** `ft:gpt-4o-mini-2024-07-18:acme::7p4` is a tuned `gpt-4o-mini-2024-07-18`; null where the id is not tuned. */
export function splitFineTuned(id: string): FineTunedId | null {
  if (!id.includes(":")) return null;
  const [, base, suffix = ""] = /^ft:([^:]+)(?::(.*))?$/i.exec(id.trim()) ?? [];
  return base === undefined ? null : { base, suffix };
}
