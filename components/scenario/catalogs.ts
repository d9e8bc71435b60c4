import { bundledCatalog, bundledEditions } from "@/lib/catalog/bundled";
import type { Catalog, Model } from "@/lib/catalog/catalog";
import type { Price } from "@/lib/catalog/schema";
import { linkContext } from "@/lib/scenario/link-context";

export const newestEdition = bundledEditions[bundledEditions.length - 1] ?? "";

/** Null for an edition this build does not have. */
export function findCatalog(edition: string): Catalog | null {
  return bundledEditions.includes(edition) ? bundledCatalog(edition) : null;
}

export const links = linkContext(bundledEditions, bundledCatalog);

/** The price in force on a date; the last before it where a model has none any more. */
export function findPriceOn(model: Model, date: string): Price | undefined {
  const begun = model.prices.filter(({ from }) => from <= date);
  return begun[begun.length - 1];
}

/** The model a route means; undefined where the catalog has none or more than one of that name. */
export function findRouteModel(catalog: Catalog, id: string, provider?: string): Model | undefined {
  const key = provider === undefined ? id : `${provider}/${id}`;
  const found = catalog.index.get(key.toLowerCase());
  return found?.length === 1 ? found[0] : undefined;
}
