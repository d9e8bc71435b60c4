import type { ReportSource } from "../series/report/report-facts";
import type { Language } from "../words/translate";
import { writeBillXlsx } from "./xlsx/write-bill-xlsx";

/** What a report is made of as the spreadsheet that calculates, in the browser and in Node. */
export async function writeReportXlsx(source: ReportSource, language: Language): Promise<Uint8Array> {
  const { scenario, catalog, newest, digest, version, code, origin, bill } = source;
  return writeBillXlsx(scenario, {
    catalog,
    newest,
    language,
    range: bill?.range,
    provenance: { link: code === null ? null : `${origin ?? ""}/#s=${code}`, digest, version },
  });
}
