import { type WholeBill, wholeBill } from "../analysis/whole-bill";
import type { CatalogOf } from "../billing/price-request";
import { parseScenario } from "../scenario/parse";
import { answerOrRefuse, type Refusal } from "./refusal";

export type BillAnswer = WholeBill | Refusal;

/** Bill one scenario from outside, months included. A bad one is answered with its error; nothing is thrown for it. */
export function answerBill(catalogOf: CatalogOf, raw: unknown): BillAnswer {
  return answerOrRefuse(() => {
    const scenario = parseScenario(raw);
    return wholeBill(catalogOf(scenario.edition), scenario);
  });
}
