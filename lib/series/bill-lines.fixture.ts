import type { BillLine, MonthBill } from "../billing/bill-types";

/** A line of a bill for tests; what a test does not speak of is as on the starter's first line. */
export function billLine(some: Partial<BillLine>): BillLine {
  const amountUsd = some.amountUsd ?? 1;
  return {
    kind: "usage",
    workload: "support",
    workloadName: "Support assistant",
    provider: "openai",
    model: "gpt-4.1-nano",
    serviceTier: "standard",
    region: null,
    band: null,
    timeWindow: null,
    period: { price: "openai/gpt-4.1-nano@2025-04-14", from: "2025-04-14", to: null },
    meter: "input",
    calls: 1_000,
    quantity: 1_000_000,
    unit: "token",
    per: 1_000_000,
    listRateUsd: amountUsd,
    rateUsd: amountUsd,
    factors: [],
    inherits: null,
    source: null,
    listAmountUsd: amountUsd,
    adjustments: [],
    amountUsd,
    retired: null,
    ...some,
  };
}

export function monthBill(some: Partial<MonthBill>): MonthBill {
  return {
    month: "2026-12",
    amount: 0,
    total: 0,
    calls: 0,
    byWorkload: {},
    byModel: {},
    byMeter: {},
    retired: [],
    changes: [],
    ...some,
  };
}
