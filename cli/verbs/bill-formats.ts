import type { WholeBill } from "@/lib/analysis/whole-bill";
import type { Scenario } from "@/lib/scenario/schema";
import { UsageError } from "../terminal";
import type { Document } from "../write-result";

/** One way to write a bill down. */
export interface BillFormat {
  /** Its writer gives bytes, which a screen is not sent. */
  binary: boolean;
  write: (scenario: Scenario, bill: WholeBill) => Document | Promise<Document>;
}

/** Every `--format` of `bill`. The writers live in `lib/export/` and are loaded when one is asked for. */
const billFormats: Readonly<Record<string, BillFormat>> = {
  json: { binary: false, write: (_, bill) => `${JSON.stringify(bill, null, 2)}\n` },
  md: {
    binary: false,
    write: async (scenario, bill) =>
      (await import("@/lib/export/bill-markdown")).writeBillMarkdown(scenario, bill),
  },
  csv: {
    binary: false,
    write: async (_, bill) => (await import("@/lib/export/bill-csv")).writeBillCsv(bill),
  },
};

/** Formats that are planned; one that is written leaves this list. */
const notYet: readonly string[] = ["xlsx", "docx"];

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
