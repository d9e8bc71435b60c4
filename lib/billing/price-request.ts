import type { Catalog, Model, Provider } from "../catalog/catalog";
import type { ServiceTier, TimeWindow } from "../catalog/meter";
import type { Band, Price, WindowRow } from "../catalog/schema";
import { type Failure, fail, RatebookError } from "../unit/failure";
import { parseId, type RequestId } from "../unit/request-id";
import { splitUsage } from "../usage/usage";
import type { RateCardRef, RequestLine, Warning } from "./bill-types";
import { type InForce, resolveInForce } from "./in-force";
import { isTierOffered, RateRow, type Row, type RowKey } from "./rate-row";
import { type PriceRequest, parsePriceRequest } from "./request";
import { offeredRegions, type RuleContext, resolveTierName } from "./rules";
import { baseWindow } from "./time-window";
import { requestWarnings } from "./warnings";

export interface PriceResult {
  id: RequestId;
  ok: true;
  currency: "USD";
  /** USD for all `count` requests: the sum of the lines in order, unrounded. */
  amount: number;
  lines: RequestLine[];
  rateCard: RateCardRef;
  warnings: Warning[];
}

export interface PriceRefusal {
  id: RequestId;
  ok: false;
  error: Failure;
}

export type PriceAnswer = PriceResult | PriceRefusal;

/** Gives the catalog of an edition, the newest by default; throws unknown-edition. */
export type CatalogOf = (edition?: string) => Catalog;

/** Answer one price request from outside. A bad one is answered with its error; nothing is thrown for it. */
export function answerPriceRequest(catalogOf: CatalogOf, raw: unknown): PriceAnswer {
  try {
    return priceRequest(catalogOf, parsePriceRequest(raw));
  } catch (error) {
    if (!(error instanceof RatebookError)) throw error;
    const id = typeof raw === "object" && raw !== null ? parseId((raw as { id?: unknown }).id) : null;
    return { id, ok: false, error: error.failure };
  }
}

/**
 * Price one API request, or `count` equal ones, at the rates in force when it completes.
 *
 * Bands are cliffs: one token above, every token of the request takes the band's rate. The test is made on one
 * request's prompt, never on a sum (billing rule 0.2).
 *
 * @returns lines in USD, unrounded, that add up to `amount`
 * @throws no-rate where a meter has no rate of its own or an inherited one: one unpriced meter fails the request
 * @example Sonnet 4.5, 3 then 6 above 200,000: 200,000 -> 0.60, 200,001 -> 1.200006
 */
export function priceRequest(catalogOf: CatalogOf, request: PriceRequest): PriceResult {
  const catalog = catalogOf(request.edition);
  const subject = resolveInForce(catalog, request);
  const prompt = request.usage.prompt ?? 0;
  const band = findBand(subject.price, prompt);
  const row = findRow(subject, request, band);

  const lines: RequestLine[] = [];
  let amount = 0;
  for (const [meter, quantityOfOne] of splitUsage(request.usage)) {
    const rate = row.rates.find(meter);
    if (rate === null) refuseMeter(meter, subject, row.tier, band);
    const quantity = quantityOfOne * request.count;
    const amountUsd = (quantity / rate.per) * rate.rateUsd;
    lines.push({
      meter,
      quantity,
      unit: rate.unit,
      per: rate.per,
      rateUsd: rate.rateUsd,
      listRateUsd: rate.listRateUsd,
      factors: rate.factors,
      amountUsd,
      inherits: rate.inherits,
      source: rate.source,
    });
    amount += amountUsd;
  }
  return {
    id: request.id,
    ok: true,
    currency: "USD",
    amount,
    lines,
    rateCard: {
      provider: subject.provider?.id ?? request.provider ?? null,
      model: subject.model?.id ?? request.model,
      edition: catalog.edition,
      from: subject.price?.from ?? null,
      to: subject.endsOn,
      serviceTier: row.tier,
      band: band === null ? null : { above: band.above },
      timeWindow: nameWindow(subject.price, subject.window),
    },
    warnings: requestWarnings(catalog, subject, request, row.tier, lines),
  };
}

function findBand(price: Price | null, prompt: number): Band | null {
  if (price?.bands === undefined) return null;
  let found: Band | null = null;
  for (const band of price.bands) {
    if (prompt > band.above && (found === null || band.above > found.above)) found = band;
  }
  return found;
}

function nameWindow(price: Price | null, window: WindowRow | null): TimeWindow | null {
  if (price === null) return null;
  return window?.window ?? baseWindow(price);
}

/**
 * By model, since a model belongs to one edition and two editions with different rules share their prices; then by the
 * window's row or the price, since two windows of a price may bear one name.
 */
const rowCache = new WeakMap<Model, Map<Price | WindowRow, Map<string, Row>>>();

/** The row of rates for a request; rows of the catalog are kept, since most requests of a stream share a few. */
function findRow(subject: InForce, request: PriceRequest, band: Band | null): Row {
  const { model, price } = subject;
  if (model === null || price === null || request.rates !== undefined) {
    return makeRow(subject, request, band);
  }
  if (band === null && request.region === undefined) {
    let row = subject.plainRows.get(request.serviceTier);
    if (row === undefined) {
      row = findKeptRow(model, price, subject, request, band);
      subject.plainRows.set(request.serviceTier, row);
    }
    return row;
  }
  return findKeptRow(model, price, subject, request, band);
}

/** Rows outlive the moment they were made for: a stream of instants asks for the same few. */
function findKeptRow(
  model: Model,
  price: Price,
  subject: InForce,
  request: PriceRequest,
  band: Band | null,
): Row {
  let key: string = request.serviceTier;
  if (band !== null) key += `|above ${band.above}`;
  if (request.region !== undefined) key += `|in ${request.region}`;
  if (subject.fineTuned) key += "|ft";
  if (hasDatedRules(subject.provider)) key += `|on ${subject.date}`;
  const rows = keptRows(model, subject.window ?? price);
  let row = rows.get(key);
  if (row === undefined) {
    row = makeRow(subject, request, band);
    rows.set(key, row);
  }
  return row;
}

function keptRows(model: Model, of: Price | WindowRow): Map<string, Row> {
  let ofModel = rowCache.get(model);
  if (ofModel === undefined) {
    ofModel = new Map();
    rowCache.set(model, ofModel);
  }
  let rows = ofModel.get(of);
  if (rows === undefined) {
    rows = new Map();
    ofModel.set(of, rows);
  }
  return rows;
}

const datedRules = new WeakMap<Provider, boolean>();

function hasDatedRules(provider: Provider | null): boolean {
  if (provider === null) return false;
  let dated = datedRules.get(provider);
  if (dated === undefined) {
    dated = provider.rules.some((rule) => rule.from !== undefined || rule.to !== undefined);
    datedRules.set(provider, dated);
  }
  return dated;
}

function makeRow(subject: InForce, request: PriceRequest, band: Band | null): Row {
  const rules: RuleContext = {
    rules: subject.rules,
    model: subject.model,
    price: subject.price,
    date: subject.date,
  };
  const tier = resolveTierName(rules, request.serviceTier);
  if (!isTierOffered(rules, tier, subject.fineTuned)) refuseTier(rules, subject, request, tier);
  const region = request.region ?? null;
  if (region !== null) checkRegion(rules, subject, region);
  const key: RowKey = {
    rules,
    pricingUrl: subject.provider?.pricingUrl,
    fineTuned: subject.fineTuned,
    tier,
    band,
    window: subject.window,
    region,
    given: request.rates ?? null,
  };
  return { tier, rates: new RateRow(key) };
}

function refuseTier(rules: RuleContext, subject: InForce, request: PriceRequest, tier: ServiceTier): never {
  const offered = (["standard", "batch", "flex", "priority", "fast", "ultrafast"] as const).filter((name) =>
    isTierOffered(rules, resolveTierName(rules, name), subject.fineTuned),
  );
  fail(
    "tier-not-offered",
    "serviceTier",
    request.serviceTier,
    `${subject.model?.id ?? request.model} is not offered in the service tier ${tier} on ${subject.date}`,
    offered,
  );
}

function checkRegion(rules: RuleContext, subject: InForce, region: string): void {
  const offered = offeredRegions(rules);
  if (offered.includes(region)) return;
  const provider = subject.provider?.name ?? "an unknown provider";
  fail(
    "region-not-offered",
    "region",
    region,
    offered.length === 0
      ? `no region with a price of its own is known for ${provider}`
      : `${provider} offers no region "${region}"`,
    offered,
  );
}

function refuseMeter(meter: string, subject: InForce, tier: ServiceTier, band: Band | null): never {
  const model = subject.model?.id ?? subject.asked;
  const where = [
    tier === "standard" ? "" : ` in the service tier ${tier}`,
    band === null ? "" : ` above ${band.above} prompt tokens`,
  ].join("");
  fail(
    "no-rate",
    "usage",
    meter,
    `${model} has no rate for the meter ${meter}${where} on ${subject.date}`,
    `rates.${meter}: a rate of your own`,
  );
}
