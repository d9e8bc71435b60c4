import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbScenario } from "@/lib/scenario/arbitrary";
import type { Scenario } from "@/lib/scenario/schema";
import { pricedScenario, scenario, workload } from "@/test/support/scenario";
import { bundledCatalog } from "../catalog/bundled";
import { projectScenario } from "./projection";

const catalog = bundledCatalog();
const project = (
  model: string,
  more: Partial<Record<keyof Scenario, unknown>>,
  sketch: Parameters<typeof workload>[0] = {},
) =>
  projectScenario(
    catalog,
    scenario([workload({ routes: [{ model, share: 1 }], ...sketch })], {
      months: 3,
      monthDays: "calendar",
      ...more,
    }),
  );
const amounts = (...given: Parameters<typeof project>) =>
  project(...given).map(({ amount }) => amount ?? Number.NaN);

// One request is 1,000 tokens in and 100 out, 1,000 a month.
describe("a price change", () => {
  it("on the first of a month splits none: gemini-3.6-flash doubles on 2027-01-01", () => {
    // 0.75 + 0.375 = 1.125, then 1.50 + 0.75 = 2.25
    const months = project("gemini-3.6-flash", { startMonth: "2026-11", asOf: "2026-11-01" });
    expect(months.map(({ month }) => month)).toEqual(["2026-11", "2026-12", "2027-01"]);
    for (const [index, amount] of [1.125, 1.125, 2.25].entries())
      expect(months[index]?.amount).toBeCloseTo(amount, 12);
    expect(months.map(({ changes }) => changes)).toEqual([
      [],
      [],
      [{ model: "gemini-3.6-flash", on: "2027-01-01" }],
    ]);
  });

  it("inside a month splits it by days: gemini-3.6-flash halves on 2026-08-13", () => {
    // 12 of 31 days at 2.25, 19 at 1.125
    expect(amounts("gemini-3.6-flash", { startMonth: "2026-08" })[0]).toBeCloseTo(
      (12 * 2.25 + 19 * 1.125) / 31,
      12,
    );
  });

  it("splits traffic per day as it does traffic per month", () => {
    const perDay = { volume: { amount: 1_000, per: "day" as const } };
    expect(amounts("gemini-3.6-flash", { startMonth: "2026-08" }, perDay)[0]).toBeCloseTo(
      12 * 2.25 + 19 * 1.125,
      9,
    );
    expect(
      amounts("gemini-3.6-flash", { startMonth: "2026-08", monthDays: "thirty" }, perDay)[0],
    ).toBeCloseTo((30 * (12 * 2.25 + 19 * 1.125)) / 31, 9);
  });

  it("takes effect on the whole of its day: deepseek-v4-flash on 2026-09-10, off-peak", () => {
    // 0.22 + 0.066 for 9 days, 0.15 + 0.06 for 21
    expect(amounts("deepseek-v4-flash", { startMonth: "2026-09" }, { peakShare: 0 })[0]).toBeCloseTo(
      (9 * 0.286 + 21 * 0.21) / 30,
      12,
    );
  });

  it("counts where only the hours change: weekends off-peak from 2026-08-22 on", () => {
    // even calls: before 2026-08-16 0.168; 49 of 168 peak for 6 days; 35 of 168 for 10
    const month = amounts("deepseek-v4-flash", { startMonth: "2026-08" })[0];
    expect(month).toBeCloseTo(
      (15 * 0.168 + 6 * 0.286 * (1 + 49 / 168) + 10 * 0.286 * (1 + 35 / 168)) / 31,
      12,
    );
  });

  it("ends a long-context premium on its day: claude-opus-4-6 on 2026-03-13", () => {
    const shape = { kind: "single", prompt: 300_000, completion: 0 } as never;
    // 300,000 x 10 for 12 days, x 5 for 19
    expect(amounts("claude-opus-4-6", { startMonth: "2026-03" }, { shape })[0]).toBeCloseTo(
      (1_000 * 0.3 * (12 * 10 + 19 * 5)) / 31,
      9,
    );
  });

  it("moves the months, not the bill of today", () => {
    const any = scenario([workload({ routes: [{ model: "gemini-3.6-flash", share: 1 }] })], {
      startMonth: "2027-01",
      asOf: "2026-09-23",
      months: 1,
    });
    expect(projectScenario(catalog, any)[0]?.amount).toBeCloseTo(2.25, 12);
  });
});

describe("a retirement", () => {
  it("keeps the last price from its day on, and names the model: gpt-4.1-nano on 2026-10-23", () => {
    const months = project("gpt-4.1-nano", { startMonth: "2026-09" });
    expect(months.map(({ retired }) => retired)).toEqual([[], ["gpt-4.1-nano"], ["gpt-4.1-nano"]]);
    for (const { amount } of months) expect(amount).toBeCloseTo(0.14, 12);
    expect(months[1]?.changes).toEqual([{ model: "gpt-4.1-nano", on: "2026-10-23" }]);
  });
});

describe("months", () => {
  it("grow from the first, fixed lines don't", () => {
    const fixed = [{ id: "db", name: "Database", usdPerMonth: 100 }];
    const found = amounts("gpt-4.1", { startMonth: "2026-09", fixed }, { volume: { growthPerMonth: 0.1 } });
    for (const [index, amount] of [2.8, 2.8 * 1.1, 2.8 * 1.21].entries())
      expect(found[index]).toBeCloseTo(100 + amount, 9);
  });

  it("have the days of the convention", () => {
    const perDay = { volume: { amount: 1_000, per: "day" as const } };
    const of = (monthDays: string) =>
      amounts("gpt-4.1", { startMonth: "2028-01", monthDays }, perDay).map((amount) => amount / 2.8);
    for (const [index, days] of [31, 29, 31].entries()) expect(of("calendar")[index]).toBeCloseTo(days, 9);
    for (const days of of("average")) expect(days).toBeCloseTo(30.4375, 9);
    for (const days of of("thirty")) expect(days).toBeCloseTo(30, 9);
  });

  it("run up to 36, across years", () => {
    const months = project("gpt-4.1", { startMonth: "2026-11", months: 36 });
    expect(months).toHaveLength(36);
    expect([months[0]?.month, months[2]?.month, months[35]?.month]).toEqual([
      "2026-11",
      "2027-01",
      "2029-10",
    ]);
    expect(months[35]?.retired).toEqual(["gpt-4.1"]);
  });

  it("have no amount before the model's release, and one after", () => {
    // gpt-5.4: released on 2026-03-05
    expect(project("gpt-5.4", { startMonth: "2026-02" }).map(({ amount }) => amount === null)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("are the sums of their workloads, models and meters", () => {
    fc.assert(
      fc.property(pricedScenario(catalog), (any) => {
        for (const { amount, byWorkload, byModel, byMeter } of projectScenario(catalog, any)) {
          if (amount === null) continue;
          for (const sums of [byWorkload, byModel, byMeter]) {
            const sum = Object.values(sums).reduce((total, value) => total + value, 0);
            expect(Math.abs(sum - amount)).toBeLessThanOrEqual(1e-9 * amount + 1e-12);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are made of any document that parses", () => {
    const small = arbScenario(catalog.models.map(({ provider, id }) => `${provider}/${id}`)).map((any) => ({
      ...any,
      months: Math.min(any.months, 3),
      workloads: any.workloads.filter(({ shape }) => shape.kind === "single").slice(0, 2),
    }));
    fc.assert(
      fc.property(small, (any) => {
        expect(projectScenario(catalog, any)).toHaveLength(any.months);
      }),
      { numRuns: 40 },
    );
  });
});
