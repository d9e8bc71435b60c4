import { describe, expect, it } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Scenario } from "@/lib/scenario/schema";
import { scenario, workload } from "@/test/support/scenario";
import { billScenario } from "./bill-scenario";

const catalog = bundledCatalog();
const bill = (workloads: readonly object[], more: Partial<Record<keyof Scenario, unknown>> = {}) =>
  billScenario(catalog, scenario(workloads, more));

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
