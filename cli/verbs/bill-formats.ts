import type { WholeBill } from "@/lib/analysis/whole-bill";
import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import type { Scenario } from "@/lib/scenario/schema";
import type { Paper } from "@/lib/series/report/paper";
import type { Language } from "@/lib/words/translate";
import packageJson from "../../package.json";
import { UsageError } from "../terminal";
import type { Document } from "../write-result";

/** One way to write a bill down. */
export interface BillFormat {
  /** Its writer gives bytes, which a screen is not sent. */
  binary: boolean;
  write: (scenario: Scenario, bill: WholeBill, setting: DocumentSetting) => Document | Promise<Document>;
}

/** How a document is set; formats for programs know none of it. */
export interface DocumentSetting {
  language: Language;
  paper: Paper;
  /** Where readers open links; null where it was not said. */
  origin: string | null;
}

async function reportOf(scenario: Scenario, bill: WholeBill, { language, origin }: DocumentSetting) {
  const { toReportSource } = await import("@/lib/door/report-source");
  const { makeReport } = await import("@/lib/series/report/report");
  const setting = { catalogOf: bundledCatalog, files: bundledFiles(), version: packageJson.version, origin };
  return makeReport(toReportSource(setting, scenario, { bill }), language);
}

/** Every `--format` of `bill`. The writers live in `lib/export/` and are loaded when one is asked for. */
const billFormats: Readonly<Record<string, BillFormat>> = {
  json: { binary: false, write: (_, bill) => `${JSON.stringify(bill, null, 2)}\n` },
  md: {
    binary: false,
    write: async (scenario, bill, setting) =>
      (await import("@/lib/export/report-markdown")).writeReportMarkdown(
        await reportOf(scenario, bill, setting),
      ),
  },
  csv: {
    binary: false,
    write: async (_, bill) => (await import("@/lib/export/bill-csv")).writeBillCsv(bill),
  },
  docx: {
    binary: true,
    write: async (scenario, bill, setting) =>
      (await import("@/lib/export/report-docx")).writeReportDocx(
        await reportOf(scenario, bill, setting),
        setting.paper,
      ),
  },
  focus: {
    binary: false,
    write: async (scenario) =>
      (await import("@/lib/export/focus/focus-csv")).writeFocusCsv(
        bundledCatalog(scenario.edition),
        scenario,
      ),
  },
};

/** Formats that are planned; one that is written leaves this list. */
const notYet: readonly string[] = ["xlsx"];

/** As a sentence lists them: `json, md, csv`. */
export const billFormatNames = Object.keys(billFormats).join(", ");

/** @throws UsageError naming the formats there are */
export function getBillFormat(name: string): BillFormat {
  const format = Object.hasOwn(billFormats, name) ? billFormats[name] : undefined;
  if (format !== undefined) return format;
  if (notYet.includes(name))
    throw new UsageError(`bills are not written as ${name} yet: use ${billFormatNames}`);
  throw new UsageError(`there is no format "${name}": use ${billFormatNames}`);
}
