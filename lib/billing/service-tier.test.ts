import { describe, expect, it } from "vitest";
import { ask, line, priced, rates, refused, warningCodes } from "@/test/support/ask";

const everyPart = {
  prompt: 50_000,
  cacheRead: 10_000,
  cacheWrite5m: 10_000,
  cacheWrite1h: 10_000,
  completion: 5_000,
};
const readPart = { prompt: 50_000, cacheRead: 10_000, completion: 5_000 };
const writePart = { ...readPart, cacheWrite5m: 10_000 };

/** Billing rule 0.3, every row that one request can express. */
describe("what multiplies with what", () => {
  it.each([
    // Anthropic: batch x cache multiply: 5/25, write 1.25x and 2x, read 0.1x, all halved (A1: Opus 4.7 read 0.25)
    [
      "claude-opus-4-7",
      { serviceTier: "batch" },
      everyPart,
      { input: 2.5, cacheRead: 0.25, cacheWrite5m: 3.125, cacheWrite1h: 5, output: 12.5 },
    ],
    // geo x everything: 5/25 x 1.1, read 0.5 x 1.1, written 6.25 x 1.1 and 10 x 1.1
    [
      "claude-opus-4-6",
      { region: "us" },
      everyPart,
      { input: 5.5, cacheRead: 0.55, cacheWrite5m: 6.875, cacheWrite1h: 11, output: 27.5 },
    ],
    // batch x geo: 4/20 x 0.5 x 1.1, read 0.2 x 0.55, written 5 x 0.55 and 8 x 0.55
    [
      "claude-opus-5-5",
      { serviceTier: "batch", region: "us" },
      everyPart,
      { input: 2.2, cacheRead: 0.11, cacheWrite5m: 2.75, cacheWrite1h: 4.4, output: 11 },
    ],
    // fast x cache x geo: 10/50 is 2x of 5/25, so read 1 and written 12.5 and 20, all x 1.1
    [
      "claude-opus-4-8",
      { serviceTier: "fast", region: "us" },
      everyPart,
      { input: 11, cacheRead: 1.1, cacheWrite5m: 13.75, cacheWrite1h: 22, output: 55 },
    ],
    // fast x cache: 8/40 is 2x of 4/20, so read 0.4, written 10 and 16
    [
      "claude-opus-5-5",
      { serviceTier: "fast" },
      everyPart,
      { input: 8, cacheRead: 0.4, cacheWrite5m: 10, cacheWrite1h: 16, output: 40 },
    ],
    // OpenAI from GPT-5 on: every column halves, the cache write too (O1)
    ["gpt-5", { serviceTier: "batch" }, readPart, { input: 0.625, cacheRead: 0.0625, output: 5 }],
    [
      "gpt-5.6-sol",
      { serviceTier: "batch" },
      writePart,
      { input: 2, cacheRead: 0.2, cacheWrite5m: 2.5, output: 10 },
    ],
    [
      "gpt-6-luna",
      { serviceTier: "batch" },
      writePart,
      { input: 0.05, cacheRead: 0.005, cacheWrite5m: 0.0625, output: 0.25 },
    ],
    // as printed, not as halved: 0.13 of 0.25
    ["gpt-5.4", { serviceTier: "batch" }, readPart, { input: 1.25, cacheRead: 0.13, output: 7.5 }],
    // before GPT-5 batch has no cached price: cached tokens pay batch input (O1)
    ["gpt-4.1", { serviceTier: "batch" }, readPart, { input: 1, cacheRead: 1, output: 4 }],
    ["gpt-4o", { serviceTier: "batch" }, readPart, { input: 1.25, cacheRead: 1.25, output: 5 }],
    ["gpt-4o-mini", { serviceTier: "batch" }, readPart, { input: 0.075, cacheRead: 0.075, output: 0.3 }],
    ["o1", { serviceTier: "batch" }, readPart, { input: 7.5, cacheRead: 7.5, output: 30 }],
    ["o3", { serviceTier: "batch" }, readPart, { input: 1, cacheRead: 1, output: 4 }],
    ["o3-mini", { serviceTier: "batch" }, readPart, { input: 0.55, cacheRead: 0.55, output: 2.2 }],
    ["o4-mini", { serviceTier: "batch" }, readPart, { input: 0.55, cacheRead: 0.55, output: 2.2 }],
    // flex x cache multiply (O1: o3 cached 0.25, o4-mini 0.138)
    ["o3", { serviceTier: "flex" }, readPart, { input: 1, cacheRead: 0.25, output: 4 }],
    ["o4-mini", { serviceTier: "flex" }, readPart, { input: 0.55, cacheRead: 0.138, output: 2.2 }],
    // Google: a cache hit in a batch pays the standard cached price (G5, G7)
    ["gemini-2.5-pro", { serviceTier: "batch" }, readPart, { input: 0.625, cacheRead: 0.125, output: 5 }],
    ["gemini-2.5-flash", { serviceTier: "batch" }, readPart, { input: 0.15, cacheRead: 0.03, output: 1.25 }],
    // flex halves the cached price as well: only batch is said to spare it
    ["gemini-2.5-pro", { serviceTier: "flex" }, readPart, { input: 0.625, cacheRead: 0.0625, output: 5 }],
    // xAI: priority doubles what the cache discount left (X1)
    ["grok-4.5", { serviceTier: "priority" }, readPart, { input: 4, cacheRead: 0.6, output: 12 }],
    // xAI: long context x US, the printed example 4.40 / 1.10 / 13.20 (X1)
    [
      "grok-4.6",
      { region: "us" },
      { ...readPart, prompt: 200_000 },
      { input: 4.4, cacheRead: 1.1, output: 13.2 },
    ],
    // xAI: 20 % off in batch on 4.3 and 4.20, every token rate
    ["grok-4.3", { serviceTier: "batch" }, readPart, { input: 1, cacheRead: 0.16, output: 2 }],
    [
      "grok-4.20-0309-reasoning",
      { serviceTier: "batch" },
      readPart,
      { input: 1, cacheRead: 0.16, output: 2 },
    ],
  ])("%s %j", (model, how, usage, expected) => {
    const found = rates({ model, ...how, usage });
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const [meter, rate] of Object.entries(expected)) expect(found[meter], meter).toBeCloseTo(rate, 12);
  });

  it("shows each factor on the line, in the order it was put on", () => {
    const { factors, listRateUsd, rateUsd } = line(
      { model: "claude-opus-5-5", serviceTier: "batch", region: "us", usage: { prompt: 1 } },
      "input",
    );
    expect({ factors, listRateUsd }).toEqual({
      factors: [
        { what: "batch", x: 0.5 },
        { what: "region us", x: 1.1 },
      ],
      listRateUsd: 4,
    });
    expect(rateUsd).toBeCloseTo(2.2, 12);
  });
});

describe("fast mode and priority", () => {
  it.each([
    // multipliers of billing-rules 3.1, against the standard price
    ["gpt-5", 2],
    ["gpt-5.1", 2],
    ["gpt-5.2", 2],
    ["gpt-5.4", 2],
    ["gpt-5.6-sol", 2],
    ["gpt-6-astra", 2],
    ["gpt-5.5", 2.5],
    ["gpt-4.1", 1.75],
    ["o3", 1.75],
    ["gpt-4o", 1.7],
    ["gpt-5-mini", 1.8],
    ["gpt-4o-mini", 5 / 3],
  ])("%s costs %dx", (model, x) => {
    const usage = { prompt: 1_000, cacheRead: 500, completion: 100 };
    const standard = priced({ model, usage }).amount;
    expect(priced({ model, usage, serviceTier: "priority" }).amount / standard).toBeCloseTo(x, 6);
    expect(priced({ model, usage, serviceTier: "fast" })).toMatchObject({
      amount: priced({ model, usage, serviceTier: "priority" }).amount,
      rateCard: { serviceTier: "priority" },
    });
  });

  it("is Anthropic's own row where the model has one", () => {
    expect(
      priced({ model: "claude-opus-5", serviceTier: "fast", usage: { prompt: 1_000_000 } }),
    ).toMatchObject({ amount: 10, rateCard: { serviceTier: "fast" } });
    expect(refused({ model: "claude-haiku-4-5", serviceTier: "fast", usage: {} })).toMatchObject({
      code: "tier-not-offered",
      value: "fast",
      allowed: ["standard", "batch"],
    });
    expect(refused({ model: "claude-opus-5", serviceTier: "priority", usage: {} })).toMatchObject({
      code: "tier-not-offered",
    });
  });

  it("has an ultrafast form on gpt-6-astra alone: 60 / 6 / 75 / 300", () => {
    expect(rates({ model: "gpt-6-astra", serviceTier: "ultrafast", usage: writePart })).toEqual({
      input: 60,
      cacheRead: 6,
      cacheWrite5m: 75,
      output: 300,
    });
    expect(refused({ model: "gpt-6-sol", serviceTier: "ultrafast", usage: {} })).toMatchObject({
      code: "tier-not-offered",
    });
  });

  it("is no rate where only a range is stated", () => {
    // Google: 1.75 to 2 times the standard price
    for (const model of ["gemini-2.5-pro", "gemini-2.5-flash", "gemini-3.6-flash"]) {
      expect(refused({ model, serviceTier: "priority", usage: { prompt: 1 } })).toMatchObject({
        code: "no-rate",
        value: "input",
      });
    }
    // printed for 3.8 Flash: 1.35 / 6.75
    expect(
      rates({ model: "gemini-3.8-flash", serviceTier: "priority", usage: { prompt: 1, completion: 1 } }),
    ).toEqual({ input: 1.35, output: 6.75 });
  });
});

describe("tiers a model does not offer", () => {
  it.each([
    // billing-rules 2: DeepSeek has no batch; xAI none beyond 4.3 and 4.20; OpenAI's flex is for the models printed
    ["deepseek-v4-pro", "batch"],
    ["grok-4.6", "batch"],
    ["gpt-4.1", "flex"],
    ["gpt-4.1", "ultrafast"],
    ["claude-1", "batch"],
  ])("%s, %s", (model, serviceTier) => {
    const at = model === "claude-1" ? "2024-01-01" : "2026-09-23";
    const error = refused({ model, at, serviceTier, timeWindow: "peak", usage: { prompt: 1 } });
    expect(error).toMatchObject({ code: "tier-not-offered", field: "serviceTier", value: serviceTier });
    expect(error.allowed).toContain("standard");
    expect(error.allowed).not.toContain(serviceTier);
  });

  it.each([
    // half on input and output; a batch has no cached price (billing-rules 2)
    ["mistral-large-2512", { input: 0.25, output: 0.75 }],
    ["qwen3-max", { input: 0.6, output: 3 }],
  ])("%s has batch, without a cached price", (model, expected) => {
    expect(rates({ model, serviceTier: "batch", usage: { prompt: 10, completion: 10 } })).toEqual(expected);
    expect(refused({ model, serviceTier: "batch", usage: { prompt: 10, cacheRead: 5 } })).toMatchObject({
      code: "no-rate",
      value: "cacheRead",
    });
  });

  it("warns of a tier used before the day its row was read", () => {
    // OpenAI's rows were read on 2026-09-22
    const request = { model: "gpt-4.1", serviceTier: "batch", usage: { prompt: 1 } };
    expect(warningCodes({ ...request, at: "2026-09-21" })).toContain("tier-seen-later");
    expect(warningCodes({ ...request, at: "2026-09-22" })).not.toContain("tier-seen-later");
    expect(warningCodes({ ...request, at: "2026-09-21", serviceTier: "standard" })).toEqual([]);
  });
});

describe("regions", () => {
  it.each([
    // OpenAI: +10 % for models released on or after 2026-03-05; FedRAMP for all (billing-rules 3.1)
    ["gpt-5.4", "us", 2.75, []],
    ["gpt-5.4", "eu", 2.75, []],
    ["gpt-5.3-codex", "eu", 1.75, ["region-without-effect"]],
    ["gpt-4.1", "fedramp", 2.2, []],
    ["gpt-5.4", "global", 2.5, ["region-without-effect"]],
    // Anthropic: Opus/Sonnet 4.6 and later; earlier ones ignore it (billing-rules 3.2)
    ["claude-opus-4-6", "us", 5.5, []],
    ["claude-sonnet-4-6", "us", 3.3, []],
    ["claude-opus-4-5", "us", 5, ["region-without-effect"]],
    ["claude-haiku-4-5", "us", 1, ["region-without-effect"]],
    ["claude-opus-4-6", "global", 5, ["region-without-effect"]],
    // xAI: US endpoint 1.1x (billing-rules 3.5)
    ["grok-4.5", "us", 2.2, []],
  ])("%s in %s: input %d %j", (model, region, input, codes) => {
    const request = { model, region, usage: { prompt: 100_000 } };
    expect(rates(request).input).toBeCloseTo(input, 12);
    expect(warningCodes(request)).toEqual(codes);
  });

  it.each([
    ["claude-opus-4-6", "eu", ["global", "us"]],
    ["gemini-2.5-pro", "us", []],
    ["gpt-5.4", "US", expect.arrayContaining(["us"])],
    ["gpt-5.4", "", expect.arrayContaining(["us"])],
  ])("%s offers no region %j", (model, region, allowed) => {
    expect(refused({ model, region, usage: { prompt: 1 } })).toMatchObject({
      code: "region-not-offered",
      field: "region",
      value: region,
      allowed,
    });
  });
});

describe("fees", () => {
  it.each([
    // per 1,000 searches, per hour, per 20 minutes of 1 GB, per million token-hours (billing-rules 1.3 and 6)
    ["claude-opus-5", { webSearches: 1_000 }, "webSearch", 10],
    ["gpt-5.4", { webSearches: 1_000 }, "webSearch", 10],
    ["gpt-4o-search-preview", { webSearches: 1_000 }, "webSearch", 25],
    ["grok-4.5", { webSearches: 1_000 }, "webSearch", 5],
    ["grok-4.5", { fileSearches: 1_000 }, "fileSearch", 2.5],
    ["gpt-5.4", { fileSearches: 1_000 }, "fileSearch", 2.5],
    ["gpt-5.4", { containerMinutes: 20 }, "containerMinutes", 0.03],
    ["claude-opus-5", { containerMinutes: 60 }, "containerMinutes", 0.05],
    ["claude-opus-5", { sessionHours: 2.5 }, "sessionHours", 0.2],
    ["gemini-2.5-pro", { groundedPrompts: 1_000 }, "grounding", 35],
    ["gemini-3.1-pro-preview", { groundedPrompts: 1_000 }, "grounding", 14],
    ["gemini-2.5-pro", { cacheStorageTokenHours: 1_000_000 }, "cacheStorage", 4.5],
    ["gemini-2.5-flash", { cacheStorageTokenHours: 2_500_000.5 }, "cacheStorage", 2.5000005],
    ["gemini-3.8-flash", { cacheStorageTokenHours: 1_000_000 }, "cacheStorage", 0.5],
  ])("%s %j", (model, usage, meter, amount) => {
    expect(line({ model, usage }, meter).amountUsd).toBeCloseTo(amount, 12);
  });

  it("stand outside tiers and regions", () => {
    const usage = { prompt: 1_000_000, webSearches: 1_000, containerMinutes: 20 };
    const at = "2026-09-23";
    for (const how of [
      { serviceTier: "batch" },
      { serviceTier: "priority" },
      { region: "us" },
      { serviceTier: "flex", region: "eu" },
    ]) {
      const { lines } = priced({ model: "gpt-5", at, usage, ...how });
      expect(lines.slice(1).map(({ amountUsd, factors }) => [amountUsd, factors])).toEqual([
        [10, []],
        [0.03, []],
      ]);
    }
  });

  it("leave a free allowance to the bill, and say so", () => {
    expect(warningCodes({ model: "gemini-2.5-pro", usage: { groundedPrompts: 1 } })).toEqual([
      "free-allowance-ignored",
    ]);
    expect(warningCodes({ model: "claude-opus-5", usage: { containerMinutes: 1 } })).toEqual([
      "free-allowance-ignored",
    ]);
    expect(warningCodes({ model: "claude-opus-5", usage: { webSearches: 1 } })).toEqual([]);
  });

  it.each([
    ["gemini-2.5-pro", { webSearches: 1 }, "webSearch"],
    ["claude-3-haiku-20240307", { webSearches: 1 }, "webSearch"],
    ["gpt-4.1", { cacheStorageTokenHours: 1 }, "cacheStorage"],
    ["gpt-5", { trainingTokens: 1 }, "training"],
    ["gpt-4.1", { sessionHours: 1 }, "sessionHours"],
  ])("%s has no %j", (model, usage, meter) => {
    expect(ask({ model, at: "2026-01-01", usage })).toMatchObject({
      error: { code: "no-rate", value: meter },
    });
  });
});
