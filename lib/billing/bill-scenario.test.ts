import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { arbScenario } from "@/lib/scenario/arbitrary";
import type { Scenario } from "@/lib/scenario/schema";
import { RatebookError } from "@/lib/unit/failure";
import { daysOfMonth } from "@/lib/usage/volume";
import { pricedScenario, scenario, workload } from "@/test/support/scenario";
import { billScenario } from "./bill-scenario";
import { priceRequest } from "./price-request";
import { callClassRequest, workloadCallClasses } from "./price-workloads";

const catalog = bundledCatalog();
const bill = (workloads: readonly object[], more: Partial<Record<keyof Scenario, unknown>> = {}) =>
  billScenario(catalog, scenario(workloads, more));
const amountOf = (...given: Parameters<typeof workload>) => bill([workload(...given)]).amount;

/** The sum of count x price request over the call classes, before discounts and fixed lines; null where one has none. */
function sumOfClasses(of: Scenario): number | null {
  const days = daysOfMonth(of.monthDays, of.startMonth);
  let sum = 0;
  for (const each of of.workloads) {
    for (const callClass of workloadCallClasses(catalog, of, each, {
      on: of.asOf,
      days,
      monthsOfGrowth: 0,
    })) {
      try {
        sum += callClass.count * priceRequest(() => catalog, callClassRequest(of, callClass, of.asOf)).amount;
      } catch (error) {
        if (error instanceof RatebookError) return null;
        throw error;
      }
    }
  }
  return sum;
}

describe("the bill of any scenario", () => {
  it("is the sum of its call classes, each one price request", () => {
    let withTotal = 0;
    fc.assert(
      fc.property(pricedScenario(catalog), (any) => {
        const plain = { ...any, discounts: [], fixed: [] };
        const { amount, listAmount, lines, ok } = billScenario(catalog, plain);
        const expected = sumOfClasses(plain);
        expect(ok).toBe(expected !== null);
        if (amount === null || expected === null) {
          expect(amount).toBe(expected);
          return;
        }
        withTotal++;
        expect(Math.abs(amount - expected)).toBeLessThanOrEqual(1e-9 * expected + 1e-12);
        expect(listAmount).toBe(amount);
        expect(
          Math.abs(
            lines.reduce((sum, line) => sum + (line.quantity / line.per) * line.rateUsd, 0) - expected,
          ),
        ).toBeLessThanOrEqual(1e-9 * expected + 1e-12);
      }),
      { numRuns: 400 },
    );
    expect(withTotal).toBeGreaterThan(50);
  });

  it("adds fixed lines and takes discounts off line by line", () => {
    fc.assert(
      fc.property(pricedScenario(catalog), (any) => {
        const { amount, listAmount, lines, calls } = billScenario(catalog, any);
        if (amount === null || listAmount === null) return;
        expect(Math.abs(lines.reduce((sum, line) => sum + line.amountUsd, 0) - amount)).toBeLessThanOrEqual(
          1e-9 * amount + 1e-12,
        );
        for (const line of lines) {
          const x = line.adjustments.reduce((product, adjustment) => product * adjustment.x, 1);
          expect(Math.abs(line.listAmountUsd * x - line.amountUsd)).toBeLessThanOrEqual(
            1e-9 * line.listAmountUsd + 1e-12,
          );
        }
        expect(amount).toBeLessThanOrEqual(listAmount);
        expect(calls).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it("has one line per workload, model, tier, band, window, period and meter", () => {
    fc.assert(
      fc.property(pricedScenario(catalog), (any) => {
        const distinct = {
          ...any,
          workloads: any.workloads.map((each, index) => ({ ...each, id: `w${index}` })),
        };
        const usage = billScenario(catalog, distinct).lines.filter(({ kind }) => kind === "usage");
        const keys = usage.map((line) =>
          [
            line.workload,
            line.provider,
            line.model,
            line.serviceTier,
            line.band?.above,
            line.timeWindow,
            line.period?.from,
            line.meter,
          ].join("|"),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 100 },
    );
  });

  it("is made of any document that parses", () => {
    fc.assert(
      fc.property(arbScenario(catalog.models.map(({ provider, id }) => `${provider}/${id}`)), (any) => {
        expect(typeof billScenario(catalog, any).ok).toBe("boolean");
      }),
      { numRuns: 40 },
    );
  });
});

describe("volumes", () => {
  // gpt-4.1: 1,000 x 2 + 100 x 8 = 2,800 -> $0.0028 a request
  it.each([
    [{ amount: 1_000, per: "month" }, "average", 1_000],
    [{ amount: 100, per: "day" }, "average", 100 * 30.4375], // 365.25 / 12
    [{ amount: 100, per: "day" }, "thirty", 3_000],
    [{ amount: 100, per: "day" }, "calendar", 3_000], // September
    [{ amount: 100, per: "day", daysPerWeek: 5 }, "thirty", (3_000 * 5) / 7],
    [{ amount: 10, per: "hour" }, "thirty", 7_200],
    [{ amount: 10, per: "hour", hoursPerDay: 8, daysPerWeek: 7 }, "thirty", 2_400],
    [{ amount: 1_000, per: "month", daysPerWeek: 1, hoursPerDay: 1 }, "thirty", 1_000], // not read per month
    [{ amount: 1_000, per: "month", growthPerMonth: 0.5 }, "average", 1_000], // the first month, before growth
    [{ amount: { low: 1, likely: 500, high: 900 }, per: "month" }, "average", 500],
  ] as const)("%j, %s: %d requests", (volume, monthDays, requests) => {
    const made = bill([workload({ volume })], { monthDays });
    expect(made.calls).toBeCloseTo(requests, 6);
    expect(made.amount).toBeCloseTo(requests * 0.0028, 9);
  });

  it.each([
    ["2026-02", 28],
    ["2028-02", 29],
    ["2026-12", 31],
  ])("calendar days of %s are %i", (startMonth, days) => {
    expect(
      bill([workload({ volume: { amount: 1, per: "day" } })], { startMonth, monthDays: "calendar" }),
    ).toMatchObject({ daysPerMonth: days, calls: days });
  });
});

describe("routing and tiers", () => {
  it("splits the calls by the shares of a mix", () => {
    // 900 nano: 1,000 x 0.1 + 100 x 0.4 = 140; 80 mini: 1,000 x 0.4 + 100 x 1.6 = 560; 20 full: 2,800 (USD x 1e-6)
    const routes = [
      { model: "gpt-4.1-nano", share: 0.9 },
      { model: "gpt-4.1-mini", share: 0.08 },
      { model: "gpt-4.1", share: 0.02 },
    ];
    expect(amountOf({ routes })).toBeCloseTo((900 * 140 + 80 * 560 + 20 * 2_800) / 1e6, 12);
  });

  it("splits them by tier, what is left being standard", () => {
    // gpt-5: 1,000 x 1.25 + 100 x 10 = 2,250; batch and flex half; priority 2x
    const routes = [{ model: "gpt-5", share: 1 }];
    expect(amountOf({ routes, tiers: { batch: 0.5, flex: 0.2, priority: 0.1 } })).toBeCloseTo(
      (200 * 2_250 + 700 * 1_125 + 100 * 4_500) / 1e6,
      12,
    );
    const tiers = bill([workload({ routes, tiers: { batch: 0.9, flex: 0.1 } })]).lines.map(
      ({ serviceTier }) => serviceTier,
    );
    expect(new Set(tiers)).toEqual(new Set(["batch", "flex"]));
  });

  it("leaves out a route with no share, even one nobody knows", () => {
    expect(
      amountOf({
        routes: [
          { model: "gpt-4.1", share: 1 },
          { model: "no such model", share: 0 },
        ],
      }),
    ).toBeCloseTo(2.8, 12);
  });

  it("adds two names of one model up", () => {
    const { lines } = bill([
      workload({
        routes: [
          { model: "gpt-4.1", share: 0.5 },
          { model: "gpt-4.1-2025-04-14", share: 0.5 },
        ],
      }),
    ]);
    expect(lines.map(({ meter, calls, quantity }) => [meter, calls, quantity])).toEqual([
      ["input", 1_000, 1_000_000],
      ["output", 1_000, 100_000],
    ]);
  });

  it("divides DeepSeek's calls over the hours of the week: 35 of 168 are peak", () => {
    const routes = [{ model: "deepseek-v4-pro", share: 1 }];
    // off-peak: 1,000 x 0.66 + 100 x 1.98 = 858; peak double
    expect(amountOf({ routes })).toBeCloseTo((1_000 * 858 * (1 + 35 / 168)) / 1e6, 9);
    expect(amountOf({ routes, peakShare: 0.7 })).toBeCloseTo((1_000 * 858 * 1.7) / 1e6, 9);
    expect(
      bill([workload({ routes, peakShare: 0 })]).lines.every(({ timeWindow }) => timeWindow === "offPeak"),
    ).toBe(true);
  });
});
