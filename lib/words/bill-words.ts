import type { BillLine, UnpricedLine } from "../billing/bill-types";
import { type Meter, meters } from "../catalog/meter";
import { formatCount, formatDate, formatExact, formatMoney, formatRate } from "../unit/format";
import { countDecimals, roundSignificant } from "../unit/round";
import type { Translator } from "./translate";

type SectionFacts = Pick<
  BillLine,
  "model" | "serviceTier" | "region" | "band" | "timeWindow" | "period" | "provider"
>;

const units = ["token", "search", "prompt", "minute", "hour"] as const;
const tiers = ["batch", "flex", "priority", "fast", "ultrafast"] as const;

/**
 * The words of a bill in the reader's language: on the page, in a document and in a picture.
 *
 * @param t  of the namespace `bill`
 */
export function makeBillWords(t: Translator<"bill">, locale: string) {
  function meterName(meter: string): string {
    if (meter === "fixed" || isMeter(meter)) return t(`meter.${meter}`);
    if (meter === "bands") return t("meter.bands");
    if (meter === "bands.above") return t("meter.above");
    const long = meter.startsWith("bands.") ? meter.slice("bands.".length) : "";
    return isMeter(long) ? t("longMeter", { meter: t(`meter.${long}`) }) : meter;
  }

  /** Of many, unless a count is given. */
  function unitName(unit: string, count = 2): string {
    if (unit === "token-hour") return t("unit.tokenHour", { count });
    const known = units.find((each) => each === unit);
    return known === undefined ? t("unit.other", { count }) : t(`unit.${known}`, { count });
  }

  /** What sets a section apart from the model's ordinary price. */
  function sectionParts(section: SectionFacts): string[] {
    const { serviceTier, region, band, timeWindow, period, provider } = section;
    const parts: string[] = [];
    if (serviceTier !== null && serviceTier !== "standard") parts.push(t(`tier.${serviceTier}`));
    if (band !== null) parts.push(t("above", { tokens: formatCount(band.above, locale) }));
    if (timeWindow !== null) parts.push(t(`window.${timeWindow}`));
    if (region !== null) parts.push(t("region", { region: region.toUpperCase() }));
    if (provider === null && period?.price == null) parts.push(t("ownRates"));
    return parts;
  }

  function factorName(what: string): string {
    const region = /^region (.+)$/.exec(what)?.[1];
    if (region !== undefined) return t("region", { region: region.toUpperCase() });
    const tier = tiers.find((each) => each === what);
    return tier === undefined ? meterName(what) : t(`tier.${tier}`);
  }

  /** An amount with what cents would hide, as far as ten significant digits go. */
  function exactMoney(amount: number): string {
    const digits = Math.min(10, Math.max(2, countDecimals(roundSignificant(amount, 10))));
    return formatMoney(amount, locale, { digits });
  }

  /** One line of arithmetic: the second of the three depths. */
  function sentence(line: BillLine, amount: string): string {
    if (line.kind === "fixed") return t("sentenceFixed", { amount });
    const quantity = formatExact(roundSignificant(line.quantity, 9), locale);
    const rate = formatRate(line.rateUsd, line.unit, line.per, locale);
    const unit = unitName(line.unit);
    if (line.adjustments.length === 0) return t("sentence", { quantity, unit, rate, amount });
    return t("sentenceAdjusted", {
      quantity,
      unit,
      rate,
      list: formatMoney(line.listAmountUsd, locale),
      amount,
    });
  }

  function failureText({ model, error }: Pick<UnpricedLine, "model" | "error">, asOf: string): string {
    const date = formatDate(asOf, locale);
    const value = typeof error.value === "string" ? error.value : String(error.value ?? "");
    switch (error.code) {
      case "no-rate":
        return isMeter(value)
          ? t("unpriced.noRate", { meter: t(`meter.${value}`), model, date })
          : t("unpriced.noRates", { model, date });
      case "not-yet-released":
        return t("unpriced.notYetReleased", { model, date });
      case "unknown-model":
        return t("unpriced.unknownModel", { model });
      case "ambiguous-model":
        return t("unpriced.ambiguousModel", { model });
      case "tier-not-offered":
        return t("unpriced.tierNotOffered", { model, value, date });
      case "region-not-offered":
        return t("unpriced.regionNotOffered", { model, value });
      case "instant-needed":
        return t("unpriced.instantNeeded", { model, date });
      case "too-large":
        if (error.field === "usage.prompt") return t("unpriced.contextExceeded", { model });
        return t("unpriced.other", { model, message: error.message });
      default:
        return t("unpriced.other", { model, message: error.message });
    }
  }

  return { t, locale, meterName, unitName, sectionParts, factorName, exactMoney, sentence, failureText };
}

export type Words = ReturnType<typeof makeBillWords>;

export function isMeter(text: string): text is Meter {
  return (meters as readonly string[]).includes(text);
}
