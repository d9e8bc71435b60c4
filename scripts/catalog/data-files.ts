import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { parseEditionsFile, parseEvidenceFile, parseProviderFile, parseRulesFile } from "@/lib/catalog/check";
import { digestOf, editionContent } from "@/lib/catalog/digest";
import type { EditionsFile, EvidenceFile, ProviderFile, RulesFile } from "@/lib/catalog/schema";
import { parseChannelsFile, parseWeightsFile } from "@/lib/catalog/stated";
import { formatCompact } from "./compact-json";
import { providerIds } from "./names";

/** The files of `data/`, all through the door. */
export interface DataFiles {
  providers: readonly ProviderFile[];
  /** In the order of the providers. */
  evidence: readonly EvidenceFile[];
  rules: RulesFile;
  editions: EditionsFile;
}

/** @throws CatalogFileError */
export function readDataFiles(folder = "data"): DataFiles {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  return parseDataFiles({
    providers: providerIds.map((id) => read(`providers/${id}.json`)),
    evidence: providerIds.map((id) => read(`evidence/${id}.json`)),
    rules: read("rules.json"),
    editions: read("editions.json"),
  });
}

/**
 * Holds the files to the door and gives back what was handed in, not what was parsed: keys keep the order they stand in.
 *
 * @throws CatalogFileError
 */
export function parseDataFiles(content: {
  providers: readonly unknown[];
  evidence: readonly unknown[];
  rules: unknown;
  editions: unknown;
}): DataFiles {
  content.providers.forEach((file, position) => {
    const provider = parseProviderFile(file, providerPath(file));
    parseEvidenceFile(content.evidence[position], `data/evidence/${provider.provider}.json`, provider);
  });
  parseRulesFile(content.rules, "data/rules.json");
  parseEditionsFile(content.editions, "data/editions.json");
  return content as DataFiles;
}

function providerPath(file: unknown): string {
  const id = (file as { provider?: unknown } | null)?.provider;
  return `data/providers/${typeof id === "string" ? id : "unknown"}.json`;
}

/**
 * Holds what is stated beside the editions to its door, against the models of the newest one.
 *
 * @throws CatalogFileError
 */
export function checkStatedFiles(folder = "data"): void {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const { providers } = bundledCatalog();
  parseChannelsFile(read("channels.json"), "data/channels.json", ({ provider }) => providers.has(provider));
  parseWeightsFile(
    read("weights.json"),
    "data/weights.json",
    ({ provider, model }) => providers.get(provider)?.models.some(({ id }) => id === model) ?? false,
  );
}

export function digestOfEdition(files: DataFiles, edition: string): Promise<string> {
  return digestOf(editionContent(files, files.evidence, edition));
}

/** Writes those files whose content is another. */
export function writeDataFiles(files: DataFiles, folder = "data"): void {
  const write = (name: string, content: unknown) => {
    const path = join(folder, name);
    const old: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isDeepStrictEqual(old, JSON.parse(JSON.stringify(content)))) {
      writeFileSync(path, `${formatCompact(content)}\n`);
    }
  };
  for (const file of files.providers) write(`providers/${file.provider}.json`, file);
  for (const file of files.evidence) write(`evidence/${file.provider}.json`, file);
  write("rules.json", files.rules);
  write("editions.json", files.editions);
}
