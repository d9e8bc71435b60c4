import type { Assumption } from "../scenario/schema-figures";

/** The figure of the plain bill: the likely one of a range. */
export function likely(assumption: Assumption): number {
  return typeof assumption === "number" ? assumption : assumption.likely;
}
