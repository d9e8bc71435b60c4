/**
 * Makes data/ from the price history: `npx tsx scripts/catalog/import-history.ts <folder>`, where the folder holds
 * price-history.json and price-conflicts.json. Nothing in data/providers, data/evidence or data/rules.json is written by
 * hand. Every field is counted on the way in and on the way out; a difference stops the import.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf, editionContent } from "@/lib/catalog/digest";
import type { CatalogFiles } from "@/lib/catalog/open";
import type { EditionsFile, EvidenceFile, ProviderFile, RulesFile } from "@/lib/catalog/schema";
import { formatCompact } from "./compact-json";
import { recorded, toModel } from "./convert";
import { toEvidence } from "./convert-evidence";
import { countSource, countWritten } from "./counts";
import { getProvider, providerIds } from "./names";
import { providerRules } from "./rules/by-provider";
import { commonRules } from "./rules/common";
import { conflictsSchema, historySchema, type SourceConflict, type SourceHistory } from "./source";
import { addedNoteCount, addedNotes, wordingOf } from "./wording";

const [folder] = process.argv.slice(2);
refuseLaterEditions();
if (folder === undefined) throw new Error("usage: import-history.ts <folder with the two json files>");
const history = historySchema.parse(JSON.parse(readFileSync(join(folder, "price-history.json"), "utf8")));
const { conflicts } = conflictsSchema.parse(
  JSON.parse(readFileSync(join(folder, "price-conflicts.json"), "utf8")),
);

const providers = providerIds.map((id) => toProviderFile(history, id));
const evidence = providerIds.map((id) => toEvidenceFile(history, conflicts, id));
const rules: RulesFile = { rules: [...commonRules] };

const expected = countSource(history, conflicts);
const counted = countWritten(providers, evidence, addedNoteCount);
const rows = [...new Set([...Object.keys(expected), ...Object.keys(counted)])].map((field) => ({
  field,
  source: expected[field] ?? 0,
  written: counted[field] ?? 0,
}));
console.table(rows);
const wrong = rows.filter((row) => row.source !== row.written);
if (wrong.length > 0) throw new Error(`counts differ: ${JSON.stringify(wrong)}`);

const editions = await toEditions({ providers, rules });

mkdirSync("data/providers", { recursive: true });
mkdirSync("data/evidence", { recursive: true });
for (const file of providers) write(`data/providers/${file.provider}.json`, file);
for (const file of evidence) write(`data/evidence/${file.provider}.json`, file);
write("data/rules.json", rules);
write("data/editions.json", editions);
writeFileSync("scripts/catalog/import-counts.json", `${JSON.stringify(expected, null, 2)}\n`);

/** The import makes the first edition and nothing else: run again later, it would drop what was recorded since. */
function refuseLaterEditions(): void {
  if (!existsSync("data/editions.json")) return;
  const { editions } = JSON.parse(readFileSync("data/editions.json", "utf8")) as EditionsFile;
  const later = editions.filter(({ edition }) => edition !== recorded);
  if (later.length > 0)
    throw new Error(`data/ holds later editions: ${later.map((e) => e.edition).join(", ")}`);
}

function toProviderFile(source: SourceHistory, id: string): ProviderFile {
  const { name, pricingUrl } = getProvider(
    source.models.find((model) => getProvider(model.provider).id === id)?.provider ?? id,
  );
  const notes = [...(source.providers[id]?.notes ?? []).map(wordingOf), ...(addedNotes[id] ?? [])];
  return {
    provider: id,
    name,
    pricingUrl,
    notes: notes.map((text) => ({ recorded, text })),
    rules: [...(providerRules[id] ?? [])],
    models: source.models.filter((model) => getProvider(model.provider).id === id).map(toModel),
  };
}

function toEvidenceFile(source: SourceHistory, all: readonly SourceConflict[], id: string): EvidenceFile {
  return {
    provider: id,
    records: source.models
      .filter((model) => getProvider(model.provider).id === id)
      .flatMap((model) => toEvidence(model, all)),
  };
}

async function toEditions(files: Omit<CatalogFiles, "editions">): Promise<EditionsFile> {
  const first = {
    edition: recorded,
    digest: "0".repeat(64),
    models: history.models.length,
    prices: history.models.flatMap((model) => model.periods).length,
    notes:
      "The first edition: list prices from March 2023 to 2026-09-23, with scheduled changes known by then.",
  };
  const content = editionContent({ ...files, editions: { editions: [first] } }, evidence, recorded);
  return { editions: [{ ...first, digest: await digestOf(content) }] };
}

function write(path: string, content: unknown): void {
  writeFileSync(path, `${formatCompact(content)}\n`);
}
