/** Editions, lookup by id and by date, and catalogs of one's own. */
export { bundledCatalog, bundledEditions, bundledFiles } from "../lib/catalog/bundled";
export type { Catalog, Model, Provider } from "../lib/catalog/catalog";
export { type Currency, currencies } from "../lib/catalog/currency";
export { canonicalJson, digestOf, editionContent } from "../lib/catalog/digest";
export { findModels, findSuccessors, resolveModel } from "../lib/catalog/lookup";
export { type Meter, meters, meterUnits, type ServiceTier, serviceTiers } from "../lib/catalog/meter";
export { nearestIds } from "../lib/catalog/nearest";
export { type CatalogFiles, openCatalog } from "../lib/catalog/open";
export { type At, type PriceSpan, priceSpans, resolvePrice } from "../lib/catalog/price-at";
export { type PriceList, priceId, priceList, priceListsOf } from "../lib/catalog/price-list";
export type { Band, Facts, Price, Rates, Rule } from "../lib/catalog/schema";
