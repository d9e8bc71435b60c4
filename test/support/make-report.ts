import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import { toReportSource } from "@/lib/door/report-source";
import type { Scenario } from "@/lib/scenario/schema";
import type { Report } from "@/lib/series/report/blocks";
import { makeReport } from "@/lib/series/report/report";
import type { Language } from "@/lib/words/translate";

const made = new Map<string, Promise<Report>>();

/** A document as the doors make it, of a site called ratebook.example; each is worked out once. */
export function reportOf(scenario: Scenario, language: Language = "en"): Promise<Report> {
  const key = `${language} ${JSON.stringify(scenario)}`;
  const known = made.get(key) ?? makeReport(toReportSource(setting, scenario), language);
  made.set(key, known);
  return known;
}

const setting = {
  catalogOf: bundledCatalog,
  files: bundledFiles(),
  version: "1.2.3",
  origin: "https://ratebook.example",
};
