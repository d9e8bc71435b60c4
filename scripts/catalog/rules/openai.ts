import type { Rule } from "@/lib/catalog/schema";
import { recorded } from "../convert";
import { openaiCaching, openaiPricing, openaiResidency } from "./pages";

/** Two-letter names as in the host names `us.api.openai.com` and so on. */
const openaiRegions = ["us", "eu", "au", "ca", "jp", "in", "sg", "kr", "gb", "ae"] as const;
/** The regions where the guide's table promises processing as well as storage. */
const openaiProcessing: ReadonlySet<string> = new Set(["us", "eu", "au", "in", "jp"]);

export const openaiRules: readonly Rule[] = [
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
