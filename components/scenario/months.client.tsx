"use client";

import { ProjectionChart } from "@/components/chart/projection-chart.client";
import { projectionSteps } from "@/lib/analysis/projection";
import type { Billed } from "./use-bill";
import { useLater } from "./use-later.client";
import { WorkingOut } from "./working-out";

const monthsOf = ({ catalog, scenario }: Billed) => projectionSteps(catalog, scenario);

export function Months({ billed }: { billed: Billed }) {
  const done = useLater(billed, monthsOf, "later");
  if (done === null) return <WorkingOut />;
  return <ProjectionChart months={done.result} scenario={done.input.scenario} />;
}
