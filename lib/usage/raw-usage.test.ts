import { describe, expect, it } from "vitest";
import { ask, priced } from "@/test/support/ask";
import { RatebookError } from "../unit/failure";
import { parseRawUsage, type RawApi } from "./raw-usage";

/** Billing rule 0.1: what the fields of each provider's usage object mean. */
describe("the usage object of a provider's own response", () => {
  const cases: readonly [RawApi, object, object][] = [
    [
      // cached inside the prompt, reasoning inside the completion
      "openai-chat",
      {
        prompt_tokens: 2006,
        completion_tokens: 300,
        total_tokens: 2306,
        prompt_tokens_details: { cached_tokens: 1920, audio_tokens: 0 },
        completion_tokens_details: { reasoning_tokens: 256, audio_tokens: 0, accepted_prediction_tokens: 0 },
      },
      { prompt: 2006, cacheRead: 1920, completion: 300, reasoning: 256 },
    ],
    [
      // from GPT-5.6 on written tokens are inside the input as well; reads are no longer multiples of 128
      "openai-responses",
      {
        input_tokens: 3000,
        input_tokens_details: { cached_tokens: 1521, cache_write_tokens: 1400 },
        output_tokens: 90,
        output_tokens_details: { reasoning_tokens: 64 },
        total_tokens: 3090,
      },
      { prompt: 3000, cacheRead: 1521, cacheWrite5m: 1400, completion: 90, reasoning: 64 },
    ],
    [
      // already disjoint: the prompt is the sum
      "anthropic-messages",
      {
        input_tokens: 5,
        cache_creation_input_tokens: 4735,
        cache_creation: { ephemeral_5m_input_tokens: 4000, ephemeral_1h_input_tokens: 735 },
        cache_read_input_tokens: 1000,
        output_tokens: 255,
        server_tool_use: { web_search_requests: 2 },
        service_tier: "standard",
      },
      {
        prompt: 5740,
        cacheRead: 1000,
        cacheWrite5m: 4000,
        cacheWrite1h: 735,
        completion: 255,
        webSearches: 2,
      },
    ],
    [
      // thoughts beside the candidates, tool use beside the prompt, cached inside it
      "gemini",
      {
        promptTokenCount: 1000,
        cachedContentTokenCount: 400,
        candidatesTokenCount: 50,
        thoughtsTokenCount: 150,
        toolUsePromptTokenCount: 25,
        totalTokenCount: 1225,
      },
      { prompt: 1025, cacheRead: 400, completion: 200, reasoning: 150 },
    ],
    [
      // hit and miss make the prompt
      "deepseek",
      {
        prompt_tokens: 210,
        prompt_cache_hit_tokens: 128,
        prompt_cache_miss_tokens: 82,
        completion_tokens: 40,
        completion_tokens_details: { reasoning_tokens: 30 },
        total_tokens: 250,
      },
      { prompt: 210, cacheRead: 128, completion: 40, reasoning: 30 },
    ],
    [
      // a real response (billing-rules 0.1): 10,120 + 1,499 + 2,809 = 14,428, so reasoning is beside the completion
      "xai-chat",
      {
        prompt_tokens: 10120,
        completion_tokens: 1499,
        total_tokens: 14428,
        prompt_tokens_details: { cached_tokens: 128, text_tokens: 10120 },
        completion_tokens_details: { reasoning_tokens: 2809 },
        cost_in_usd_ticks: 232856000,
      },
      { prompt: 10120, cacheRead: 128, completion: 4308, reasoning: 2809 },
    ],
    [
      "mistral",
      {
        prompt_tokens: 100,
        completion_tokens: 20,
        total_tokens: 120,
        prompt_tokens_details: { cached_tokens: 64 },
      },
      { prompt: 100, cacheRead: 64, completion: 20 },
    ],
  ];

  it.each(cases)("%s", (api, raw, usage) => {
    expect(parseRawUsage(raw, api)).toEqual(usage);
  });

  it.each(cases.filter(([api]) => api !== "mistral"))(
    "%s is known by its keys or its total",
    (_, raw, usage) => {
      expect(parseRawUsage(raw)).toEqual(usage);
    },
  );

  it("costs what xAI's own ticks say: 232,856,000 of 1e10 a dollar", () => {
    // grok-4.3: (9,992 x 1.25 + 128 x 0.20 + 4,308 x 2.50) / 1e6
    const rawUsage = cases[5]?.[1];
    for (const provider of ["xai", undefined]) {
      expect(priced({ model: "grok-4.3", provider, rawUsage }).amount).toBeCloseTo(0.0232856, 12);
    }
  });

  it("takes xAI reasoning as inside where the total says so", () => {
    const raw = {
      prompt_tokens: 100,
      completion_tokens: 50,
      total_tokens: 150,
      completion_tokens_details: { reasoning_tokens: 30 },
    };
    expect(parseRawUsage(raw, "xai-chat")).toEqual({ prompt: 100, completion: 50, reasoning: 30 });
    expect(parseRawUsage(raw)).toEqual({ prompt: 100, completion: 50, reasoning: 30 });
  });

  it("takes Gemini's media by their details, cached ones once", () => {
    const raw = {
      promptTokenCount: 1000,
      cachedContentTokenCount: 300,
      promptTokensDetails: [
        { modality: "TEXT", tokenCount: 500 },
        { modality: "AUDIO", tokenCount: 300 },
        { modality: "IMAGE", tokenCount: 120 },
        { modality: "VIDEO", tokenCount: 80 },
      ],
      cacheTokensDetails: [
        { modality: "TEXT", tokenCount: 100 },
        { modality: "AUDIO", tokenCount: 150 },
        { modality: "VIDEO", tokenCount: 50 },
      ],
      candidatesTokenCount: 10,
      candidatesTokensDetails: [{ modality: "IMAGE", tokenCount: 10 }],
    };
    expect(parseRawUsage(raw)).toEqual({
      prompt: 1000,
      cacheRead: 300,
      audioInput: 300,
      audioCacheRead: 150,
      imageInput: 120,
      videoInput: 30,
      completion: 10,
      imageOutput: 10,
    });
  });

  it("takes Anthropic's writes without their lifetimes as 5 minutes", () => {
    const raw = {
      input_tokens: 5,
      cache_creation_input_tokens: 4735,
      cache_read_input_tokens: 0,
      output_tokens: 1,
    };
    expect(parseRawUsage(raw)).toEqual({ prompt: 4740, cacheWrite5m: 4735, completion: 1 });
  });

  it("reads null and absent details as none", () => {
    const raw = {
      prompt_tokens: 9,
      completion_tokens: 3,
      prompt_tokens_details: null,
      completion_tokens_details: { reasoning_tokens: null },
    };
    expect(parseRawUsage(raw)).toEqual({ prompt: 9, completion: 3 });
  });

  it.each([
    // an "inclusive" API with more cached than prompt: the usage came from an exclusive one; refuse rather than clip
    [{ prompt_tokens: 10, completion_tokens: 1, prompt_tokens_details: { cached_tokens: 4000 } }, "gpt-4.1"],
    [
      { prompt_tokens: 10, prompt_cache_hit_tokens: 50, prompt_cache_miss_tokens: 10, completion_tokens: 1 },
      "deepseek-chat",
    ],
    [{ promptTokenCount: 10, cachedContentTokenCount: 50 }, "gemini-2.5-pro"],
    [
      {
        prompt_tokens: 10,
        completion_tokens: 10,
        total_tokens: 20,
        completion_tokens_details: { reasoning_tokens: 40 },
      },
      "gpt-5",
    ],
  ])("%j is refused", (rawUsage, model) => {
    expect(ask({ model, at: "2026-01-01", rawUsage })).toMatchObject({
      error: { code: "parts-exceed-whole" },
    });
  });

  it.each([
    [null, undefined, "not-a-number", "rawUsage"],
    ["text", undefined, "not-a-number", "rawUsage"],
    [[], undefined, "not-a-number", "rawUsage"],
    [{}, undefined, "unknown-field", "rawUsage"],
    [{ tokens: 3 }, undefined, "unknown-field", "rawUsage"],
    [{ prompt_tokens: 1 }, "openai", "unknown-field", "api"],
    [{ prompt_tokens: 1 }, "__proto__", "unknown-field", "api"],
    [{ prompt_tokens: 1 }, "anthropic-messages", "not-a-number", "rawUsage.input_tokens"],
    [{ prompt_tokens: "12" }, undefined, "not-a-number", "rawUsage.prompt_tokens"],
    [{ prompt_tokens: -1 }, undefined, "negative", "rawUsage.prompt_tokens"],
    [{ prompt_tokens: 1.5 }, undefined, "not-a-number", "rawUsage.prompt_tokens"],
    [{ prompt_tokens: 1e308 }, undefined, "too-large", "rawUsage.prompt_tokens"],
    [
      { prompt_tokens: 1, prompt_tokens_details: { cached_tokens: Number.NaN } },
      undefined,
      "not-a-number",
      "rawUsage.prompt_tokens_details.cached_tokens",
    ],
    [
      {
        input_tokens: 1,
        cache_creation_input_tokens: 10,
        cache_creation: { ephemeral_5m_input_tokens: 4 },
        output_tokens: 1,
      },
      undefined,
      "parts-exceed-whole",
      "rawUsage.cache_creation_input_tokens",
    ],
  ])("%j, api %s: %s at %s", (raw, api, code, field) => {
    try {
      parseRawUsage(raw, api);
    } catch (error) {
      if (!(error instanceof RatebookError)) throw error;
      expect(error.failure).toMatchObject({ code, field });
      return;
    }
    expect.fail("not refused");
  });

  it("is read by the request's provider where the keys don't tell", () => {
    expect(parseRawUsage({ input_tokens: 5, output_tokens: 2 }, undefined, "anthropic")).toEqual({
      prompt: 5,
      completion: 2,
    });
    expect(ask({ model: "gpt-5", usage: {}, rawUsage: {} })).toMatchObject({
      error: { code: "unknown-field", field: "rawUsage" },
    });
    expect(ask({ model: "gpt-5", rawUsage: { prompt_tokens: 1 }, api: 3 })).toMatchObject({
      error: { code: "unknown-field", field: "api", value: 3 },
    });
  });
});
