import type { Scenario } from "../scenario/schema";
import type { Adjustment, AdjustmentLine, BillLine, BillTotal } from "./bill-types";

/**
 * From the list amount to the invoice, one visible line per step that does something, in this order: negotiated discounts,
 * resellers' factors, committed spend, credits, fees, tax, currency.
 *
 * A step of one provider works on what that provider's lines have come to; a step of none on the whole bill so far. The
 * first two are on the bill's lines already and are summed up here.
 *
 * @param lines  of one month, after `adjustLines`
 * @param days  the month's first and last day, or the bill's day twice: credits run from day to day
 */
export function adjustBill(
  scenario: Scenario,
  lines: readonly BillLine[],
  days: { first: string; last: string },
): { adjustments: AdjustmentLine[]; total: BillTotal } {
  const ledger = new Ledger(lines);
  const { commitments = [], credits = [], fees = [], tax, currency } = scenario.adjustments ?? {};
  ledger.addLineSteps(lines);
  for (const { name, provider, usdPerMonth } of commitments) {
    ledger.add("commitment", name, provider, (base) => ({ x: null, sum: Math.max(0, usdPerMonth - base) }));
  }
  for (const { name, provider, usdPerMonth, from, until } of credits) {
    if ((from !== undefined && from > days.last) || (until !== undefined && until < days.first)) continue;
    ledger.add("credit", name, provider, (base) => ({ x: null, sum: -Math.min(base, usdPerMonth) }));
  }
  for (const { name, provider, share, minimumUsd, usdPerMonth } of fees) {
    ledger.add("fee", name, provider, (base) => ({
      x: share > 0 ? share : null,
      sum: (base > 0 ? Math.max(minimumUsd, base * share) : 0) + usdPerMonth,
    }));
  }
  if (tax !== undefined) {
    ledger.add("tax", tax.name, undefined, (base) => ({ x: tax.share, sum: base * tax.share }));
  }
  const total: BillTotal =
    currency === undefined
      ? { amount: ledger.amount, currency: "USD", perUsd: 1, on: null, source: null }
      : {
          amount: ledger.amount * currency.perUsd,
          currency: currency.code,
          perUsd: currency.perUsd,
          on: currency.on,
          source: currency.source,
        };
  return { adjustments: ledger.lines, total };
}

/** The amount so far, of the whole bill and of each provider. */
class Ledger {
  readonly lines: AdjustmentLine[] = [];
  readonly #ofProvider = new Map<string, number>();
  amount: number;

  constructor(lines: readonly BillLine[]) {
    this.amount = sumOf(lines.map((line) => line.amountUsd));
    for (const { provider, amountUsd } of lines) {
      if (provider === null) continue;
      this.#ofProvider.set(provider, (this.#ofProvider.get(provider) ?? 0) + amountUsd);
    }
  }

  /** Discounts and resellers are on the lines already: here are their sums, by provider and factor. */
  addLineSteps(lines: readonly BillLine[]): void {
    let before = sumOf(lines.map((line) => line.listAmountUsd));
    for (const step of ["allowance", "discount", "reseller"] as const) {
      for (const { base, sum, x, name, provider, model } of sumsOfStep(lines, step)) {
        this.lines.push({
          step,
          name,
          provider,
          model,
          beforeUsd: before,
          baseUsd: base,
          x,
          changeUsd: sum,
          afterUsd: before + sum,
        });
        before += sum;
      }
    }
  }

  add(
    step: AdjustmentLine["step"],
    name: string,
    provider: string | undefined,
    change: (base: number) => { x: number | null; sum: number },
  ): void {
    const base = provider === undefined ? this.amount : (this.#ofProvider.get(provider) ?? 0);
    const { x, sum } = change(base);
    if (sum === 0) return;
    this.lines.push({
      step,
      name,
      provider: provider ?? null,
      model: null,
      beforeUsd: this.amount,
      baseUsd: base,
      x,
      changeUsd: sum,
      afterUsd: this.amount + sum,
    });
    this.amount += sum;
    if (provider !== undefined) this.#ofProvider.set(provider, base + sum);
  }
}

/** What one step took off or put on, by model and factor; the steps before it on the same line come first. */
function sumsOfStep(lines: readonly BillLine[], step: Adjustment["what"]): LineStep[] {
  const sums = new Map<string, LineStep>();
  for (const line of lines) {
    let amount = line.listAmountUsd;
    for (const { what, x, name = "" } of line.adjustments) {
      const after = amount * x;
      if (what === step) {
        const { provider, model } = line;
        const key = [provider, model, x, name].join("|");
        const found = sums.get(key) ?? { base: 0, sum: 0, x, name, provider, model };
        sums.set(key, { ...found, base: found.base + amount, sum: found.sum + after - amount });
      }
      amount = after;
    }
  }
  return [...sums.values()];
}

/** What one step did to the lines of one model. */
interface LineStep extends Pick<AdjustmentLine, "name" | "provider" | "model"> {
  base: number;
  sum: number;
  x: number;
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
