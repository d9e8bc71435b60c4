/**
 * The columns of a forecast in the shape of FOCUS, in the order in which they are written.
 *
 * Names are those of 1.2, with the provider columns of 1.3 beside the two that 1.4 removes. `BilledCost` and `InvoiceId`
 * are left out on purpose: nothing of a forecast has been billed.
 *
 * @see https://focus.finops.org/focus-specification/
 */
export const focusColumns = [
  "BillingCurrency",
  "BillingPeriodStart",
  "BillingPeriodEnd",
  "ChargePeriodStart",
  "ChargePeriodEnd",
  "ChargeCategory",
  "ChargeClass",
  "ChargeDescription",
  "ChargeFrequency",
  "ServiceProviderName",
  "HostProviderName",
  "ProviderName",
  "PublisherName",
  "ServiceCategory",
  "ServiceSubcategory",
  "ServiceName",
  "RegionId",
  "SkuId",
  "SkuPriceId",
  "SkuMeter",
  "SkuPriceDetails",
  "ConsumedQuantity",
  "ConsumedUnit",
  "PricingCategory",
  "PricingQuantity",
  "PricingUnit",
  "ListUnitPrice",
  "ContractedUnitPrice",
  "ListCost",
  "ContractedCost",
  "EffectiveCost",
  "PricingCurrency",
  "PricingCurrencyListUnitPrice",
  "PricingCurrencyContractedUnitPrice",
  "PricingCurrencyEffectiveCost",
  "Tags",
  "x_RowKind",
  "x_Edition",
  "x_PriceRecord",
  "x_RateFrom",
  "x_RateTo",
  "x_StandardUnitPrice",
  "x_Model",
  "x_ServiceTier",
  "x_BandAboveTokens",
  "x_TimeWindow",
  "x_Calls",
  "x_Unpriced",
] as const;

export type FocusColumn = (typeof focusColumns)[number];

/** One charge; what is not named is null, an empty field of the file. */
export type FocusRow = Partial<Record<FocusColumn, string | number | null>>;
