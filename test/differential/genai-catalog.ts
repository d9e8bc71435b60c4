import type { ConditionalPrice, ModelInfo, ModelPrice, Provider } from "@pydantic/genai-prices";
import type { Catalog } from "@/lib/catalog/catalog";
import type { Meter, TokenMeter } from "@/lib/catalog/meter";
import { openCatalog } from "@/lib/catalog/open";
import type { Band, Price, ProviderFile, Rates, Rule, WindowRow } from "@/lib/catalog/schema";
import { searchPriceKeys, tokenPriceKeys } from "@/scripts/catalog/sync/read-genai-prices";

/**
 * The price data of @pydantic/genai-prices as a catalog of ours: their tiers become bands, their start dates prices one
 * after another, their times of day windows. Nothing of our own data is in it.
 */

export const edition = "2026-09-23";
const beginning = "2000-01-01";

/** Their price keys that have a meter of ours. */
export const meterOfPriceKey: Readonly<Record<string, Meter>> = { ...tokenPriceKeys, ...searchPriceKeys };

/** Their price keys without one: hours of speech, pages, messages, citations and the fee per request. */
export const keysWithoutMeter: ReadonlySet<string> = new Set([
  "audio_hours",
  "input_audio_hours",
  "input_document_kpages",
  "input_annotated_document_kpages",
  "requests_kcount",
  "output_citation_mtok",
  "input_text_messages_kcount",
]);

/**
 * Their fallback, as inheritance: a part that has no price is billed as the whole it is part of. In our own catalog such
 * a part has no rate and is refused unless a rule with a source says otherwise.
 */
const fallbacks: readonly (readonly [meter: TokenMeter, as: TokenMeter, hasRate?: TokenMeter])[] = [
  ["cacheRead", "input"],
  ["cacheWrite5m", "input"],
  ["cacheWrite1h", "cacheWrite5m"],
  ["audioInput", "input"],
  ["imageInput", "input"],
  ["videoInput", "input"],
  ["audioCacheRead", "cacheRead", "cacheRead"],
  ["audioCacheRead", "audioInput"],
  ["imageCacheRead", "cacheRead", "cacheRead"],
  ["imageCacheRead", "imageInput"],
  ["reasoning", "output"],
  ["audioOutput", "output"],
  ["imageOutput", "output"],
  ["videoOutput", "output"],
];

const fallbackRules: Rule[] = fallbacks.map(([meter, as, hasRate]) => ({
  id: `${meter}-as-${as}`,
  recorded: edition,
  kind: "inherit",
  meter,
  as,
  ...(hasRate === undefined ? {} : { applies: { hasRate } }),
  source: { name: "genai-prices 0.1.8, unit decomposition", seen: "2026-11-21" },
  confidence: "H",
}));

export function toProviderFiles(providers: readonly Provider[]): ProviderFile[] {
  return providers.map((provider) => ({
    provider: provider.id.replaceAll("_", "-"),
    name: provider.name,
    notes: [],
    rules: [],
    models: provider.models.map((model) => ({
      id: ourId(model.id),
      facts: [toFacts(model)],
      prices: toPrices(model),
    })),
  }));
}

export function toCatalog(files: ProviderFile[]): Catalog {
  const editions = [{ edition, digest: "0".repeat(64), models: 1, prices: 1, notes: "theirs" }];
  return openCatalog({ providers: files, rules: { rules: fallbackRules }, editions: { editions } });
}

/** `ft:` says to us that the id is a tuned model of another one's card; theirs have cards of their own. */
export function ourId(id: string): string {
  return id.replace(/^ft:/, "tuned-");
}

function toFacts(model: ModelInfo): ProviderFile["models"][number]["facts"][number] {
  return {
    recorded: edition,
    name: model.name ?? model.id,
    aliases: [],
    family: "theirs",
    kind: "text-generation",
    modalities: ["text", "image", "audio", "video"],
    reasoning: true,
    scope: "wider",
  };
}

function toPrices(model: ModelInfo): Price[] {
  const rows: readonly ConditionalPrice[] = Array.isArray(model.prices)
    ? model.prices
    : [{ prices: model.prices }];
  const hours = rows.filter(({ constraint }) => constraint?.type === "time_of_date");
  const dated = rows.filter(({ constraint }) => constraint?.type !== "time_of_date");
  return dated.map(({ constraint, prices }) =>
    toPrice(model.id, constraint?.type === "start_date" ? constraint.start_date : beginning, prices, hours),
  );
}

function toPrice(id: string, from: string, prices: ModelPrice, hours: readonly ConditionalPrice[]): Price {
  const webSearch = flat(prices.web_searches_kcount);
  const fileSearch = flat(prices.storage_searches_kcount);
  const bands = toBands(prices);
  return {
    id: `${id}@${from}`,
    recorded: edition,
    from,
    fromBasis: "observed",
    label: "list",
    rates: toRates(prices, 0),
    ...(bands.length > 0 ? { bands } : {}),
    // Their hours hold on every day and whatever the start dates say: the last constraint that fits wins.
    ...(hours.length > 0 ? { windows: hours.map(toWindow) } : {}),
    ...(webSearch === undefined && fileSearch === undefined
      ? {}
      : { tools: { webSearch, fileSearch, basis: "theirs" } }),
    agreement: { verdict: "theirs", count: 1, by: [], cacheReadBy: [], quotes: 0, against: [] },
  };
}

function toWindow({ constraint, prices }: ConditionalPrice): WindowRow {
  if (constraint?.type !== "time_of_date") throw new TypeError("not a time of day");
  return {
    window: "peak",
    utc: [`${constraint.start_time.slice(0, 5)}-${constraint.end_time.slice(0, 5)}`],
    days: "all",
    zone: "UTC",
    rates: toRates(prices, 0),
    basis: "theirs",
  };
}

function toBands(prices: ModelPrice): Band[] {
  const starts = new Set(
    Object.values(prices).flatMap((price) =>
      typeof price === "object" ? price.tiers.map(({ start }) => start) : [],
    ),
  );
  return [...starts].sort((a, b) => a - b).map((above) => ({ above, rates: toRates(prices, above + 1) }));
}

/** The token rates of a prompt of `tokens`. */
function toRates(prices: ModelPrice, tokens: number): Rates {
  const rates: Rates = {};
  for (const [key, price] of Object.entries(prices)) {
    const meter = meterOfPriceKey[key];
    if (meter === undefined && !keysWithoutMeter.has(key)) throw new TypeError(`no meter for ${key}`);
    if (meter === undefined || price === undefined || key.endsWith("kcount")) continue;
    rates[meter as TokenMeter] =
      typeof price === "number"
        ? price
        : price.tiers.reduce(
            (found, { start, price: above }) => (tokens > start ? above : found),
            price.base,
          );
  }
  return rates;
}

function flat(price: ModelPrice[string]): number | undefined {
  return typeof price === "number" ? price : undefined;
}
