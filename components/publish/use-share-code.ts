import { useEffect, useState } from "react";
import { links } from "@/components/scenario/catalogs";
import type { Scenario } from "@/lib/scenario/schema";
import { findDraftProblem } from "@/lib/state/draft";
import { RatebookError } from "@/lib/unit/failure";

type Made = { is: "made"; code: string } | { is: "unfinished" } | { is: "refused"; message: string };

/** The link code of what is open; null until the encoder has come. */
export function useShareCode(scenario: Scenario): Made | null {
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    let live = true;
    if (findDraftProblem(scenario) !== null) {
      setMade({ is: "unfinished" });
      return;
    }
    import("@/lib/scenario/link-code").then(({ encodeScenario }) => {
      if (!live) return;
      try {
        setMade({ is: "made", code: encodeScenario(scenario, links) });
      } catch (error) {
        if (!(error instanceof RatebookError)) throw error;
        setMade({ is: "refused", message: error.failure.message });
      }
    });
    return () => {
      live = false;
    };
  }, [scenario]);
  return made;
}
