import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import { toReportSource } from "@/lib/door/report-source";
import type { Scenario } from "@/lib/scenario/schema";
import type { Report } from "@/lib/series/report/blocks";
import { makeReport } from "@/lib/series/report/report";
import type { Language } from "@/lib/words/translate";

/** A document as the doors make it, of a site called ratebook.example. */
export function reportOf(scenario: Scenario, language: Language = "en"): Promise<Report> {
  const setting = {
    catalogOf: bundledCatalog,
    files: bundledFiles(),
    version: "1.2.3",
    origin: "https://ratebook.example",
  };
  return makeReport(toReportSource(setting, scenario), language);
}
