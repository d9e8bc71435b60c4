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

describe("shapes", () => {
  const conversation = {
    kind: "conversation" as const,
    turns: 6,
    prefix: 1_800,
    user: 60,
    context: 600,
    contextKept: false,
    reply: 160,
    reasoning: 40,
  };
  const [S, u, C, r, k, T] = [1_800, 60, 600, 160, 40, 6];
  const tokensOf = (shape: object) => {
    const { lines } = bill([workload({ shape: { ...conversation, ...shape }, volume: { amount: 1 } })]);
    const of = (meter: string) =>
      lines.filter((line) => line.meter === meter).reduce((sum, { quantity }) => sum + quantity, 0);
    return { prompt: of("input"), output: of("output"), reasoning: of("reasoning") };
  };

  it("a conversation's prompts add up to T S + u T(T+1)/2 + r T(T-1)/2 + T C", () => {
    // 10,800 + 1,260 + 2,400 + 3,600
    expect(tokensOf({})).toEqual({
      prompt: T * S + (u * T * (T + 1)) / 2 + (r * T * (T - 1)) / 2 + T * C,
      output: T * r,
      reasoning: T * k,
    });
    expect(tokensOf({}).prompt).toBe(18_060);
  });

  it("context that stays is sent again as well", () => {
    expect(tokensOf({ contextKept: true }).prompt).toBe(
      T * S + ((u + C) * T * (T + 1)) / 2 + (r * T * (T - 1)) / 2,
    );
  });

  it.each([1, 2, 50, 300])("of %i turns", (turns) => {
    const closed = turns * S + (u * turns * (turns + 1)) / 2 + (r * turns * (turns - 1)) / 2 + turns * C;
    expect(tokensOf({ turns }).prompt).toBe(closed);
  });

  it("tests each turn for itself against a long-context threshold", () => {
    // Sonnet 4.5, 3 and 6 above 200,000: prompts of 90,000, 180,000 and 270,000
    const shape = { ...conversation, turns: 3, prefix: 0, user: 90_000, context: 0, reply: 0, reasoning: 0 };
    const { amount, lines, warnings } = bill([
      workload({ shape, volume: { amount: 1 }, routes: [{ model: "claude-sonnet-4-5", share: 1 }] }),
    ]);
    expect(amount).toBeCloseTo((270_000 * 3 + 270_000 * 6) / 1e6, 12);
    expect(lines.map(({ band, quantity }) => [band?.above ?? null, quantity])).toEqual([
      [null, 270_000],
      [200_000, 270_000],
    ]);
    expect(warnings.map(({ code }) => code)).toContain("above-threshold");
  });

  it("reads and writes the cached share of the text, media apart", () => {
    // gpt-5.6-sol 4 / 0.4 / 5: of 1,000 tokens 200 are an image; of 800 text half is read and a quarter written
    const { lines } = bill([
      workload({
        shape: { kind: "single", prompt: 1_000, imageInput: 200, completion: 0 } as never,
        caching: { kind: "share", read: 0.5, write: 0.25, ttl: "5m" },
        routes: [{ model: "gpt-5.6-sol", share: 1 }],
        volume: { amount: 1 },
      }),
    ]);
    expect(Object.fromEntries(lines.map(({ meter, quantity }) => [meter, quantity]))).toEqual({
      input: 200,
      cacheRead: 400,
      cacheWrite5m: 200,
      imageInput: 200,
    });
  });

  it("prices parts that fit their whole, whatever their fractions", () => {
    const shape = {
      kind: "single",
      prompt: 3,
      imageInput: 1.5,
      audioInput: 1.5,
      completion: 1,
      reasoning: 0.5,
      imageOutput: 0.5,
    } as never;
    const routes = [{ model: "gpt-realtime", share: 1 }];
    const { unpriced } = bill([workload({ shape, routes })]);
    expect(unpriced.map(({ error }) => error.code)).not.toContain("parts-exceed-whole");
    const above = { kind: "single", prompt: 3, imageInput: 4, completion: 1 } as never;
    expect(bill([workload({ shape: above, routes })]).unpriced[0]?.error.code).toBe("parts-exceed-whole");
  });

  it("searches in whole numbers: 2.25 a request are 2 in three and 3 in one of four", () => {
    const of = {
      routes: [{ model: "gpt-5", share: 1 }],
      shape: { kind: "single", prompt: 0, completion: 0 } as never,
    };
    const { lines, amount } = bill([workload({ ...of, tools: { webSearches: 2.25 } })]);
    expect(amount).toBeCloseTo(22.5, 9);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ meter: "webSearch", quantity: 2_250 });
  });

  it("counts tools once per conversation, not per turn", () => {
    const { lines } = bill([
      workload({
        shape: conversation,
        routes: [{ model: "gpt-5", share: 1 }],
        tools: { webSearches: 1, containerMinutes: 0.5 },
      }),
    ]);
    const quantity = (meter: string) => lines.find((line) => line.meter === meter)?.quantity;
    expect(quantity("webSearch")).toBe(1_000);
    expect(quantity("containerMinutes")).toBe(500);
  });
});

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
