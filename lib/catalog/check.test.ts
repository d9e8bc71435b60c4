import { describe, expect, it } from "vitest";
import {
  findOddPrices,
  parseEditionsFile,
  parseEvidenceFile,
  parseProviderFile,
  parseRulesFile,
} from "./check";
import type { Price, ProviderFile, Rule } from "./schema";
import { facts, makeFiles, makeProvider, price } from "./small-files";

const file = "data/providers/acme.json";

function withPrices(...prices: unknown[]): unknown {
  return makeProvider({ models: [{ id: "alpha-1", facts: [facts], prices: prices as Price[] }] });
}

function withFacts(...records: unknown[]): unknown {
  return makeProvider({ models: [{ id: "alpha-1", facts: records as (typeof facts)[], prices: [price] }] });
}

const rule: Rule = {
  id: "acme-batch",
  recorded: "2026-09-23",
  kind: "tier",
  tier: "batch",
  factor: 0.5,
  offers: false,
  source: { name: "Acme, pricing", seen: "2026-09-23" },
  confidence: "H",
};

describe("parseProviderFile", () => {
  it("passes a good file as it is", () => {
    expect(parseProviderFile(makeProvider(), file)).toEqual(makeProvider());
  });

  it.each<[string, unknown, string]>([
    [
      "a misspelt rate",
      withPrices({ ...price, rates: { input: 3, outptu: 15 } }),
      "models[0].prices[0].rates.outptu is 15; allowed: only the keys input, cacheRead, cacheWrite5m, cacheWrite1h, audioInput, audioCacheRead, imageInput, imageCacheRead, videoInput, output, reasoning, audioOutput, imageOutput, videoOutput, cacheStorage",
    ],
    [
      "a negative rate",
      withPrices({ ...price, rates: { input: -1, output: 15 } }),
      "models[0].prices[0].rates.input is -1; allowed: at least 0",
    ],
    [
      "a rate beyond all bounds",
      withPrices({ ...price, rates: { input: 1e6, output: 15 } }),
      "models[0].prices[0].rates.input is 1000000; allowed: at most 100000",
    ],
    [
      "a rate as text",
      withPrices({ ...price, rates: { input: "3" } }),
      'models[0].prices[0].rates.input is "3"; allowed: a value of type number',
    ],
    [
      "an unknown key of the file",
      { ...makeProvider(), currency: "EUR" },
      'currency is "EUR"; allowed: only the keys provider, name, pricingUrl, notes, rules, models',
    ],
    [
      "an unknown key of a rule of its kind",
      makeProvider({ rules: [{ ...rule, region: "us" } as unknown as Rule] }),
      'rules[0].region is "us"; allowed: only the keys id, recorded, withdrawn, source, confidence, applies, from, to, notes, kind, tier, meters, factor, offers',
    ],
    [
      "a label nobody uses",
      withPrices({ ...price, label: "sale" }),
      'models[0].prices[0].label is "sale"; allowed: one of "list", "promotional", "introductory", "introductory, made permanent", "preview", "scheduled"',
    ],
    [
      "a day that isn't",
      withPrices({ ...price, from: "2026-02-30" }),
      'models[0].prices[0].from is "2026-02-30"; allowed: a date of the calendar such as 2025-04-14',
    ],
    [
      "a missing field",
      withFacts({ ...facts, family: undefined }),
      "models[0].facts[0].family is missing; allowed: a value of type string",
    ],
    [
      "an end before the start",
      withPrices({ ...price, to: "2026-01-09" }),
      'models[0].prices[0].to is "2026-01-09"; allowed: later than the start, 2026-01-10',
    ],
    [
      "periods that overlap",
      withPrices(
        { ...price, to: "2026-06-02" },
        { ...price, id: "acme/alpha-1@2026-06-01", from: "2026-06-01" },
      ),
      'models[0].prices[1] is {"from":"2026-06-01"}; allowed: a period apart from prices[0], 2026-01-10 to 2026-06-02',
    ],
    [
      "the same period twice in one edition",
      withPrices(price, price),
      'models[0].prices[1] is {"from":"2026-01-10"}; allowed: a period apart from prices[0], 2026-01-10 to open',
    ],
    [
      "an id that names another day",
      withPrices({ ...price, id: "acme/alpha-1@2026-01-11" }),
      'models[0].prices[0].id is "acme/alpha-1@2026-01-11"; allowed: acme/alpha-1@2026-01-10',
    ],
    [
      "an output above its context",
      withFacts({ ...facts, maxOutput: 300_000 }),
      "models[0].facts[0].maxOutput is 300000; allowed: at most the context window, 200000",
    ],
    [
      "bands out of order",
      withPrices({
        ...price,
        bands: [
          { above: 200_000, rates: { input: 6 } },
          { above: 128_000, rates: { input: 4 } },
        ],
      }),
      "models[0].prices[0].bands[1].above is 128000; allowed: above 200000, the band before",
    ],
    [
      "a band with a meter of its own",
      withPrices({ ...price, bands: [{ above: 200_000, rates: { audioInput: 6 } }] }),
      "models[0].prices[0].bands[0].rates.audioInput is 6; allowed: a meter the price itself has: input, cacheRead, output",
    ],
    [
      "a tier cut where the price is not",
      withPrices({
        ...price,
        bands: [{ above: 200_000, rates: { input: 6 } }],
        tiers: { batch: { basis: "x", factor: 0.5, bands: [{ above: 128_000, rates: { input: 3 } }] } },
      }),
      "models[0].prices[0].tiers.batch.bands[0].above is 128000; allowed: a threshold of the price: 200000",
    ],
    [
      "a tier without a price",
      withPrices({ ...price, tiers: { batch: { basis: "x" } } }),
      "models[0].prices[0].tiers.batch.rates is missing; allowed: rates, a factor or a range of factors",
    ],
    [
      "a tier nobody sells",
      withPrices({ ...price, tiers: { turbo: { basis: "x", factor: 2 } } }),
      "models[0].prices[0].tiers.turbo is",
    ],
    [
      "agreement that does not add up",
      withPrices({ ...price, agreement: { ...price.agreement, count: 3 } }),
      "models[0].prices[0].agreement.count is 3; allowed: the number of sources in `by`, 1",
    ],
    [
      "two models of one name",
      makeProvider({
        models: [
          { id: "alpha-1", facts: [facts], prices: [price] },
          {
            id: "Alpha-1-Latest",
            facts: [{ ...facts, aliases: [] }],
            prices: [{ ...price, id: "acme/Alpha-1-Latest@2026-01-10" }],
          },
        ],
      }),
      'models[1].facts[0].aliases is "Alpha-1-Latest"; allowed: a name that is not already alpha-1\'s',
    ],
    [
      "two sets of facts in one edition",
      withFacts(facts, { ...facts, recorded: "2026-11-21", aliases: [] }),
      'models[0].facts[1] is "2026-11-21"; allowed: one record of facts per edition: withdraw the one before',
    ],
    [
      "a record withdrawn before it was recorded",
      withPrices({ ...price, withdrawn: "2026-09-23" }),
      'models[0].prices[0].withdrawn is "2026-09-23"; allowed: an edition after 2026-09-23',
    ],
    [
      "two rules of one id",
      makeProvider({ rules: [rule, rule] }),
      'rules[1].id is "acme-batch"; allowed: an id that no other rule of an edition has',
    ],
    [
      "a rule for a family that isn't there",
      makeProvider({ rules: [{ ...rule, applies: { families: ["beta"] } }] }),
      'rules[0].applies.families is "beta"; allowed: one of alpha',
    ],
  ])("refuses %s", (_, content, message) => {
    const run = () => parseProviderFile(content, file);
    expect(run).toThrow(`${file}: ${message}`);
  });

  it("names every problem, not the first only", () => {
    const content = withPrices({ ...price, rates: { input: -1, output: -2 } });
    expect(() => parseProviderFile(content, file)).toThrow(/input is -1.*\n.*output is -2/);
  });

  it("lets a correction replace a price: withdrawn and recorded in the same edition", () => {
    const content = withPrices(
      { ...price, withdrawn: "2026-11-21" },
      { ...price, recorded: "2026-11-21", rates: { input: 4, output: 15 } },
    );
    expect(() => parseProviderFile(content, file)).not.toThrow();
  });

  it("knows that edition 10 of a day follows edition 2", () => {
    const content = withPrices({ ...price, recorded: "2026-09-23-2", withdrawn: "2026-09-23-10" });
    expect(() => parseProviderFile(content, file)).not.toThrow();
  });
});

describe("the other files", () => {
  it("refuses editions out of order", () => {
    const { editions } = makeFiles(makeProvider(), ["2026-11-21", "2026-09-23"]);
    expect(() => parseEditionsFile(editions, "data/editions.json")).toThrow(
      'data/editions.json: editions[1].edition is "2026-09-23"; allowed: an edition after 2026-11-21',
    );
  });

  it("refuses a digest that is none", () => {
    const { editions } = makeFiles(makeProvider());
    const content = { editions: editions.editions.map((edition) => ({ ...edition, digest: "abc" })) };
    expect(() => parseEditionsFile(content, "data/editions.json")).toThrow('editions[0].digest is "abc"');
  });

  it("refuses a meter that inherits from itself", () => {
    const { tier: _, factor: __, offers: ___, ...base } = rule as Extract<Rule, { kind: "tier" }>;
    const content = { rules: [{ ...base, kind: "inherit", meter: "output", as: "output" }] };
    expect(() => parseRulesFile(content, "data/rules.json")).toThrow(
      'data/rules.json: rules[0].as is "output"; allowed: another meter than output',
    );
  });

  it("refuses evidence for a price that isn't there", () => {
    const record = {
      price: "acme/alpha-2@2026-01-10",
      recorded: "2026-09-23",
      witnesses: [],
      disagreements: [],
    };
    const content = { provider: "acme", records: [record] };
    expect(() => parseEvidenceFile(content, "data/evidence/acme.json", makeProvider())).toThrow(
      'records[0].price is "acme/alpha-2@2026-01-10"; allowed: the id of a price of the provider',
    );
  });
});

describe("findOddPrices", () => {
  it("points at a cached rate above the fresh one, without refusing it", () => {
    const content = withPrices({ ...price, rates: { input: 3, cacheRead: 4, output: 15 } }) as ProviderFile;
    expect(() => parseProviderFile(content, file)).not.toThrow();
    expect(findOddPrices(content, file)).toEqual([
      {
        file,
        path: "models[0].prices[0].rates.cacheRead",
        value: 4,
        allowed: "usually at most the rate of input, 3",
      },
    ]);
  });
});
