import type { Rule } from "@/lib/catalog/schema";
import { recorded } from "./convert";

/**
 * What providers do with a prompt before they price it: how long and from which length it is cached, what tools and files
 * add to it, which reasoning is sent again. Read on the same pages as the rules of `rules.ts`.
 */

const read = "2026-11-21";

const openaiCaching = {
  name: "OpenAI, prompt caching guide",
  url: "https://developers.openai.com/api/docs/guides/prompt-caching/",
  seen: read,
};
const openaiImages = {
  name: "OpenAI, images and vision guide",
  url: "https://developers.openai.com/api/docs/guides/images-vision",
  seen: read,
};
const openaiReasoning = {
  name: "OpenAI, reasoning guide",
  url: "https://developers.openai.com/api/docs/guides/reasoning",
  seen: read,
};
const anthropicCaching = {
  name: "Anthropic, prompt caching",
  url: "https://platform.claude.com/docs/en/build-with-claude/prompt-caching",
  seen: read,
};
const anthropicPricing = {
  name: "Anthropic, pricing",
  url: "https://platform.claude.com/docs/en/about-claude/pricing",
  seen: "2026-09-26",
};
const anthropicThinking = {
  name: "Anthropic, extended thinking",
  url: "https://platform.claude.com/docs/en/build-with-claude/extended-thinking",
  seen: read,
};
const anthropicVision = {
  name: "Anthropic, vision",
  url: "https://platform.claude.com/docs/en/build-with-claude/vision",
  seen: read,
};
const geminiCaching = {
  name: "Google, Gemini API context caching",
  url: "https://ai.google.dev/gemini-api/docs/caching",
  seen: read,
};
const geminiTokens = {
  name: "Google, Gemini API token guide",
  url: "https://ai.google.dev/gemini-api/docs/tokens",
  seen: read,
};
const geminiResolution = {
  name: "Google, Gemini API media resolution",
  url: "https://ai.google.dev/gemini-api/docs/media-resolution",
  seen: "2026-09-19",
};
const deepseekCaching = {
  name: "DeepSeek, context caching",
  url: "https://api-docs.deepseek.com/guides/kv_cache",
  seen: read,
};
const xaiPricing = { name: "xAI, pricing", url: "https://docs.x.ai/docs/pricing", seen: read };

type Selector = Rule["applies"];

export const openaiTrafficRules: readonly Rule[] = [
  {
    id: "openai-cache-from-5.6",
    recorded,
    kind: "cache",
    minimum: 1024,
    step: 1,
    lifetimes: [
      { ttl: "30m", writes: "cacheWrite5m" },
      { ttl: "24h", writes: "cacheWrite5m" },
    ],
    refreshes: true,
    automatic: true,
    applies: { releasedFrom: "2026-07-09", hasRate: "cacheWrite5m" },
    source: openaiCaching,
    confidence: "H",
    notes:
      "From GPT-5.6 a write costs more than input, and the breakpoint of the newest message makes every turn write what is new.",
  },
  {
    id: "openai-cache-to-5.5",
    recorded,
    kind: "cache",
    minimum: 1024,
    step: 128,
    lifetimes: [
      { ttl: "5m", writes: "input" },
      { ttl: "24h", writes: "input" },
    ],
    refreshes: true,
    automatic: true,
    source: openaiCaching,
    confidence: "H",
    notes: "In memory for 5 to 10 minutes without use; 24 hours where retention is asked for.",
  },
  {
    id: "openai-reasoning-in-a-run",
    recorded,
    kind: "reasoning-history",
    turns: false,
    loop: true,
    source: openaiReasoning,
    confidence: "M",
    notes:
      "Reasoning items passed back between tool calls count as input; those of earlier turns are dropped.",
  },
  ...(
    [
      ["4o-mini", { models: ["gpt-4o-mini"] }, "openai-tiles", [2833, 5667]],
      ["tiles-85", { families: ["gpt-4o", "gpt-4.5", "gpt-4-turbo"] }, "openai-tiles", [85, 170]],
      ["4.1", { models: ["gpt-4.1"] }, "openai-tiles", [85, 170]],
      ["o1-o3", { models: ["o1", "o1-pro", "o3", "o3-pro"] }, "openai-tiles", [75, 150]],
      ["mini", { models: ["gpt-4.1-mini", "gpt-5-mini"] }, "openai-patches", [1.62, 1536]],
      ["nano", { models: ["gpt-4.1-nano", "gpt-5-nano"] }, "openai-patches", [2.46, 1536]],
      ["o4-mini", { models: ["o4-mini"] }, "openai-patches", [1.72, 1536]],
      ["5.4-mini", { models: ["gpt-5.4-mini"] }, "openai-patches", [1.62, 1536]],
      ["5.4", { models: ["gpt-5.4", "gpt-5.5"] }, "openai-patches", [1.2, 2500]],
      ["5.6", { families: ["gpt-5.6", "gpt-6"] }, "openai-patches", [1.2, 10_000]],
      ["5", { models: ["gpt-5", "gpt-5.1", "gpt-5-chat-latest"] }, "openai-tiles", [70, 140]],
    ] as const
  ).map(
    ([id, applies, image, figures]): Rule => ({
      id: `openai-image-${id}`,
      recorded,
      kind: "media",
      image,
      figures: [...figures],
      applies: copyOf(applies),
      source: openaiImages,
      confidence: "H",
    }),
  ),
];

const anthropicMinimums: readonly (readonly [minimum: number, models: readonly string[]])[] = [
  [
    512,
    [
      ...["claude-opus-5-5", "claude-opus-5", "claude-fable-5", "claude-fable-5-1"],
      ...["claude-mythos-5", "claude-mythos-5-1"],
    ],
  ],
  [2048, ["claude-opus-4-7", "claude-3-5-haiku-20241022", "claude-3-haiku-20240307"]],
  [4096, ["claude-opus-4-6", "claude-opus-4-5-20251101", "claude-haiku-4-5-20251001"]],
];

const anthropicToolPrompts: readonly (readonly [auto: number, forced: number, models: readonly string[]])[] =
  [
    [286, 406, ["claude-opus-5"]],
    [290, 410, ["claude-opus-4-8"]],
    [675, 804, ["claude-opus-4-7"]],
    [497, 589, ["claude-opus-4-6", "claude-sonnet-4-6"]],
    [496, 588, ["claude-opus-4-5-20251101", "claude-sonnet-4-5-20250929", "claude-haiku-4-5-20251001"]],
    [313, 315, ["claude-opus-4-1-20250805", "claude-opus-4-20250514", "claude-sonnet-4-20250514"]],
    [354, 474, ["claude-sonnet-5"]],
    [264, 340, ["claude-3-5-haiku-20241022", "claude-3-haiku-20240307"]],
    [530, 281, ["claude-3-opus-20240229"]],
    [159, 235, ["claude-3-sonnet-20240229"]],
    [294, 261, ["claude-3-5-sonnet-20240620"]],
  ];

const anthropicLifetimes = [
  { ttl: "5m" as const, writes: "cacheWrite5m" as const },
  { ttl: "1h" as const, writes: "cacheWrite1h" as const },
];

export const anthropicTrafficRules: readonly Rule[] = [
  ...anthropicMinimums.map(
    ([minimum, models]): Rule => ({
      id: `anthropic-cache-${minimum}`,
      recorded,
      kind: "cache",
      minimum,
      step: 1,
      lifetimes: anthropicLifetimes,
      refreshes: true,
      automatic: false,
      applies: { models: [...models] },
      source: anthropicCaching,
      confidence: "H",
      ...(minimum === 2048 && { notes: "OpenRouter lists 4,096 for Opus 4.7." }),
    }),
  ),
  {
    id: "anthropic-cache-1024",
    recorded,
    kind: "cache",
    minimum: 1024,
    step: 1,
    lifetimes: anthropicLifetimes,
    refreshes: true,
    automatic: false,
    source: anthropicCaching,
    confidence: "H",
    notes: "A shorter prefix is not cached, and neither refused nor charged as a write.",
  },
  ...anthropicToolPrompts.map(
    ([auto, forced, models]): Rule => ({
      id: `anthropic-tool-prompt-${auto}`,
      recorded,
      kind: "tool-prompt",
      auto,
      forced,
      applies: { models: [...models] },
      source: anthropicPricing,
      confidence: "H",
      ...(auto === 496 && { notes: "Older copies and AWS print 346 and 313." }),
    }),
  ),
  {
    id: "anthropic-reasoning-kept",
    recorded,
    kind: "reasoning-history",
    turns: true,
    loop: true,
    applies: { releasedFrom: "2025-11-24" },
    source: anthropicThinking,
    confidence: "M",
    notes: "From Opus 4.5 thinking of earlier turns stays in the prompt and is billed as input.",
  },
  {
    id: "anthropic-reasoning-in-a-run",
    recorded,
    kind: "reasoning-history",
    turns: false,
    loop: true,
    source: anthropicThinking,
    confidence: "M",
  },
  {
    id: "anthropic-image-high",
    recorded,
    kind: "media",
    image: "anthropic-patches",
    figures: [2576, 4784],
    applies: { releasedFrom: "2026-04-16" },
    source: anthropicVision,
    confidence: "H",
    notes: "From Opus 4.7: edges of up to 2,576 pixels and 4,784 tokens.",
  },
  {
    id: "anthropic-image",
    recorded,
    kind: "media",
    image: "anthropic-patches",
    figures: [1568, 1568],
    source: anthropicVision,
    confidence: "H",
    notes: "A page of a PDF is one image and its text, which is 1,500 to 3,000 tokens.",
  },
];

const gemini2 = ["gemini-2.0", "gemini-2.5"];
const gemini3 = ["gemini-3", "gemini-3.1", "gemini-3.5", "gemini-3.6", "gemini-3.7", "gemini-3.8"];

export const googleTrafficRules: readonly Rule[] = [
  ...(
    [
      [2048, gemini2],
      [4096, gemini3],
    ] as const
  ).map(
    ([minimum, families]): Rule => ({
      id: `google-cache-${minimum}`,
      recorded,
      kind: "cache",
      minimum,
      step: 1,
      lifetimes: [
        { ttl: "5m", writes: "input" },
        { ttl: "1h", writes: "input" },
      ],
      refreshes: true,
      automatic: true,
      applies: { families: [...families] },
      source: geminiCaching,
      confidence: "M",
      notes:
        "Minimum as in 2026; 1,024 and 4,096 were printed in 2025. No lifetime of implicit caching is stated: five minutes is an assumption, to be changed by hand.",
    }),
  ),
  {
    id: "google-media-2",
    recorded,
    kind: "media",
    image: "gemini-tiles",
    figures: [258],
    pdfPage: 258,
    audioPerSecond: 32,
    videoPerSecond: 263,
    applies: { families: gemini2 },
    source: geminiTokens,
    confidence: "H",
    notes: "A newer page counts an image as 256 and video as 256 a second.",
  },
  {
    id: "google-media-3",
    recorded,
    kind: "media",
    image: "gemini-fixed",
    figures: [1120],
    pdfPage: 560,
    audioPerSecond: 25,
    videoPerSecond: 70,
    applies: { families: gemini3 },
    source: geminiResolution,
    confidence: "H",
    notes: "At the default resolution; one video frame a second.",
  },
];

export const deepseekTrafficRules: readonly Rule[] = [
  {
    id: "deepseek-cache",
    recorded,
    kind: "cache",
    minimum: 64,
    step: 64,
    lifetimes: [
      { ttl: "24h", writes: "input" },
      { ttl: "1h", writes: "input" },
    ],
    refreshes: true,
    automatic: true,
    source: deepseekCaching,
    confidence: "M",
    notes:
      "64 tokens as announced in 2024; a measurement of September 2026 saw 128. Kept for hours to days, best effort.",
  },
];

export const xaiTrafficRules: readonly Rule[] = [
  {
    id: "xai-cache",
    recorded,
    kind: "cache",
    minimum: 0,
    step: 1,
    lifetimes: [
      { ttl: "5m", writes: "input" },
      { ttl: "1h", writes: "input" },
    ],
    refreshes: true,
    automatic: true,
    source: xaiPricing,
    confidence: "M",
    notes: "Automatic, without a fee for writing. No minimum and no lifetime is stated.",
  },
];

function copyOf(selector: {
  readonly models?: readonly string[];
  readonly families?: readonly string[];
}): Selector {
  return {
    ...(selector.models && { models: [...selector.models] }),
    ...(selector.families && { families: [...selector.families] }),
  };
}
