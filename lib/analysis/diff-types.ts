import type { BillTotal, UnpricedLine } from "../billing/bill-types";

/** What a difference is split into, in the order in which one scenario is turned into the other. */
export const diffParts = ["price", "volume", "mix", "shape", "adjustments"] as const;
export type DiffPartName = (typeof diffParts)[number];

/** One scenario's month, as its bill has it. */
export interface DiffSide {
  title: string;
  edition: string;
  asOf: string;
  /** The sum of the bill's lines, after discounts and resellers; null while anything is unpriced. */
  amount: number | null;
  /** After every adjustment, before the exchange rate; null while anything is unpriced. */
  totalUsd: number | null;
  /** The same in the scenario's own currency. */
  total: BillTotal | null;
  calls: number;
  unpriced: readonly UnpricedLine[];
}

export interface DiffPart {
  part: DiffPartName;
  /** USD a month; null where the scenario half-way has no total, and the part is counted in `within`. */
  amountUsd: number | null;
  /** The next part that could be told apart; null where this one could, or where there is no difference at all. */
  within: DiffPartName | null;
}

export type DiffStatus = "same" | "changed" | "added" | "removed";

/** A workload, or a fixed line, in both scenarios. */
export interface WorkloadDiff {
  kind: "workload" | "fixed";
  /** In the second scenario, or in the first where it was removed. */
  id: string;
  name: string;
  /** What it was called before, where that was something else. */
  formerName: string | null;
  status: DiffStatus;
  /** USD a month of its lines, after discounts and resellers; null where it is not there, or the bill has no total. */
  from: number | null;
  to: number | null;
  difference: number | null;
  parts: readonly DiffPart[];
}

/** One field that is not the same. */
export interface DiffChange {
  /** Members of lists are told by id, model or name: `workloads[chat].routing.routes[gpt-4.1].share`. */
  path: string;
  /** Null where it is not there. */
  from: unknown;
  to: unknown;
  /** The part it is counted in; null where no amount of the month depends on it. */
  part: DiffPartName | null;
}

export interface ScenarioDiff {
  /** False where one of the two has no total. */
  ok: boolean;
  currency: "USD";
  from: DiffSide;
  to: DiffSide;
  /** USD a month: the total of `to` less that of `from`, before exchange rates. */
  difference: number | null;
  /** They add up to `difference`. */
  parts: readonly DiffPart[];
  workloads: readonly WorkloadDiff[];
  /** What the steps for the whole bill come to (commitments, credits, fees, tax): with the workloads, the totals. */
  wholeBill: { from: number | null; to: number | null; difference: number | null };
  /** Totals in USD over the months that both scenarios plan, growth and price changes included. */
  projected: { months: number; from: number | null; to: number | null; difference: number | null };
  changes: readonly DiffChange[];
  /** Changes beyond the most that are listed. */
  changesLeftOut: number;
}
