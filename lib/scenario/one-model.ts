import type { Scenario } from "./schema";
import { emptyScenario, type Pinned, type TemplateWords } from "./templates";

/** A thousand requests a month on one model of one provider, to be written over. */
export function oneModelScenario(
  model: { provider: string; id: string; name: string },
  pinned: Pinned,
  words: TemplateWords,
): Scenario {
  const scenario = emptyScenario(pinned, words, model.id);
  return {
    ...scenario,
    title: model.name,
    workloads: scenario.workloads.map((workload) => ({
      ...workload,
      routing: { kind: "mix", routes: [{ model: model.id, provider: model.provider, share: 1 }] },
    })),
  };
}
