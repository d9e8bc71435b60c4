import type { Scenario } from "../../scenario/schema";
import { add, and, compare, type Expr, max, min, mul, negative, one, sub, when, zero } from "./expr";
import type { Inputs } from "./inputs";

/** A step between the list amount and the invoice, after discounts and resellers. */
export interface LedgerStep {
  kind: "commitment" | "credit" | "fee" | "tax";
  name: string;
  /** Null where it works on the whole bill. */
  provider: string | null;
  /** What it adds; credits take off. */
  change: (base: Expr, days: { first: Expr; last: Expr }) => Expr;
}

/** The steps of a scenario in the order in which they are applied: `adjustBill` of `lib/billing`, in formulas. */
export function ledgerSteps({ adjustments }: Scenario, inputs: Inputs): LedgerStep[] {
  const { commitments = [], credits = [], fees = [], tax } = adjustments ?? {};
  const at = (path: string): Expr => inputs.at(`adjustments.${path}`);
  return [
    ...commitments.map(({ name, provider }, index): LedgerStep => {
      const least = at(`commitments[${index}].usdPerMonth`);
      return step("commitment", name, provider, (base) => max(zero, sub(least, base)));
    }),
    ...credits.map(({ name, provider, from, until }, index): LedgerStep => {
      const most = at(`credits[${index}].usdPerMonth`);
      return step("credit", name, provider, (base, { first, last }) =>
        when(
          and(
            from === undefined ? one : compare(at(`credits[${index}].from`), "<=", last),
            until === undefined ? one : compare(at(`credits[${index}].until`), ">=", first),
          ),
          negative(min(base, most)),
          zero,
        ),
      );
    }),
    ...fees.map(({ name, provider }, index): LedgerStep => {
      const fee = (field: string): Expr => at(`fees[${index}].${field}`);
      return step("fee", name, provider, (base) =>
        add(
          when(compare(base, ">", zero), max(fee("minimumUsd"), mul(base, fee("share"))), zero),
          fee("usdPerMonth"),
        ),
      );
    }),
    ...(tax === undefined ? [] : [step("tax", tax.name, undefined, (base) => mul(base, at("tax.share")))]),
  ];
}

function step(
  kind: LedgerStep["kind"],
  name: string,
  provider: string | undefined,
  change: LedgerStep["change"],
): LedgerStep {
  return { kind, name, provider: provider ?? null, change };
}

/** The amount so far, of the whole bill and of each provider, while steps are applied to it. */
export class LedgerCells {
  readonly #ofProvider: Map<string, Expr>;

  /** @param put  writes the change of a step in its cell */
  constructor(
    public amount: Expr,
    ofProvider: ReadonlyMap<string, Expr>,
    readonly put: (step: number, change: Expr) => Expr,
  ) {
    this.#ofProvider = new Map(ofProvider);
  }

  apply(step: LedgerStep, index: number, days: { first: Expr; last: Expr }): void {
    const { provider } = step;
    const base = provider === null ? this.amount : (this.#ofProvider.get(provider) ?? zero);
    const change = this.put(index, step.change(base, days));
    this.amount = add(this.amount, change);
    if (provider !== null) this.#ofProvider.set(provider, add(base, change));
  }
}
