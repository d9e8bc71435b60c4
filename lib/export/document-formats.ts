import type { WholeBill } from "../analysis/whole-bill";
import type { Catalog } from "../catalog/catalog";
import type { Scenario } from "../scenario/schema";
import type { Report } from "../series/report/blocks";
import type { Paper } from "../series/report/paper";
import type { ReportSource } from "../series/report/report-facts";
import type { Language } from "../words/translate";

/** What every writer of a document is given; each takes what it needs. */
export interface DocumentFacts {
  scenario: Scenario;
  bill: WholeBill;
  /** The edition that priced the bill. */
  catalog: Catalog;
  /** What its documents are made of, gathered when a writer asks for it. */
  source: () => Promise<ReportSource>;
  /** The document of the scenario, made when a writer asks for it. */
  report: () => Promise<Report>;
  paper: Paper;
  language: Language;
}

type Document = string | Uint8Array;

export interface DocumentFormat {
  /** As `--format` of the command line names it. */
  id: "md" | "docx" | "xlsx" | "csv" | "focus" | "json";
  /** Of the file's name, with its dot. */
  ending: string;
  type: string;
  load: () => Promise<(facts: DocumentFacts) => Document | Promise<Document>>;
}

/** Every document a bill can be saved as. The writers are loaded when one is asked for. */
export const documentFormats: readonly DocumentFormat[] = [
  {
    id: "md",
    ending: ".md",
    type: "text/markdown;charset=utf-8",
    load: async () => {
      const { writeReportMarkdown } = await import("./report-markdown");
      return async ({ report }) => writeReportMarkdown(await report());
    },
  },
  {
    id: "docx",
    ending: ".docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    load: async () => {
      const { writeReportDocx } = await import("./report-docx");
      return async ({ report, paper }) => writeReportDocx(await report(), paper);
    },
  },
  {
    id: "xlsx",
    ending: ".xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    load: async () => {
      const { writeReportXlsx } = await import("./report-xlsx");
      return async ({ source, language }) => writeReportXlsx(await source(), language);
    },
  },
  {
    id: "csv",
    ending: ".csv",
    type: "text/csv;charset=utf-8",
    load: async () => {
      const { writeBillCsv } = await import("./bill-csv");
      // Excel takes a file without the mark for the code page of the machine, and Chinese names are lost.
      return ({ bill }) => `\ufeff${writeBillCsv(bill)}`;
    },
  },
  {
    id: "focus",
    ending: ".focus.csv",
    type: "text/csv;charset=utf-8",
    load: async () => {
      const { writeFocusCsv } = await import("./focus/focus-csv");
      return ({ catalog, scenario }) => writeFocusCsv(catalog, scenario);
    },
  },
  {
    id: "json",
    ending: ".bill.json",
    type: "application/json",
    load: async () => {
      return ({ bill }) => `${JSON.stringify(bill, null, 2)}\n`;
    },
  },
];
