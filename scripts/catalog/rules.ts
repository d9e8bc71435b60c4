import type { Rule } from "@/lib/catalog/schema";
import { recorded } from "./convert";
import {
  anthropicTrafficRules,
  deepseekTrafficRules,
  googleTrafficRules,
  openaiTrafficRules,
  xaiTrafficRules,
} from "./traffic-rules";

/**
 * How providers bill beyond the rates they print. Each rule names the page it was read on and the day of that reading or,
 * where the copy carried one, the copy's own day.
 */

const read = "2026-11-21";

const openaiPricing = {
  name: "OpenAI, API pricing",
  url: "https://developers.openai.com/api/docs/pricing",
  seen: read,
};
const openaiCaching = {
  name: "OpenAI, prompt caching guide",
  url: "https://developers.openai.com/api/docs/guides/prompt-caching/",
  seen: read,
};
const openaiReasoning = {
  name: "OpenAI, reasoning guide",
  url: "https://developers.openai.com/api/docs/guides/reasoning",
  seen: read,
};
const openaiImages = {
  name: "OpenAI, images and vision guide",
  url: "https://developers.openai.com/api/docs/guides/images-vision",
  seen: read,
};
const openaiResidency = {
  name: "OpenAI, data residency guide",
  url: "https://developers.openai.com/api/docs/guides/data-residency",
  seen: read,
};
const anthropicPricing = {
  name: "Anthropic, pricing",
  url: "https://platform.claude.com/docs/en/about-claude/pricing",
  seen: "2026-09-26",
};
const geminiPricing = {
  name: "Google, Gemini API pricing",
  url: "https://ai.google.dev/gemini-api/docs/pricing",
  seen: read,
};
const geminiTokens = {
  name: "Google, Gemini API token guide",
  url: "https://ai.google.dev/gemini-api/docs/tokens",
  seen: read,
};
const geminiBatch = {
  name: "Google, Gemini Batch API guide",
  url: "https://ai.google.dev/gemini-api/docs/batch-api",
  seen: read,
};
const xaiPricing = { name: "xAI, pricing", url: "https://docs.x.ai/docs/pricing", seen: read };

export const commonRules: readonly Rule[] = [
  {
    id: "reasoning-as-output",
    recorded,
    kind: "inherit",
    meter: "reasoning",
    as: "output",
    source: openaiReasoning,
    confidence: "H",
    notes:
      "Anthropic, Google, DeepSeek and xAI bill reasoning at the output rate too, also where it is hidden.",
  },
  {
    id: "image-input-as-input",
    recorded,
    kind: "inherit",
    meter: "imageInput",
    as: "input",
    applies: { modality: "image" },
    source: openaiImages,
    confidence: "H",
    notes: "An image is counted in tokens of the prompt; only models with a separate image rate differ.",
  },
  {
    id: "image-cache-read-as-cache-read",
    recorded,
    kind: "inherit",
    meter: "imageCacheRead",
    as: "cacheRead",
    applies: { modality: "image" },
    source: openaiCaching,
    confidence: "H",
    notes: "Images are cached with the prompt they stand in.",
  },
  {
    id: "video-input-as-input",
    recorded,
    kind: "inherit",
    meter: "videoInput",
    as: "input",
    applies: { modality: "video" },
    source: geminiTokens,
    confidence: "H",
    notes: "Frames are counted in tokens of the prompt; only models with a separate video rate differ.",
  },
];

/** Two-letter names as in the host names `us.api.openai.com` and so on. */
const openaiRegions = ["us", "eu", "au", "ca", "jp", "in", "sg", "kr", "gb", "ae"] as const;
/** The regions where the guide's table promises processing as well as storage. */
const openaiProcessing: ReadonlySet<string> = new Set(["us", "eu", "au", "in", "jp"]);

const openaiRules: readonly Rule[] = [
  {
    id: "openai-cache-write-as-input",
    recorded,
    kind: "inherit",
    meter: "cacheWrite5m",
    as: "input",
    applies: { releasedBefore: "2026-07-09", lacksRate: "cacheWrite5m" },
    source: openaiCaching,
    confidence: "H",
    notes: "Writing to the cache costs nothing extra up to GPT-5.5; from GPT-5.6 it has its own rate.",
  },
  {
    id: "openai-batch-cache-read-as-input",
    recorded,
    kind: "inherit",
    meter: "cacheRead",
    as: "input",
    tiers: ["batch"],
    applies: { families: ["gpt-4o", "gpt-4.1", "gpt-4.5", "o1", "o3", "o4-mini"], hasRate: "cacheRead" },
    source: openaiPricing,
    confidence: "H",
    notes: "Before GPT-5 the batch table has no cached price: cached tokens pay batch input.",
  },
  {
    id: "openai-batch-half",
    recorded,
    kind: "tier",
    tier: "batch",
    factor: 0.5,
    offers: false,
    source: openaiPricing,
    confidence: "H",
    notes: "Printed batch rows are rounded and go before this factor.",
  },
  {
    id: "openai-flex-half",
    recorded,
    kind: "tier",
    tier: "flex",
    factor: 0.5,
    offers: false,
    source: openaiPricing,
    confidence: "H",
    notes: "Flex has the prices of batch.",
  },
  {
    id: "openai-ultrafast-6x",
    recorded,
    kind: "tier",
    tier: "ultrafast",
    factor: 6,
    offers: true,
    applies: { models: ["gpt-6-astra"] },
    source: openaiPricing,
    confidence: "M",
  },
  {
    id: "openai-fast-is-priority",
    recorded,
    kind: "tier-alias",
    tier: "fast",
    as: "priority",
    source: openaiPricing,
    confidence: "H",
    notes: "Priority processing is called fast mode since 2026-07-30; either word is accepted.",
  },
  ...openaiRegions.map(
    (region): Rule => ({
      id: `openai-region-${region}`,
      recorded,
      kind: "region",
      region,
      factor: 1.1,
      applies: { releasedFrom: "2026-03-05" },
      source: openaiResidency,
      confidence: openaiProcessing.has(region) ? "H" : "M",
    }),
  ),
  {
    id: "openai-region-global",
    recorded,
    kind: "region",
    region: "global",
    factor: 1,
    source: openaiResidency,
    confidence: "H",
  },
  {
    id: "openai-region-fedramp",
    recorded,
    kind: "region",
    region: "fedramp",
    factor: 1.1,
    source: openaiPricing,
    confidence: "H",
  },
  {
    id: "openai-container-minutes",
    recorded,
    kind: "fee",
    meter: "containerMinutes",
    rate: 0.03,
    per: 20,
    source: openaiPricing,
    confidence: "H",
    notes:
      "A container of 1 GB: 0.03 for 20 minutes. 4, 16 and 64 GB cost 4, 16 and 64 times that. At least 5 minutes are charged.",
  },
];

const anthropicRules: readonly Rule[] = [
  {
    id: "anthropic-batch-half",
    recorded,
    kind: "tier",
    tier: "batch",
    factor: 0.5,
    offers: false,
    source: anthropicPricing,
    confidence: "H",
    notes: "Half of every token rate, cache reads and writes included.",
  },
  {
    id: "anthropic-fast-cache",
    recorded,
    kind: "tier",
    tier: "fast",
    meters: ["cacheRead", "cacheWrite5m", "cacheWrite1h"],
    factor: "as-input",
    offers: false,
    source: anthropicPricing,
    confidence: "H",
    notes:
      "Cache factors multiply with fast mode: its cache rates stand to the standard ones as its input does.",
  },
  {
    id: "anthropic-cache-write-1h-double-input",
    recorded,
    kind: "inherit",
    meter: "cacheWrite1h",
    as: "input",
    factor: 2,
    applies: { hasRate: "cacheWrite5m" },
    source: anthropicPricing,
    confidence: "H",
    from: "2025-05-22",
    notes:
      "For rows that print no write for an hour, such as Sonnet 4 above 200,000 tokens; offered since May 2025.",
  },
  {
    id: "anthropic-region-us",
    recorded,
    kind: "region",
    region: "us",
    factor: 1.1,
    applies: { releasedFrom: "2026-02-05" },
    source: anthropicPricing,
    confidence: "H",
    notes: "inference_geo, on every token rate, from Opus 4.6 and Sonnet 4.6 on; earlier models ignore it.",
  },
  {
    id: "anthropic-region-global",
    recorded,
    kind: "region",
    region: "global",
    factor: 1,
    source: anthropicPricing,
    confidence: "H",
  },
  {
    id: "anthropic-web-search",
    recorded,
    kind: "fee",
    meter: "webSearch",
    rate: 10,
    applies: { releasedFrom: "2024-06-20" },
    source: anthropicPricing,
    confidence: "H",
    notes: "Per 1,000 searches; a search that fails is free. Claude 3 has no web search.",
  },
  {
    id: "anthropic-session-hours",
    recorded,
    kind: "fee",
    meter: "sessionHours",
    rate: 0.08,
    source: anthropicPricing,
    confidence: "H",
    notes: "Managed agents, metered by the millisecond while a session runs.",
  },
  {
    id: "anthropic-container-minutes",
    recorded,
    kind: "fee",
    meter: "containerMinutes",
    rate: 0.05,
    per: 60,
    source: anthropicPricing,
    confidence: "H",
    notes: "Code execution, 0.05 an hour. At least 5 minutes are charged.",
  },
  {
    id: "anthropic-container-free",
    recorded,
    kind: "free",
    meter: "containerMinutes",
    allowance: "1,550 hours per organisation and month",
    source: anthropicPricing,
    confidence: "H",
    notes: "Free altogether with the web search and web fetch tools of 2026-02-09 and later.",
  },
];

const googleRules: readonly Rule[] = [
  {
    id: "google-batch-cache-full",
    recorded,
    kind: "tier",
    tier: "batch",
    meters: ["cacheRead", "audioCacheRead", "imageCacheRead"],
    factor: 1,
    offers: false,
    source: geminiBatch,
    confidence: "H",
    notes: "A cache hit in a batch pays the standard cache rate: the two discounts do not multiply.",
  },
  {
    id: "google-batch-half",
    recorded,
    kind: "tier",
    tier: "batch",
    factor: 0.5,
    offers: false,
    source: geminiPricing,
    confidence: "H",
  },
  {
    id: "google-flex-half",
    recorded,
    kind: "tier",
    tier: "flex",
    factor: 0.5,
    offers: false,
    source: geminiPricing,
    confidence: "H",
  },
  {
    id: "google-batch-scheduled-flash",
    recorded,
    kind: "tier",
    tier: "batch",
    factor: 0.5,
    offers: true,
    applies: { models: ["gemini-3.6-flash", "gemini-3.7-flash", "gemini-3.8-flash"] },
    source: geminiPricing,
    confidence: "M",
    notes:
      "The rates scheduled for 2027 are stated without tier rows; batch is half of whatever is standard.",
  },
  {
    id: "google-flex-scheduled-flash",
    recorded,
    kind: "tier",
    tier: "flex",
    factor: 0.5,
    offers: true,
    applies: { models: ["gemini-3.6-flash", "gemini-3.7-flash", "gemini-3.8-flash"] },
    source: geminiPricing,
    confidence: "M",
    notes: "The rates scheduled for 2027 are stated without tier rows; flex is half of whatever is standard.",
  },
  {
    id: "google-grounding-free-2.5",
    recorded,
    kind: "free",
    meter: "grounding",
    allowance: "1,500 grounded prompts a day",
    applies: { families: ["gemini-2.0", "gemini-2.5"] },
    source: geminiPricing,
    confidence: "H",
  },
  {
    id: "google-grounding-free-3",
    recorded,
    kind: "free",
    meter: "grounding",
    allowance: "5,000 prompts a month",
    applies: {
      families: ["gemini-3", "gemini-3.1", "gemini-3.5", "gemini-3.6", "gemini-3.7", "gemini-3.8"],
    },
    source: geminiPricing,
    confidence: "H",
    notes: "Charged by search query since 2026-01-05: one prompt may start several; an empty one is free.",
  },
];

const deepseekRules: readonly Rule[] = [
  {
    id: "deepseek-holidays-2026",
    recorded,
    kind: "holidays",
    zone: "Asia/Shanghai",
    years: [2026],
    dates: [
      ...dateRange("2026-01-01", 3),
      ...dateRange("2026-02-15", 9),
      ...dateRange("2026-04-04", 3),
      ...dateRange("2026-05-01", 5),
      ...dateRange("2026-06-19", 3),
      ...dateRange("2026-09-25", 3),
      ...dateRange("2026-10-01", 7),
    ],
    source: {
      name: "State Council of China, notice on the holidays of 2026",
      url: "https://politics.gmw.cn/2025-11/04/content_38391083.htm",
      seen: "2025-11-04",
    },
    confidence: "H",
    notes: "Weekends worked in exchange are not listed: no source says that they turn into peak days.",
  },
];

const xaiRules: readonly Rule[] = [
  {
    id: "xai-batch-0.8",
    recorded,
    kind: "tier",
    tier: "batch",
    factor: 0.8,
    offers: true,
    applies: { families: ["grok-4.3", "grok-4.20"] },
    source: xaiPricing,
    confidence: "H",
    notes: "20 % off every token rate on these two; the others have no batch discount. Older texts say 50 %.",
  },
  {
    id: "xai-priority-2x",
    recorded,
    kind: "tier",
    tier: "priority",
    factor: 2,
    offers: true,
    source: xaiPricing,
    confidence: "H",
    notes: "After the cache discount, and only where the response says that it was served so.",
  },
  {
    id: "xai-region-us",
    recorded,
    kind: "region",
    region: "us",
    factor: 1.1,
    source: xaiPricing,
    confidence: "H",
  },
  {
    id: "xai-web-search",
    recorded,
    kind: "fee",
    meter: "webSearch",
    rate: 5,
    source: xaiPricing,
    confidence: "H",
    notes: "Per 1,000 calls of web search or code; X search is 5 per 1,000 posts and 10 per 1,000 profiles.",
  },
  {
    id: "xai-file-search",
    recorded,
    kind: "fee",
    meter: "fileSearch",
    rate: 2.5,
    source: xaiPricing,
    confidence: "H",
    notes: "Search in collections, per 1,000 calls.",
  },
];

const mistralRules: readonly Rule[] = [
  {
    id: "mistral-batch-half",
    recorded,
    kind: "tier",
    tier: "batch",
    meters: ["input", "output", "reasoning"],
    factor: 0.5,
    offers: true,
    source: { name: "Mistral, pricing", url: "https://mistral.ai/pricing", seen: read },
    confidence: "M",
    notes:
      "Input and output only; what cached tokens cost in a batch is not stated. Not checked on Mistral's own page.",
  },
];

const alibabaRules: readonly Rule[] = [
  {
    id: "alibaba-batch-half",
    recorded,
    kind: "tier",
    tier: "batch",
    meters: ["input", "output", "reasoning"],
    factor: 0.5,
    offers: true,
    source: {
      name: "Alibaba Cloud, Model Studio pricing",
      url: "https://www.alibabacloud.com/help/en/model-studio/model-pricing",
      seen: read,
    },
    confidence: "M",
    notes:
      "Half of the realtime price on input and output; a batch has no cache. Not checked on Alibaba's own page.",
  },
];

export const providerRules: Readonly<Record<string, readonly Rule[]>> = {
  openai: [...openaiRules, ...openaiTrafficRules],
  anthropic: [...anthropicRules, ...anthropicTrafficRules],
  google: [...googleRules, ...googleTrafficRules],
  deepseek: [...deepseekRules, ...deepseekTrafficRules],
  xai: [...xaiRules, ...xaiTrafficRules],
  mistral: mistralRules,
  alibaba: alibabaRules,
};

function dateRange(first: string, days: number): string[] {
  const start = Date.parse(first);
  return Array.from({ length: days }, (_, day) =>
    new Date(start + day * 86_400_000).toISOString().slice(0, 10),
  );
}
