import type { CatalogFiles } from "./open";
import type { Facts, Price, ProviderFile } from "./schema";

/** Small files for tests: one provider, one model, one price, one edition. */

export const facts: Facts = {
  recorded: "2026-09-23",
  name: "Alpha 1",
  aliases: ["alpha-1-latest"],
  family: "alpha",
  kind: "text-generation",
  released: { on: "2026-01-10", basis: "stated by the provider" },
  contextWindow: 200_000,
  maxOutput: 8_000,
  modalities: ["text"],
  reasoning: false,
  scope: "core",
};

export const price: Price = {
  id: "acme/alpha-1@2026-01-10",
  recorded: "2026-09-23",
  from: "2026-01-10",
  fromBasis: "stated",
  label: "list",
  rates: { input: 3, cacheRead: 0.3, output: 15 },
  agreement: {
    verdict: "official-only",
    count: 1,
    by: ["official"],
    cacheReadBy: [],
    quotes: 0,
    against: [],
  },
};

export function makeProvider(over: Partial<ProviderFile> = {}): ProviderFile {
  return {
    provider: "acme",
    name: "Acme",
    notes: [],
    rules: [],
    models: [{ id: "alpha-1", facts: [facts], prices: [price] }],
    ...over,
  };
}

export function makeFiles(
  provider: ProviderFile,
  editions: readonly string[] = ["2026-09-23"],
): CatalogFiles {
  return {
    providers: [provider],
    rules: { rules: [] },
    editions: {
      editions: editions.map((edition) => ({
        edition,
        digest: "0".repeat(64),
        models: 1,
        prices: 1,
        notes: "for a test",
      })),
    },
  };
}
