import type { Scenario } from "../../scenario/schema";
import { add, compare, div, type Expr, max, min, mul, sub, when, zero } from "./expr";
import type { Inputs } from "./inputs";

type Discount = Scenario["discounts"][number];

/** The share taken off at a month's list amount: `steppedOff` of `lib/billing`, in a formula. */
export function steppedOffCell(inputs: Inputs, discount: Discount, index: number, list: Expr): Expr {
  const path = `discounts[${index}]`;
  const off = inputs.at(`${path}.off`);
  const steps = (discount.steps ?? [])
    .map((step, at) => ({
      usd: step.fromUsd,
      from: inputs.at(`${path}.steps[${at}].fromUsd`),
      off: inputs.at(`${path}.steps[${at}].off`),
    }))
    .sort((a, b) => a.usd - b.usd);
  const whole = steps.reduce((below, step) => when(compare(step.from, "<=", list), step.off, below), off);
  if (discount.stepping !== "graduated") return whole;
  const ordered = [{ from: zero, off }, ...steps];
  const taken = ordered.map((step, at) => {
    const next = ordered[at + 1];
    const end = next === undefined ? list : min(list, next.from);
    return mul(max(zero, sub(end, step.from)), step.off);
  });
  return when(compare(list, "=", zero), whole, div(add(...taken), list));
}
