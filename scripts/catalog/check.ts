/**
 * Reads every file of data/ through the door, and recomputes the digest of every edition: `npm run catalog:check`.
 * Warnings are printed; a problem or a digest that moved ends with status 1.
 */
import { readFileSync } from "node:fs";
import { bundledEditions } from "@/lib/catalog/bundled";
import {
  findOddPrices,
  parseEditionsFile,
  parseEvidenceFile,
  parseProviderFile,
  parseRulesFile,
} from "@/lib/catalog/check";
import { digestOf, editionContent } from "@/lib/catalog/digest";
import { CatalogFileError, formatProblem } from "@/lib/catalog/file-problem";
import { providerIds } from "./names";

try {
  await check();
} catch (error) {
  if (!(error instanceof CatalogFileError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function check(): Promise<void> {
  const paths = providerIds.map((id) => `data/providers/${id}.json`);
  const providers = paths.map((path) => parseProviderFile(read(path), path));
  const evidence = providers.map((provider) => {
    const path = `data/evidence/${provider.provider}.json`;
    return parseEvidenceFile(read(path), path, provider);
  });
  const rules = parseRulesFile(read("data/rules.json"), "data/rules.json");
  const editions = parseEditionsFile(read("data/editions.json"), "data/editions.json");
  for (const [position, provider] of providers.entries()) {
    for (const odd of findOddPrices(provider, paths[position] ?? ""))
      console.warn(`odd: ${formatProblem(odd)}`);
  }
  for (const { edition, digest } of editions.editions) {
    const now = await digestOf(editionContent({ providers, rules, editions }, evidence, edition));
    if (now === digest) {
      console.log(`edition ${edition}: ${digest}`);
    } else {
      console.error(`edition ${edition} has moved: ${now} instead of ${digest}`);
      process.exitCode = 1;
    }
  }
  if (bundledEditions.length !== editions.editions.length) throw new Error("the bundled editions are others");
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
