"use client";

import { useDeferredValue, useMemo } from "react";
import { CandidateChart } from "@/components/chart/candidate-chart.client";
import { priceCandidates } from "@/lib/analysis/candidates";
import type { Billed } from "./use-bill";

export function Models({ billed }: { billed: Billed }) {
  const later = useDeferredValue(billed);
  const rows = useMemo(() => priceCandidates(later.catalog, later.scenario), [later]);
  return <CandidateChart rows={rows} scenario={later.scenario} catalog={later.catalog} />;
}
