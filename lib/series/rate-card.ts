import { isTierOffered, type MeterRate, RateRow } from "../billing/rate-row";
import { findRegionRule, offeredRegions, type RegionRule } from "../billing/rules";
import type { Model, Provider } from "../catalog/catalog";
import {
  type FeeMeter,
  feeMeters,
  type Meter,
  type ServiceTier,
  serviceTiers,
  type TokenMeter,
  tokenMeters,
} from "../catalog/meter";
import { priceSpans } from "../catalog/price-at";
import type { Band, Price, WindowRow } from "../catalog/schema";
import { formatDate, startOfDate } from "../unit/time";
import { type FineTuningCard, toFineTuning } from "./fine-tuning-card";

/** One line of a rate card: a service tier, above a length, in some hours. */
export interface RateCardRow {
  tier: ServiceTier;
  /** Prompts longer than this; null: the ordinary length. */
  above: number | null;
  window: WindowRow | null;
  rates: Readonly<Partial<Record<Meter, MeterRate>>>;
}

/** All the rates of one model while one price holds. */
export interface RateCard {
  price: Price;
  from: string;
  /** The day after its last; null where none is known. */
  to: string | null;
  /** Columns: the meters some row has a rate for, in the catalog's order. */
  meters: readonly (TokenMeter | "cacheStorage")[];
  rows: readonly RateCardRow[];
  fees: readonly { meter: FeeMeter; rate: MeterRate }[];
  fineTuning: FineTuningCard | null;
  regions: readonly RegionRule[];
  /** A stated range is no rate: the tier is shown with it and cannot be billed. */
  ranges: readonly { tier: ServiceTier; from: number; to: number; basis: string }[];
}

/** The card in force on a date, and those already known of for later; the first is the last begun by then. */
export function toRateCards(model: Model, provider: Provider, date: string): RateCard[] {
  const spans = priceSpans(model);
  const dayEnds = startOfDate(date) + 86_400_000;
  const current = Math.max(
    0,
    spans.findLastIndex(({ startMs }) => startMs < dayEnds),
  );
  return spans.slice(current).map(({ price, startMs, endMs }) => {
    const from = formatDate(startMs);
    const to = Number.isFinite(endMs) ? formatDate(endMs) : null;
    return toRateCard(model, provider, price, from > date ? from : date, from, to);
  });
}

function toRateCard(
  model: Model,
  provider: Provider,
  price: Price,
  date: string,
  from: string,
  to: string | null,
): RateCard {
  const rules = { rules: provider.rules, model, price, date };
  const makeRow = (tier: ServiceTier, band: Band | null, window: WindowRow | null): RateCardRow => {
    const { pricingUrl } = provider;
    const row = new RateRow({
      rules,
      pricingUrl,
      fineTuned: false,
      tier,
      band,
      window,
      region: null,
      given: null,
    });
    return { tier, above: band?.above ?? null, window, rates: findRates(row, model) };
  };
  const tiers = serviceTiers.filter((tier) => isTierOffered(rules, tier, false));
  const rows = tiers.flatMap((tier) => [
    makeRow(tier, null, null),
    ...(price.bands ?? []).map((band) => makeRow(tier, band, null)),
    ...(tier === "standard" ? windowsOn(price, date).map((window) => makeRow(tier, null, window)) : []),
  ]);
  const filled = rows.filter(({ rates }) => Object.keys(rates).length > 0);
  const used = new Set(filled.flatMap(({ rates }) => Object.keys(rates)));
  return {
    price,
    from,
    to,
    meters: ([...tokenMeters, "cacheStorage"] as const).filter((meter) => used.has(meter)),
    rows: filled,
    fees: listFees(rules, provider),
    fineTuning: toFineTuning(rules, provider),
    regions: offeredRegions(rules).flatMap((region) => findRegionRule(rules, region) ?? []),
    ranges: serviceTiers.flatMap((tier) => {
      const row = price.tiers?.[tier];
      if (row?.factorRange === undefined) return [];
      return [{ tier, from: row.factorRange[0], to: row.factorRange[1], basis: row.basis }];
    }),
  };
}

/** Hours are restated from time to time under one price; those of the day's end hold. */
function windowsOn({ windows = [] }: Price, date: string): WindowRow[] {
  const end = startOfDate(date) + 86_399_999;
  const startOf = (instant: string | undefined, open: number) =>
    instant === undefined ? open : Date.parse(instant);
  return windows.filter(
    ({ fromAt, toAt }) =>
      startOf(fromAt, Number.NEGATIVE_INFINITY) <= end && startOf(toAt, Number.POSITIVE_INFINITY) > end,
  );
}

/** Rates of the model's own, and those a rule makes of them; what merely takes another meter's rate is left out. */
function findRates(row: RateRow, model: Model): RateCardRow["rates"] {
  const rates: Partial<Record<Meter, MeterRate>> = {};
  for (const meter of tokenMeters) {
    const rate = row.find(meter);
    if (rate === null || (rate.inherits !== null && rate.rateUsd === row.find(rate.inherits)?.rateUsd))
      continue;
    if (rate.inherits !== null && !takes(model, meter)) continue;
    rates[meter] = rate;
  }
  const storage = row.find("cacheStorage");
  if (storage !== null) rates.cacheStorage = storage;
  return rates;
}

/** A rule may price audio for every model of a provider; the card shows it where the model takes audio. */
function takes(model: Model, meter: TokenMeter): boolean {
  const medium = (["audio", "image", "video"] as const).find((each) => meter.startsWith(each));
  return medium === undefined || model.modalities.includes(medium);
}

function listFees(rules: RowRules, { pricingUrl }: Provider): RateCard["fees"] {
  const row = new RateRow({
    rules,
    pricingUrl,
    fineTuned: false,
    tier: "standard",
    band: null,
    window: null,
    region: null,
    given: null,
  });
  return feeMeters.flatMap((meter) => {
    if (meter === "cacheStorage" || meter === "training") return [];
    const rate = row.find(meter);
    return rate === null ? [] : [{ meter, rate }];
  });
}

type RowRules = ConstructorParameters<typeof RateRow>[0]["rules"];
