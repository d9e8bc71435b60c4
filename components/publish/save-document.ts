import { findCatalog } from "@/components/scenario/catalogs";
import { saveFile } from "@/components/ui/save-file";
import type { WholeBill } from "@/lib/analysis/whole-bill";
import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import type { DocumentFormat } from "@/lib/export/document-formats";
import type { Scenario } from "@/lib/scenario/schema";
import type { Paper } from "@/lib/series/report/paper";
import type { ReportSource } from "@/lib/series/report/report-facts";
import { toFileName } from "@/lib/series/table-text";
import type { Language } from "@/lib/words/translate";
import { version } from "@/package.json";

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
  const bill = wholeBill(catalog, scenario);
  const source = () => sourceOf(scenario, bill);
  const report = async () => {
    const { makeReport } = await import("@/lib/series/report/report");
    return makeReport(await source(), language);
  };
  const paper = paperOf(navigator.language);
  const content = await write({ scenario, bill, catalog, source, report, paper, language });
  const name = `${toFileName(scenario.title, scenario.edition)}${format.ending}`;
  saveFile(typeof content === "string" ? content : new Uint8Array(content), format.type, name);
  return name;
}

async function sourceOf(scenario: Scenario, bill: WholeBill): Promise<ReportSource> {
  const { toReportSource } = await import("@/lib/door/report-source");
  const { origin } = window.location;
  const setting = { catalogOf: bundledCatalog, files: bundledFiles(), version, origin };
  return toReportSource(setting, scenario, { bill });
}

/** Where Letter is the office's paper: ISO 216 is everyone else's. */
function paperOf(tag: string): Paper {
  return /-(US|CA|MX|PH|CL|CO|VE)\b/i.test(tag) ? "letter" : "a4";
}
