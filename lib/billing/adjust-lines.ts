import type { Scenario } from "../scenario/schema";
import type { Adjustment, BillLine } from "./bill-types";

type Discount = Scenario["discounts"][number];

/** A discount that names the model goes before those of its whole provider; without either there is none. */
export function discountsFor(scenario: Scenario, provider: string | null, model: string | null): Discount[] {
  const ofProvider = scenario.discounts.filter((discount) => discount.provider === provider);
  const ofModel = ofProvider.filter((discount) => discount.model !== undefined && discount.model === model);
  return ofModel.length > 0 ? ofModel : ofProvider.filter((discount) => discount.model === undefined);
}

/** What can be taken off a line without knowing the month's others. */
export function plainDiscounts(
  scenario: Scenario,
  provider: string | null,
  model: string | null,
): Adjustment[] {
  return discountsFor(scenario, provider, model)
    .filter((discount) => discount.steps === undefined && discount.off > 0)
    .map((discount) => ({ what: "discount", x: 1 - discount.off }));
}

/**
 * Discounts that depend on the month's spend, then resellers' factors, put on every line they cover.
 *
 * @param lines  of one whole month, with their plain discounts
 */
export function adjustLines(scenario: Scenario, lines: readonly BillLine[]): BillLine[] {
  const stepped = scenario.discounts.filter((discount) => discount.steps !== undefined);
  const resellers = scenario.adjustments?.resellers ?? [];
  if (stepped.length === 0 && resellers.length === 0) return [...lines];
  const factors = new Map(
    stepped.map((discount) => {
      const covered = lines.filter((line) =>
        discountsFor(scenario, line.provider, line.model).includes(discount),
      );
      return [discount, 1 - steppedOff(discount, sumOf(covered.map((line) => line.listAmountUsd)))];
    }),
  );
  return lines.map((line) => {
    if (line.kind !== "usage") return line;
    const more: Adjustment[] = [
      ...discountsFor(scenario, line.provider, line.model).flatMap((discount) => {
        const x = factors.get(discount);
        return x === undefined || x === 1 ? [] : [{ what: "discount" as const, x }];
      }),
      ...resellersFor(scenario, line).map(({ factor, name }) => ({
        what: "reseller" as const,
        x: factor,
        name,
      })),
    ];
    if (more.length === 0) return line;
    return {
      ...line,
      adjustments: [...line.adjustments, ...more],
      amountUsd: more.reduce((amount, { x }) => amount * x, line.amountUsd),
    };
  });
}

/**
 * The share taken off at a month's list amount.
 *
 * @example 5 %, from 10,000 10 %: 20,000 whole -> 10 %; graduated -> 5 % of the first half and 10 % of the second, 7.5 %
 */
export function steppedOff({ off, steps = [], stepping = "whole" }: Discount, listUsd: number): number {
  const ordered = [{ fromUsd: 0, off }, ...[...steps].sort((a, b) => a.fromUsd - b.fromUsd)];
  if (stepping === "whole" || listUsd === 0) {
    return ordered.findLast(({ fromUsd }) => fromUsd <= listUsd)?.off ?? off;
  }
  const taken = ordered.reduce((sum, step, index) => {
    const end = Math.min(listUsd, ordered[index + 1]?.fromUsd ?? Number.POSITIVE_INFINITY);
    return sum + Math.max(0, end - step.fromUsd) * step.off;
  }, 0);
  return taken / listUsd;
}

/** The resellers whose factor stands on a line, in their order. */
export function resellersFor(scenario: Scenario, line: Pick<BillLine, "provider" | "model">) {
  const resellers = scenario.adjustments?.resellers ?? [];
  return resellers.filter(({ provider, model }) => covers({ provider, model }, line));
}

function covers(
  scope: { provider?: string | undefined; model?: string | undefined },
  line: Pick<BillLine, "provider" | "model">,
): boolean {
  return (
    (scope.provider === undefined || scope.provider === line.provider) &&
    (scope.model === undefined || scope.model === line.model)
  );
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
