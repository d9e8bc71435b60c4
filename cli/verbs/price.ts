import { answerPriceRequest } from "@/lib/billing/price-request";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerLines } from "../stream/answer-lines";
import type { Terminal } from "../terminal";

/** Answer a stream of price requests. @returns whether all were priced */
export function priceLines(terminal: Terminal): Promise<boolean> {
  return answerLines(terminal, (raw) => answerPriceRequest(bundledCatalog, raw));
}
