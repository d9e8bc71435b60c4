import type { MonthDetail } from "../../analysis/projection";
import type { AdjustmentLine, BillLine } from "../../billing/bill-types";
import type { Scenario } from "../../scenario/schema";
import { isInLines } from "../../series/invoice-rows";
import { addMonths } from "../../unit/time";
import type { FocusRow } from "./focus-columns";

/** What every row of a file shares. */
export interface FocusSetting {
  edition: string;
  /** Of the scenario's adjustments, or USD at 1. */
  currency: string;
  perUsd: number;
  providerName: (id: string) => string;
}

export function toFocusSetting(
  { edition, adjustments }: Scenario,
  providerName: FocusSetting["providerName"],
): FocusSetting {
  const { code = "USD", perUsd = 1 } = adjustments?.currency ?? {};
  return { edition, currency: code, perUsd, providerName };
}

/**
 * The charges of one month: a row per line of the bill, then one per step to the invoice.
 *
 * The rows' `EffectiveCost` adds up to what is paid in the month. A line without a price has a row without costs, which
 * says why; the month has no steps then.
 */
export function toFocusRows(month: MonthDetail, setting: FocusSetting): FocusRow[] {
  const usage = mergeLines(month.lines).map((line) => lineRow(line, setting));
  const list = usage.reduce((sum, { ListCost }) => sum + Number(ListCost ?? 0), 0);
  const steps = month.adjustments
    .filter(({ step }) => !isInLines(step))
    .map((step) => stepRow(step, list, setting));
  const unpriced = month.unpriced.map(
    ({ workloadName, model, error }): FocusRow => ({
      ChargeCategory: "Usage",
      ChargeDescription: `${workloadName}: ${model}`,
      x_Model: model,
      x_Unpriced: error.message,
    }),
  );
  const shared = sharedColumns(month.bill.month, setting);
  return [...usage, ...steps, ...unpriced].map((row) => ({ ...shared, ...row }));
}

function sharedColumns(month: string, { edition, currency }: FocusSetting): FocusRow {
  const start = `${month}-01T00:00:00Z`;
  const end = `${addMonths(month, 1)}-01T00:00:00Z`;
  return {
    BillingCurrency: currency,
    BillingPeriodStart: start,
    BillingPeriodEnd: end,
    ChargePeriodStart: start,
    ChargePeriodEnd: end,
    PricingCurrency: "USD",
    x_RowKind: "Forecast",
    x_Edition: edition,
  };
}

/** A month split by another model's price change has a line for each part; their price is one, and so is their charge. */
function mergeLines(lines: readonly BillLine[]): BillLine[] {
  const merged = new Map<string, BillLine>();
  for (const line of lines) {
    const { kind, workload, provider, model, serviceTier, region, band, timeWindow, period, meter } = line;
    const price = [period?.price, period?.from, line.rateUsd, line.listRateUsd];
    const key = [
      kind,
      workload,
      provider,
      model,
      serviceTier,
      region,
      band?.above,
      timeWindow,
      meter,
      ...price,
    ];
    const same = merged.get(key.join("|"));
    merged.set(
      key.join("|"),
      same === undefined
        ? line
        : {
            ...same,
            calls: same.calls + line.calls,
            quantity: same.quantity + line.quantity,
            listAmountUsd: same.listAmountUsd + line.listAmountUsd,
            amountUsd: same.amountUsd + line.amountUsd,
          },
    );
  }
  return [...merged.values()];
}

/** A band, tier, window or region makes its own list price; a negotiated discount or reseller makes the contracted one. */
function lineRow(line: BillLine, { perUsd, providerName }: FocusSetting): FocusRow {
  const provider = line.provider === null ? null : providerName(line.provider);
  const skuPrice = skuPriceOf(line);
  const cost = {
    ListCost: line.listAmountUsd * perUsd,
    ContractedCost: line.amountUsd * perUsd,
    EffectiveCost: line.amountUsd * perUsd,
    PricingCurrencyEffectiveCost: line.amountUsd,
  };
  return {
    ChargeCategory: line.kind === "fixed" ? "Purchase" : "Usage",
    ChargeDescription: [line.workloadName, line.model, line.meter].filter(Boolean).join(", "),
    ChargeFrequency: line.kind === "fixed" ? "Recurring" : "Usage-Based",
    ServiceProviderName: provider,
    HostProviderName: provider,
    ProviderName: provider,
    PublisherName: provider,
    ServiceCategory: line.kind === "fixed" ? "Other" : "AI and Machine Learning",
    ServiceSubcategory: line.kind === "fixed" ? "Other (Other)" : "Generative AI",
    ServiceName: provider === null ? line.workloadName : `${provider} API`,
    RegionId: line.region,
    SkuMeter: line.meter === "fixed" ? null : line.meter,
    ...(line.kind === "fixed" ? {} : { ConsumedQuantity: line.quantity, ConsumedUnit: unitOf(line.unit) }),
    ...(skuPrice === null ? {} : pricing(line, skuPrice, perUsd)),
    ...cost,
    Tags: JSON.stringify({ workload: line.workloadName }),
    x_PriceRecord: line.period?.price ?? null,
    x_RateFrom: line.period?.from ?? null,
    x_RateTo: line.period?.to ?? null,
    x_Model: line.model,
    x_ServiceTier: line.serviceTier,
    x_BandAboveTokens: line.band?.above ?? null,
    x_TimeWindow: line.timeWindow,
    x_Calls: line.kind === "fixed" ? null : line.calls,
  };
}

/** Only where a price list has the price: without a price id, quantity, unit and category of pricing are null too. */
function pricing(line: BillLine, { sku, price }: { sku: string; price: string }, perUsd: number): FocusRow {
  const listUsd = line.quantity === 0 ? line.rateUsd / line.per : line.listAmountUsd / line.quantity;
  const contractedUsd = line.quantity === 0 ? listUsd : line.amountUsd / line.quantity;
  return {
    SkuId: sku,
    SkuPriceId: price,
    SkuPriceDetails: JSON.stringify(
      Object.fromEntries(
        Object.entries({
          x_ServiceTier: line.serviceTier,
          x_BandAboveTokens: line.band?.above ?? null,
          x_TimeWindow: line.timeWindow,
          x_Region: line.region,
        }).filter(([, value]) => value !== null),
      ),
    ),
    PricingCategory: "Standard",
    PricingQuantity: line.quantity,
    PricingUnit: unitOf(line.unit),
    ListUnitPrice: listUsd * perUsd,
    ContractedUnitPrice: contractedUsd * perUsd,
    PricingCurrencyListUnitPrice: listUsd,
    PricingCurrencyContractedUnitPrice: contractedUsd,
    x_StandardUnitPrice: (line.listRateUsd / line.per) * perUsd,
  };
}

/** Without dates or amounts, so that it stays the same when the price changes; null for rates given by hand. */
function skuPriceOf(line: BillLine): { sku: string; price: string } | null {
  const { provider, model, meter, serviceTier, band, timeWindow, region, source } = line;
  if (provider === null || source === null || "given" in source) return null;
  const sku = `${provider}/${model}/${meter}`;
  const parts = [
    serviceTier === "standard" ? null : serviceTier,
    band === null ? null : `above-${band.above}`,
    timeWindow,
    region === null ? null : `region-${region}`,
  ].filter((part) => part !== null);
  return { sku, price: [sku, ...parts].join("/") };
}

const categories: Record<AdjustmentLine["step"], string> = {
  allowance: "Adjustment",
  discount: "Adjustment",
  reseller: "Adjustment",
  commitment: "Adjustment",
  credit: "Credit",
  fee: "Adjustment",
  tax: "Tax",
};

/** @param list  the month's usage at list price, on which tax has a list cost of its own */
function stepRow(
  { step, name, provider, x, changeUsd }: AdjustmentLine,
  list: number,
  setting: FocusSetting,
): FocusRow {
  const { perUsd, providerName } = setting;
  const change = changeUsd * perUsd;
  return {
    ChargeCategory: categories[step],
    ChargeDescription: name === "" ? step : name,
    ChargeFrequency: "Recurring",
    ServiceProviderName: provider === null ? null : providerName(provider),
    ServiceCategory: "AI and Machine Learning",
    ServiceSubcategory: "Generative AI",
    ListCost: step === "tax" && x !== null ? list * x : change,
    ContractedCost: change,
    EffectiveCost: change,
    PricingCurrencyEffectiveCost: changeUsd,
  };
}

const units: Readonly<Record<string, string>> = {
  token: "Tokens",
  "token-hour": "Token-Hours",
  search: "Searches",
  prompt: "Prompts",
  minute: "Minutes",
  hour: "Hours",
};

/** FOCUS writes units as capitalised plurals. */
function unitOf(unit: string): string {
  return units[unit] ?? unit;
}
