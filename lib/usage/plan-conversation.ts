import type { Shape } from "../scenario/schema";
import { likely } from "./assumption";
import { carriedAt, type History, isSummedUpBefore } from "./history";
import { type MediaTokens, mediaTokens } from "./media";
import type { PlannedCall } from "./planned-call";
import type { RouteFigures } from "./route-figures";
import type { RouteTerms } from "./route-terms";
import { turnsReached } from "./turns";

type Conversation = Extract<Shape, { kind: "conversation" }>;

/**
 * Each turn sends everything said before again, so the prompts of T turns add up with T squared:
 * T S + u T(T+1)/2 + r T(T-1)/2 + ... Reasoning is billed as output and not sent again unless it is kept.
 *
 * Context retrieved for one turn stands last in the prompt; where it isn't kept, the next turn doesn't repeat it.
 */
export function planConversation(
  shape: Conversation,
  figures: RouteFigures,
  terms: RouteTerms,
): PlannedCall[] {
  const prefix = shape.prefixLengths === undefined ? figures.prefix(likely(shape.prefix)) : -figures.trimmed;
  const user = figures.input(likely(shape.user));
  const context = figures.input(likely(shape.context));
  const reply = figures.reply(likely(shape.reply));
  const reasoning = figures.reasoning(likely(shape.reasoning));
  const keepsReasoning =
    shape.reasoningKept === "kept" || (shape.reasoningKept === "provider" && terms.keepsReasoning.turns);
  const media = mediaTokens(shape.media, terms);
  const history: History = shape.history ?? { kind: "full" };
  const perTurn = user + reply + (shape.contextKept ? context : 0) + (keepsReasoning ? reasoning : 0);
  const summaryTokens = history.kind === "summary" ? figures.output(likely(history.tokens)) : 0;
  const own = shape.contextKept ? user + context : user;
  const calls: PlannedCall[] = [];
  let before = 0;
  turnsReached(shape).forEach((perUnit, index) => {
    const turn = index + 1;
    const { turns, summary, unchanged } = carriedAt(history, turn);
    // Attached files stand with the first turn and leave with it.
    const attached = turn === 1 || (turns === turn - 1 && !summary) ? media : noMedia;
    if (isSummedUpBefore(history, turn) && history.kind === "summary") {
      calls.push(summaryCall(history, perUnit, turn, { perTurn, summaryTokens, figures }));
    }
    const earlier = turns * perTurn + (summary ? summaryTokens : 0);
    const cacheable = earlier + attached.text + own;
    calls.push({
      perUnit,
      turn,
      head: prefix,
      prompt: prefix + earlier + user + context + attached.text + attached.own,
      repeated: unchanged ? before : 0,
      cacheable,
      ...(shape.prefixLengths && {
        varying: { part: "head" as const, spread: scaled(shape.prefixLengths, figures) },
      }),
      ...attached.meters,
      completion: reply + reasoning,
      reasoning,
    });
    before = cacheable;
  });
  return calls;
}

const noMedia: MediaTokens = { text: 0, own: 0, meters: {} };

/** A summary reads the summary before it and the turns since. */
function summaryCall(
  history: Extract<History, { kind: "summary" }>,
  perUnit: number,
  turn: number,
  { perTurn, summaryTokens, figures }: { perTurn: number; summaryTokens: number; figures: RouteFigures },
): PlannedCall {
  const isFirst = turn - 1 === history.every;
  const instructions = figures.input(likely(history.instructions));
  return {
    perUnit,
    turn: 0,
    head: 0,
    prompt: instructions + history.every * perTurn + (isFirst ? 0 : summaryTokens),
    repeated: 0,
    cacheable: 0,
    completion: summaryTokens,
    reasoning: 0,
    ...(history.model !== undefined && { model: history.model, provider: history.provider }),
  };
}

function scaled(spread: { p50: number; p95: number }, figures: RouteFigures) {
  return { p50: figures.input(spread.p50), p95: figures.input(spread.p95) };
}
