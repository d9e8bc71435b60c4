"use client";

import { useMemo } from "react";
import { ProjectionChart } from "@/components/chart/projection-chart.client";
import { projectScenario } from "@/lib/analysis/projection";
import type { Billed } from "./use-bill";

export function Months({ billed }: { billed: Billed }) {
  const months = useMemo(() => projectScenario(billed.catalog, billed.scenario), [billed]);
  return <ProjectionChart months={months} scenario={billed.scenario} />;
}
