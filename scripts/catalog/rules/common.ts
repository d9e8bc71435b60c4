import type { Rule } from "@/lib/catalog/schema";
import { recorded } from "../convert";
import { geminiTokens, openaiCaching, openaiImages, openaiReasoning } from "./pages";

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
