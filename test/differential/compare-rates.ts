import { calcPrice, type ModelPrice, type Provider } from "@pydantic/genai-prices";
import { answerPriceRequest } from "@/lib/billing/price-request";
import type { Catalog, Model } from "@/lib/catalog/catalog";
import { priceSpans } from "@/lib/catalog/price-at";
import { keysWithoutMeter, meterOfPriceKey } from "./genai-catalog";

/** Our rate cards beside those of genai-prices, by model and field, on one day. */

/** Our providers and theirs. Alibaba and Meta they do not know; their zhipuai is the mainland list, another one. */
const providerNames: Readonly<Record<string, readonly string[]>> = {
  anthropic: ["anthropic"],
  "amazon-bedrock": ["aws"],
  cohere: ["cohere"],
  deepseek: ["deepseek"],
  google: ["google"],
  groq: ["groq"],
  minimax: ["minimax"],
  mistral: ["mistral"],
  moonshotai: ["moonshotai"],
  openai: ["openai"],
  xai: ["x-ai"],
  zai: ["zai"],
};

/** Models that the two call by different names: theirs is what xAI's own alias stands for. */
const renamed: Readonly<Record<string, string>> = {
  "xai/grok-4.20-0309-reasoning": "grok-4.20",
  "xai/grok-4.20-multi-agent-0309": "grok-4.20-multi-agent",
};

/** A Wednesday: noon is off-peak at DeepSeek, two o'clock is peak. */
const noon = "2026-09-23T12:00:00Z";
const peak = "2026-09-23T02:00:00Z";

export interface Difference {
  provider: string;
  model: string;
  /** A meter; `long.` and a meter above the threshold; `threshold`; `peak.` and a meter. */
  field: string;
  /** USD per the meter's unit, or tokens; null where a side says nothing. */
  ours: number | null;
  theirs: number | null;
}

export interface Comparison {
  /** Models both know, and the fields compared on them. */
  shared: number;
  fields: number;
  onlyOurs: number;
  /** Models of the same providers that we lack, as `provider/id`. */
  missing: string[];
  differences: Difference[];
}

type Card = Record<string, number>;

export function compareRates(catalog: Catalog, providers: readonly Provider[]): Comparison {
  const found: Comparison = { shared: 0, fields: 0, onlyOurs: 0, missing: [], differences: [] };
  const matched = new Set<string>();
  for (const model of catalog.models) {
    const their = theirModel(model, providers);
    if (their === null) {
      found.onlyOurs++;
      continue;
    }
    matched.add(their.key);
    const ours = ourCard(catalog, model);
    if (ours === null) continue;
    found.shared++;
    const theirs = their.card;
    for (const field of [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort()) {
      found.fields++;
      const [a, b] = [ours[field] ?? null, theirs[field] ?? null];
      if (a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * a)) continue;
      found.differences.push({ provider: model.provider, model: model.id, field, ours: a, theirs: b });
    }
  }
  found.missing = missingModels(catalog, providers, matched);
  return found;
}

/** What their library bills an id of ours by. */
function theirModel(model: Model, providers: readonly Provider[]): { key: string; card: Card } | null {
  for (const name of providerNames[model.provider] ?? []) {
    const provider = providers.find(({ id }) => id === name);
    if (provider === undefined) continue;
    for (const id of [renamed[`${model.provider}/${model.id}`] ?? model.id, ...model.aliases]) {
      const at = (instant: string) =>
        calcPrice({}, id, { providerId: provider.id, timestamp: new Date(instant) });
      const found = at(noon);
      if (found === null || !provider.models.includes(found.model)) continue;
      const card = theirCard(found.model_price);
      const atPeak = at(peak)?.model_price;
      if (atPeak !== undefined && atPeak !== found.model_price) {
        for (const [field, rate] of Object.entries(theirCard(atPeak))) card[`peak.${field}`] = rate;
      }
      return { key: `${name}/${found.model.id}`, card };
    }
  }
  return null;
}

function theirCard(prices: ModelPrice): Card {
  const card: Card = {};
  for (const [key, price] of Object.entries(prices)) {
    const meter = meterOfPriceKey[key];
    if (meter === undefined || price === undefined) {
      if (!keysWithoutMeter.has(key)) throw new TypeError(`no meter for ${key}`);
      continue;
    }
    card[meter] = typeof price === "number" ? price : price.base;
    if (typeof price === "number") continue;
    for (const { start, price: above } of price.tiers) {
      card.threshold = start;
      card[`long.${meter}`] = above;
    }
  }
  return card;
}

function ourCard(catalog: Catalog, model: Model): Card | null {
  const ms = Date.parse(noon);
  const price = priceSpans(model).findLast(({ startMs }) => startMs <= ms)?.price;
  if (price === undefined) return null;
  const { cacheStorage: _, ...card } = { ...price.rates } as Card;
  for (const [meter, usage] of [
    ["webSearch", { webSearches: 1 }],
    ["fileSearch", { fileSearches: 1 }],
  ] as const) {
    const answer = answerPriceRequest(() => catalog, {
      model: model.id,
      provider: model.provider,
      at: noon,
      usage,
    });
    if (answer.ok && answer.lines[0] !== undefined) card[meter] = answer.lines[0].rateUsd;
  }
  for (const { above, rates } of price.bands ?? []) {
    card.threshold = above;
    for (const [meter, rate] of Object.entries(rates)) card[`long.${meter}`] = rate;
  }
  const atPeak = price.windows?.find(({ toAt }) => toAt === undefined || Date.parse(toAt) > ms);
  for (const [meter, rate] of Object.entries(atPeak?.rates ?? {})) card[`peak.${meter}`] = rate;
  return card;
}

function missingModels(
  catalog: Catalog,
  providers: readonly Provider[],
  matched: ReadonlySet<string>,
): string[] {
  const missing: string[] = [];
  for (const [ours, names] of Object.entries(providerNames)) {
    for (const name of names) {
      for (const { id } of providers.find((provider) => provider.id === name)?.models ?? []) {
        const known = catalog.index.has(`${ours}/${id.toLowerCase()}`) || matched.has(`${name}/${id}`);
        if (!known) missing.push(`${name}/${id}`);
      }
    }
  }
  return missing.sort();
}
