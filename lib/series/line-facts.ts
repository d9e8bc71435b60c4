import type { BillLine } from "../billing/bill-types";
import { findInheritRule, findMeterTierRule, findRegionRule, findTierRule } from "../billing/rules";
import type { Catalog } from "../catalog/catalog";
import { isTokenMeter } from "../catalog/meter";
import type { Price, Rule } from "../catalog/schema";

/** What the catalog says about the rate of one bill line. */
export interface LineFacts {
  providerName: string;
  pricingUrl: string | null;
  /** Null for rates given by hand and for a price the edition no longer holds. */
  price: Price | null;
  /** The rules behind an inherited rate and behind its factors, each with its source. */
  rules: readonly Rule[];
}

/** @param date  the day whose rules hold: the bill's `asOf` */
export function findLineFacts(catalog: Catalog, line: BillLine, date: string): LineFacts | null {
  const provider = line.provider === null ? undefined : catalog.providers.get(line.provider);
  if (provider === undefined) return null;
  const model = provider.models.find((each) => each.id === line.model) ?? null;
  // A fee may be priced by a rule; its tokens' price still says which card was in force.
  const price = model?.prices.find((each) => each.id === line.period?.price) ?? null;
  const context = { rules: provider.rules, model, price, date };
  return {
    providerName: provider.name,
    pricingUrl: provider.pricingUrl ?? null,
    price,
    rules: line.meter === "fixed" || !isTokenMeter(line.meter) ? [] : tokenRules(line, context),
  };
}

function tokenRules(line: BillLine, context: Parameters<typeof findInheritRule>[0]): Rule[] {
  const { meter, serviceTier, region } = line;
  if (meter === "fixed" || !isTokenMeter(meter)) return [];
  const tier = serviceTier ?? "standard";
  const found: (Rule | undefined)[] = [];
  if (line.inherits !== null) {
    found.push(
      (tier === "standard" ? undefined : findInheritRule(context, meter, tier, true)) ??
        findInheritRule(context, meter, tier, false),
    );
  }
  const isPrinted = context.price?.tiers?.[tier] !== undefined;
  if (tier !== "standard" && line.factors.some(({ what }) => what === tier) && !isPrinted) {
    found.push(findMeterTierRule(context, meter, tier) ?? findTierRule(context, tier, true));
  }
  if (region !== null && line.factors.some(({ what }) => what === `region ${region}`)) {
    found.push(findRegionRule(context, region));
  }
  return found.filter((rule) => rule !== undefined);
}
