import type { Bill } from "@/lib/billing/bill-types";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerBill } from "@/lib/door/answer-bill";
import { parseScenario } from "@/lib/scenario/parse";
import type { Scenario } from "@/lib/scenario/schema";
import { readScenario } from "../read-scenario";
import { type Terminal, write } from "../terminal";
import { refuseScreen, writeResult } from "../write-result";
import { getBillFormat } from "./bill-formats";

export interface BillOptions {
  format: string;
  /** A file to write instead of standard output. */
  out?: string;
  atCurrentPrices?: boolean;
}

/** Print the bill of a scenario. @returns whether every line of it is priced */
export async function printBill(terminal: Terminal, source: string, options: BillOptions): Promise<boolean> {
  const format = getBillFormat(options.format);
  if (format.binary) refuseScreen(terminal, options.format, options.out);
  const given = parseScenario(await readScenario(terminal, source));
  const scenario = options.atCurrentPrices ? atCurrentPrices(given) : given;
  const answer = answerBill(bundledCatalog, scenario);
  if ("error" in answer) {
    await write(terminal.stdout, `${JSON.stringify(answer)}\n`);
    return false;
  }
  await writeResult(terminal, await format.write(scenario, answer), options.out);
  await complain(terminal, answer);
  return answer.ok;
}

/** A table of lines has no room for those that are missing from it. */
async function complain(terminal: Terminal, { unpriced }: Bill): Promise<void> {
  for (const { workloadName, model, error } of unpriced) {
    await write(terminal.stderr, `ratebook: no price for ${workloadName}, ${model}: ${error.message}\n`);
  }
}

/** The newest edition at its own date, so that the answer does not depend on the day it is asked. */
function atCurrentPrices(scenario: Scenario): Scenario {
  const { edition } = bundledCatalog();
  return { ...scenario, edition, asOf: edition.slice(0, 10) };
}
