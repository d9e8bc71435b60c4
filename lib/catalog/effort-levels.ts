import efforts from "../../data/effort-levels.json";
import type { Model } from "./catalog";
import type { EffortLevel } from "./meter";

/** Outside the editions: no rate follows from it. */
export interface EffortFact {
  provider: string;
  models: readonly string[];
  levels: readonly EffortLevel[];
  source: { name: string; url: string; seen: string };
  confidence: "H" | "M" | "L";
}

const offered = efforts.offered as readonly EffortFact[];

/** The levels that a source says a model offers; null where none does. */
export function findEffortLevels({ provider, id }: Pick<Model, "provider" | "id">): EffortFact | null {
  return offered.find((fact) => fact.provider === provider && fact.models.includes(id)) ?? null;
}

/**
 * The share of the longest answer that one reseller lets a level think, where a model takes a budget in place of a level. No
 * provider states one; a level that is not named here has no figure.
 */
export const effortShares: {
  of: Readonly<Partial<Record<EffortLevel, number>>>;
  source: EffortFact["source"];
} = efforts.shares;
