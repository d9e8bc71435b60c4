import { useMemo } from "react";
import { useAfterPaint } from "@/components/ui/use-after-paint";
import type { Catalog } from "@/lib/catalog/catalog";
import type { Scenario, Workload } from "@/lib/scenario/schema";
import { findDraftProblem } from "@/lib/state/draft";
import { RatebookError } from "@/lib/unit/failure";
import { findCatalog } from "./catalogs";
import { useActive } from "./workbench-store.client";

type Work<Result> = (catalog: Catalog, scenario: Scenario, workload: Workload) => Result | null;

/**
 * Something worked out of one workload beside its bill; null while the document has no bill.
 *
 * @param work  declared once: another function is worked out anew
 */
export function useWorkedOut<Result>(workload: Workload, work: Work<Result>): Result | null {
  const { scenario } = useActive();
  const later = useAfterPaint(scenario);
  return useMemo(() => {
    const catalog = findCatalog(later.edition);
    const current = later.workloads.find(({ id }) => id === workload.id);
    if (catalog === null || current === undefined || findDraftProblem(later) !== null) return null;
    try {
      return work(catalog, later, current);
    } catch (error) {
      // The bill says what is wrong.
      if (error instanceof RatebookError) return null;
      throw error;
    }
  }, [later, workload.id, work]);
}
