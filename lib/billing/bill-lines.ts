import type { Scenario, Workload } from "../scenario/schema";
import { likely } from "../usage/assumption";
import { plainDiscounts } from "./adjust-lines";
import type { BillLine, RequestLine } from "./bill-types";
import type { ClassPool } from "./class-pools";
import type { PriceResult } from "./price-request";

/** The lines of one workload: one per model, service tier, band, time window, rate period and meter. */
export class WorkloadLines {
  readonly #merged = new Map<string, BillLine>();

  constructor(
    readonly scenario: Scenario,
    readonly workload: Workload,
  ) {}

  /** @param result  the price of one call of the pool */
  add(pool: ClassPool, result: PriceResult): void {
    const { provider, model, serviceTier, band, timeWindow, from } = result.rateCard;
    const row = [provider, model, serviceTier, band?.above, timeWindow, from].join("|");
    result.lines.forEach((line, at) => {
      const key = `${row}|${line.meter}`;
      const added = this.#lineOf(pool, result, line, pool.quantities[at] ?? 0);
      const same = this.#merged.get(key);
      if (same !== undefined) {
        addTo(same, added);
        return;
      }
      this.#merged.set(key, added);
      const free = result.warnings.find(
        ({ code, details }) => code === "free-allowance-ignored" && details.meter === line.meter,
      );
      if (free !== undefined) this.allowances.set(added, String(free.details.allowance));
    });
  }

  /** Lines with a free allowance, and how its rule words it. */
  readonly allowances = new Map<BillLine, string>();

  all(): BillLine[] {
    return [...this.#merged.values()];
  }

  #lineOf(
    { one, count }: ClassPool,
    { rateCard, warnings }: PriceResult,
    line: RequestLine,
    quantity: number,
  ): BillLine {
    const listAmountUsd = (quantity / line.per) * line.rateUsd;
    const adjustments = plainDiscounts(this.scenario, rateCard.provider, rateCard.model);
    const retired = warnings.find((warning) => warning.code === "retired")?.details.on;
    return {
      kind: "usage",
      workload: this.workload.id,
      workloadName: this.workload.name,
      provider: rateCard.provider,
      model: rateCard.model,
      serviceTier: rateCard.serviceTier,
      region: one.region ?? null,
      band: rateCard.band,
      timeWindow: rateCard.timeWindow,
      period: {
        price: "price" in line.source ? line.source.price : null,
        from: rateCard.from,
        to: rateCard.to,
      },
      meter: line.meter,
      calls: count,
      quantity,
      unit: line.unit,
      per: line.per,
      listRateUsd: line.listRateUsd,
      rateUsd: line.rateUsd,
      factors: line.factors,
      inherits: line.inherits,
      source: line.source,
      listAmountUsd,
      adjustments,
      amountUsd: adjustments.reduce((amount, { x }) => amount * x, listAmountUsd),
      retired: retired === undefined ? null : String(retired),
    };
  }
}

function addTo(line: BillLine, added: BillLine): void {
  line.calls += added.calls;
  line.quantity += added.quantity;
  line.listAmountUsd += added.listAmountUsd;
  line.amountUsd += added.amountUsd;
}

/** Monthly lines that no traffic moves; they do not grow. Capacity bought by the hour is one of them, used or not. */
export function fixedLines(scenario: Scenario): BillLine[] {
  return [
    ...scenario.fixed.map((fixed) =>
      fixedLine(fixed, { quantity: 1, unit: "month", rateUsd: likely(fixed.usdPerMonth) }),
    ),
    ...scenario.workloads.flatMap(({ id, name, provisioned }) =>
      provisioned === undefined
        ? []
        : [
            fixedLine(
              { id, name },
              {
                quantity: provisioned.units * provisioned.hoursPerMonth,
                unit: "unit-hour",
                rateUsd: provisioned.usdPerUnitHour,
              },
            ),
          ],
    ),
  ];
}

function fixedLine(
  { id, name }: { id: string; name: string },
  { quantity, unit, rateUsd }: { quantity: number; unit: string; rateUsd: number },
): BillLine {
  return {
    kind: "fixed",
    workload: id,
    workloadName: name,
    provider: null,
    model: null,
    serviceTier: null,
    region: null,
    band: null,
    timeWindow: null,
    period: null,
    meter: "fixed",
    calls: 0,
    quantity,
    unit,
    per: 1,
    listRateUsd: rateUsd,
    rateUsd,
    factors: [],
    inherits: null,
    source: null,
    listAmountUsd: quantity * rateUsd,
    adjustments: [],
    amountUsd: quantity * rateUsd,
    retired: null,
  };
}
