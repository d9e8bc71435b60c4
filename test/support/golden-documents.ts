import { wholeBill } from "@/lib/analysis/whole-bill";
import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import { toReportSource } from "@/lib/door/report-source";
import { writeReportHtml } from "@/lib/draw/report-html";
import { writeBillCsv } from "@/lib/export/bill-csv";
import { writeFocusCsv } from "@/lib/export/focus/focus-csv";
import { writeReportDocx } from "@/lib/export/report-docx";
import { writeReportMarkdown } from "@/lib/export/report-markdown";
import { makeReport } from "@/lib/series/report/report";
import { languages } from "@/lib/words/translate";
import { goldenScenario, invoicedScenario } from "./document-scenarios";
import { docxParts, docxText } from "./docx-parts";

/** The edition that stood when these were first written: a newer one is no reason for a document to change. */
const newest = "2026-11-21";

const setting = {
  catalogOf: (edition?: string) => bundledCatalog(edition ?? newest),
  files: bundledFiles(),
  version: "golden",
  origin: "https://ratebook.example",
};

const scenarios = { golden: goldenScenario, invoiced: invoicedScenario };

/** Every document of the golden scenarios, by its file name in `data/golden/documents/`; each a text of short lines. */
export async function writeGoldenDocuments(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const [name, scenario] of Object.entries(scenarios)) {
    const catalog = bundledCatalog(scenario.edition);
    files[`${name}.csv`] = writeBillCsv(wholeBill(catalog, scenario));
    files[`${name}.focus.csv`] = writeFocusCsv(catalog, scenario);
    for (const language of languages) {
      const report = await makeReport(toReportSource(setting, scenario), language);
      files[`${name}.${language}.md`] = writeReportMarkdown(report);
      files[`${name}.${language}.html.txt`] = inLines(writeReportHtml(report, "a4"));
      files[`${name}.${language}.docx.txt`] = outlineDocx(await writeReportDocx(report, "a4"));
    }
  }
  return files;
}

/** A line for every row, paragraph and shape, so that a difference names one. */
function inLines(html: string): string {
  return html.replace(/<(?:tr|p|dt|li|h\d|table|tbody|thead|svg|rect|text|div|style)[ >]/g, "\n$&");
}

/** The parts of a Word file as their paragraphs: the style of each, and its text; a cell is indented, a row begins with a dash. */
function outlineDocx(file: Uint8Array): string {
  const lines = [...docxParts(file)]
    .filter(([path]) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(path))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([path, xml]) => [`== ${path}`, ...outlinePart(xml)]);
  return `${lines.join("\n")}\n`;
}

function outlinePart(xml: string): string[] {
  return [...xml.matchAll(/<w:tr[ >]|<w:p>.*?<\/w:p>|<w:p [^/]*?>.*?<\/w:p>|<w:pgSz[^>]*>/gs)].map(
    ([part]) => {
      if (part.startsWith("<w:tr")) return "- row";
      if (part.startsWith("<w:pgSz")) return part;
      const [, style = "Normal"] = /<w:pStyle w:val="([^"]+)"/.exec(part) ?? [];
      return `  ${style}: ${docxText(part)}`.trimEnd();
    },
  );
}
