import { answerPriceRequest } from "@/lib/billing/price-request";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Model } from "@/lib/catalog/catalog";
import { FAMILIES, type FamilyId, findFamily } from "@/lib/token/families";
import type { Spread } from "@/lib/token/request/parts";

export const mostModels = 6;

export interface ChoosableModel {
  /** `provider/id`, which no other model has. */
  key: string;
  id: string;
  providerName: string;
  family: FamilyId;
}

/** Models of the newest edition that are served on a day and take text, in the catalog's order. */
export function choosableModels(today: string): ChoosableModel[] {
  const catalog = bundledCatalog();
  return catalog.models
    .filter((model) => isServed(model, today))
    .flatMap((model) => {
      const family = findFamily(model.id);
      if (family === null) return [];
      const providerName = catalog.providers.get(model.provider)?.name ?? model.provider;
      return [{ key: `${model.provider}/${model.id}`, id: model.id, providerName, family }];
    });
}

function isServed({ kind, retirement, prices }: Model, today: string): boolean {
  return kind !== "image-generation" && (retirement?.on ?? "9999") > today && prices.length > 0;
}

/** One for each family that has one, as long as it is served. */
export function startingModels(choosable: readonly ChoosableModel[]): ChoosableModel[] {
  return FAMILIES.flatMap(({ model }) => choosable.filter(({ id }) => id === model).slice(0, 1));
}

/** USD for so many tokens as input, at the moment's rates; null where the model has none for them. */
export function findInputCost(key: string, tokens: Spread, at: string): Spread | null {
  const costOf = (prompt: number): number => {
    const answer = answerPriceRequest(bundledCatalog, { model: key, at, usage: { prompt } });
    return answer.ok ? answer.amount : Number.NaN;
  };
  const cost = { tokens: costOf(tokens.tokens), low: costOf(tokens.low), high: costOf(tokens.high) };
  return Number.isNaN(cost.low + cost.tokens + cost.high) ? null : cost;
}
