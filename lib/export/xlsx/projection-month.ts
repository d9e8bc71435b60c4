import { add, call, div, type Expr, max, min, one, sub, zero } from "./expr";
import type { Moment } from "./frozen-usage";

/** Columns before the first month. */
export const at = {
  name: 0,
  model: 1,
  terms: 2,
  meter: 3,
  from: 4,
  factor: 5,
  unit: 6,
  providerNo: 7,
  comboNo: 8,
  first: 9,
};

/** A month of the projection and its column. */
export interface Month {
  name: string;
  first: Expr;
  last: Expr;
  /** Of traffic. */
  days: Expr;
  column: number;
  moment: (growthPerMonth: number) => Moment;
}

/** When a rate holds: from its day up to the day before `until`; null where there is no such day. */
export interface Held {
  from: Expr | null;
  until: Expr | null;
}

/** The part of a month's days on which a rate holds. */
export function partOfMonth({ first, last }: Month, { from, until }: Held): Expr {
  if (from === null && until === null) return one;
  const start = from === null ? first : max(first, from);
  const end = until === null ? add(last, one) : min(add(last, one), until);
  return div(max(zero, sub(end, start)), call("DAY", [last], last.value - first.value + 1));
}
