import type { Expr } from "./expr";

/** Something that has to hold while figures are changed; where it doesn't, there is no total. */
export interface Check {
  holds: Expr;
  what: string;
}
