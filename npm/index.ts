/** What most callers need: the bundled catalog, the price of a request or of a scenario, and what changes between two. */
export { diffScenarios } from "../lib/analysis/diff";
export type { ScenarioDiff } from "../lib/analysis/diff-types";
export { billScenario } from "../lib/billing/bill-scenario";
export type { Bill, BillLine } from "../lib/billing/bill-types";
export { answerPriceRequest, type PriceAnswer, type PriceResult } from "../lib/billing/price-request";
export { bundledCatalog, bundledEditions } from "../lib/catalog/bundled";
export type { Catalog, Model, Provider } from "../lib/catalog/catalog";
export { findModels, resolveModel } from "../lib/catalog/lookup";
export { type At, resolvePrice } from "../lib/catalog/price-at";
export { priceList } from "../lib/catalog/price-list";
export { type Failure, RatebookError } from "../lib/unit/failure";
