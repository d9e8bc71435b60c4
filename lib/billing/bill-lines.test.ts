import { describe, expect, it } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Scenario } from "@/lib/scenario/schema";
import { scenario, workload } from "@/test/support/scenario";
import { billScenario } from "./bill-scenario";

const catalog = bundledCatalog();
const bill = (workloads: readonly object[], more: Partial<Record<keyof Scenario, unknown>> = {}) =>
  billScenario(catalog, scenario(workloads, more));

describe("adjustments, fixed lines and models of one's own", () => {
  it("takes a discount off its provider's lines alone", () => {
    const routes = [
      { model: "gpt-4.1", share: 0.5 },
      { model: "claude-haiku-4-5", share: 0.5 },
    ];
    // openai 500 x 2,800; anthropic 500 x (1,000 + 500)
    const { amount, listAmount, lines } = bill([workload({ routes })], {
      discounts: [{ provider: "openai", off: 0.08 }],
    });
    expect(listAmount).toBeCloseTo(1.4 + 0.75, 12);
    expect(amount).toBeCloseTo(1.4 * 0.92 + 0.75, 12);
    expect(
      lines
        .filter(({ adjustments }) => adjustments.length > 0)
        .every(({ provider }) => provider === "openai"),
    ).toBe(true);
  });

  it("puts two discounts on one another", () => {
    const discounts = [
      { provider: "openai", off: 0.1 },
      { provider: "openai", off: 0.2 },
    ];
    expect(bill([workload()], { discounts }).amount).toBeCloseTo(2.8 * 0.9 * 0.8, 12);
    expect(bill([workload()], { discounts: [{ provider: "openai", off: 1 }] }).amount).toBe(0);
  });

  it("adds fixed lines as they are", () => {
    const fixed = [
      { id: "db", name: "Vector database", usdPerMonth: 150 },
      { id: "gw", name: "Gateway", usdPerMonth: { low: 1, likely: 20, high: 50 } },
    ];
    const made = bill([workload()], { fixed, discounts: [{ provider: "openai", off: 0.5 }] });
    expect(made.amount).toBeCloseTo(1.4 + 170, 12);
    expect(made.lines.filter(({ kind }) => kind === "fixed").map(({ amountUsd }) => amountUsd)).toEqual([
      150, 20,
    ]);
  });

  it("prices a model by its own rates, and names the meter that has none", () => {
    const models = [{ id: "house", name: "House model", rates: { input: 0.2, output: 0.6 } }];
    const routes = [{ model: "house", share: 1 }];
    expect(bill([workload({ routes })], { models })).toMatchObject({
      ok: true,
      amount: expect.closeTo(0.26, 12),
    });
    const cached = bill([workload({ routes, caching: { kind: "share", read: 0.5, write: 0, ttl: "5m" } })], {
      models,
    });
    expect(cached).toMatchObject({
      ok: false,
      amount: null,
      unpriced: [{ model: "house", error: { code: "no-rate", value: "cacheRead" } }],
    });
  });

  it("has no amount while a class has no price, and says why; the rest stays", () => {
    const routes = [
      { model: "gpt-4.1", share: 0.5 },
      { model: "no-such-model", share: 0.5 },
    ];
    const made = bill([workload({ routes })]);
    expect(made).toMatchObject({ ok: false, amount: null, listAmount: null });
    expect(made.unpriced).toMatchObject([
      { workload: "w", model: "no-such-model", calls: 500, error: { code: "unknown-model" } },
    ]);
    expect(made.lines.map(({ meter }) => meter)).toEqual(["input", "output"]);
  });

  it("asks for the day's price at its end", () => {
    // 0.22 -> 0.15 at 04:00 UTC on 2026-09-10; all of the day counts as 0.15
    const routes = [{ model: "deepseek-v4-flash", share: 1 }];
    const of = (asOf: string) => bill([workload({ routes, peakShare: 0 })], { asOf }).lines[0]?.rateUsd;
    expect([of("2026-09-09"), of("2026-09-10")]).toEqual([0.22, 0.15]);
  });

  it("marks lines of a retired model and keeps their price", () => {
    const routes = [{ model: "gpt-4.1-nano", share: 1 }];
    const before = bill([workload({ routes })], { asOf: "2026-10-22" });
    const after = bill([workload({ routes })], { asOf: "2026-10-23" });
    expect(after.amount).toBe(before.amount);
    expect(before.lines.map(({ retired }) => retired)).toEqual([null, null]);
    expect(after.lines.map(({ retired }) => retired)).toEqual(["2026-10-23", "2026-10-23"]);
    expect(after.warnings[0]).toMatchObject({ code: "retired", workload: "w", model: "gpt-4.1-nano" });
  });
});
