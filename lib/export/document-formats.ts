import type { WholeBill } from "../analysis/whole-bill";
import type { Catalog } from "../catalog/catalog";
import type { Scenario } from "../scenario/schema";
import type { Language } from "../words/translate";

/** What every writer of a document is given; each takes what it needs. */
export interface DocumentFacts {
  scenario: Scenario;
  bill: WholeBill;
  /** The edition that priced the bill. */
  catalog: Catalog;
  language: Language;
}

type Document = string | Uint8Array<ArrayBuffer>;

export interface DocumentFormat {
  /** As `--format` of the command line names it. */
  id: "md" | "csv" | "json";
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
      const { writeBillMarkdown } = await import("./bill-markdown");
      return ({ scenario, bill }) => writeBillMarkdown(scenario, bill);
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
    id: "json",
    ending: ".bill.json",
    type: "application/json",
    load: async () => {
      return ({ bill }) => `${JSON.stringify(bill, null, 2)}\n`;
    },
  },
];
