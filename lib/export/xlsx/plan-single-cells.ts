import type { Shape } from "../../scenario/schema";
import { likely } from "../../usage/assumption";
import { add, type Expr, max, min, negative, one, sub, zero } from "./expr";
import type { FigureCells } from "./figures-cells";
import { spreadAt } from "./lognormal-cells";
import { mediaCells } from "./media-cells";
import { type MediaField, mediaInputs, mediaOutputs, type PlannedRow, type RouteWork } from "./traffic";

type Single = Extract<Shape, { kind: "single" }>;

/** One request and its answer: `planSingle` of `lib/usage`, in formulas. */
export function planSingleCells(work: RouteWork, shape: Single, figures: FigureCells): PlannedRow[] {
  const at = (field: keyof Single): Expr => work.inputs.at(`${work.path}.shape.${field}`);
  const own = add(...mediaInputs.map(at));
  const outputMedia = add(...mediaOutputs.map(at));
  const media = mediaCells(work, shape.media);
  const reasoning = work.place(work.t("usage.reasoning"), figures.reasoning(at("reasoning")));
  const visible = atLeastNothing(sub(sub(at("completion"), at("reasoning")), outputMedia));
  const text = atLeastNothing(sub(at("prompt"), own));
  const shared = figures.prefix(at("sharedPrefix"));
  const { promptLengths } = shape;
  const isGiven = promptLengths === undefined;
  const prompt = isGiven ? add(own, figures.prefix(text)) : negative(figures.trimmed);
  return [
    {
      label: work.t("usage.call"),
      turn: 1,
      perUnit: one,
      head: isGiven && shared !== zero ? min(shared, figures.prefix(text)) : shared,
      prompt: add(prompt, media.text, media.own),
      repeated: zero,
      cacheable: zero,
      ...(!isGiven && {
        varying: {
          part: "rest" as const,
          spread: spreadAt(work, `${work.path}.shape.promptLengths`, figures.input),
        },
      }),
      media: mediaOf(shape, at, media.meters),
      completion: add(figures.reply(visible), reasoning, outputMedia),
      reasoning,
    },
  ];
}

function atLeastNothing(tokens: Expr): Expr {
  return tokens.text("").includes("-") ? max(zero, tokens) : tokens;
}

function mediaOf(
  shape: Single,
  at: (field: keyof Single) => Expr,
  attached: PlannedRow["media"],
): PlannedRow["media"] {
  const fields = [...mediaInputs, ...mediaOutputs].map((field): [MediaField, Expr] => [
    field,
    add(likely(shape[field]) === 0 ? zero : at(field), attached[field] ?? zero),
  ]);
  return Object.fromEntries(
    fields.filter(([, tokens]) => tokens !== zero && !(tokens.isConstant && tokens.value === 0)),
  );
}
