import { findCatalog } from "@/components/scenario/catalogs";
import { saveFile } from "@/components/ui/save-file";
import type { WholeBill } from "@/lib/analysis/whole-bill";
import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import type { DocumentFormat } from "@/lib/export/document-formats";
import type { Scenario } from "@/lib/scenario/schema";
import type { Report } from "@/lib/series/report/blocks";
import type { Paper } from "@/lib/series/report/paper";
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
  const report = () => makeReportOf(scenario, bill, language);
  const content = await write({ scenario, bill, catalog, report, paper: paperOf(navigator.language) });
  const name = `${toFileName(scenario.title, scenario.edition)}${format.ending}`;
  saveFile(typeof content === "string" ? content : new Uint8Array(content), format.type, name);
  return name;
}

async function makeReportOf(scenario: Scenario, bill: WholeBill, language: Language): Promise<Report> {
  const [{ makeReport }, { toReportSource }] = await Promise.all([
    import("@/lib/series/report/report"),
    import("@/lib/door/report-source"),
  ]);
  const { origin } = window.location;
  const setting = { catalogOf: bundledCatalog, files: bundledFiles(), version, origin };
  return makeReport(toReportSource(setting, scenario, { bill }), language);
}

/** Where Letter is the office's paper: ISO 216 is everyone else's. */
function paperOf(tag: string): Paper {
  return /-(US|CA|MX|PH|CL|CO|VE)\b/i.test(tag) ? "letter" : "a4";
}
