import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Rule } from "@/lib/catalog/schema";
import { catalogOf, providerOf } from "@/test/support/catalog";
import { compareUpstreams } from "./compare";
import type { Reading } from "./reading";
import { readUpstream } from "./upstreams";

const on = "2026-11-21";

const made = { recorded: "2026-01-01", source: { name: "made up", seen: on }, confidence: "H" } as const;
const half: Rule = { ...made, id: "half", kind: "tier", tier: "batch", factor: 0.5, offers: true };
const search: Rule = { ...made, id: "search", kind: "fee", meter: "webSearch", rate: 10 };

/** gpt-f prints two bands, three tiers and fees; claude-f has batch and searches from rules alone. */
const catalog = catalogOf([
  providerOf("openai", {
    "gpt-f": {
      prices: [
        {
          from: "2026-01-01",
          rates: { input: 2, cacheRead: 0.5, output: 8 },
          bands: [
            { above: 200_000, rates: { input: 4, output: 12 } },
            { above: 500_000, rates: { input: 6, cacheRead: 1, output: 16 } },
          ],
          tiers: {
            batch: { rates: { input: 1, output: 4 }, basis: "made up" },
            flex: { rates: { input: 1, output: 4 }, basis: "made up" },
            priority: {
              rates: { input: 3.5, output: 14 },
              bands: [{ above: 200_000, rates: { input: 7, output: 20 } }],
              basis: "made up",
            },
          },
          tools: { webSearch: 10, fileSearch: 2.5, basis: "made up" },
        },
      ],
    },
  }),
  providerOf(
    "anthropic",
    { "claude-f": { prices: [{ from: "2026-01-01", rates: { input: 3, output: 15 } }] } },
    [half, search],
  ),
  providerOf("google", {
    "gemini-f": {
      prices: [
        { from: "2026-01-01", rates: { input: 1, output: 2 }, tools: { grounding: 14, basis: "made up" } },
      ],
    },
  }),
]);

function read(name: string, file: string): Reading {
  return readUpstream(name, readFileSync(`test/fixtures/upstreams/${file}`, "utf8"), file, on);
}

function findingsOf(name: string, file: string) {
  const judged = { differences: [], missing: [] };
  return compareUpstreams([read(name, file)], { catalog, evidence: new Map(), judged, on });
}

const summaryOf = (name: string, file: string, model: string) =>
  findingsOf(name, file).items.find(({ id }) => id.endsWith(`/${model}`))?.summary;

describe("every field of a card is read", () => {
  it("LiteLLM: bands, tiers, bands of a tier, fees by the thousand", () => {
    const [model] = read("litellm", "litellm.fields.json").models;
    expect(model).toMatchObject({
      rates: { input: 2, cacheRead: 0.5, output: 8 },
      bands: [
        { above: 200_000, rates: { input: 4 } },
        { above: 500_000, rates: { input: 6, cacheRead: 2 } },
      ],
      tiers: {
        batch: { rates: { input: 1, output: 5 }, bands: [] },
        flex: { rates: { input: 1 } },
        priority: { rates: { input: 3.5 }, bands: [{ above: 200_000, rates: { input: 7 } }] },
      },
      fees: { webSearch: 25, fileSearch: 3 },
    });
  });

  it("models.dev: a list of bands, and modes that are tiers of ours", () => {
    const { models, problems } = read("models.dev", "models-dev.fields.json");
    expect(models[0]).toMatchObject({
      bands: [
        { above: 200_000, rates: { input: 4, output: 12 } },
        { above: 500_000, rates: { input: 6, output: 16 } },
      ],
      tiers: { priority: { rates: { input: 5, output: 20 } } },
    });
    expect(Object.keys(models[0]?.tiers ?? {})).toEqual(["priority"]);
    expect(problems).toContain('anthropic/claude-f: tiers.input is "free", not a number');
  });

  it("genai-prices: searches; those of Google are grounding", () => {
    const fees = read("genai-prices", "genai-prices.fields.json").models.map((model) => model.fees);
    expect(fees).toEqual([{ webSearch: 10, fileSearch: 2.5 }, { webSearch: 12 }, { grounding: 14 }]);
  });
});

describe("every field of a card is compared", () => {
  it("names the second band, the tier and the fee that differ, and none that agrees", () => {
    const summary = summaryOf("litellm", "litellm.fields.json", "gpt-f");
    const differing = [
      ...(summary ?? "").split("looks wrong")[0]!.matchAll(/([\w.]+) ([\w.]+) -> ([\d.]+)/g),
    ];
    expect(differing.map(([, field, ours, theirs]) => [field, ours, theirs])).toEqual([
      ["webSearch", "10", "25"],
      ["fileSearch", "2.5", "3"],
      ["long.2.cacheRead", "1", "2"],
      ["batch.output", "4", "5"],
    ]);
  });

  it("takes what a rule makes of a price for ours: half in batch and 10 a thousand searches are no difference", () => {
    expect(summaryOf("litellm", "litellm.fields.json", "claude-f")).toBeUndefined();
    expect(summaryOf("genai-prices", "genai-prices.fields.json", "claude-f")).toContain("webSearch 10 -> 12");
    expect(summaryOf("genai-prices", "genai-prices.fields.json", "gemini-f")).toBeUndefined();
  });

  it("finds a tier that was repriced, and drafts that tier alone", () => {
    const item = findingsOf("models.dev", "models-dev.fields.json").items.find(({ id }) =>
      id.endsWith("/gpt-f"),
    );
    expect(item?.summary).toContain("priority.input 3.5 -> 5");
    expect(item?.edit).toMatchObject({
      price: {
        tiers: {
          batch: { rates: { input: 1, output: 4 }, basis: "made up" },
          priority: { rates: { input: 5, output: 20 }, basis: `models.dev, seen ${on}`, asOf: on },
        },
      },
    });
    expect(item?.evidence[0]?.values).toMatchObject({
      tiers: { priority: { rates: { input: 5, output: 20 } } },
    });
  });

  it("finds batch above the standard rate odd", () => {
    const text = JSON.stringify({
      "gpt-f": {
        litellm_provider: "openai",
        mode: "chat",
        input_cost_per_token: 2e-6,
        output_cost_per_token: 8e-6,
        input_cost_per_token_batches: 3e-6,
      },
    });
    const judged = { differences: [], missing: [] };
    const reading = readUpstream("litellm", text, "made up", on);
    const { items } = compareUpstreams([reading], { catalog, evidence: new Map(), judged, on });
    expect(items.find(({ id }) => id.endsWith("/gpt-f"))).toMatchObject({
      kind: "suspicious",
      summary: expect.stringContaining("batch.input of 3 is above input, 2"),
    });
  });
});
