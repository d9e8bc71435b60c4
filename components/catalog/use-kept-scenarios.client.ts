"use client";

import { useEffect, useState } from "react";
import type { Scenario } from "@/lib/scenario/schema";
import { indexKey } from "@/lib/state/keys";

export interface KeptScenarios {
  documents: readonly { id: string; scenario: Scenario }[];
  active: string | null;
}

/** The documents kept in this browser; null until they are read. Only looked at, never written. */
export function useKeptScenarios(): KeptScenarios | null {
  const [kept, setKept] = useState<KeptScenarios | null>(null);
  useEffect(() => {
    let isCurrent = true;
    readKept().then(
      (read) => isCurrent && setKept(read),
      // A browser may forbid its storage.
      () => isCurrent && setKept({ documents: [], active: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return kept;
}

/** The validator is large, and most readers of these pages have kept nothing. */
async function readKept(): Promise<KeptScenarios> {
  if (localStorage.getItem(indexKey) === null) return { documents: [], active: null };
  const [{ readAll }, { readScenario }] = await Promise.all([
    import("@/lib/state/keep"),
    import("@/lib/state/read-scenario"),
  ]);
  return readAll(localStorage, readScenario);
}
