import type { Catalog } from "@/lib/catalog/catalog";
import { openCatalog } from "@/lib/catalog/open";
import type { Facts, Price, ProviderFile, Rule } from "@/lib/catalog/schema";

/** Catalogs made for one test, of as little as the test needs. */

export type PriceSketch = Pick<Price, "from" | "rates"> & Partial<Price>;

export interface ModelSketch {
  prices: PriceSketch[];
  facts?: Partial<Facts>;
}

const recorded = "2026-01-01";

export function priceOf(id: string, sketch: PriceSketch): Price {
  return {
    id: `${id}@${sketch.from}`,
    recorded,
    fromBasis: "stated",
    label: "list",
    agreement: { verdict: "made up", count: 1, by: [], cacheReadBy: [], quotes: 0, against: [] },
    ...sketch,
  };
}

export function providerOf(
  provider: string,
  models: Record<string, ModelSketch>,
  rules: Rule[] = [],
): ProviderFile {
  return {
    provider,
    name: provider,
    notes: [],
    rules,
    models: Object.entries(models).map(([id, { prices, facts }]) => ({
      id,
      facts: [
        {
          recorded,
          name: id,
          aliases: [],
          family: "made-up",
          kind: "text-generation",
          modalities: ["text"],
          reasoning: false,
          scope: "core",
          ...facts,
        },
      ],
      prices: prices.map((price) => priceOf(id, price)),
    })),
  };
}

export function catalogOf(
  providers: ProviderFile[],
  options: { rules?: Rule[]; editions?: string[]; edition?: string } = {},
): Catalog {
  const editions = (options.editions ?? [recorded]).map((edition) => ({
    edition,
    digest: "0".repeat(64),
    models: 1,
    prices: 1,
    notes: "made up",
  }));
  const files = { providers, rules: { rules: options.rules ?? [] }, editions: { editions } };
  return openCatalog(files, options.edition);
}

export const ruleBase = {
  recorded,
  source: { name: "made up", seen: recorded },
  confidence: "H",
} as const;
