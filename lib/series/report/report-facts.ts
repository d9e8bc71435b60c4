import { type Option, optionsOf } from "../../analysis/options";
import { type Sensitivity, sensitivityOf } from "../../analysis/sensitivity";
import { type WholeBill, wholeBill } from "../../analysis/whole-bill";
import type { Catalog } from "../../catalog/catalog";
import { loadEvidence } from "../../catalog/evidence";
import type { Evidence } from "../../catalog/schema";
import type { Scenario } from "../../scenario/schema";
import { makeBillWords, type Words } from "../../words/bill-words";
import { type Language, type Translator, translatorOf } from "../../words/translate";
import { type BillSheet, toBillSheet } from "../bill-rows";
import { allWork, type ReportWork } from "./report-work";

/** What a document is made of, apart from its language. */
export interface ReportSource {
  scenario: Scenario;
  /** Of the scenario's edition. */
  catalog: Catalog;
  newest: Catalog;
  /** SHA-256 of the scenario's edition. */
  digest: string;
  /** The scenario's link code; null where it is too large for a link. */
  code: string | null;
  /** Where a reader can open the code, such as `https://ratebook.example`; null where the writer does not know. */
  origin: string | null;
  /** Ratebook's own version. */
  version: string;
  /** Where somebody has worked it out already. */
  bill?: WholeBill;
  /** What is worked out beside the bill; default: everything. */
  work?: ReportWork;
  /** Of a live document: what it was made with, and by what share it is dearer now. */
  live?: { edition: string; asOf: string; share: number | null };
}

/** Everything the sections of a document take their figures from. */
export interface ReportFacts extends ReportSource {
  language: Language;
  t: Translator<"report">;
  words: Words;
  bill: WholeBill;
  work: ReportWork;
  sheet: BillSheet;
  options: readonly Option[];
  /** Null where it was not worked out. */
  sensitivity: Sensitivity | null;
  /** By price id, for the prices of the bill. */
  evidence: ReadonlyMap<string, Evidence>;
  /** The currency of what is paid. */
  currency: string;
  providerName: (id: string) => string;
}

/** Work out the figures of a document once; the evidence is read from its files. */
export async function workOutReport(source: ReportSource, language: Language): Promise<ReportFacts> {
  const { catalog, newest, scenario } = source;
  const work = source.work ?? allWork;
  const bill = source.bill ?? wholeBill(catalog, scenario);
  return {
    ...source,
    language,
    t: translatorOf(language, "report"),
    words: makeBillWords(translatorOf(language, "bill"), language),
    bill,
    work,
    sheet: toBillSheet(bill),
    options: work.options ? optionsOf(catalog, newest, scenario) : [],
    sensitivity: work.drivers ? sensitivityOf(catalog, scenario) : null,
    evidence: await evidenceOf(bill, catalog.edition),
    currency: bill.total?.currency ?? bill.currency,
    providerName: (id) => catalog.providers.get(id)?.name ?? id,
  };
}

async function evidenceOf(bill: WholeBill, edition: string): Promise<Map<string, Evidence>> {
  const prices = new Map<string, string>();
  for (const { provider, source } of bill.lines) {
    if (provider !== null && source !== null && "price" in source) prices.set(source.price, provider);
  }
  const books = await Promise.all(
    [...new Set(prices.values())].map(async (provider) => loadEvidence(provider, edition)),
  );
  return new Map(books.flatMap((book) => [...book].filter(([price]) => prices.has(price))));
}
