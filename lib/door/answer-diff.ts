import { diffScenarios } from "../analysis/diff";
import type { ScenarioDiff } from "../analysis/diff-types";
import type { CatalogOf } from "../billing/price-request";
import { scenarioFromLink } from "../scenario/link";
import type { LinkContext } from "../scenario/link-context";
import { parseScenario } from "../scenario/parse";
import type { Scenario } from "../scenario/schema";
import { fail, RatebookError } from "../unit/failure";
import { answerOrRefuse, type Refusal } from "./refusal";

export interface DiffWarning {
  side: "from" | "to";
  /** A newer Ratebook made the link; what this one does not know of it is left out. */
  code: "link-from-future";
  message: string;
}

export type DiffAnswer = (ScenarioDiff & { warnings: readonly DiffWarning[] }) | Refusal;

const sides = ["from", "to"] as const;

/**
 * Compare two scenarios from outside, each an object or a link in any of its forms. What is wrong with one is answered
 * with an error whose field begins with its side, such as `to.workloads[0].name`.
 */
export function answerDiff(catalogOf: CatalogOf, links: LinkContext, raw: unknown): DiffAnswer {
  return answerOrRefuse(() => {
    const given = parsePair(raw);
    const warnings: DiffWarning[] = [];
    const open = (side: (typeof sides)[number]): Scenario =>
      onSide(side, () => {
        const { scenario, fromFuture } = readScenario(given[side], links);
        if (fromFuture) warnings.push(futureLink(side));
        catalogOf(scenario.edition);
        return scenario;
      });
    const [from, to] = [open("from"), open("to")];
    return { ...diffScenarios(catalogOf, from, to), warnings };
  });
}

function parsePair(raw: unknown): { from: unknown; to: unknown } {
  const allowed = "an object of two scenarios, or links: from and to";
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    return fail("invalid", "diff", raw, "a diff request is a JSON object with from and to", allowed);
  }
  for (const key of Object.keys(raw)) {
    if (!(sides as readonly string[]).includes(key)) {
      fail("unknown-field", key, key, `a diff request has no field "${key}"`, sides);
    }
  }
  const given = raw as Record<string, unknown>;
  for (const side of sides) {
    if (!Object.hasOwn(given, side)) fail("invalid", side, undefined, `${side} is missing`, allowed);
  }
  return { from: given.from, to: given.to };
}

function readScenario(given: unknown, links: LinkContext): { scenario: Scenario; fromFuture: boolean } {
  if (typeof given === "string") return scenarioFromLink(given, links);
  return { scenario: parseScenario(given), fromFuture: false };
}

function onSide<Answer>(side: string, read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RatebookError)) throw error;
    const { failure } = error;
    const field =
      failure.field === "scenario" || failure.field === "link" ? side : `${side}.${failure.field}`;
    throw new RatebookError({ ...failure, field });
  }
}

function futureLink(side: "from" | "to"): DiffWarning {
  const message = `a newer Ratebook made the link of ${side}; what this version does not know of it is left out`;
  return { side, code: "link-from-future", message };
}
