import { describe, expect, it } from "vitest";
import { ask, line, priced, rates, refused } from "@/test/support/ask";

describe("rates given with the request", () => {
  it("replace the named meters in every band and leave the others", () => {
    // Sonnet 4.5 above 200,000: 6 / 0.60 / 22.50
    const usage = { prompt: 200_001, cacheRead: 1, completion: 1 };
    const request = { model: "claude-sonnet-4-5", at: "2025-10-01", usage };
    expect(rates({ ...request, rates: { input: 2 } })).toEqual({ input: 2, cacheRead: 0.6, output: 22.5 });
    expect(priced({ ...request, rates: { input: 2 } }).rateCard.band).toEqual({ above: 200_000 });
  });

  it("replace the named meters in every time window", () => {
    const request = { model: "deepseek-v4-pro", usage: { prompt: 1, completion: 1 }, rates: { input: 1 } };
    expect(rates({ ...request, at: "2026-09-23T02:00:00Z" })).toEqual({ input: 1, output: 3.96 });
    expect(rates({ ...request, at: "2026-09-23T12:00:00Z" })).toEqual({ input: 1, output: 1.98 });
  });

  it("take the tier and then the region by the provider's rules", () => {
    // batch halves (Anthropic), region us is 1.1x from 4.6 on
    const request = { model: "claude-opus-4-6", usage: { prompt: 1, completion: 1 }, rates: { input: 4 } };
    expect(rates({ ...request, serviceTier: "batch" })).toEqual({ input: 2, output: 12.5 });
    expect(rates({ ...request, region: "us" }).input).toBeCloseTo(4.4, 12);
    expect(line({ ...request, serviceTier: "batch", region: "us" }, "input")).toMatchObject({
      listRateUsd: 4,
      factors: [
        { what: "batch", x: 0.5 },
        { what: "region us", x: 1.1 },
      ],
      source: { given: "rates" },
    });
  });

  it.each([
    // the ratio of the printed rows: 4.25 of 2.50 on gpt-4o, 12.50 of 5 on gpt-5.5
    ["gpt-4o", "priority", { input: 1 }, 1.7],
    ["gpt-5.5", "fast", { input: 1 }, 2.5],
    ["gpt-6-astra", "ultrafast", { input: 1 }, 6],
    ["gemini-2.5-pro", "batch", { input: 1 }, 0.5],
    ["grok-4.3", "batch", { input: 1 }, 0.8],
  ])("%s in %s: %j becomes %d", (model, serviceTier, given, input) => {
    expect(rates({ model, serviceTier, usage: { prompt: 1 }, rates: given }).input).toBeCloseTo(input, 12);
  });

  it("follow a tier's rule where its printed row does not name the meter", () => {
    // gpt-5's batch row prints input, cached and output; batch is half of every column
    expect(
      rates({
        model: "gpt-5",
        serviceTier: "batch",
        usage: { prompt: 1, cacheWrite5m: 1 },
        rates: { cacheWrite5m: 3 },
      }),
    ).toEqual({ cacheWrite5m: 1.5 });
  });

  it("keep Google's cache price through a batch, and GPT-4.1's cached tokens at batch input", () => {
    const usage = { prompt: 2, cacheRead: 1 };
    expect(
      rates({ model: "gemini-2.5-pro", serviceTier: "batch", usage, rates: { input: 1, cacheRead: 0.2 } }),
    ).toEqual({ input: 0.5, cacheRead: 0.2 });
    expect(rates({ model: "gpt-4.1", serviceTier: "batch", usage, rates: { input: 3 } })).toEqual({
      input: 1.5,
      cacheRead: 1.5,
    });
  });

  it("carry over to meters that inherit from them", () => {
    expect(rates({ model: "gpt-5", usage: { completion: 2, reasoning: 1 }, rates: { output: 7 } })).toEqual({
      output: 7,
      reasoning: 7,
    });
  });

  it("replace fees, which no tier multiplies", () => {
    const request = {
      model: "gpt-5",
      serviceTier: "batch",
      usage: { webSearches: 1_000, containerMinutes: 1 },
    };
    expect(rates({ ...request, rates: { webSearch: 8, containerMinutes: 0.01 } })).toEqual({
      webSearch: 8,
      containerMinutes: 0.01,
    });
  });

  it("may be zero, and then the line says so", () => {
    expect(priced({ model: "gpt-5", usage: { prompt: 5 }, rates: { input: 0 } })).toMatchObject({
      amount: 0,
      lines: [{ quantity: 5, rateUsd: 0 }],
    });
  });

  describe("of a model that is not in the catalog", () => {
    it("are all there is", () => {
      const request = {
        model: "house-model",
        usage: { prompt: 1_000_000, completion: 500_000, reasoning: 100_000 },
        rates: { input: 0.2, output: 0.6 },
      };
      // 0.2 + 0.6 x 0.5
      expect(priced(request)).toMatchObject({
        rateCard: { provider: null, model: "house-model", from: null, to: null, band: null },
      });
      expect(priced(request).amount).toBeCloseTo(0.5, 12);
      expect(refused({ ...request, usage: { prompt: 2, cacheRead: 1 } })).toMatchObject({
        code: "no-rate",
        value: "cacheRead",
      });
    });

    it("take tiers and regions only of a provider that is named", () => {
      const request = { model: "claude-next", rates: { input: 4 }, usage: { prompt: 1 } };
      expect(refused({ ...request, serviceTier: "batch" })).toMatchObject({ code: "tier-not-offered" });
      expect(rates({ ...request, serviceTier: "batch", provider: "anthropic" })).toEqual({ input: 2 });
      expect(rates({ ...request, region: "us", provider: "anthropic" }).input).toBeCloseTo(4.4, 12);
    });
  });

  it.each([
    [{ input: -1 }, "negative", "rates.input"],
    [{ input: Number.NaN }, "not-a-number", "rates.input"],
    [{ input: "3" }, "not-a-number", "rates.input"],
    [{ input: null }, "not-a-number", "rates.input"],
    [{ input: Number.POSITIVE_INFINITY }, "too-large", "rates.input"],
    [{ input: 1e308 }, "too-large", "rates.input"],
    [{ prompt: 1 }, "unknown-field", "rates.prompt"],
    [[3], "not-a-number", "rates"],
    [3, "not-a-number", "rates"],
    [JSON.parse('{"__proto__":3}') as unknown, "unknown-field", "rates.__proto__"],
    [{ constructor: 3 }, "unknown-field", "rates.constructor"],
  ])("%j: %s at %s", (given, code, field) => {
    expect(ask({ model: "gpt-5", usage: {}, rates: given })).toMatchObject({ error: { code, field } });
  });
});
