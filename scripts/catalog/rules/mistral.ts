import type { Rule } from "@/lib/catalog/schema";
import { recorded } from "../convert";
import { read } from "./pages";

export const mistralRules: readonly Rule[] = [
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
