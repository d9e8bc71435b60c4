import { findCatalog } from "@/components/scenario/catalogs";
import { saveFile } from "@/components/ui/save-file";
import type { DocumentFormat } from "@/lib/export/document-formats";
import type { Scenario } from "@/lib/scenario/schema";
import { toFileName } from "@/lib/series/table-text";
import type { Language } from "@/lib/words/translate";

/**
 * Make a document of the scenario's bill and hand it over.
 *
 * @returns the file's name; null for an edition this build does not have
 * @throws where the scenario can't be billed
 */
export async function saveDocument(
  format: DocumentFormat,
  scenario: Scenario,
  language: Language,
): Promise<string | null> {
  const catalog = findCatalog(scenario.edition);
  if (catalog === null) return null;
  const [{ wholeBill }, write] = await Promise.all([import("@/lib/analysis/whole-bill"), format.load()]);
  const content = await write({ scenario, bill: wholeBill(catalog, scenario), catalog, language });
  const name = `${toFileName(scenario.title, scenario.edition)}${format.ending}`;
  saveFile(content, format.type, name);
  return name;
}
