import { atNewestPrices } from "@/lib/analysis/options";
import type { Bill } from "@/lib/billing/bill-types";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerBill } from "@/lib/door/answer-bill";
import { parseScenario } from "@/lib/scenario/parse";
import { papers } from "@/lib/series/report/paper";
import { languages } from "@/lib/words/translate";
import { readOrigin } from "../read-origin";
import { readScenario } from "../read-scenario";
import { type Terminal, UsageError, write } from "../terminal";
import { refuseScreen, writeResult } from "../write-result";
import { type DocumentSetting, getBillFormat } from "./bill-formats";

export interface BillOptions {
  format: string;
  /** A file to write instead of standard output. */
  out?: string;
  atCurrentPrices?: boolean;
  /** Of documents for readers. */
  lang?: string;
  paper?: string;
  origin?: string;
}

/** Print the bill of a scenario. @returns whether every line of it is priced */
export async function printBill(terminal: Terminal, source: string, options: BillOptions): Promise<boolean> {
  const format = getBillFormat(options.format);
  if (format.binary) refuseScreen(terminal, options.format, options.out);
  const setting = toDocumentSetting(options);
  const given = parseScenario(await readScenario(terminal, source));
  const scenario = options.atCurrentPrices ? atNewestPrices(given, bundledCatalog()) : given;
  const answer = answerBill(bundledCatalog, scenario);
  if ("error" in answer) {
    await write(terminal.stdout, `${JSON.stringify(answer)}\n`);
    return false;
  }
  await writeResult(terminal, await format.write(scenario, answer, setting), options.out);
  await complain(terminal, answer);
  return answer.ok;
}

/** @throws UsageError naming what is allowed */
function toDocumentSetting({ lang = "en", paper = "a4", origin }: BillOptions): DocumentSetting {
  return {
    language: oneOf("--lang", lang, languages),
    paper: oneOf("--paper", paper, papers),
    origin: origin === undefined ? null : readOrigin(origin),
  };
}

function oneOf<Name extends string>(option: string, given: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === given);
  if (found !== undefined) return found;
  throw new UsageError(`${option} is ${given}: use ${names.join(" or ")}`);
}

/** A table of lines has no room for those that are missing from it. */
async function complain(terminal: Terminal, { unpriced }: Bill): Promise<void> {
  for (const { workloadName, model, error } of unpriced) {
    await write(terminal.stderr, `ratebook: no price for ${workloadName}, ${model}: ${error.message}\n`);
  }
}
