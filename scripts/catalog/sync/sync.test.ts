import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/catalog/schema";
import { catalogOf, providerOf } from "@/test/support/catalog";
import { parseReview } from "../review/schema";
import { compareUpstreams, type Findings } from "./compare";
import type { Reading } from "./reading";
import { formatFindings } from "./review-text";
import { readUpstream } from "./upstreams";

const on = "2026-11-21";

/** gpt-a was cut from 4/16 to 2/8 in March; gpt-c is gone; claude-a has a band. */
const catalog = catalogOf([
  providerOf("openai", {
    "gpt-a": {
      prices: [
        { from: "2026-01-01", rates: { input: 4, output: 16 } },
        {
          from: "2026-03-01",
          rates: { input: 2, cacheRead: 0.5, output: 8 },
          seen: { first: "2026-03-01", last: "2026-05-01" },
        },
      ],
    },
    "gpt-b": {
      prices: [
        {
          from: "2026-01-01",
          rates: { input: 1, output: 4 },
          seen: { first: "2026-01-01", last: "2026-05-01" },
        },
      ],
    },
    "gpt-c": {
      prices: [{ from: "2026-01-01", rates: { input: 1, output: 1 } }],
      facts: { retirement: { on: "2026-10-23", status: "retired", basis: "made up" } },
    },
  }),
  providerOf("anthropic", {
    "claude-a": {
      prices: [
        {
          from: "2026-01-01",
          rates: { input: 3, cacheRead: 0.3, output: 15 },
          bands: [{ above: 200_000, rates: { input: 6, output: 22.5 } }],
        },
      ],
    },
  }),
]);

/** Every source has borne witness to every price. */
const evidence = new Map(
  catalog.models
    .flatMap(({ prices }) => prices)
    .map((price): [string, Evidence] => [
      price.id,
      {
        price: price.id,
        recorded: "2026-01-01",
        witnesses: ["genai-prices", "litellm", "models.dev", "llm-prices"].map((source) => ({
          source,
          agrees: true,
          fieldsAgree: ["input"],
          refs: [{ key: price.id, ref: "earlier", seen: "2026-05-01", values: {} }],
          differs: [],
        })),
        disagreements: [],
      },
    ]),
);

function read(name: string, file: string): Reading {
  return readUpstream(name, readFileSync(`test/fixtures/upstreams/${file}`, "utf8"), file, on);
}

function sync(readings: readonly Reading[], judged = { differences: [], missing: [] }): Findings {
  return compareUpstreams(readings, { catalog, evidence, judged, on });
}

const summaries = (findings: Findings, kind: string) =>
  findings.items.filter((item) => item.kind === kind).map(({ summary }) => summary);

const healthy = [
  read("genai-prices", "genai-prices.json"),
  read("litellm", "litellm.json"),
  read("models.dev", "models-dev.json"),
  read("llm-prices", "llm-prices.json"),
];

describe("the readers", () => {
  it("give every upstream in our meters, per million", () => {
    const cards = healthy.map(({ name, models }) => [
      name,
      models.find(({ id }) => id === "gpt-a")?.rates,
      models.find(({ id }) => /claude.a$/.test(id))?.bands,
    ]);
    const bands = [{ above: 200_000, rates: { input: 6, output: 22.5 } }];
    expect(cards).toEqual([
      // The start dates decide: 4/16 is over, 9/9 is to come.
      ["genai-prices", { input: 2, cacheRead: 0.5, output: 8 }, bands],
      ["litellm", { input: 2, cacheRead: 0.5, output: 8 }, bands],
      ["models.dev", { input: 4, output: 16 }, bands],
      ["llm-prices", { input: 2, cacheRead: 0.5, output: 8 }, []],
    ]);
  });

  it.each([
    ["litellm.truncated.json", /^it is not JSON: cut off after \d+ characters$/],
    ["litellm.page.html", /^it is an HTML page, not JSON$/],
    ["litellm.empty.json", /^it is empty$/],
    ["not-a-map.json", /^it is not a map of models$/],
  ])("refuse %s as a whole", (file, problem) => {
    const reading = read("litellm", file);
    expect(reading).toMatchObject({ read: false, models: [] });
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]).toMatch(problem);
  });

  it("refuse a price that is none, by name, and keep the rest", () => {
    const reading = read("litellm", "litellm.odd-prices.json");
    expect(reading.problems).toEqual(
      expect.arrayContaining([
        'openai/gpt-a: input_cost_per_token is "free", not a number',
        "openai/gpt-b: output_cost_per_token is negative, -0.000004",
        "anthropic/claude-a: input_cost_per_token is 1000000000000000000, beyond all bounds",
      ]),
    );
    expect(reading.models.find(({ id }) => id === "gpt-d")?.rates).toEqual({ input: 0.5, output: 2 });
  });

  it("name a provider that is missing as a whole", () => {
    const reading = read("models.dev", "models-dev.missing-provider.json");
    expect(reading.problems).toContain(
      "anthropic: the whole provider is missing; none of its prices is taken as gone",
    );
  });

  it("know no other upstream", () => {
    expect(() => readUpstream("hearsay", "{}", "file", on)).toThrow('there is no upstream "hearsay"');
  });
});

describe("a sync with four upstreams", () => {
  const findings = sync(healthy);

  it("finds the change that none contradicts, with every witness and a draft", () => {
    expect(summaries(findings, "change")).toEqual([
      expect.stringContaining("openai/gpt-b: input 1 -> 1.25 (genai-prices)"),
    ]);
    const item = findings.items.find(({ kind }) => kind === "change");
    expect(item).toMatchObject({
      accept: false,
      edit: { edit: "add-price", model: "gpt-b", price: { from: on, rates: { input: 1.25, output: 5 } } },
    });
    expect(item?.evidence.map(({ source }) => source)).toEqual(["genai-prices", "litellm", "models.dev"]);
  });

  it("finds the new model once, whoever has it", () => {
    expect(summaries(findings, "new-model")).toEqual(["openai/gpt-d: 0.5 / 2 (genai-prices, litellm)"]);
  });

  it("sees that a source still has our earlier price", () => {
    expect(summaries(findings, "stale-there")).toEqual([
      expect.stringContaining("openai/gpt-a: input 2 -> 4 (models.dev)"),
    ]);
  });

  it("leaves a model alone that has been retired", () => {
    expect(JSON.stringify(findings.items)).not.toContain("gpt-c");
  });

  it("accepts nothing, and is a review", () => {
    const { counts: _, ...review } = findings;
    expect(findings.items.every(({ accept }) => !accept)).toBe(true);
    expect(parseReview(JSON.parse(JSON.stringify(review)), "review")).toMatchObject({
      against: catalog.edition,
    });
  });

  it("is told in Markdown", () => {
    expect(formatFindings(findings)).toMatchSnapshot();
  });

  it("does not bring up what was judged", () => {
    const judged = {
      differences: [
        { provider: "openai", model: "gpt-b", field: "input", ours: 1, theirs: 1.25 },
        { provider: "openai", model: "gpt-b", field: "output", ours: 4, theirs: 5 },
      ],
      missing: ["openai/gpt-d"],
    };
    const again = compareUpstreams(healthy.slice(0, 1), { catalog, evidence, judged, on });
    expect(again.items.filter(({ kind }) => kind !== "stale-here")).toEqual([]);
    expect(again.counts.judged).toBe(2);
  });
});

describe("a sync with damaged upstreams", () => {
  it("takes nothing from one that cannot be read, and nothing as gone", () => {
    for (const file of ["litellm.truncated.json", "litellm.page.html", "litellm.empty.json"]) {
      const findings = sync([read("litellm", file)]);
      expect(findings.items.filter(({ kind }) => kind !== "stale-here")).toEqual([]);
      expect(findings.upstreams[0]).toMatchObject({ read: false });
    }
  });

  it("takes no odd price for a change, nor for a model that is gone", () => {
    const findings = sync([read("litellm", "litellm.odd-prices.json")]);
    expect(findings.items.map(({ kind }) => kind).filter((kind) => kind !== "stale-here")).toEqual([
      "new-model",
    ]);
  });

  it("does not take a missing provider for prices that are gone", () => {
    const findings = sync([read("models.dev", "models-dev.missing-provider.json")]);
    expect(JSON.stringify(findings.items)).not.toContain("claude-a");
  });

  it("asks whether a model that is not there was renamed", () => {
    const findings = sync([read("genai-prices", "genai-prices.renamed.json")]);
    expect(summaries(findings, "missing-there")).toEqual([
      "openai/gpt-b: genai-prices had it and has it no more; at the same price it has gpt-b-2026-10. Our price stands.",
    ]);
  });

  it.each([
    ["gpt-a", "input is zero where 2 was"],
    ["gpt-b", "input is 1000 times ours"],
    ["gpt-b", "output is 10 times ours"],
    ["claude-a", "cacheRead of 3.5 is above input, 3"],
  ])("points at %s: %s", (model, oddity) => {
    const findings = sync([read("models.dev", "models-dev.suspicious.json")]);
    const found = findings.items.find(({ id }) => id.endsWith(`/${model}`));
    expect(found).toMatchObject({ kind: "suspicious", accept: false });
    expect(found?.summary).toContain(oddity);
  });
});
