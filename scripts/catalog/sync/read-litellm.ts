import type { ServiceTier } from "@/lib/catalog/meter";
import type { Rates } from "@/lib/catalog/schema";
import type { RateName } from "../names";
import { readFees, readRates, toBands } from "./read-card";
import {
  type Card,
  DamagedUpstream,
  Finds,
  isRecord,
  parseUpstreamJson,
  type Reading,
  type StatedTier,
} from "./reading";

const providers: Readonly<Record<string, string>> = {
  openai: "openai",
  anthropic: "anthropic",
  gemini: "google",
  deepseek: "deepseek",
  xai: "xai",
  mistral: "mistral",
  dashscope: "alibaba",
  moonshot: "moonshotai",
  zai: "zai",
  minimax: "minimax",
  cohere: "cohere",
  cohere_chat: "cohere",
  groq: "groq",
};

const modes: ReadonlySet<unknown> = new Set(["chat", "responses", "embedding", "completion"]);

const names: Readonly<Record<string, RateName>> = {
  input_cost_per_token: "input",
  cache_read_input_token_cost: "cacheRead",
  cache_creation_input_token_cost: "cacheWrite5m",
  cache_creation_input_token_cost_above_1hr: "cacheWrite1h",
  output_cost_per_token: "output",
  output_cost_per_reasoning_token: "reasoning",
  input_cost_per_audio_token: "audioInput",
  output_cost_per_audio_token: "audioOutput",
  input_cost_per_image_token: "imageInput",
  output_cost_per_image_token: "imageOutput",
  input_cost_per_video_token: "videoInput",
};

/** What stands behind the name of a rate: the tier it holds in. */
const tierSuffixes: Readonly<Record<string, ServiceTier>> = {
  batches: "batch",
  flex: "flex",
  priority: "priority",
};

/** `input_cost_per_token_above_272k_tokens_priority`: which rate, above which length, in which tier. */
const fieldPattern = /^(.+?)(?:_above_(\d+)k_tokens)?(?:_(batches|flex|priority))?$/;

/** LiteLLM's `model_prices_and_context_window.json`: USD per token, by id. */
export function readLitellm(text: string, ref: string): Reading {
  const content = parseUpstreamJson(text);
  if (!isRecord(content)) throw new DamagedUpstream("it is not a map of models");
  const finds = new Finds();
  for (const [key, entry] of Object.entries(content)) {
    if (key === "sample_spec" || !isRecord(entry)) continue;
    const provider = providers[String(entry.litellm_provider)];
    if (provider === undefined || !modes.has(entry.mode)) continue;
    const id = key.replace(/^[a-z_]+\//, "");
    // A tuned model is a rate of its base model here; a path names a region.
    if (id.startsWith("ft:") || id.includes("/")) continue;
    finds.take(provider, id, readCard(entry, provider));
  }
  return finds.toReading("litellm", ref, Object.values(providers));
}

function readCard(entry: Record<string, unknown>, provider: string): Card | string {
  const standard = new TierReader();
  const tiers: Partial<Record<ServiceTier, TierReader>> = {};
  for (const field of Object.keys(entry)) {
    const [, whole = "", thousands, suffix = ""] = fieldPattern.exec(field) ?? [];
    const name = names[whole];
    if (name === undefined) continue;
    const read = readRates(entry, { [field]: name }, 1e6);
    if (typeof read === "string") return read;
    const tier = tierSuffixes[suffix];
    if (tier !== undefined) tiers[tier] ??= new TierReader();
    const reader = tier === undefined ? standard : tiers[tier];
    reader?.take(read, thousands === undefined ? null : Number(thousands) * 1000);
  }
  const fees = readSearchFees(entry, provider);
  if (typeof fees === "string") return fees;
  const stated = Object.entries(tiers).map(([tier, reader]) => [tier, reader.toTier()]);
  return { ...standard.toTier(), tiers: Object.fromEntries(stated), fees };
}

/** The rates of one tier as they come, by the length above which they hold. */
class TierReader {
  readonly #rates: Rates = {};
  readonly #byThreshold = new Map<number, Rates>();

  take(rates: Rates, above: number | null): void {
    if (above === null) Object.assign(this.#rates, rates);
    else this.#byThreshold.set(above, { ...this.#byThreshold.get(above), ...rates });
  }

  toTier(): StatedTier {
    return { rates: this.#rates, bands: toBands(this.#byThreshold) };
  }
}

/** A search is priced by the query there, at one of three sizes of context; ours is the middle one, by the thousand. */
function readSearchFees(entry: Record<string, unknown>, provider: string): Card["fees"] | string {
  const bySize = entry.search_context_cost_per_query;
  const meter = provider === "google" ? "grounding" : "webSearch";
  const web = isRecord(bySize) ? readFees(bySize, { search_context_size_medium: meter }, 1000) : {};
  const file = readFees(entry, { file_search_cost_per_1k_calls: "fileSearch" });
  if (typeof web === "string" || typeof file === "string") return typeof web === "string" ? web : file;
  return { ...web, ...file };
}
