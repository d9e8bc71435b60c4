import type { Bill } from "@/lib/billing/bill-types";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerBill } from "@/lib/door/answer-bill";
import { writeBillMarkdown } from "@/lib/export/bill-markdown";
import { parseScenario } from "@/lib/scenario/parse";
import type { Scenario } from "@/lib/scenario/schema";
import { toBillSheet } from "@/lib/series/bill-rows";
import { toBillCsvTable } from "@/lib/series/bill-text";
import { toCsv } from "@/lib/series/table-text";
import { readScenario } from "../read-scenario";
import { type Terminal, UsageError, write } from "../terminal";

export interface BillOptions {
  format: string;
  atCurrentPrices?: boolean;
}

const writers: Readonly<Record<string, (scenario: Scenario, bill: Bill) => string>> = {
  json: (_, bill) => `${JSON.stringify(bill, null, 2)}\n`,
  md: writeBillMarkdown,
  csv: (_, bill) => toCsv(toBillCsvTable(toBillSheet(bill))),
};

const notYet: readonly string[] = ["xlsx", "docx"];

/** Print the bill of a scenario. @returns whether every line of it is priced */
export async function printBill(terminal: Terminal, source: string, options: BillOptions): Promise<boolean> {
  const writer = findWriter(options.format);
  const given = parseScenario(await readScenario(terminal, source));
  const scenario = options.atCurrentPrices ? atCurrentPrices(given) : given;
  const answer = answerBill(bundledCatalog, scenario);
  const text = "error" in answer ? `${JSON.stringify(answer)}\n` : writer(scenario, answer);
  await write(terminal.stdout, text);
  if (!("error" in answer)) await complain(terminal, answer);
  return answer.ok;
}

/** A table of lines has no room for those that are missing from it. */
async function complain(terminal: Terminal, { unpriced }: Bill): Promise<void> {
  for (const { workloadName, model, error } of unpriced) {
    await write(terminal.stderr, `ratebook: no price for ${workloadName}, ${model}: ${error.message}\n`);
  }
}

function findWriter(format: string): (typeof writers)[string] {
  const writer = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (writer !== undefined) return writer;
  const names = Object.keys(writers).join(", ");
  if (notYet.includes(format)) throw new UsageError(`bills are not written as ${format} yet: use ${names}`);
  throw new UsageError(`there is no format "${format}": use ${names}`);
}

/** The newest edition at its own date, so that the answer does not depend on the day it is asked. */
function atCurrentPrices(scenario: Scenario): Scenario {
  const { edition } = bundledCatalog();
  return { ...scenario, edition, asOf: edition.slice(0, 10) };
}
