import { calcPrice, type ModelInfo, type Provider, waitForUpdate } from "@pydantic/genai-prices";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import rulesFile from "@/data/rules.json";
import type { PriceAnswer } from "@/lib/billing/price-request";
import { answerPriceRequest } from "@/lib/billing/price-request";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Catalog } from "@/lib/catalog/catalog";
import type { Meter } from "@/lib/catalog/meter";
import { openCatalog } from "@/lib/catalog/open";
import { type ProviderFile, providerFileSchema, type RulesFile } from "@/lib/catalog/schema";
import type { Usage } from "@/lib/usage/usage";
import { edition, meterOfPriceKey, ourId, toCatalog, toProviderFiles } from "./genai-catalog";
import { Seeded } from "./seeded";

/**
 * Our engine fed with the rates of @pydantic/genai-prices, on random requests over every model they know.
 *
 * Each answer is equal to theirs to 1e-9, or falls under one of the rules below, where the two engines mean to differ.
 */
const rules = {
  equal: "the same amount",
  "fee-per-request":
    "they add a fee per request (Perplexity); a price request of ours has no such meter. The rest is equal",
  "nothing-for-no-price":
    "tokens or searches for which a model has no price at all cost nothing there; here they are refused: missing is not zero",
  "both-refuse": "the parts are more than their whole",
  "parts-checked-only-where-priced":
    "they let parts exceed their whole where the part has no price of its own; here the usage is refused either way (billing rule 0.1)",
} as const;

type Outcome = keyof typeof rules;

const requestsPerModel = 12;
const tolerance = 1e-9;

let providers: readonly Provider[] = [];
let files: ProviderFile[] = [];
let theirs: Catalog;
const counts = new Map<string, number>();

beforeAll(async () => {
  providers = (await waitForUpdate()) ?? [];
  files = toProviderFiles(providers);
  theirs = toCatalog(files);
});

afterAll(() => {
  const models = providers.reduce((sum, provider) => sum + provider.models.length, 0);
  const lines = [...counts].map(([what, count]) => `  ${count.toLocaleString("en").padStart(7)}  ${what}`);
  console.info(
    `genai-prices 0.1.8: ${providers.length} providers, ${models} models, ${models * requestsPerModel} requests\n${lines.join("\n")}`,
  );
});

describe("our engine with the rates of genai-prices", () => {
  it("knows every model of theirs", () => {
    expect(providers.length).toBe(43);
    expect(theirs.models.length).toBe(1694);
    for (const file of files) expect(() => providerFileSchema.parse(file)).not.toThrow();
  });

  it("bills thousands of random requests as they do, or differs by a rule", () => {
    const random = new Seeded(20_260_923);
    const unexplained: string[] = [];
    for (const provider of providers) {
      for (const model of provider.models) {
        for (let round = 0; round < requestsPerModel; round++) {
          const request = randomRequest(random, model);
          const outcome = compare(request, provider, model);
          count(typeof outcome === "string" && outcome in rules ? outcome : "unexplained");
          if (!(outcome in rules))
            unexplained.push(`${provider.id}/${model.id} ${JSON.stringify(request)}: ${outcome}`);
        }
      }
    }
    expect(unexplained.slice(0, 20)).toEqual([]);
    expect(counts.get("equal")).toBeGreaterThan(15_000);
  });

  it("gives the same amount for given rates as for the same rates in a catalog", () => {
    const random = new Seeded(7);
    let compared = 0;
    for (const provider of providers) {
      for (const model of provider.models) {
        const rates = flatRates(model);
        if (rates === null || rates.input === undefined || rates.output === undefined) continue;
        const { usage: any, at } = randomRequest(random, model);
        // What cached media take over depends on the catalog's own rates, which a model nobody lists has none of.
        const usage = { ...any, audioCacheRead: 0, imageCacheRead: 0 };
        const given = answerPriceRequest(() => theirs, { model: "a model nobody lists", usage, at, rates });
        const result = theirAmount(usage, at, provider, model);
        if (!given.ok) {
          const isMissing = given.error.code === "no-rate" && rates[given.error.value as Meter] === undefined;
          expect(isMissing || given.error.code === "parts-exceed-whole").toBe(true);
        } else if (fees(model) === 0) {
          if (result === "refused") expect.fail(`${provider.id}/${model.id}: they refuse`);
          expect(relative(given.amount, result), `${provider.id}/${model.id}`).toBeLessThan(tolerance);
          compared++;
        }
      }
    }
    count("equal with `rates` given", compared);
    expect(compared).toBeGreaterThan(500);
  });

  it("with our own rules: equal, or no-rate for a part that has no price", () => {
    const strict = openCatalog(
      {
        providers: files,
        rules: rulesFile as RulesFile,
        editions: { editions: [{ edition, digest: "0".repeat(64), models: 1, prices: 1, notes: "theirs" }] },
      },
      edition,
    );
    const random = new Seeded(42);
    for (const provider of providers) {
      for (const model of provider.models) {
        const request = randomRequest(random, model, 0.08);
        const lenient = ask(theirs, request, provider, model);
        const answer = ask(strict, request, provider, model);
        if (answer.ok) {
          expect(lenient).toMatchObject({ ok: true, amount: answer.amount });
          count("own rules: equal");
        } else if (lenient.ok) {
          expect(answer.error.code).toBe("no-rate");
          expect(pricedMeters(model, request.at)).not.toContain(answer.error.value);
          count("own rules: refused, because the part has no price and no rule says what it costs");
        }
      }
    }
  });
});

describe("where their data means another rule than ours", () => {
  // input rate by model and instant: ours, theirs
  it.each([
    // their off-peak hours of 2025 have no end; DeepSeek's ended on 2025-09-05 (billing rule 3.4)
    ["deepseek-chat", "2025-10-01T20:00:00Z", 0.28, 0.135],
    // their peak hours have no weekend; DeepSeek's had none from 2026-08-22 on. 2026-09-20 is a Sunday
    ["deepseek-v4-pro", "2026-09-20T02:00:00Z", 0.66, 1.32],
    // nor a beginning: the first were on 2026-08-17
    ["deepseek-v4-pro", "2026-08-03T02:00:00Z", 0.435, 1.32],
    // and dates alone: the price of 2026-08-16T16:00Z starts at the next midnight there
    ["deepseek-v4-pro", "2026-08-16T20:00:00Z", 0.66, 0.435],
  ])("%s at %s: %d here, %d there", (model, at, ours, there) => {
    const answer = answerPriceRequest(bundledCatalog, { model, at, usage: { prompt: 1_000_000 } });
    expect(answer).toMatchObject({ amount: ours });
    const found = calcPrice({ input_tokens: 1_000_000 }, model, {
      providerId: "deepseek",
      timestamp: new Date(at),
    });
    expect(found?.total_price).toBe(there);
  });

  it("a prompt of exactly 272,000 tokens is short here and long there", () => {
    const usage = { prompt: 272_000 };
    expect(answerPriceRequest(bundledCatalog, { model: "gpt-5.4", usage })).toMatchObject({ amount: 0.68 });
    expect(calcPrice({ input_tokens: 272_000 }, "gpt-5.4", { providerId: "openai" })?.total_price).toBe(1.36);
  });
});

interface RandomRequest {
  usage: Usage;
  at: string;
  count: number;
}

/** Prompts lie around the model's tiers, dates around its start dates; parts are mostly within their wholes. */
function randomRequest(random: Seeded, model: ModelInfo, partChance = 0.5): RandomRequest {
  const edges = tierStarts(model).flatMap((start) => [start - 1, start, start + 1, 2 * start]);
  const prompt = random.oneOf([
    random.whole(0, 3_000),
    random.whole(3_000, 1_000_000),
    ...(edges.length > 0 ? [random.oneOf(edges as [number, ...number[]])] : []),
    ...(edges.length > 0 ? [random.oneOf(edges as [number, ...number[]])] : []),
  ]);
  const completion = random.whole(0, 20_000);
  const part = (whole: number): number =>
    !random.chance(partChance)
      ? 0
      : random.chance(0.01)
        ? whole + random.whole(1, 9)
        : random.whole(0, Math.floor(whole / 6));
  const audioInput = part(prompt);
  const imageInput = part(prompt);
  const audioCacheRead = Math.floor(audioInput * random.next());
  const imageCacheRead = Math.floor(imageInput * random.next());
  const priced = new Set(pricedMeters(model, "2026-09-23T00:00:00Z"));
  const searches = (meter: Meter): number =>
    priced.has(meter) || random.chance(0.01) ? random.whole(0, 5) : 0;
  const usage: Usage = {
    prompt,
    cacheRead: part(prompt) + audioCacheRead + imageCacheRead,
    cacheWrite5m: part(prompt),
    cacheWrite1h: part(prompt),
    audioInput,
    imageInput,
    videoInput: random.chance(0.2) ? part(prompt) : 0,
    audioCacheRead,
    imageCacheRead,
    completion,
    reasoning: part(completion),
    audioOutput: part(completion),
    imageOutput: part(completion),
    webSearches: searches("webSearch"),
    fileSearches: searches("fileSearch"),
  };
  const dates = startDates(model).flatMap((date) => [
    `${date}T00:00:00Z`,
    new Date(Date.parse(`${date}T00:00:00Z`) - 1).toISOString(),
  ]);
  const anyInstant = new Date(Date.UTC(2024, 0, 1) + random.whole(0, 1_200 * 86_400) * 1000).toISOString();
  const at =
    dates.length > 0 && random.chance(0.4) ? random.oneOf(dates as [string, ...string[]]) : anyInstant;
  return { usage, at, count: random.chance(0.2) ? random.whole(2, 1000) : 1 };
}

function compare(request: RandomRequest, provider: Provider, model: ModelInfo): Outcome | string {
  const ours = ask(theirs, request, provider, model);
  const perRequest = theirAmount(request.usage, request.at, provider, model);
  if (perRequest === "refused") {
    return !ours.ok && ours.error.code === "parts-exceed-whole"
      ? "both-refuse"
      : `they refuse, we answer ${JSON.stringify(ours)}`;
  }
  if (!ours.ok) {
    if (ours.error.code === "no-rate" && !hasPrice(ours.error.value as Meter, model, request.at))
      return "nothing-for-no-price";
    if (ours.error.code === "parts-exceed-whole") return "parts-checked-only-where-priced";
    return `${ours.error.code}: ${ours.error.message}`;
  }
  const fee = (fees(model) / 1000) * request.count;
  const amount = perRequest * request.count;
  if (relative(ours.amount, amount - fee) > tolerance) return `${ours.amount} here, ${amount} there`;
  return fee > 0 ? "fee-per-request" : "equal";
}

function ask(catalog: Catalog, request: RandomRequest, provider: Provider, model: ModelInfo): PriceAnswer {
  return answerPriceRequest(() => catalog, {
    ...request,
    model: ourId(model.id),
    provider: provider.id.replaceAll("_", "-"),
  });
}

function theirAmount(usage: Usage, at: string, provider: Provider, model: ModelInfo): number | "refused" {
  const alone: Provider = { ...provider, models: [{ ...model, match: { equals: model.id } }] };
  try {
    return (
      calcPrice(theirUsage(usage), model.id, { provider: alone, timestamp: new Date(at) })?.total_price ??
      Number.NaN
    );
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("Invalid usage data")) return "refused";
    throw error;
  }
}

/** Their cache writes are a whole with the hour's as a part; ours stand side by side. */
function theirUsage(usage: Usage): Record<string, number> {
  return {
    input_tokens: usage.prompt ?? 0,
    cache_read_tokens: usage.cacheRead ?? 0,
    cache_write_tokens: (usage.cacheWrite5m ?? 0) + (usage.cacheWrite1h ?? 0),
    cache_write_1h_tokens: usage.cacheWrite1h ?? 0,
    input_audio_tokens: usage.audioInput ?? 0,
    cache_audio_read_tokens: usage.audioCacheRead ?? 0,
    input_image_tokens: usage.imageInput ?? 0,
    cache_image_read_tokens: usage.imageCacheRead ?? 0,
    input_video_tokens: usage.videoInput ?? 0,
    output_tokens: usage.completion ?? 0,
    output_reasoning_tokens: usage.reasoning ?? 0,
    output_audio_tokens: usage.audioOutput ?? 0,
    output_image_tokens: usage.imageOutput ?? 0,
    web_searches: usage.webSearches ?? 0,
    storage_searches: usage.fileSearches ?? 0,
  };
}

function rowsOf(model: ModelInfo) {
  return Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];
}

function tierStarts(model: ModelInfo): number[] {
  return rowsOf(model).flatMap(({ prices }) =>
    Object.values(prices).flatMap((price) =>
      typeof price === "object" ? price.tiers.map(({ start }) => start) : [],
    ),
  );
}

function startDates(model: ModelInfo): string[] {
  return rowsOf(model).flatMap((row) =>
    "constraint" in row && row.constraint?.type === "start_date" ? [row.constraint.start_date] : [],
  );
}

function pricedMeters(model: ModelInfo, at: string): Meter[] {
  const dated = rowsOf(model).filter(
    (row) =>
      !("constraint" in row && row.constraint?.type === "start_date" && row.constraint.start_date > at),
  );
  return Object.keys(dated[dated.length - 1]?.prices ?? {}).flatMap((key) => meterOfPriceKey[key] ?? []);
}

/** Whether a meter, or the whole it is part of, has a price of theirs. */
function hasPrice(meter: Meter, model: ModelInfo, at: string): boolean {
  const output: readonly Meter[] = ["output", "reasoning", "audioOutput", "imageOutput", "videoOutput"];
  const priced = pricedMeters(model, at);
  if (priced.includes(meter)) return true;
  if (meter === "webSearch" || meter === "fileSearch") return false;
  return priced.includes(output.includes(meter) ? "output" : "input");
}

/** USD per 1,000 requests. */
function fees(model: ModelInfo): number {
  const fee = rowsOf(model)[0]?.prices.requests_kcount;
  return typeof fee === "number" ? fee : 0;
}

/** The one row of a model without tiers and dates, as `rates` of a price request. */
function flatRates(model: ModelInfo): Partial<Record<Meter, number>> | null {
  if (Array.isArray(model.prices) || tierStarts(model).length > 0) return null;
  const rates: Partial<Record<Meter, number>> = {};
  for (const [key, price] of Object.entries(model.prices)) {
    const meter = meterOfPriceKey[key];
    if (meter !== undefined && typeof price === "number") rates[meter] = price;
  }
  return rates;
}

function relative(a: number, b: number): number {
  const scale = Math.max(Math.abs(a), Math.abs(b));
  return scale === 0 ? 0 : Math.abs(a - b) / scale;
}

function count(what: string, by = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + by);
}
