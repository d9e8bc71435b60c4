import type { Rule } from "@/lib/catalog/schema";
import { recorded } from "../convert";
import { geminiCaching, geminiResolution, geminiTokens } from "./pages";

/** What Google does with a prompt before it prices it. */

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
