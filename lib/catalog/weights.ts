import weights from "../../data/weights.json";
import type { Model } from "./catalog";
import { modelKey } from "./model-path";
import type { WeightsFact } from "./stated";

const facts = new Map((weights.facts as readonly WeightsFact[]).map((fact) => [keyOf(fact), fact]));

/** What is stated of a model's weights; null where no source we hold states anything, which is not "not open". */
export function findWeights(model: Pick<Model, "provider" | "id">): WeightsFact | null {
  return facts.get(modelKey(model)) ?? null;
}

function keyOf({ provider, model }: WeightsFact): string {
  return modelKey({ provider, id: model });
}
