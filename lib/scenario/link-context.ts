import type { Catalog } from "../catalog/catalog";

/** What codes are read against: the editions there are, and the models of each. */
export interface LinkContext {
  /** Oldest first. */
  editions: readonly string[];
  /**
   * Canonical ids, `provider/id`, sorted by code unit. Codes hold places in this list, so an edition's list never
   * changes. Asked only for one of `editions`.
   */
  modelIds(edition: string): readonly string[];
}

/**
 * @param editions   oldest first
 * @param catalogOf  opens one of them, such as `bundledCatalog`
 */
export function linkContext(
  editions: readonly string[],
  catalogOf: (edition: string) => Pick<Catalog, "models">,
): LinkContext {
  const lists = new Map<string, readonly string[]>();
  return {
    editions,
    modelIds(edition) {
      const known = lists.get(edition);
      if (known !== undefined) return known;
      // The default order is by code unit; `localeCompare` would differ between machines.
      const ids = catalogOf(edition)
        .models.map(({ provider, id }) => `${provider}/${id}`)
        .sort();
      lists.set(edition, ids);
      return ids;
    },
  };
}

/** Whether an edition comes after all of the context's: 2026-09-23 < 2026-09-23-2 < 2026-09-23-10. */
export function isNewerEdition(edition: string, { editions }: LinkContext): boolean {
  return !editions.includes(edition) && editions.every((known) => compareEditions(known, edition) < 0);
}

function compareEditions(one: string, other: string): number {
  const [left, right] = [one, other].map((name) => name.split("-").map(Number));
  for (let index = 0; index < 4; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
