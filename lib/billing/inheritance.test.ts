import { describe, expect, it } from "vitest";
import { ask, line, priced, rates, refused } from "@/test/support/ask";

describe("a meter without a rate of its own", () => {
  it.each([
    // reasoning is billed as output by everyone (billing-rules 5)
    ["gpt-5", {}, { completion: 10, reasoning: 10 }, "reasoning", "output", 10],
    ["claude-opus-5", {}, { completion: 10, reasoning: 10 }, "reasoning", "output", 25],
    ["grok-4.5", { serviceTier: "priority" }, { completion: 10, reasoning: 10 }, "reasoning", "output", 12],
    ["gemini-2.5-pro", { serviceTier: "batch" }, { completion: 10, reasoning: 10 }, "reasoning", "output", 5],
    // images and video are tokens of the prompt where the model takes them
    ["gpt-4o", {}, { prompt: 10, imageInput: 10 }, "imageInput", "input", 2.5],
    ["gemini-2.5-flash", {}, { prompt: 10, videoInput: 10 }, "videoInput", "input", 0.3],
    ["claude-opus-5", { serviceTier: "batch" }, { prompt: 10, imageInput: 10 }, "imageInput", "input", 2.5],
    [
      "gpt-5",
      {},
      { prompt: 10, cacheRead: 10, imageInput: 10, imageCacheRead: 10 },
      "imageCacheRead",
      "cacheRead",
      0.125,
    ],
    // writing to OpenAI's cache costs nothing extra up to GPT-5.5 (billing-rules 1.2)
    ["gpt-4o", {}, { prompt: 10, cacheWrite5m: 10 }, "cacheWrite5m", "input", 2.5],
    ["gpt-5.5", {}, { prompt: 10, cacheWrite5m: 10 }, "cacheWrite5m", "input", 5],
    ["gpt-5.5", { serviceTier: "batch" }, { prompt: 10, cacheWrite5m: 10 }, "cacheWrite5m", "input", 2.5],
    ["gpt-5.5", {}, { prompt: 272_001, cacheWrite5m: 272_001 }, "cacheWrite5m", "input", 10],
    // cached tokens in batch before GPT-5
    ["gpt-4.1", { serviceTier: "batch" }, { prompt: 10, cacheRead: 10 }, "cacheRead", "input", 1],
  ])("%s %j %j: %s as %s at %d", (model, how, usage, meter, inherits, rate) => {
    expect(line({ model, ...how, usage }, meter)).toMatchObject({ inherits, rateUsd: rate });
  });

  it.each([
    ["gpt-5", { completion: 10, reasoning: 4 }, "output"],
    ["gpt-5.6-sol", { prompt: 10, cacheWrite5m: 10 }, "cacheWrite5m"], // 1.25x from GPT-5.6 on
    ["gpt-realtime", { prompt: 10, imageInput: 10 }, "imageInput"],
    ["qwen-plus", { completion: 10, reasoning: 10 }, "reasoning"],
  ])("%s %j: %s has its own", (model, usage, meter) => {
    expect(line({ model, usage }, meter).inherits).toBeNull();
  });

  it.each([
    // audio first of all; then media a model doesn't list, caches nobody prices
    ["gpt-4o", { prompt: 10, audioInput: 10 }, "audioInput"],
    ["gpt-4o", { completion: 10, audioOutput: 10 }, "audioOutput"],
    ["gemini-1.5-pro", { prompt: 10, audioInput: 10 }, "audioInput"],
    [
      "gpt-4o-audio-preview",
      { prompt: 10, audioInput: 10, cacheRead: 10, audioCacheRead: 10 },
      "audioCacheRead",
    ],
    ["o3-mini", { prompt: 10, imageInput: 10 }, "imageInput"],
    ["gpt-4o", { prompt: 10, videoInput: 10 }, "videoInput"],
    ["gpt-4-turbo", { prompt: 10, cacheRead: 10 }, "cacheRead"],
    ["gpt-5-pro", { prompt: 10, cacheRead: 10 }, "cacheRead"],
    ["gpt-5", { prompt: 10, cacheWrite1h: 10 }, "cacheWrite1h"],
    ["gemini-2.5-pro", { prompt: 10, cacheWrite5m: 10 }, "cacheWrite5m"],
    ["deepseek-chat", { prompt: 10, cacheWrite5m: 10 }, "cacheWrite5m"],
    ["gemini-2.5-flash", { completion: 10, imageOutput: 10 }, "imageOutput"],
    ["text-embedding-3-small", { completion: 1 }, "output"],
  ])("%s %j has no rate for %s", (model, usage, meter) => {
    const error = refused({ model, at: "2026-01-01", usage: { prompt: 20, ...usage } });
    expect(error).toMatchObject({ code: "no-rate", field: "usage", value: meter });
    expect(error.message).toContain(meter);
    expect(error.message).toContain("2026-01-01");
  });

  it("fails the whole request for one meter", () => {
    expect(
      ask({ model: "gpt-4o", usage: { prompt: 1_000, audioInput: 1, completion: 1_000 } }),
    ).not.toHaveProperty("amount");
  });
});

describe("cached media", () => {
  it("counts cached audio and images once", () => {
    // gpt-realtime prints 4/0.40 text, 32/0.40 audio, 5/0.50 image: of 1,000 prompt tokens 500 are audio, 300 of those
    // cached; 200 image, 100 of those cached; 50 cached text. Left: 1000 - (450 + 500 + 200 - 300 - 100) = 250 text.
    const usage = {
      prompt: 1_000,
      cacheRead: 450,
      audioInput: 500,
      audioCacheRead: 300,
      imageInput: 200,
      imageCacheRead: 100,
    };
    const { lines, amount } = priced({ model: "gpt-realtime", usage });
    expect(lines.map(({ meter, quantity, rateUsd }) => [meter, quantity, rateUsd])).toEqual([
      ["input", 250, 4],
      ["cacheRead", 50, 0.4],
      ["audioInput", 200, 32],
      ["audioCacheRead", 300, 0.4],
      ["imageInput", 100, 5],
      ["imageCacheRead", 100, 0.5],
    ]);
    // (250 x 4 + 50 x 0.4 + 200 x 32 + 300 x 0.4 + 100 x 5 + 100 x 0.5) / 1e6
    expect(amount).toBeCloseTo(0.00809, 12);
  });

  it("has no one-to-one inheritance for audio", () => {
    // gemini-2.5-flash prints 1.00 for audio and 0.10 for cached audio, 0.30 and 0.03 for text
    const usage = { prompt: 100, cacheRead: 40, audioInput: 60, audioCacheRead: 30 };
    expect(rates({ model: "gemini-2.5-flash", usage })).toEqual({
      input: 0.3,
      cacheRead: 0.03,
      audioInput: 1,
      audioCacheRead: 0.1,
    });
  });
});
