import type { Catalog, Model } from "./catalog";

type Named = Pick<Model, "provider" | "id">;

/** `provider/id`: one name for one model, as codes and compared lists write it. */
export function modelKey({ provider, id }: Named): string {
  return `${provider}/${id}`;
}

/**
 * The address of a model's page, without a language. Slashes of an id are kept as path segments and everything else a
 * path may not hold is escaped.
 *
 * @param edition  another one than the newest
 * @example groq, `meta-llama/llama-4-scout` -> /catalog/groq/meta-llama/llama-4-scout; `nova-pro-v1:0` -> …/nova-pro-v1%3A0
 */
export function modelPath({ provider, id }: Named, edition?: string): string {
  const path = `/catalog/${encodeURIComponent(provider)}/${id.split("/").map(encodeURIComponent).join("/")}`;
  return edition === undefined ? path : `${path}?edition=${encodeURIComponent(edition)}`;
}

/** The model of a page's address; undefined where there is none. Segments may arrive escaped or not. */
export function findModelByPath(
  catalog: Catalog,
  provider: string,
  segments: readonly string[],
): Model | undefined {
  const id = segments.map(unescapeSegment).join("/");
  return catalog.providers.get(unescapeSegment(provider))?.models.find((model) => model.id === id);
}

/** The model of a `provider/id`, whose id may hold slashes itself. */
export function findModelByKey(catalog: Catalog, key: string): Model | undefined {
  const slash = key.indexOf("/");
  if (slash < 0) return undefined;
  const id = key.slice(slash + 1);
  return catalog.providers.get(key.slice(0, slash))?.models.find((model) => model.id === id);
}

function unescapeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
