import type { Rule } from "@/lib/catalog/schema";
import { recorded } from "../convert";
import { anthropicCaching, anthropicPricing, anthropicThinking, anthropicVision } from "./pages";

/** What Anthropic does with a prompt before it prices it. */

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
