import {
  type FeeMeter,
  isTokenMeter,
  type Meter,
  meterUnits,
  type ServiceTier,
  type TokenMeter,
} from "../catalog/meter";
import type { Band, Price, Rates, Rule, TierRow, WindowRow } from "../catalog/schema";
import {
  findFeeRule,
  findInheritRule,
  findMeterTierRule,
  findRegionRule,
  findTierRule,
  offersTier,
  type RuleContext,
} from "./rules";

/** A factor on the list rate, shown on the line: a service tier, a region, or an inheritance that is not one to one. */
export interface Factor {
  what: string;
  x: number;
}

/** Where a rate comes from: a price of the catalog, a rule with a source, or the request itself. */
export type RateSource =
  | {
      price: string;
      url: string | null;
      evidence: string;
      agreeing: number;
      against: number;
      seen: string | null;
    }
  | { rule: string; name: string; url: string | null; seen: string; confidence: "H" | "M" | "L" }
  | { given: "rates" };

export interface MeterRate {
  unit: string;
  per: number;
  /** What is charged, after tier and region. */
  rateUsd: number;
  listRateUsd: number;
  factors: readonly Factor[];
  /** The meter whose rate this one takes. */
  inherits: Meter | null;
  source: RateSource;
}

/** Everything that decides the rates of one request apart from its quantities. */
export interface RowKey {
  rules: RuleContext;
  pricingUrl: string | undefined;
  /** A tuned model of the base model's rate card. */
  fineTuned: boolean;
  /** After aliases. */
  tier: ServiceTier;
  band: Band | null;
  window: WindowRow | null;
  region: string | null;
  given: Readonly<Partial<Record<Meter, number>>> | null;
}

interface TokenRate {
  rate: number;
  list: number;
  factors: Factor[];
  inherits: TokenMeter | null;
  source: RateSource;
}

/**
 * The rates of one row, found when asked for and then kept.
 *
 * `null` where no rate and no rule says what a meter costs: the caller turns that into `no-rate`. Missing is not zero.
 */
export class RateRow {
  readonly #key: RowKey;
  readonly #found = new Map<Meter, MeterRate | null>();
  readonly #priceSource: RateSource;

  constructor(key: RowKey) {
    this.#key = key;
    this.#priceSource = describePrice(key.rules.price, key.pricingUrl);
  }

  find(meter: Meter): MeterRate | null {
    let found = this.#found.get(meter);
    if (found === undefined) {
      found = isTokenMeter(meter) ? this.#tokenMeterRate(meter) : this.#feeRate(meter);
      this.#found.set(meter, found);
    }
    return found;
  }

  #tokenMeterRate(meter: TokenMeter): MeterRate | null {
    const found = this.#tierRate(meter, 0);
    if (found === null) return null;
    const { unit, per } = meterUnits[meter];
    const { list: listRateUsd, inherits, source } = found;
    const region = this.#key.region === null ? undefined : findRegionRule(this.#key.rules, this.#key.region);
    if (region === undefined || region.factor === 1) {
      return { unit, per, rateUsd: found.rate, listRateUsd, factors: found.factors, inherits, source };
    }
    const factors = [...found.factors, { what: `region ${region.region}`, x: region.factor }];
    return { unit, per, rateUsd: found.rate * region.factor, listRateUsd, factors, inherits, source };
  }

  /** Fees stand outside tiers and regions (billing rule 0.2, step 7). */
  #feeRate(meter: FeeMeter): MeterRate | null {
    const { unit, per } = meterUnits[meter];
    const { given, rules } = this.#key;
    const fee = (rate: number, source: RateSource, ratePer = per): MeterRate => ({
      unit,
      per: ratePer,
      rateUsd: rate,
      listRateUsd: rate,
      factors: [],
      inherits: null,
      source,
    });
    const override = given?.[meter];
    if (override !== undefined) return fee(override, { given: "rates" });
    const listed = listedFee(rules.price, meter);
    if (listed !== undefined) return fee(listed, this.#priceSource);
    const rule = findFeeRule(rules, meter);
    return rule === undefined ? null : fee(rule.rate, describeRule(rule), rule.per);
  }

  /** The standard rate: given by hand, or the row of the band or window in force. */
  #standardRate(meter: TokenMeter): TokenRate | null {
    const { given, rules, band, window, fineTuned } = this.#key;
    const override = given?.[meter];
    if (override !== undefined) return plain(override, { given: "rates" });
    const price = rules.price;
    if (price === null) return null;
    const rates: Rates = fineTuned
      ? (price.fineTuning?.rates ?? {})
      : (window?.rates ?? band?.rates ?? price.rates);
    const rate = rates[meter];
    return rate === undefined ? null : plain(rate, this.#priceSource);
  }

  /**
   * The rate in the row's service tier.
   *
   * Printed rows come first (they are rounded, and not every column halves); then a rule for this meter in this tier;
   * then the row's stated factor; then a rule for the whole tier, which reaches only rates given by hand and tiers the
   * rule itself offers; last, inheritance.
   */
  #tierRate(meter: TokenMeter, depth: number): TokenRate | null {
    if (depth > 4) return null;
    const { tier, rules } = this.#key;
    const standard = this.#standardRate(meter);
    if (tier !== "standard") {
      const isGiven = standard !== null && "given" in standard.source;
      const printed = this.#printedTierRate(meter, standard, isGiven);
      if (printed !== null) return printed;
      const limited = findInheritRule(rules, meter, tier, true);
      if (limited !== undefined) return this.#inherited(limited, depth);
      if (standard !== null) {
        const x = this.#tierFactor(meter, isGiven);
        return x === null ? null : scaled(standard, tier, x);
      }
    } else if (standard !== null) {
      return standard;
    }
    const inherit = findInheritRule(rules, meter, tier, false);
    return inherit === undefined ? null : this.#inherited(inherit, depth);
  }

  #inherited(rule: { as: TokenMeter; meter: TokenMeter; factor?: number | undefined }, depth: number) {
    const base = this.#tierRate(rule.as, depth + 1);
    if (base === null) return null;
    const x = rule.factor ?? 1;
    if (x === 1) return { ...base, inherits: rule.as };
    return {
      ...base,
      rate: base.rate * x,
      factors: [...base.factors, { what: rule.meter, x }],
      inherits: rule.as,
    };
  }

  #printedTierRate(meter: TokenMeter, standard: TokenRate | null, isGiven: boolean): TokenRate | null {
    const { tier, rules, band, fineTuned } = this.#key;
    const row = rules.price?.tiers?.[tier];
    if (isGiven && standard !== null) {
      // A rate given by hand takes the ratio in which the catalog's tier row stands to its standard row.
      const tierRate = row?.rates?.[meter];
      const list = rules.price?.rates[meter];
      if (tierRate === undefined || list === undefined || list === 0) return null;
      return scaled(standard, tier, tierRate / list);
    }
    if (fineTuned) {
      const printed = tier === "batch" ? rules.price?.fineTuning?.batch?.[meter] : undefined;
      return printed === undefined ? null : printedRate(printed, standard, tier, this.#priceSource);
    }
    if (row === undefined) return null;
    const rates = band === null ? row.rates : row.bands?.find((b) => b.above === band.above)?.rates;
    const printed = rates?.[meter];
    return printed === undefined ? null : printedRate(printed, standard, tier, this.#priceSource);
  }

  #tierFactor(meter: TokenMeter, isGiven: boolean): number | null {
    const { tier, rules, fineTuned } = this.#key;
    const row = fineTuned ? undefined : rules.price?.tiers?.[tier];
    const named = findMeterTierRule(rules, meter, tier);
    if (named !== undefined) return named.factor === "as-input" ? this.#inputRatio(row) : named.factor;
    if (row?.factor !== undefined) return row.factor;
    const general = findTierRule(rules, tier, !isGiven);
    return general === undefined || general.factor === "as-input" ? null : general.factor;
  }

  #inputRatio(row: TierRow | undefined): number | null {
    const tierInput = row?.rates?.input;
    const input = this.#key.rules.price?.rates.input;
    return tierInput === undefined || input === undefined || input === 0 ? null : tierInput / input;
  }
}

/** The rates of a request, and the tier they are of: after aliases. */
export interface Row {
  tier: ServiceTier;
  rates: RateRow;
}

/** Whether the tier can be asked of this model at all. */
export function isTierOffered(rules: RuleContext, tier: ServiceTier, fineTuned: boolean): boolean {
  if (tier === "standard") return true;
  if (fineTuned) return tier === "batch" && rules.price?.fineTuning?.batch !== undefined;
  if (rules.price?.tiers?.[tier] !== undefined) return true;
  return offersTier(rules, tier) || (rules.model === null && findTierRule(rules, tier, false) !== undefined);
}

function plain(rate: number, source: RateSource): TokenRate {
  return { rate, list: rate, factors: [], inherits: null, source };
}

function scaled(standard: TokenRate, tier: ServiceTier, x: number): TokenRate {
  if (x === 1) return standard;
  return { ...standard, rate: standard.rate * x, factors: [{ what: tier, x }] };
}

/** The printed figure is charged as it stands; the factor is what it amounts to (gpt-5.4 cached: 0.13 of 0.25). */
function printedRate(
  printed: number,
  standard: TokenRate | null,
  tier: ServiceTier,
  source: RateSource,
): TokenRate {
  if (standard === null || standard.rate === 0) return plain(printed, source);
  return {
    rate: printed,
    list: standard.rate,
    factors: [{ what: tier, x: printed / standard.rate }],
    inherits: null,
    source,
  };
}

function listedFee(price: Price | null, meter: FeeMeter): number | undefined {
  if (price === null) return undefined;
  switch (meter) {
    case "webSearch":
      return price.tools?.webSearch;
    case "grounding":
      return price.tools?.grounding;
    case "fileSearch":
      return price.tools?.fileSearch;
    case "cacheStorage":
      return price.rates.cacheStorage;
    case "training":
      return price.fineTuning?.training;
    case "containerMinutes":
    case "sessionHours":
      return undefined;
  }
}

function describePrice(price: Price | null, url: string | undefined): RateSource {
  if (price === null) return { given: "rates" };
  return {
    price: price.id,
    url: url ?? null,
    evidence: price.agreement.verdict,
    agreeing: price.agreement.count,
    against: price.agreement.against.length,
    seen: price.seen?.last ?? null,
  };
}

function describeRule(rule: Rule): RateSource {
  return {
    rule: rule.id,
    name: rule.source.name,
    url: rule.source.url ?? null,
    seen: rule.source.seen,
    confidence: rule.confidence,
  };
}
