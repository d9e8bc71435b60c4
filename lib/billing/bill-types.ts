import type { Meter, ServiceTier, TimeWindow } from "../catalog/meter";
import type { Failure } from "../unit/failure";
import type { Factor, RateSource } from "./rate-row";

/** Something the reader should know; `field` says where it stands. */
export interface Warning {
  code: WarningCode;
  /** `wrong`: no total without it. `money`: it costs money. `know`: worth knowing. */
  rank: "wrong" | "money" | "know";
  message: string;
  /** What the message is made of, so that another language can make its own. */
  details: Readonly<Record<string, string | number>>;
}

export type WarningCode =
  | "retired"
  | "deprecated"
  | "context-exceeded"
  | "region-without-effect"
  | "tier-seen-later"
  | "feature-seen-later"
  | "free-allowance-ignored"
  | "time-window-without-effect"
  | "holidays-unknown"
  | "cache-below-minimum"
  | "above-threshold"
  | "disputed-price"
  | "unverified-start"
  | "caching-costs-more";

/** One line of a priced request. `quantity` covers all `count` requests. */
export interface RequestLine {
  meter: Meter;
  quantity: number;
  unit: string;
  per: number;
  rateUsd: number;
  listRateUsd: number;
  factors: readonly Factor[];
  amountUsd: number;
  inherits: Meter | null;
  source: RateSource;
}

export interface RateCardRef {
  provider: string | null;
  model: string;
  edition: string;
  from: string | null;
  to: string | null;
  serviceTier: ServiceTier;
  band: { above: number } | null;
  timeWindow: TimeWindow | null;
}

/** A share taken off or put on an amount, in the stated order; every one is visible. */
export interface Adjustment {
  what: "allowance" | "discount" | "reseller";
  x: number;
  /** As the allowance's rule words it, or the reseller is called. */
  name?: string;
}

/** One step between the list price and the invoice, in the order in which it is applied. */
export interface AdjustmentLine {
  step: "allowance" | "discount" | "reseller" | "commitment" | "credit" | "fee" | "tax";
  /** As the user called it, or a rule words it; empty for discounts, which are told by provider and model. */
  name: string;
  /** Null where it holds for the whole bill. */
  provider: string | null;
  model: string | null;
  /** The whole bill before and after. */
  beforeUsd: number;
  afterUsd: number;
  /** What the step works on. */
  baseUsd: number;
  /** The factor or share, where it is one. */
  x: number | null;
  changeUsd: number;
}

/** What is paid, in the reader's currency at the rate typed in. */
export interface BillTotal {
  amount: number;
  currency: string;
  perUsd: number;
  /** The day and source of the rate; null for USD. */
  on: string | null;
  source: string | null;
}

export interface BillLine {
  kind: "usage" | "fixed";
  /** The workload's id, or the fixed line's. */
  workload: string;
  workloadName: string;
  provider: string | null;
  model: string | null;
  serviceTier: ServiceTier | null;
  region: string | null;
  band: { above: number } | null;
  timeWindow: TimeWindow | null;
  /** The catalog's price id and its dates; null for rates given by hand and fixed lines. */
  period: { price: string | null; from: string | null; to: string | null } | null;
  meter: Meter | "fixed";
  /** Calls of the month behind this line. */
  calls: number;
  quantity: number;
  unit: string;
  per: number;
  listRateUsd: number;
  rateUsd: number;
  factors: readonly Factor[];
  inherits: Meter | null;
  source: RateSource | null;
  /** quantity / per x rateUsd, before adjustments. */
  listAmountUsd: number;
  adjustments: readonly Adjustment[];
  amountUsd: number;
  /** The retirement date of the model, where the bill's day is past it and the last price is kept. */
  retired: string | null;
}

/** A call class that can't be priced. While there is one, the bill has no total. */
export interface UnpricedLine {
  workload: string;
  workloadName: string;
  model: string;
  calls: number;
  error: Failure;
}

export interface MonthBill {
  month: string;
  /** Null where a line of the month is unpriced. */
  amount: number | null;
  /** After every adjustment of the month, in the currency of the bill. */
  total: number | null;
  calls: number;
  byWorkload: Readonly<Record<string, number>>;
  byModel: Readonly<Record<string, number>>;
  byMeter: Readonly<Record<string, number>>;
  /** Models billed at their last price because they were retired by then. */
  retired: readonly string[];
  /** Days of the month on which a price in use changed. */
  changes: readonly { model: string; on: string }[];
}

export interface Bill {
  ok: boolean;
  edition: string;
  asOf: string;
  currency: "USD";
  /** The sum of the lines at the rates of `asOf`, after discounts and resellers; null while anything is unpriced. */
  amount: number | null;
  /** Before discounts. */
  listAmount: number | null;
  /** From the list amount to the total, step by step; none while anything is unpriced. */
  adjustments: readonly AdjustmentLine[];
  /** After every adjustment; null while anything is unpriced. */
  total: BillTotal | null;
  calls: number;
  /** Days a month has under the scenario's convention. */
  daysPerMonth: number;
  months: readonly MonthBill[];
  lines: readonly BillLine[];
  unpriced: readonly UnpricedLine[];
  warnings: readonly (Warning & { workload: string | null; model: string | null })[];
}
