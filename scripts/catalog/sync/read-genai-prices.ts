import type { FeeMeter } from "@/lib/catalog/meter";
import type { Rates } from "@/lib/catalog/schema";
import { type HourEntry, noonHour, parseHour, ratesAt, toWindows } from "./hours";
import { readFees, readRates, toBands } from "./read-card";
import { type Card, DamagedUpstream, Finds, isRecord, parseUpstreamJson, type Reading } from "./reading";

/** Theirs to ours. Alibaba and Meta they have not; their zhipuai is the mainland list, another one. */
const providers: Readonly<Record<string, string>> = {
  openai: "openai",
  anthropic: "anthropic",
  google: "google",
  deepseek: "deepseek",
  "x-ai": "xai",
  mistral: "mistral",
  moonshotai: "moonshotai",
  zai: "zai",
  minimax: "minimax",
  cohere: "cohere",
  aws: "amazon-bedrock",
  groq: "groq",
};

/** Their price keys of tokens, and the meters they are of. */
export const tokenPriceKeys = {
  input_mtok: "input",
  cache_read_mtok: "cacheRead",
  cache_write_mtok: "cacheWrite5m",
  cache_write_1h_mtok: "cacheWrite1h",
  input_audio_mtok: "audioInput",
  cache_audio_read_mtok: "audioCacheRead",
  input_image_mtok: "imageInput",
  cache_image_read_mtok: "imageCacheRead",
  input_video_mtok: "videoInput",
  output_mtok: "output",
  output_reasoning_mtok: "reasoning",
  output_audio_mtok: "audioOutput",
  output_image_mtok: "imageOutput",
  output_video_mtok: "videoOutput",
} as const;

/** Their price keys of searches, by the thousand as ours. */
export const searchPriceKeys = {
  web_searches_kcount: "webSearch",
  storage_searches_kcount: "fileSearch",
} as const;
/** A search of the web is a grounded prompt there. */
const googlePriceKeys = { web_searches_kcount: "grounding", storage_searches_kcount: "fileSearch" } as const;

/** The providers of `@pydantic/genai-prices` as JSON: the npm package's data, or `prices/data.json` of the project. */
export function readGenaiPrices(text: string, ref: string, on: string): Reading {
  const content = parseUpstreamJson(text);
  if (!Array.isArray(content)) throw new DamagedUpstream("it is not a list of providers");
  const finds = new Finds();
  for (const provider of content) {
    const ours = isRecord(provider) ? providers[String(provider.id)] : undefined;
    if (ours === undefined || !isRecord(provider)) continue;
    for (const model of Array.isArray(provider.models) ? provider.models : []) {
      if (isRecord(model) && typeof model.id === "string") {
        finds.take(
          ours,
          model.id,
          readCard(model.prices, on, ours === "google" ? googlePriceKeys : searchPriceKeys),
          (id) => matches(model.match, id),
        );
      } else {
        finds.problems.push(`${ours}: a model without an id`);
      }
    }
  }
  return finds.toReading("genai-prices", ref, Object.values(providers));
}

function readCard(prices: unknown, on: string, feeKeys: Readonly<Record<string, FeeMeter>>): Card | string {
  const cards: (HourEntry & { card: Card })[] = [];
  for (const { hours, flat } of entriesOn(prices, on)) {
    const card = readFlat(flat, feeKeys);
    if (typeof card === "string") return card;
    cards.push({ hours, card, rates: card.rates });
  }
  const plain = ratesAt(cards, noonHour);
  const card = cards.find(({ rates }) => rates === plain)?.card;
  if (card === undefined) return "its prices are not of the known shape";
  const windows = toWindows(cards);
  return Object.keys(windows).length === 0 ? card : { ...card, windows };
}

function readFlat(card: unknown, feeKeys: Readonly<Record<string, FeeMeter>>): Card | string {
  if (!isRecord(card)) return "its prices are not of the known shape";
  const flat: Record<string, unknown> = {};
  const bands = new Map<number, Rates>();
  for (const [field, value] of Object.entries(card)) {
    if (!isRecord(value)) {
      flat[field] = value;
      continue;
    }
    flat[field] = value.base;
    for (const tier of Array.isArray(value.tiers) ? value.tiers : []) {
      if (!isRecord(tier) || typeof tier.start !== "number") return `${field} has a tier without a start`;
      const rates = readRates({ [field]: tier.price }, tokenPriceKeys);
      if (typeof rates === "string") return rates;
      bands.set(tier.start, { ...bands.get(tier.start), ...rates });
    }
  }
  const rates = readRates(flat, tokenPriceKeys);
  if (typeof rates === "string") return rates;
  const fees = readFees(flat, feeKeys);
  return typeof fees === "string" ? fees : { rates, bands: toBands(bands), tiers: {}, fees };
}

/** The prices that have begun by the day, with the hours they are for; of two that hold the later one is meant. */
function entriesOn(prices: unknown, on: string): { hours: HourEntry["hours"]; flat: unknown }[] {
  if (isRecord(prices)) return [{ hours: null, flat: prices }];
  return (Array.isArray(prices) ? prices : []).filter(isRecord).flatMap(({ constraint, prices: flat }) => {
    const hours = hoursOf(constraint, on);
    return hours === undefined ? [] : [{ hours, flat }];
  });
}

/** Null for the whole day; undefined for a price that has not begun, or whose condition is not known. */
function hoursOf(constraint: unknown, on: string): HourEntry["hours"] | undefined {
  if (!isRecord(constraint)) return null;
  if (typeof constraint.start_date === "string") return constraint.start_date <= on ? null : undefined;
  const [from, until] = [parseHour(constraint.start_time), parseHour(constraint.end_time)];
  return from === undefined || until === undefined ? undefined : [from, until];
}

/** Their clauses: `equals`, `starts_with`, `ends_with`, `contains`, `regex`, `or`, `and`. */
function matches(clause: unknown, id: string): boolean {
  if (!isRecord(clause)) return false;
  return Object.entries(clause).every(([how, what]) => {
    if (how === "or") return Array.isArray(what) && what.some((inner) => matches(inner, id));
    if (how === "and") return Array.isArray(what) && what.every((inner) => matches(inner, id));
    if (typeof what !== "string") return false;
    switch (how) {
      case "equals":
        return id === what;
      case "starts_with":
        return id.startsWith(what);
      case "ends_with":
        return id.endsWith(what);
      case "contains":
        return id.includes(what);
      case "regex":
        return testPattern(what, id);
      default:
        return false;
    }
  });
}

/** A pattern that is none matches nothing. */
function testPattern(pattern: string, id: string): boolean {
  try {
    return new RegExp(pattern).test(id);
  } catch {
    return false;
  }
}
