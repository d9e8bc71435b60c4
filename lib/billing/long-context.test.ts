import { describe, expect, it } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { priceSpans } from "@/lib/catalog/price-at";
import { ask, priced, rates } from "@/test/support/ask";

/** The whole request is repriced by its own prompt, strictly above the threshold (billing rules 0.2 and 4). */
describe("long context", () => {
  it.each([
    // model, day, last prompt at the short price, short input/output, long input/output; who prints it
    ["gemini-1.5-pro", "2024-06-01", 128_000, 3.5, 10.5, 7, 21], // Google, price page of May 2024
    ["gemini-1.5-pro", "2024-10-01", 128_000, 1.25, 5, 2.5, 10], // Google, October 2024
    ["gemini-1.5-flash", "2024-09-01", 128_000, 0.075, 0.3, 0.15, 0.6], // Google, August 2024
    ["gemini-2.5-pro", "2025-10-01", 200_000, 1.25, 10, 2.5, 15], // billing-rules 4 [G1]
    ["gemini-3-pro-preview", "2025-12-01", 200_000, 2, 12, 4, 18], // Google, November 2025
    ["gemini-3.1-pro-preview", "2026-03-01", 200_000, 2, 12, 4, 18], // billing-rules 4 [G1]
    ["claude-sonnet-4-20250514", "2025-08-12", 200_000, 3, 15, 6, 22.5], // billing-rules 4 [A1]
    ["claude-sonnet-4-5", "2025-10-01", 200_000, 3, 15, 6, 22.5], // billing-rules 4 [A1]
    ["claude-opus-4-6", "2026-03-12", 200_000, 5, 25, 10, 37.5], // billing-rules 4: 2x in, 1.5x out
    ["gpt-5.4", "2026-09-23", 272_000, 2.5, 15, 5, 22.5], // billing-rules 4 [O1]: strict, 2x in, 1.5x out
    ["gpt-5.5", "2026-09-23", 272_000, 5, 30, 10, 45],
    ["gpt-5.6-sol", "2026-09-23", 272_000, 4, 20, 8, 30],
    ["gpt-6-astra", "2026-09-23", 272_000, 10, 50, 20, 75],
    ["grok-4-0709", "2025-08-01", 128_000, 3, 15, 6, 30], // xAI, 2x above 128k
    ["grok-4.3", "2026-09-23", 199_999, 1.25, 2.5, 2.5, 5], // billing-rules 4 [X1]: 200k itself is long
    ["grok-4.6", "2026-09-23", 199_999, 2, 6, 4, 12],
    ["qwen3.7-plus", "2026-09-23", 256_000, 0.5, 3, 2, 6],
    ["MiniMax-M3", "2026-09-23", 512_000, 0.3, 1.2, 0.6, 2.4],
  ])(
    "%s on %s, %i tokens: the token after it reprices them all",
    (model, at, last, input, output, longInput, longOutput) => {
      const of = (prompt: number) => priced({ model, at, usage: { prompt, completion: 1_000 } });
      const amount = (prompt: number, inRate: number, outRate: number) =>
        (prompt * inRate + 1_000 * outRate) / 1e6;
      expect(of(last - 1).amount).toBeCloseTo(amount(last - 1, input, output), 9);
      expect(of(last).amount).toBeCloseTo(amount(last, input, output), 9);
      expect(of(last).rateCard.band).toBeNull();
      expect(of(last + 1).amount).toBeCloseTo(amount(last + 1, longInput, longOutput), 9);
      expect(of(last + 1).rateCard.band).toEqual({ above: last });
    },
  );

  it.each([
    // "premium removed 2026-03-13; flat to 1M", billing-rules 4
    ["claude-opus-4-6", "2026-03-13", 5],
    ["claude-sonnet-4-6", "2026-03-13", 3],
    ["claude-opus-4-7", "2026-09-23", 5],
    ["claude-sonnet-5", "2026-09-23", 2],
    // before the beta of 2025-08-12
    ["claude-sonnet-4-20250514", "2025-08-11", 3],
  ])("%s on %s has none: %d at any length", (model, at, input) => {
    expect(rates({ model, at, usage: { prompt: 900_000 } })).toEqual({ input });
    expect(priced({ model, at, usage: { prompt: 900_000 } }).rateCard.band).toBeNull();
  });

  it("counts cached and written tokens towards the threshold, and no others", () => {
    // Sonnet 4.5: read 0.60, written 7.50 (5 min) and 12 (1 h) above 200,000
    const at = "2025-10-01";
    const usage = { prompt: 200_001, cacheRead: 150_000, cacheWrite5m: 40_000, cacheWrite1h: 10_000 };
    expect(rates({ model: "claude-sonnet-4-5", at, usage })).toEqual({
      input: 6,
      cacheRead: 0.6,
      cacheWrite5m: 7.5,
      cacheWrite1h: 12,
    });
    const output = { prompt: 200_000, completion: 64_000 };
    expect(rates({ model: "claude-sonnet-4-5", at, usage: output })).toEqual({ input: 3, output: 15 });
  });

  it("tests one request, never the sum of them", () => {
    // 401,468 tokens of a server-tool loop are several requests: billing-rules 0.2 holds genai-prices' 2.53 to be wrong
    const one = { model: "claude-sonnet-4-5", at: "2025-10-01", usage: { prompt: 150_000 } };
    expect(priced({ ...one, count: 1_000 }).amount).toBeCloseTo(450, 9);
    expect(priced({ ...one, count: 1_000 }).rateCard.band).toBeNull();
  });

  it.each([
    // the printed long rows of batch and flex: half of 5 / 0.5 / 22.5
    ["gpt-5.4", "batch", { input: 2.5, cacheRead: 0.25, output: 11.25 }],
    ["gpt-5.4", "flex", { input: 2.5, cacheRead: 0.25, output: 11.25 }],
    ["gpt-5.6-sol", "priority", { input: 16, cacheRead: 1.6, output: 60 }],
    // a factor applies to the band's row; Google's cache hits stay at 0.25 (billing-rules 0.3)
    ["gemini-2.5-pro", "batch", { input: 1.25, cacheRead: 0.25, output: 7.5 }],
    ["claude-sonnet-4-5", "batch", { input: 3, cacheRead: 0.3, output: 11.25 }],
  ])("%s above its threshold in %s", (model, serviceTier, expected) => {
    const usage = { prompt: 300_000, cacheRead: 100_000, completion: 10 };
    const at = model === "claude-sonnet-4-5" ? "2025-10-01" : "2026-09-23";
    expect(rates({ model, at, serviceTier, usage })).toEqual(expected);
  });

  it.each(["gpt-5.4", "gpt-5.5"])("%s has no long-context price in fast mode", (model) => {
    // billing-rules 3.1: "No long-context fast price for 5.4/5.5"
    expect(ask({ model, serviceTier: "fast", usage: { prompt: 272_000 } })).toMatchObject({ ok: true });
    expect(ask({ model, serviceTier: "fast", usage: { prompt: 272_001 } })).toMatchObject({
      error: { code: "no-rate", value: "input", message: expect.stringContaining("above 272000") },
    });
  });

  it("has a cliff at every threshold of the catalog, one token wide", () => {
    const catalog = bundledCatalog();
    let bands = 0;
    for (const model of catalog.models) {
      for (const { price, startMs } of priceSpans(model)) {
        for (const { above, rates: long } of price.bands ?? []) {
          const at = new Date(startMs).toISOString();
          const of = (prompt: number) =>
            rates({ model: model.id, provider: model.provider, at, usage: { prompt } }).input;
          expect(of(above), `${price.id} at ${above}`).toBe(price.rates.input);
          expect(of(above + 1), `${price.id} above ${above}`).toBe(long.input);
          bands++;
        }
      }
    }
    expect(bands).toBeGreaterThan(40);
  });
});
