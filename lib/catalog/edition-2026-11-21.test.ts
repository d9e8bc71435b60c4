import { describe, expect, it } from "vitest";
import { answerPriceRequest } from "../billing/price-request";
import { bundledCatalog } from "./bundled";

/** What the second edition says and the first could not. A million of each meter, so that an amount is a rate. */

const million = 1_000_000;

function amount(edition: string, request: object): number | string {
  const answer = answerPriceRequest(() => bundledCatalog(edition), request);
  return answer.ok ? Number(answer.amount.toPrecision(12)) : answer.error.code;
}

const old = (request: object) => amount("2026-09-23", request);
const now = (request: object) => amount("2026-11-21", request);
const cached = { prompt: 90_000, cacheRead: 90_000 };

describe("edition 2026-11-21", () => {
  it.each([
    // Sonnet 5.5: 90,000 x 0.20, then x 0.10, the day the rate was cut.
    ["claude-sonnet-5-5", "2026-09-27", cached, "not-yet-released"],
    ["claude-sonnet-5-5", "2026-10-06", cached, 0.018],
    ["claude-sonnet-5-5", "2026-10-07", cached, 0.009],
    // Haiku 5.5: 100,000 x 0.10; 100,001 x 0.50.
    ["claude-haiku-5-5", "2026-11-01", { prompt: 100_000 }, 0.01],
    ["claude-haiku-5-5", "2026-11-01", { prompt: 100_001 }, 0.0500005],
    ["claude-fable-5-2", "2026-11-10", { prompt: million, completion: million }, 48],
    ["gpt-6.1-sol", "2026-10-01", { prompt: 272_000 }, 0.544],
    ["gpt-6.1-sol", "2026-10-01", { prompt: 272_001 }, 1.088004],
    ["gpt-6.1-terra", "2026-10-27", { prompt: 100_000, completion: 100_000 }, 0.6],
    ["gpt-6.2-astra", "2026-11-18", cached, 0.036],
    // A write has no row of its own; the caching guide's 1.25 of input does: 90,000 x 8 x 1.25.
    ["gpt-6.2-astra", "2026-11-18", { prompt: 90_000, cacheWrite5m: 90_000 }, 0.9],
    ["gpt-6.2-sol", "2026-11-18", { prompt: 100_000, completion: 10_000 }, 0.3],
    // No source seen has its cached rate: refused, not guessed.
    ["gpt-6.2-sol", "2026-11-18", cached, "no-rate"],
    ["gemini-4-argon", "2026-10-12", { prompt: million }, "no-rate"],
    ["gemini-4-argon", "2026-11-30", { prompt: million }, 2],
    ["gemini-4-argon", "2026-12-01", { prompt: million }, 4],
    ["grok-4.7", "2026-10-01", { prompt: 199_999 }, 0.399998],
    ["grok-4.7", "2026-10-01", { prompt: 200_000 }, 0.8],
    ["deepseek-flash", "2026-11-21", { webSearches: 1_000 }, 0.75],
    ["deepseek-flash", "2026-10-24", { webSearches: 1_000 }, "no-rate"],
    ["qwen-flash", "2026-11-01", cached, 0.0009],
  ])("%s on %s %j: %s", (model, at, usage, expected) => {
    expect(now({ model, at, usage })).toBe(expected);
  });

  it("begins grok-4.20's higher rates at 200,000 tokens, as xAI's page says; the first edition keeps its own", () => {
    const at = (prompt: number) => ({
      model: "grok-4.20-0309-reasoning",
      at: "2026-10-01",
      usage: { prompt },
    });
    // 1.25 per million below, 2.50 from there on
    expect([199_999, 200_000, 200_001].map((prompt) => old(at(prompt)))).toEqual([
      0.24999875, 0.25, 0.5000025,
    ]);
    expect([199_999, 200_000, 200_001].map((prompt) => now(at(prompt)))).toEqual([
      0.24999875, 0.5, 0.5000025,
    ]);
    expect(now({ ...at(200_000), model: "grok-4.20" })).toBe(0.5);
  });

  it.each([
    // Opus 4.7 lost fast mode on 2026-07-24; on 4.6 it has no effect any more; 4.8 loses it on 2026-11-30.
    ["claude-opus-4-7", "2026-07-23", 30],
    ["claude-opus-4-7", "2026-07-24", "tier-not-offered"],
    ["claude-opus-4-6", "2026-06-01", 30],
    ["claude-opus-4-6", "2026-10-01", 5],
    ["claude-opus-4-8", "2026-11-29", 10],
    ["claude-opus-4-8", "2026-11-30", "tier-not-offered"],
  ])("fast mode of %s on %s: %s", (model, at, expected) => {
    expect(now({ model, at, serviceTier: "fast", usage: { prompt: million } })).toBe(expected);
  });

  it("sells Fable 5.1 from 2026-09-01, which the first edition could not know", () => {
    const request = { model: "claude-fable-5-1", at: "2026-09-05", usage: { prompt: million } };
    expect([old(request), now(request)]).toEqual(["not-yet-released", 10]);
  });

  it("says how well each new price is witnessed", () => {
    const verdicts = bundledCatalog("2026-11-21")
      .models.flatMap(({ prices, lists }) => [...prices, ...(lists?.CNY ?? [])])
      .filter(({ recorded }) => recorded === "2026-11-21")
      .map(({ id, agreement }) => [id, agreement.verdict, agreement.quotes]);
    expect(Object.fromEntries(verdicts.map(([id, ...rest]) => [id, rest]))).toMatchSnapshot();
    expect(verdicts.every(([, verdict]) => verdict !== "unwitnessed")).toBe(true);
  });
});
