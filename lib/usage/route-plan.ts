import type { Route, Workload } from "../scenario/schema";
import { Kept } from "../unit/kept";
import { type Chance, foundBy } from "./cache-chances";
import type { Found } from "./cached-prompt";
import { lengthsOf, usageOf } from "./call-usage";
import { planAgent } from "./plan-agent";
import { planConversation } from "./plan-conversation";
import { planEmbedding, planFineTune } from "./plan-corpus";
import { planSingle } from "./plan-single";
import type { PlannedCall } from "./planned-call";
import { routeFigures } from "./route-figures";
import type { RouteTerms } from "./route-terms";
import { type RouteWarmth, routeWarmth } from "./route-warmth";
import type { Usage } from "./usage";

/** One kind of call within a unit of work: a planned call at one length that finds one thing in the cache. */
export interface CallKind {
  /** How often it would happen in a unit of work if its chance were 1. */
  perUnit: number;
  chance: Chance;
  found: Found;
  usage: Usage;
  /** 1 for the first call of a unit; 0 for one beside them, such as a summary's. */
  turn: number;
  model?: string;
  provider?: string | undefined;
}

/** One kind of call within a unit of work, and how often it happens there. */
export type UnitCall = Omit<CallKind, "chance">;

/** All that the calls of one route follow from but for how many there are. */
export interface RoutePlan {
  /** The calls one unit of work makes, before caching. */
  planned: readonly PlannedCall[];
  kinds: readonly CallKind[];
  warmth: RouteWarmth | null;
}

/** Some 15 MB; a scenario of twenty workloads has a few thousand kinds of calls. */
const mostKindsKept = 50_000;
const plans = new Kept<RoutePlan>(mostKindsKept, ({ kinds }) => kinds.length);

/**
 * The plan of a workload's calls on one route. It does not depend on the volume, so that the months of a projection, the
 * draws of a range and the edits of a document share it; it is kept by value, for a caller may change a document in place.
 *
 * @throws invalid where nobody states what a call needs, such as the tokens of an attached page
 */
export function planRoute(workload: Workload, route: Route, terms: RouteTerms): RoutePlan {
  const { shape, caching, losses, reasoningBudget } = workload;
  const { promptFactor, outputFactor, tokenizerGrowth, reasoning, reasoningCap } = route;
  const key = JSON.stringify([
    shape,
    caching,
    [losses?.trim, losses?.replyFactor, losses?.diffFactor],
    reasoningBudget,
    [promptFactor, outputFactor, tokenizerGrowth, reasoning, reasoningCap],
    terms,
  ]);
  return plans.get(key, () => layOut(workload, route, terms));
}

function layOut(workload: Workload, route: Route, terms: RouteTerms): RoutePlan {
  const planned = planCalls(workload, route, terms);
  const warmth = routeWarmth(workload, planned, terms);
  const kinds = planned.flatMap((call) =>
    lengthsOf(call, workload.caching, terms).flatMap(({ share, length }) =>
      foundBy(call, warmth).map(
        ({ found, chance }): CallKind => ({
          perUnit: call.perUnit * share,
          chance,
          found,
          usage: usageOf(call, length, found, workload.caching, terms),
          turn: call.turn,
          ...(call.model !== undefined && { model: call.model, provider: call.provider }),
        }),
      ),
    ),
  );
  return { planned, kinds, warmth };
}

function planCalls({ shape, ...rest }: Workload, route: Route, terms: RouteTerms): PlannedCall[] {
  const figures = routeFigures({ shape, ...rest }, route);
  switch (shape.kind) {
    case "single":
      return planSingle(shape, figures, terms);
    case "conversation":
      return planConversation(shape, figures, terms);
    case "agent":
      return planAgent(shape, figures, terms);
    case "embedding":
      return planEmbedding(shape, figures);
    case "fine-tune":
      return planFineTune(shape, figures);
  }
}
