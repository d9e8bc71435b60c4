import { billScenario } from "../billing/bill-scenario";
import type { Bill } from "../billing/bill-types";
import { answerPriceRequest, type CatalogOf } from "../billing/price-request";
import type { OtherExample } from "../catalog/golden";
import { parseScenario } from "../scenario/parse";
import { workloadUnits } from "./per-workload";

const sent = new Set(["input", "cacheRead", "cacheWrite5m", "cacheWrite1h"]);

/**
 * What our engine makes of a published example, in the example's unit.
 *
 * @throws where a bill has no total, or an example asks for what it does not hold
 */
export function workOtherExample(catalogOf: CatalogOf, example: OtherExample): number {
  if (example.read === "request") return priceOf(catalogOf, example);
  const scenarios = (example.scenarios ?? []).map(parseScenario);
  const bills = scenarios.map((scenario) => billScenario(catalogOf(scenario.edition), scenario));
  const [first, second, third] = bills;
  if (first === undefined) throw new Error(`${example.id} has no scenario`);
  switch (example.read) {
    case "amount":
      return totalOf(first);
    case "fees":
      return first.adjustments.reduce(
        (sum, { step, changeUsd }) => (step === "fee" ? sum + changeUsd : sum),
        0,
      );
    case "tokensIn":
      return first.lines.reduce((sum, { meter, quantity }) => (sent.has(meter) ? sum + quantity : sum), 0);
  }
  if (second === undefined) throw new Error(`${example.id} compares two scenarios`);
  const saving = totalOf(first) - totalOf(second);
  if (example.read === "saving") return saving;
  if (example.read === "savedShare") return saving / totalOf(first);
  if (example.read === "breakEvenShare") {
    if (third === undefined) throw new Error(`${example.id} compares three scenarios`);
    return saving / (saving - (totalOf(first) - totalOf(third)));
  }
  const [before] = scenarios;
  const units = before?.workloads[0] === undefined ? 0 : workloadUnits(before, before.workloads[0]);
  const fixed = second.lines.reduce(
    (sum, { kind, amountUsd }) => (kind === "fixed" ? sum + amountUsd : sum),
    0,
  );
  return fixed / ((saving + fixed) / units);
}

function priceOf(catalogOf: CatalogOf, { id, request }: OtherExample): number {
  const answer = answerPriceRequest(catalogOf, request);
  if (!answer.ok) throw new Error(`${id}: ${answer.error.message}`);
  return answer.amount;
}

function totalOf({ total }: Bill): number {
  if (total === null) throw new Error("a bill without a total");
  return total.amount;
}
