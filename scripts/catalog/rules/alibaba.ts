import type { Rule } from "@/lib/catalog/schema";
import { recorded } from "../convert";
import { read } from "./pages";

export const alibabaRules: readonly Rule[] = [
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
