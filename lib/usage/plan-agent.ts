import type { Shape } from "../scenario/schema";
import { likely } from "./assumption";
import { mediaTokens } from "./media";
import type { PlannedCall } from "./planned-call";
import type { RouteFigures } from "./route-figures";
import type { RouteTerms } from "./route-terms";
import { callsReached } from "./turns";

type Agent = Extract<Shape, { kind: "agent" }>;

/**
 * A run of n tool steps is n + 1 calls: each step puts out the arguments of its calls and takes their results into the
 * history, and the last call replies. Tool definitions, and what the provider adds to them, are in every prompt.
 *
 * A run of a share that ends earlier replies at its own last call; the longer ones call tools there.
 *
 * @example 2 steps, head 1,000, task 100, 50 out and 300 in a step, reply 200: prompts 1,100, 1,450, 1,800; outputs 50,
 * 50, 200
 */
export function planAgent(shape: Agent, figures: RouteFigures, terms: RouteTerms): PlannedCall[] {
  const definitions = figures.input(likely(shape.toolDefinitions));
  const toolPrompt =
    shape.toolSystemPrompt === undefined
      ? definitions > 0
        ? terms.toolPrompt
        : 0
      : likely(shape.toolSystemPrompt);
  const head = figures.prefix(likely(shape.prefix)) + definitions + toolPrompt;
  const put = shape.parallelCalls * figures.output(likely(shape.arguments));
  const taken = shape.parallelCalls * figures.input(likely(shape.result));
  const reasoning = figures.reasoning(likely(shape.reasoning));
  const keepsReasoning =
    shape.reasoningKept === "kept" || (shape.reasoningKept === "provider" && terms.keepsReasoning.loop);
  const media = mediaTokens(shape.media, terms);
  const task = figures.input(likely(shape.task)) + media.text;
  const perStep = put + taken + (keepsReasoning ? reasoning : 0);
  const reply = figures.reply(likely(shape.reply));
  const runs = 1 + likely(shape.subAgents);
  const reach = callsReached(shape);
  return reach.flatMap((share, index): PlannedCall[] => {
    const call = {
      turn: index + 1,
      head,
      prompt: head + task + index * perStep + media.own,
      repeated: index === 0 ? 0 : task + (index - 1) * perStep,
      cacheable: task + index * perStep,
      reasoning,
      ...media.meters,
    };
    const goesOn = reach[index + 1] ?? 0;
    return [
      { ...call, perUnit: runs * goesOn, completion: put + reasoning },
      { ...call, perUnit: runs * (share - goesOn), completion: reply + reasoning },
    ].filter(({ perUnit }) => perUnit > 1e-12);
  });
}
