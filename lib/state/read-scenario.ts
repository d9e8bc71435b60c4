import { type Scenario, scenarioSchema } from "../scenario/schema";

/**
 * A kept document, or null where this version cannot read it. By the schema alone: shares that do not add up yet are a
 * document in the middle of an edit.
 */
export function readScenario(raw: unknown): Scenario | null {
  const parsed = scenarioSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}
