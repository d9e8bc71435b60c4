import { describe, expect, it } from "vitest";
import { bundledFiles } from "@/lib/catalog/bundled";
import { loadEvidenceFile } from "@/lib/catalog/evidence";
import type { ProviderFile } from "@/lib/catalog/schema";
import { countWritten } from "./counts";
import expected from "./import-counts.json";
import { addedNoteCount } from "./wording";

const imported = "2026-09-23";
const ofImport = (record: { recorded: string }) => record.recorded === imported;

/** What the import wrote, whatever later editions have added since. */
function importedOnly(file: ProviderFile): ProviderFile {
  return {
    ...file,
    notes: file.notes.filter(ofImport),
    models: file.models
      .map((model) => ({
        ...model,
        facts: model.facts.filter(ofImport),
        prices: model.prices.filter(ofImport),
      }))
      .filter((model) => model.facts.length > 0),
  };
}

describe("the import", () => {
  it("left out no field of any model, price, source or disagreement", async () => {
    const providers = bundledFiles().providers.map(importedOnly);
    const evidence = await Promise.all(
      providers.map(async ({ provider }) => {
        const file = await loadEvidenceFile(provider);
        return { ...file, records: file.records.filter(ofImport) };
      }),
    );
    expect(countWritten(providers, evidence, addedNoteCount)).toEqual(expected);
    expect(expected).toMatchObject({
      models: 274,
      prices: 332,
      witnesses: 1013,
      refs: 1503,
      disagreements: 402,
    });
  });
});
