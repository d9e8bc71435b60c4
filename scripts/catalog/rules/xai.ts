import type { Rule } from "@/lib/catalog/schema";
import { recorded } from "../convert";
import { xaiPricing } from "./pages";

export const xaiRules: readonly Rule[] = [
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
