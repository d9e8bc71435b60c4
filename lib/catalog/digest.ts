import { EditionOrder, withoutLifetime } from "./edition";
import type { CatalogFiles } from "./open";
import { keepLists } from "./price-list";
import type { EvidenceFile } from "./schema";

/**
 * Everything an edition says: rules, facts, prices, notes and evidence as they are rebuilt from the files.
 *
 * Lifetimes are left out, for a later edition that withdraws a record must not move the digest of an earlier one; so are
 * a provider's display name and page.
 */
export function editionContent(
  files: CatalogFiles,
  evidence: readonly EvidenceFile[],
  edition: string,
): unknown {
  const holds = new EditionOrder(files.editions).holder(edition);
  const keep = <T extends { recorded: string; withdrawn?: string | undefined }>(records: readonly T[]) =>
    records.filter(holds).map(withoutLifetime);
  const models = (file: CatalogFiles["providers"][number]) =>
    file.models
      .map((model) => ({
        id: model.id,
        facts: keep(model.facts),
        prices: keep(model.prices),
        // Absent where the edition holds none: the digests of editions before the first list stay as they were.
        lists: keepLists(model.lists, keep),
      }))
      .filter((model) => model.facts.length > 0);
  return {
    edition,
    rules: keep(files.rules.rules),
    providers: files.providers
      .map((file) => ({
        provider: file.provider,
        notes: keep(file.notes),
        rules: keep(file.rules),
        models: models(file),
      }))
      .filter((provider) => provider.models.length > 0),
    evidence: evidence
      .map((file) => ({ provider: file.provider, records: keep(file.records) }))
      .filter((file) => file.records.length > 0),
  };
}

/** JSON with sorted keys and no white space: equal content is equal text, however it was written down. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 over the canonical JSON, in hexadecimal. Web Crypto, so that a browser can check an edition as well. */
export async function digestOf(content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(content));
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
