import type { Rule } from "@/lib/catalog/schema";
import { recorded } from "../convert";
import { openaiCaching, openaiImages, openaiReasoning } from "./pages";

/** What OpenAI does with a prompt before it prices it. */

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

function copyOf(selector: {
  readonly models?: readonly string[];
  readonly families?: readonly string[];
}): Selector {
  return {
    ...(selector.models && { models: [...selector.models] }),
    ...(selector.families && { families: [...selector.families] }),
  };
}
