import { useMemo, useState } from "react";
import { billScenario } from "@/lib/billing/bill-scenario";
import type { Bill } from "@/lib/billing/bill-types";
import type { Catalog } from "@/lib/catalog/catalog";
import type { Scenario } from "@/lib/scenario/schema";
import { type DraftProblem, findDraftProblem } from "@/lib/state/draft";
import type { Entry } from "@/lib/state/workbench-state";
import { type Failure, RatebookError } from "@/lib/unit/failure";
import { findCatalog, newestEdition } from "./catalogs";

export interface Billed {
  bill: Bill;
  scenario: Scenario;
  catalog: Catalog;
}

export type BillProblem =
  | { kind: "shares"; problem: DraftProblem }
  | { kind: "edition"; edition: string; newest: string }
  | { kind: "failure"; failure: Failure };

export interface UsedBill {
  /** The bill shown: that of the document, or while it has none the last it had. */
  shown: Billed | null;
  /** Why the document as it stands has no bill. */
  problem: BillProblem | null;
}

type Outcome = { billed: Billed } | { problem: BillProblem };

/** The bill of what is being edited, computed from it at every edit and never stored. */
export function useBill(entry: Entry): UsedBill {
  const { id, scenario } = entry;
  const outcome = useMemo(() => billOf(scenario), [scenario]);
  const current = "billed" in outcome ? outcome.billed : null;
  const [last, setLast] = useState<{ id: string; billed: Billed } | null>(null);
  if (current !== null && last?.billed !== current) setLast({ id, billed: current });
  if (current !== null) return { shown: current, problem: null };
  return {
    shown: last?.id === id ? last.billed : null,
    problem: "problem" in outcome ? outcome.problem : null,
  };
}

function billOf(scenario: Scenario): Outcome {
  const shares = findDraftProblem(scenario);
  if (shares !== null) return { problem: { kind: "shares", problem: shares } };
  const catalog = findCatalog(scenario.edition);
  if (catalog === null)
    return { problem: { kind: "edition", edition: scenario.edition, newest: newestEdition } };
  try {
    return { billed: { bill: billScenario(catalog, scenario), scenario, catalog } };
  } catch (error) {
    if (error instanceof RatebookError) return { problem: { kind: "failure", failure: error.failure } };
    throw error;
  }
}
