import type { Catalog } from "@/lib/catalog/catalog";
import { findModels, resolveModel, splitFineTuned } from "@/lib/catalog/lookup";
import { findModelRule } from "@/lib/token/model-rules";

/**
 * The id a model is counted by. Several providers may serve one model under one name; that is no matter here as long as
 * they count alike.
 *
 * @throws unknown-model with the nearest ids; ambiguous-model
 */
export function resolveCountedModel(
  catalog: Catalog,
  asked: { model: string; provider: string | undefined },
): string {
  const id = splitFineTuned(asked.model)?.base ?? asked.model;
  const [first, ...others] = findModels(catalog, id, asked.provider);
  const rule = first && findModelRule(first.id);
  if (first !== undefined && others.every((other) => findModelRule(other.id) === rule)) return first.id;
  return resolveModel(catalog, { model: id, provider: asked.provider }).id;
}
