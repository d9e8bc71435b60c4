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

async function sourceOf(scenario: Scenario, bill: WholeBill, { origin }: DocumentSetting) {
  const { toReportSource } = await import("@/lib/door/report-source");
  const setting = { catalogOf: bundledCatalog, files: bundledFiles(), version: packageJson.version, origin };
  return toReportSource(setting, scenario, { bill });
}

async function reportOf(scenario: Scenario, bill: WholeBill, setting: DocumentSetting) {
  const { makeReport } = await import("@/lib/series/report/report");
  return makeReport(await sourceOf(scenario, bill, setting), setting.language);
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
  xlsx: {
    binary: true,
    write: async (scenario, bill, setting) =>
      (await import("@/lib/export/report-xlsx")).writeReportXlsx(
        await sourceOf(scenario, bill, setting),
        setting.language,
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

/** As a sentence lists them: `json, md, csv`. */
export const billFormatNames = Object.keys(billFormats).join(", ");

/** @throws UsageError naming the formats there are */
export function getBillFormat(name: string): BillFormat {
  const format = Object.hasOwn(billFormats, name) ? billFormats[name] : undefined;
  if (format !== undefined) return format;
  throw new UsageError(`there is no format "${name}": use ${billFormatNames}`);
}
