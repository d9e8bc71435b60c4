import { projectScenario } from "../analysis/projection";
import { billScenario } from "../billing/bill-scenario";
import type { Bill } from "../billing/bill-types";
import type { CatalogOf } from "../billing/price-request";
import { parseScenario } from "../scenario/parse";
import { answerOrRefuse, type Refusal } from "./refusal";

export type BillAnswer = Bill | Refusal;

/** Bill one scenario from outside, months included. A bad one is answered with its error; nothing is thrown for it. */
export function answerBill(catalogOf: CatalogOf, raw: unknown): BillAnswer {
  return answerOrRefuse(() => {
    const scenario = parseScenario(raw);
    const catalog = catalogOf(scenario.edition);
    return { ...billScenario(catalog, scenario), months: projectScenario(catalog, scenario) };
  });
}
