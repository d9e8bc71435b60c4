"use client";

import { CandidateChart } from "@/components/chart/candidate-chart.client";
import { candidateSteps } from "@/lib/analysis/candidates";
import type { Billed } from "./use-bill";
import { useLater } from "./use-later.client";
import { WorkingOut } from "./working-out";

const candidatesOf = ({ catalog, scenario }: Billed) => candidateSteps(catalog, scenario);

export function Models({ billed }: { billed: Billed }) {
  const done = useLater(billed, candidatesOf, "later");
  if (done === null) return <WorkingOut />;
  return <CandidateChart rows={done.result} scenario={done.input.scenario} catalog={done.input.catalog} />;
}
