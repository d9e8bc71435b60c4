import type { Model } from "../catalog/catalog";
import type { FeeMeter, ServiceTier, TokenMeter } from "../catalog/meter";
import type { Price, Rule, Selector } from "../catalog/schema";

/**
 * The provider's rules as one price sees them on one date.
 *
 * `model` is null for a model known only by given rates. Such a model is newer than the catalog, so a rule for "models
 * released from a date on" holds for it and a rule naming models, families or an earlier release does not.
 */
export interface RuleContext {
  rules: readonly Rule[];
  model: Model | null;
  price: Price | null;
  date: string;
}

type RuleOf<Kind extends Rule["kind"]> = Extract<Rule, { kind: Kind }>;

export type InheritRule = RuleOf<"inherit">;
export type TierRule = RuleOf<"tier">;
export type RegionRule = RuleOf<"region">;
export type FeeRule = RuleOf<"fee">;
export type FreeRule = RuleOf<"free">;

export function findInheritRule(
  context: RuleContext,
  meter: TokenMeter,
  tier: ServiceTier,
  tierLimited: boolean,
): InheritRule | undefined {
  return pick(context, "inherit", (rule) => {
    if (rule.meter !== meter) return false;
    return tierLimited ? (rule.tiers?.includes(tier) ?? false) : rule.tiers === undefined;
  });
}

/** The rule that prices this very meter in a tier. */
export function findMeterTierRule(
  context: RuleContext,
  meter: TokenMeter,
  tier: ServiceTier,
): TierRule | undefined {
  return pick(context, "tier", (rule) => rule.tier === tier && (rule.meters?.includes(meter) ?? false));
}

/** The rule that prices a whole tier. `offering`: only one that makes the tier available by itself. */
export function findTierRule(
  context: RuleContext,
  tier: ServiceTier,
  offering: boolean,
): TierRule | undefined {
  return pick(
    context,
    "tier",
    (rule) => rule.tier === tier && rule.meters === undefined && (rule.offers || !offering),
  );
}

/** Whether a rule makes the tier available by itself, for all token meters or for those it names. */
export function offersTier(context: RuleContext, tier: ServiceTier): boolean {
  return pick(context, "tier", (rule) => rule.tier === tier && rule.offers) !== undefined;
}

export function resolveTierName(context: RuleContext, tier: ServiceTier): ServiceTier {
  return pick(context, "tier-alias", (rule) => rule.tier === tier)?.as ?? tier;
}

/** Every region the provider offers, for any model. */
export function offeredRegions(context: RuleContext): string[] {
  const names = context.rules.filter((rule) => rule.kind === "region").map((rule) => rule.region);
  return [...new Set(names)].sort();
}

/** The rule that gives a region its factor for this model; undefined where the region has no effect on it. */
export function findRegionRule(context: RuleContext, region: string): RegionRule | undefined {
  return pick(context, "region", (rule) => rule.region === region);
}

export function findFeeRule(context: RuleContext, meter: FeeMeter): FeeRule | undefined {
  return pick(context, "fee", (rule) => rule.meter === meter);
}

export function findFreeRule(context: RuleContext, meter: FeeMeter): FreeRule | undefined {
  return pick(context, "free", (rule) => rule.meter === meter);
}

export function findCacheRule(context: RuleContext): RuleOf<"cache"> | undefined {
  return pick(context, "cache", () => true);
}

export function findToolPromptRule(context: RuleContext): RuleOf<"tool-prompt"> | undefined {
  return pick(context, "tool-prompt", () => true);
}

export function findReasoningHistoryRule(context: RuleContext): RuleOf<"reasoning-history"> | undefined {
  return pick(context, "reasoning-history", () => true);
}

export function findMediaRule(context: RuleContext): RuleOf<"media"> | undefined {
  return pick(context, "media", () => true);
}

function pick<Kind extends Rule["kind"]>(
  context: RuleContext,
  kind: Kind,
  wanted: (rule: RuleOf<Kind>) => boolean,
): RuleOf<Kind> | undefined {
  for (const rule of context.rules) {
    if (rule.kind !== kind || !inForce(rule, context.date)) continue;
    if (wanted(rule as RuleOf<Kind>) && selects(rule.applies, context)) return rule as RuleOf<Kind>;
  }
  return undefined;
}

function inForce(rule: Rule, date: string): boolean {
  return (rule.from === undefined || rule.from <= date) && (rule.to === undefined || date < rule.to);
}

function selects(selector: Selector | undefined, { model, price }: RuleContext): boolean {
  if (selector === undefined) return true;
  if (model === null) {
    return (
      selector.models === undefined &&
      selector.families === undefined &&
      selector.releasedBefore === undefined &&
      selector.modality === undefined &&
      selector.hasRate === undefined
    );
  }
  const released = model.released?.on ?? model.prices[0]?.from ?? "9999";
  const rates: Record<string, number | undefined> = price?.rates ?? {};
  return (
    (selector.models === undefined || selector.models.includes(model.id)) &&
    (selector.families === undefined || selector.families.includes(model.family)) &&
    (selector.releasedFrom === undefined || released >= selector.releasedFrom) &&
    (selector.releasedBefore === undefined || released < selector.releasedBefore) &&
    (selector.modality === undefined || model.modalities.includes(selector.modality)) &&
    (selector.hasRate === undefined || rates[selector.hasRate] !== undefined) &&
    (selector.lacksRate === undefined || rates[selector.lacksRate] === undefined)
  );
}
