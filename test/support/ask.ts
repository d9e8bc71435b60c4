import type { RequestLine } from "@/lib/billing/bill-types";
import { answerPriceRequest, type PriceAnswer, type PriceResult } from "@/lib/billing/price-request";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Failure } from "@/lib/unit/failure";

/** Price requests on the bundled catalog, for tests. */

export function ask(request: unknown): PriceAnswer {
  return answerPriceRequest(bundledCatalog, request);
}

/** @throws where the request is refused, with the error */
export function priced(request: unknown): PriceResult {
  const answer = ask(request);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer;
}

/** @throws where the request is priced */
export function refused(request: unknown): Failure {
  const answer = ask(request);
  if (answer.ok) throw new Error(`priced at ${answer.amount}`);
  return answer.error;
}

/** What is charged per unit, by meter. */
export function rates(request: unknown): Record<string, number> {
  return Object.fromEntries(priced(request).lines.map(({ meter, rateUsd }) => [meter, rateUsd]));
}

export function line(request: unknown, meter: string): RequestLine {
  const found = priced(request).lines.find((each) => each.meter === meter);
  if (found === undefined) throw new Error(`no line for ${meter}`);
  return found;
}

export function warningCodes(request: unknown): string[] {
  return priced(request).warnings.map(({ code }) => code);
}
