import type { TokenMeter } from "@/lib/catalog/meter";
import { wordingOf } from "./wording";

export type RateName = TokenMeter | "cacheStorage";

const rateNames = new Map<string, RateName>([
  ["input", "input"],
  ["cached_input", "cacheRead"],
  ["cache_write_5m", "cacheWrite5m"],
  ["cache_write_1h", "cacheWrite1h"],
  ["output", "output"],
  ["output_thinking", "reasoning"],
  ["audio_input", "audioInput"],
  ["audio_cached_input", "audioCacheRead"],
  ["audio_output", "audioOutput"],
  ["image_input", "imageInput"],
  ["image_cached_input", "imageCacheRead"],
  ["image_output", "imageOutput"],
  ["video_input", "videoInput"],
  ["cache_storage_per_mtok_hour", "cacheStorage"],
]);

export const sourceRateFields: readonly string[] = [...rateNames.keys()];

export function getRateName(field: string): RateName {
  const name = rateNames.get(field);
  if (name === undefined) throw new Error(`no meter for the source field "${field}"`);
  return name;
}

/** Names a field as evidence speaks of it: a meter, or a part of the bands. */
export function getFieldName(field: string): string {
  if (field === "long_context") return "bands";
  if (field === "long_context.threshold_tokens") return "bands.above";
  if (field.startsWith("long_context.")) return `bands.${getRateName(field.slice("long_context.".length))}`;
  return getRateName(field);
}

interface ProviderNames {
  id: string;
  name: string;
  pricingUrl: string;
}

/** The source gives the page of four providers; the others' are their public price pages. */
const providers = new Map<string, ProviderNames>([
  ["openai", { id: "openai", name: "OpenAI", pricingUrl: "https://developers.openai.com/api/docs/pricing" }],
  [
    "anthropic",
    {
      id: "anthropic",
      name: "Anthropic",
      pricingUrl: "https://platform.claude.com/docs/en/about-claude/pricing",
    },
  ],
  ["google", { id: "google", name: "Google", pricingUrl: "https://ai.google.dev/gemini-api/docs/pricing" }],
  [
    "deepseek",
    {
      id: "deepseek",
      name: "DeepSeek",
      pricingUrl: "https://api-docs.deepseek.com/quick_start/pricing",
    },
  ],
  ["xai", { id: "xai", name: "xAI", pricingUrl: "https://docs.x.ai/docs/pricing" }],
  ["mistral", { id: "mistral", name: "Mistral", pricingUrl: "https://mistral.ai/pricing" }],
  [
    "alibaba",
    {
      id: "alibaba",
      name: "Alibaba Cloud",
      pricingUrl: "https://www.alibabacloud.com/help/en/model-studio/model-pricing",
    },
  ],
  [
    "moonshotai",
    { id: "moonshotai", name: "Moonshot AI", pricingUrl: "https://platform.moonshot.ai/docs/pricing/chat" },
  ],
  ["zai", { id: "zai", name: "Z.ai", pricingUrl: "https://docs.z.ai/guides/overview/pricing" }],
  [
    "minimax",
    { id: "minimax", name: "MiniMax", pricingUrl: "https://platform.minimax.io/docs/guides/pricing" },
  ],
  ["cohere", { id: "cohere", name: "Cohere", pricingUrl: "https://cohere.com/pricing" }],
  [
    "amazon-bedrock",
    {
      id: "amazon-bedrock",
      name: "Amazon Bedrock",
      pricingUrl: "https://aws.amazon.com/bedrock/pricing/",
    },
  ],
  ["groq (Meta Llama host)", { id: "groq", name: "Groq", pricingUrl: "https://groq.com/pricing" }],
  ["meta", { id: "meta", name: "Meta", pricingUrl: "https://llama.developer.meta.com/" }],
]);

export function getProvider(sourceName: string): ProviderNames {
  const found = providers.get(sourceName);
  if (found === undefined) throw new Error(`unknown provider "${sourceName}"`);
  return found;
}

export const providerIds: readonly string[] = [...providers.values()].map((provider) => provider.id);

const sourceNames = new Map<string, string>([
  ["pydantic/genai-prices", "genai-prices"],
  ["anomalyco/models.dev", "models.dev"],
  ["AgentOps-AI/tokencost (LiteLLM map)", "tokencost"],
  ["simonw/llm-prices", "llm-prices"],
  ["simonw", "llm-prices"],
  [
    "npm llm-pricing 0.18.0 snapshot (derived from models.dev, synced 2026-08-17)",
    "llm-pricing (copy of models.dev)",
  ],
  ["npm llm-pricing 0.18.0 override (hand-written)", "llm-pricing (own figure)"],
  ["npm llm-pricing 0.18.0", "llm-pricing"],
  ["llm-pricing-override", "llm-pricing (own figure)"],
  ["third-party-quote", "third-party quote"],
  [
    "official-page-excerpt: https://platform.claude.com/docs/en/models/opus-5-5/overview (and opus-5, sonnet-5 pages)",
    "official page, excerpt: https://platform.claude.com/docs/en/models/opus-5-5/overview",
  ],
  [
    "third-party-quote: https://github.com/wakamex/model-prices docs/deepseek-pricing-history.md",
    "third-party quote: https://github.com/wakamex/model-prices",
  ],
  [
    "third-party-quote: https://ai.google.dev/gemini-api/docs/pricing (Internet Archive copies from launch to 2026-08-12)",
    "third-party quote of archived copies: https://ai.google.dev/gemini-api/docs/pricing",
  ],
]);

const sourceKinds = new Map<string, string>([
  ["official-page-copy", "official page"],
  ["official-page-excerpt", "official page, excerpt"],
  ["official-announcement-copy", "official announcement"],
  ["third-party-quote", "third-party quote"],
]);

/** `official page: https://…` and the like, or the short name of a price collection (see lib/catalog/source.ts). */
export function nameSource(source: string): string {
  const known = sourceNames.get(source);
  if (known !== undefined) return known;
  const [, kind, rest] = /^([a-z-]+): (.+)$/.exec(source) ?? [];
  const kindName = kind === undefined ? undefined : sourceKinds.get(kind);
  return kindName === undefined ? source : `${kindName}: ${rest}`;
}

/** Where a witness was read. Numbers of a private file index say nothing to a reader and stay out. */
export function nameRef(ref: string): string {
  if (/^(public file index|search docs corpus)/.test(ref)) {
    const quoted = /: (.+) \(translated copies of the page\)$/.exec(ref)?.[1];
    if (quoted !== undefined) return `translated copies of the page: ${quoted}`;
    const harvest = /; (.+)$/.exec(ref)?.[1];
    return harvest === undefined ? "stored copy of the page" : `stored copy of the page; ${harvest}`;
  }
  return ref.replace(/; stored copy$/, "; stored copy of the page").replace(/^commit ([0-9a-f]+)$/, "$1");
}

/** Labels, not promises: which encoder counts for which label is decided in lib/token. */
export function nameTokenizer(family: string): string {
  if (family.startsWith("claude-2026")) return "claude-2026";
  if (family.startsWith("mistral")) return "mistral";
  if (family.startsWith("deepseek (v4")) return "deepseek_v4";
  return family;
}

export function nameJudgedRight(text: string): string {
  return text === "chosen (0.56 not directly sourced)" ? "chosen, though 0.56 has no direct source" : text;
}

export function nameStatus(status: string): string {
  return status.startsWith("merged into deepseek-chat") ? "merged into deepseek-chat" : wordingOf(status);
}
