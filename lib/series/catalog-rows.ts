import { priceRequest } from "../billing/price-request";
import { isTierOffered, RateRow } from "../billing/rate-row";
import type { PriceRequest } from "../billing/request";
import { baseWindow } from "../billing/time-window";
import type { Catalog, Model, Provider } from "../catalog/catalog";
import { modelKey } from "../catalog/model-path";
import { resolvePrice } from "../catalog/price-at";
import type { Price } from "../catalog/schema";
import type { WeightsFact } from "../catalog/stated";
import { findWeights } from "../catalog/weights";
import { RatebookError } from "../unit/failure";

/** Tokens of one typical request. `cached` is part of `prompt`. */
export interface Mix {
  prompt: number;
  cached: number;
  completion: number;
}

/** One model as the catalog's table shows it on one date. Rates are USD per million tokens; null: none is known. */
export interface CatalogRow {
  /** `provider/id`. */
  key: string;
  model: Model;
  provider: Provider;
  price: Price;
  /** The day it was or will be shut down; null where none is known. */
  retiresOn: string | null;
  /** Whether it is past that day, or its last price has run out, or it was withdrawn without one. */
  isRetired: boolean;
  released: string | null;
  input: number | null;
  cacheRead: number | null;
  cacheWrite: number | null;
  output: number | null;
  batchInput: number | null;
  batchOutput: number | null;
  /** The prompt length above which other rates hold for the whole request. */
  bandAbove: number | null;
  hasBatch: boolean;
  hasCache: boolean;
  /** Null: no source we hold says whether the weights are open. */
  weights: WeightsFact | null;
  /** Independent sources that agree, third parties that quote the provider, and sources that say otherwise. */
  agreeing: number;
  quotes: number;
  against: number;
  lastSeen: string | null;
  /** What is searched: ids, names, aliases, in lower case. */
  searched: string;
}

/** What a typical request costs on a row's model. */
export interface MixPrice {
  /** USD for one request; null where the model has no rate for a part of it. */
  perRequest: number | null;
  /** USD per million tokens of the mix. */
  perMillion: number | null;
  /** The model has no cached rate: the whole prompt is billed as input. */
  cachedAsInput: boolean;
}

/** The models that had a price on a date, by provider as the catalog lists them. */
export function toCatalogRows(catalog: Catalog, date: string): CatalogRow[] {
  return catalog.models.flatMap((model) => {
    const provider = catalog.providers.get(model.provider);
    const found = resolvePrice(model, { date });
    if (provider === undefined || found.kind !== "in-force") return [];
    const price = found.candidates[found.candidates.length - 1]?.price ?? found.candidates[0].price;
    return [toRow(model, provider, price, date, found.retired !== null)];
  });
}

function toRow(model: Model, provider: Provider, price: Price, date: string, isRetired: boolean): CatalogRow {
  const { rates, agreement } = price;
  const rules = { rules: provider.rules, model, price, date };
  const hasBatch = isTierOffered(rules, "batch", false);
  const batch = hasBatch
    ? new RateRow({
        rules,
        pricingUrl: provider.pricingUrl,
        fineTuned: false,
        tier: "batch",
        band: null,
        window: null,
        region: null,
        given: null,
      })
    : null;
  return {
    key: modelKey(model),
    model,
    provider,
    price,
    retiresOn: model.retirement?.on ?? null,
    isRetired: isRetired || isGoneUndated(model),
    released: model.released?.on ?? null,
    input: rates.input ?? null,
    cacheRead: rates.cacheRead ?? null,
    cacheWrite: rates.cacheWrite5m ?? null,
    output: rates.output ?? null,
    batchInput: batch?.find("input")?.rateUsd ?? null,
    batchOutput: batch?.find("output")?.rateUsd ?? null,
    bandAbove: price.bands?.[0]?.above ?? null,
    hasBatch,
    hasCache: rates.cacheRead !== undefined,
    weights: findWeights(model),
    agreeing: agreement.count,
    quotes: agreement.quotes,
    against: agreement.against.length,
    lastSeen: price.seen?.last ?? null,
    searched: [model.id, model.name, model.family, provider.id, provider.name, ...model.aliases]
      .join("\n")
      .toLowerCase(),
  };
}

function isGoneUndated({ retirement }: Model): boolean {
  return retirement !== undefined && retirement.on === undefined && retirement.status === "retired";
}

/** Priced by the same engine as a bill: a long prompt takes the band's rates. Peak hours are left out. */
export function priceMix(catalog: Catalog, row: CatalogRow, mix: Mix, date: string): MixPrice {
  const cachedAsInput = mix.cached > 0 && !row.hasCache;
  const cacheRead = cachedAsInput ? 0 : Math.min(mix.cached, mix.prompt);
  const request: PriceRequest = {
    id: null,
    model: row.model.id,
    provider: row.model.provider,
    at: `${date}T23:59:59Z`,
    serviceTier: "standard",
    timeWindow: baseWindow(row.price) ?? undefined,
    usage: { prompt: mix.prompt, cacheRead, completion: row.output === null ? 0 : mix.completion },
    count: 1,
  };
  const tokens = mix.prompt + mix.completion;
  try {
    const { amount } = priceRequest(() => catalog, request);
    return { perRequest: amount, perMillion: tokens > 0 ? (amount / tokens) * 1e6 : null, cachedAsInput };
  } catch (error) {
    if (error instanceof RatebookError) return { perRequest: null, perMillion: null, cachedAsInput };
    throw error;
  }
}
