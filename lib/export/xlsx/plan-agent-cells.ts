import type { Shape } from "../../scenario/schema";
import { likely } from "../../usage/assumption";
import { add, type Expr, mul, num, one, sub, zero } from "./expr";
import type { FigureCells } from "./figures-cells";
import { mediaCells } from "./media-cells";
import { agentReachCells } from "./reach-cells";
import type { PlannedRow, RouteWork } from "./traffic";

type Agent = Extract<Shape, { kind: "agent" }>;

/** Two rows for every call of a run, one where tools are called and one where the run ends: `planAgent` in formulas. */
export function planAgentCells(work: RouteWork, shape: Agent, figures: FigureCells): PlannedRow[] {
  const { t, path, inputs } = work;
  const at = (field: keyof Agent): Expr => inputs.at(`${path}.shape.${field}`);
  const definitions = figures.input(at("toolDefinitions"));
  const head = work.place(
    t("usage.prefix"),
    add(figures.prefix(at("prefix")), definitions, toolPromptOf(work, shape)),
  );
  const put = work.place(t("usage.put"), mul(at("parallelCalls"), figures.output(at("arguments"))));
  const taken = work.place(t("usage.taken"), mul(at("parallelCalls"), figures.input(at("result"))));
  const reasoning = work.place(t("usage.reasoning"), figures.reasoning(at("reasoning")));
  const keepsReasoning =
    shape.reasoningKept === "kept" || (shape.reasoningKept === "provider" && work.terms.keepsReasoning.loop);
  const media = mediaCells(work, shape.media);
  const task = work.place(t("usage.task"), add(figures.input(at("task")), media.text));
  const perStep = work.place(t("usage.perStep"), add(put, taken, keepsReasoning ? reasoning : zero));
  const reply = work.place(t("usage.reply"), figures.reply(at("reply")));
  const runs = work.place(t("usage.runs"), add(one, at("subAgents")));
  const reach = agentReachCells(work, shape);
  return reach.flatMap((share, index): PlannedRow[] => {
    const goesOn = reach[index + 1];
    // The last row is there so that the one before has something to go on to.
    if (goesOn === undefined) return [];
    const turn = index + 1;
    const call = {
      turn,
      head,
      prompt: add(head, task, mul(num(index), perStep), media.own),
      repeated: index === 0 ? zero : add(task, mul(num(index - 1), perStep)),
      cacheable: add(task, mul(num(index), perStep)),
      reasoning,
      media: media.meters,
    };
    return [
      {
        ...call,
        label: t("usage.step", { turn }),
        perUnit: mul(runs, goesOn),
        completion: add(put, reasoning),
      },
      {
        ...call,
        label: t("usage.lastCall", { turn }),
        perUnit: mul(runs, sub(share, goesOn)),
        completion: add(reply, reasoning),
      },
    ];
  });
}

/** By hand, or what the provider adds as soon as there are tools. */
function toolPromptOf(work: RouteWork, shape: Agent): Expr {
  if (shape.toolSystemPrompt !== undefined) return work.inputs.at(`${work.path}.shape.toolSystemPrompt`);
  if (likely(shape.toolDefinitions) === 0 || work.terms.toolPrompt === 0) return zero;
  return work.given(work.t("usage.toolPrompt"), work.terms.toolPrompt);
}
