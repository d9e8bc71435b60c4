import { describe, expect, it } from "vitest";
import { ask, line, priced, rates, warningCodes } from "@/test/support/ask";

describe("the request printed in the interface", () => {
  const request = {
    id: "a",
    model: "claude-sonnet-4-5",
    provider: "anthropic",
    at: "2025-10-01T09:00:00Z",
    edition: "2026-09-23",
    serviceTier: "batch",
    region: "us",
    usage: {
      prompt: 120000,
      cacheRead: 100000,
      cacheWrite5m: 10000,
      completion: 4000,
      reasoning: 3000,
      webSearches: 2,
    },
    count: 1000,
    rates: { input: 3, output: 15 },
  };
  const batch = [{ what: "batch", x: 0.5 }];
  const printed = {
    id: "a",
    ok: true,
    currency: "USD",
    amount: 98.75,
    lines: [
      {
        meter: "input",
        quantity: 10000000,
        unit: "token",
        per: 1000000,
        rateUsd: 1.5,
        listRateUsd: 3,
        factors: batch,
        amountUsd: 15,
        inherits: null,
      },
      {
        meter: "cacheRead",
        quantity: 100000000,
        unit: "token",
        per: 1000000,
        rateUsd: 0.15,
        listRateUsd: 0.3,
        factors: batch,
        amountUsd: 15,
        inherits: null,
      },
      {
        meter: "cacheWrite5m",
        quantity: 10000000,
        unit: "token",
        per: 1000000,
        rateUsd: 1.875,
        listRateUsd: 3.75,
        factors: batch,
        amountUsd: 18.75,
        inherits: null,
      },
      {
        meter: "output",
        quantity: 1000000,
        unit: "token",
        per: 1000000,
        rateUsd: 7.5,
        listRateUsd: 15,
        factors: batch,
        amountUsd: 7.5,
        inherits: null,
      },
      {
        meter: "reasoning",
        quantity: 3000000,
        unit: "token",
        per: 1000000,
        rateUsd: 7.5,
        listRateUsd: 15,
        factors: batch,
        amountUsd: 22.5,
        inherits: "output",
      },
      {
        meter: "webSearch",
        quantity: 2000,
        unit: "search",
        per: 1000,
        rateUsd: 10,
        listRateUsd: 10,
        factors: [],
        amountUsd: 20,
        inherits: null,
      },
    ],
    rateCard: {
      provider: "anthropic",
      model: "claude-sonnet-4-5-20250929",
      edition: "2026-09-23",
      from: "2025-09-29",
      to: null,
      serviceTier: "batch",
      band: null,
      timeWindow: null,
    },
    warnings: [{ code: "region-without-effect" }],
  };

  it("gives the result printed there, whole", () => {
    const { lines, warnings, ...rest } = priced(request);
    expect({
      ...rest,
      lines: lines.map(({ source: _, ...each }) => each),
      warnings: warnings.map(({ code }) => ({ code })),
    }).toEqual(printed);
  });

  it("gives every line a source", () => {
    for (const { meter, source } of priced(request).lines) {
      expect(source).toMatchObject(
        meter === "webSearch" || !["input", "output", "reasoning"].includes(meter) ? {} : { given: "rates" },
      );
      expect(Object.keys(source).length).toBeGreaterThan(0);
    }
  });

  it("costs the same without the rates that repeat the catalog's", () => {
    const { rates: _, ...plain } = request;
    expect(priced(plain)).toMatchObject({ amount: 98.75 });
  });
});

describe("what a request leaves out", () => {
  it.each([
    ["the edition is the newest", {}, { edition: "2026-09-23" }],
    ["the tier is standard", {}, { serviceTier: "standard" }],
    ["an alias names the model", { model: "gpt-4.1-2025-04-14" }, { model: "gpt-4.1" }],
    ["case and blanks don't matter", { model: " GPT-4.1 " }, { model: "gpt-4.1" }],
  ])("%s", (_, given, card) => {
    expect(priced({ model: "gpt-4.1", usage: { prompt: 1 }, ...given }).rateCard).toMatchObject(card);
  });

  it("takes the edition's date", () => {
    // gemini-3.6-flash costs 0.75 from 2026-08-13 on and 1.50 from 2027-01-01 on
    expect(rates({ model: "gemini-3.6-flash", usage: { prompt: 1 } })).toEqual({ input: 0.75 });
  });

  it("prices no usage at nothing, with no lines", () => {
    expect(priced({ model: "gpt-4.1", usage: {} })).toMatchObject({ amount: 0, lines: [], warnings: [] });
  });

  it.each([
    [7, 7],
    ["x", "x"],
    [null, null],
    [undefined, null],
    [{}, null],
    [Number.NaN, null],
  ])("echoes the id %s as %s", (id, echoed) => {
    expect(ask({ id, model: "gpt-4.1", usage: {} }).id).toBe(echoed);
    expect(ask({ id, model: "no such model", usage: {} }).id).toBe(echoed);
  });
});

describe("the price on a date", () => {
  it.each([
    // provider's announcements: billing-rules 3.1, 3.3, 3.4 and 4; the day before, the day, as stated there
    ["gemini-3.6-flash", "2026-12-31", 0.75],
    ["gemini-3.6-flash", "2027-01-01", 1.5],
    ["gpt-5.6-luna", "2026-07-29", 1],
    ["gpt-5.6-luna", "2026-07-30", 0.2],
    ["gpt-5.6-sol", "2026-08-20", 5],
    ["gpt-5.6-sol", "2026-08-21", 4],
    ["deepseek-chat", "2025-09-28", 0.56],
    ["deepseek-chat", "2025-09-29", 0.28],
    ["o3", "2025-06-09", 10],
    ["o3", "2025-06-10", 2],
  ])("%s on %s: input %s", (model, at, input) => {
    expect(rates({ model, at, usage: { prompt: 1 } })).toEqual({ input });
  });

  it.each([
    // 2026-09-10T04:00Z: 0.22 -> 0.15 (billing-rules 3.4); noon in Shanghai
    ["2026-09-10T03:59:59.999Z", 0.44],
    ["2026-09-10T04:00:00Z", 0.15],
    ["2026-09-10T12:00:00+08:00", 0.15],
    ["2026-09-10T11:59:59+08:00", 0.44],
  ])("deepseek-v4-flash at %s: input %s", (at, input) => {
    expect(rates({ model: "deepseek-v4-flash", at, usage: { prompt: 1 } })).toEqual({ input });
  });

  it("names the span of the price", () => {
    expect(priced({ model: "gpt-5.6-sol", at: "2026-08-01", usage: {} }).rateCard).toMatchObject({
      from: "2026-07-09",
      to: "2026-08-21",
    });
  });
});

describe("models by name", () => {
  it("keeps a retired model's last price and names what is left", () => {
    // gpt-4.1-nano: retired on 2026-10-23
    const request = { model: "gpt-4.1-nano", usage: { prompt: 1_000_000 } };
    expect(warningCodes({ ...request, at: "2026-10-22" })).toEqual([]);
    const { amount, warnings } = priced({ ...request, at: "2026-10-23" });
    expect(amount).toBe(0.1);
    expect(warnings).toMatchObject([
      {
        code: "retired",
        details: { on: "2026-10-23", left: expect.stringMatching(/^gpt-4.1, gpt-4.1-mini, /) },
      },
    ]);
  });

  it("refuses a model before its release, saying when that is", () => {
    expect(ask({ model: "gpt-5.4", at: "2026-03-04", usage: {} })).toMatchObject({
      error: { code: "not-yet-released", field: "at", value: "2026-03-04", allowed: "2026-03-05 or later" },
    });
    expect(ask({ model: "gpt-5.4", at: "2026-03-05", usage: {} })).toMatchObject({ ok: true });
  });

  it("refuses a date before the first known price of a released model", () => {
    // gemini-1.0-pro: released 2023-12-13, first price of 2024-05-02
    expect(ask({ model: "gemini-1.0-pro", at: "2024-01-01", usage: {} })).toMatchObject({
      error: { code: "no-rate", field: "at", allowed: "2024-05-02 or later" },
    });
  });

  it.each([
    ["gpt-4-turbo-2025-08", "gpt-4-turbo"],
    ["gpt4o", "gpt-4o"],
    ["claude-opus-5.5", "claude-opus-5-5"],
    ["gemini-2.5-por", "gemini-2.5-pro"],
    ["deepseek-v4flash", "deepseek-v4-flash"],
  ])("%s is unknown; %s is near", (model, near) => {
    const answer = ask({ model, usage: {} });
    expect(answer).toMatchObject({ error: { code: "unknown-model", field: "model", value: model } });
    expect(!answer.ok && answer.error.allowed).toContain(near);
  });

  it("offers an Opus and a Sonnet for claude-3.5-opus, which never existed", () => {
    const answer = ask({ model: "claude-3.5-opus", usage: {} });
    expect(JSON.stringify(!answer.ok && answer.error.allowed)).toMatch(/claude-3-opus.*|.*claude-3-5-sonnet/);
  });

  it("says which provider has a model that another one lacks", () => {
    expect(ask({ model: "gpt-4o", provider: "anthropic", usage: {} })).toMatchObject({
      error: { code: "unknown-model", allowed: ["openai/gpt-4o"] },
    });
    expect(ask({ model: "gpt-4o", provider: "nobody", usage: {} })).toMatchObject({
      error: { code: "unknown-model", field: "provider", value: "nobody" },
    });
  });

  it("warns of a prompt above the context window, from one token on", () => {
    // gpt-4o: 128,000
    const of = (prompt: number) => warningCodes({ model: "gpt-4o", usage: { prompt } });
    expect(of(128_000)).toEqual([]);
    expect(of(128_001)).toEqual(["context-exceeded"]);
  });
});

describe("fine-tuned models", () => {
  // OpenAI's printed rates: 4.1 3/12, 4o 3.75/15, minis double (billing-rules 9)
  it.each([
    ["ft:gpt-4.1-2025-04-14:acme::1a", "standard", { input: 3, cacheRead: 0.75, output: 12 }],
    ["ft:gpt-4.1-mini-2025-04-14:acme::1a", "standard", { input: 0.8, cacheRead: 0.2, output: 3.2 }],
    ["ft:gpt-4o-2024-08-06:acme:name:1a", "standard", { input: 3.75, cacheRead: 1.875, output: 15 }],
    ["FT:gpt-4o-mini-2024-07-18:acme::1a", "standard", { input: 0.3, cacheRead: 0.15, output: 1.2 }],
    // printed batch row with its odd entries: 2.225 / 0.90 / 12.50
    ["ft:gpt-4o-2024-08-06:acme:name:1a", "batch", { input: 2.225, cacheRead: 0.9, output: 12.5 }],
    ["ft:gpt-4.1-2025-04-14:acme::1a", "batch", { input: 1.5, cacheRead: 0.5, output: 6 }],
  ])("%s, %s", (model, serviceTier, expected) => {
    expect(rates({ model, serviceTier, usage: { prompt: 20, cacheRead: 10, completion: 10 } })).toEqual(
      expected,
    );
  });

  it("prices training per million tokens, never by tier", () => {
    // 100k tokens x 3 epochs x $8 = $2.40 (OpenAI's own example)
    const request = { model: "gpt-3.5-turbo-0125", usage: { trainingTokens: 300_000 } };
    expect(priced(request).amount).toBeCloseTo(2.4, 12);
    expect(line({ ...request, serviceTier: "batch" }, "training")).toMatchObject({ rateUsd: 8, factors: [] });
  });

  it.each([
    ["ft:gpt-5:acme::1a", "no-rate"],
    ["ft:no-such-model:acme::1a", "unknown-model"],
  ])("%s: %s", (model, code) => {
    expect(ask({ model, usage: { prompt: 1 } })).toMatchObject({ error: { code } });
  });

  it("offers a tuned model no other tier", () => {
    expect(ask({ model: "ft:gpt-4.1-2025-04-14:a::1", serviceTier: "priority", usage: {} })).toMatchObject({
      error: { code: "tier-not-offered", allowed: ["standard", "batch"] },
    });
  });
});
