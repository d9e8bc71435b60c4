import type { Shape } from "../../scenario/schema";
import { add, and, compare, type Expr, min, mod, mul, negative, num, one, when, zero } from "./expr";
import type { FigureCells } from "./figures-cells";
import { spreadAt } from "./lognormal-cells";
import { mediaCells } from "./media-cells";
import { reachCells } from "./reach-cells";
import type { PlannedRow, RouteWork } from "./traffic";

type Conversation = Extract<Shape, { kind: "conversation" }>;

/** What stands before the newest message at a turn: `carriedAt` of `lib/usage`, in formulas. */
interface CarriedCells {
  turns: Expr;
  /** 1 where a summary stands before them. */
  summary: Expr;
  unchanged: Expr;
  /** Whether what was attached to the first turn is still there. */
  keepsFirst: Expr;
}

/** A row for every turn, each with everything said before: `planConversation` of `lib/usage`, in formulas. */
export function planConversationCells(
  work: RouteWork,
  shape: Conversation,
  figures: FigureCells,
): PlannedRow[] {
  const { t, path, inputs } = work;
  const at = (field: string): Expr => inputs.at(`${path}.shape.${field}`);
  const varies = shape.prefixLengths !== undefined;
  const prefix = varies
    ? negative(figures.trimmed)
    : work.place(t("usage.prefix"), figures.prefix(at("prefix")));
  const user = work.place(t("usage.user"), figures.input(at("user")));
  const context = work.place(t("usage.context"), figures.input(at("context")));
  const reply = work.place(t("usage.reply"), figures.reply(at("reply")));
  const reasoning = work.place(t("usage.reasoning"), figures.reasoning(at("reasoning")));
  const keepsReasoning =
    shape.reasoningKept === "kept" || (shape.reasoningKept === "provider" && work.terms.keepsReasoning.turns);
  const perTurn = work.place(
    t("usage.perTurn"),
    add(user, reply, shape.contextKept ? context : zero, keepsReasoning ? reasoning : zero),
  );
  const isSummary = shape.history?.kind === "summary";
  const summaryTokens = isSummary
    ? work.place(t("usage.summary"), figures.output(at("history.tokens")))
    : zero;
  const media = mediaCells(work, shape.media);
  const own = shape.contextKept ? add(user, context) : user;
  const spread = varies ? spreadAt(work, `${path}.shape.prefixLengths`, figures.input) : undefined;
  const earlierAt = (carried: CarriedCells): Expr =>
    add(mul(carried.turns, perTurn), mul(carried.summary, summaryTokens));
  const cacheableAt = (turn: number): Expr => {
    const carried = carriedCells(work, shape, turn);
    return add(earlierAt(carried), mul(carried.keepsFirst, media.text), own);
  };
  return reachCells(work, shape).flatMap((perUnit, index): PlannedRow[] => {
    const turn = index + 1;
    const carried = carriedCells(work, shape, turn);
    const attached = (tokens: Expr): Expr => mul(carried.keepsFirst, tokens);
    const row: PlannedRow = {
      label: t("usage.turn", { turn }),
      turn,
      perUnit,
      head: prefix,
      prompt: add(prefix, earlierAt(carried), user, context, attached(media.text), attached(media.own)),
      repeated: turn === 1 ? zero : when(carried.unchanged, cacheableAt(turn - 1), zero),
      cacheable: cacheableAt(turn),
      ...(spread && { varying: { part: "head" as const, spread } }),
      media: Object.fromEntries(
        Object.entries(media.meters).map(([field, tokens]) => [field, attached(tokens)]),
      ),
      completion: add(reply, reasoning),
      reasoning,
    };
    const summary =
      isSummary && turn > 1
        ? [summaryRow(work, shape, { turn, perUnit, perTurn, summaryTokens, figures })]
        : [];
    return [...summary, row];
  });
}

function carriedCells({ inputs, path }: RouteWork, { history }: Conversation, turn: number): CarriedCells {
  const earlier = num(turn - 1);
  const isLater = turn > 1 ? one : zero;
  if (history?.kind === "window") {
    const most = inputs.at(`${path}.shape.history.turns`);
    const fits = turn === 1 ? one : compare(most, ">=", earlier);
    return {
      turns: min(earlier, most),
      summary: zero,
      unchanged: and(isLater, fits),
      keepsFirst: asFigure(fits),
    };
  }
  if (history?.kind === "summary") {
    const every = inputs.at(`${path}.shape.history.every`);
    const since = turn === 1 ? zero : mod(earlier, every);
    const summed = turn === 1 ? zero : compare(earlier, ">=", every);
    return {
      turns: since,
      summary: asFigure(summed),
      unchanged: and(isLater, compare(since, "<>", zero)),
      keepsFirst: turn === 1 ? one : asFigure(compare(earlier, "<", every)),
    };
  }
  return { turns: earlier, summary: zero, unchanged: isLater, keepsFirst: one };
}

function asFigure(condition: Expr): Expr {
  return when(condition, one, zero);
}

/** A summary reads the one before it and the turns since; it is made where `every` turns have passed. */
function summaryRow(
  { t, inputs, path }: RouteWork,
  { history }: Conversation,
  of: { turn: number; perUnit: Expr; perTurn: Expr; summaryTokens: Expr; figures: FigureCells },
): PlannedRow {
  const every = inputs.at(`${path}.shape.history.every`);
  const earlier = num(of.turn - 1);
  const isFirst = compare(earlier, "=", every);
  const instructions = of.figures.input(inputs.at(`${path}.shape.history.instructions`));
  const { model, provider } =
    history?.kind === "summary" ? history : { model: undefined, provider: undefined };
  return {
    label: t("usage.summaryBefore", { turn: of.turn }),
    turn: 0,
    perUnit: when(compare(mod(earlier, every), "=", zero), of.perUnit, zero),
    head: zero,
    prompt: add(instructions, mul(every, of.perTurn), when(isFirst, zero, of.summaryTokens)),
    repeated: zero,
    cacheable: zero,
    media: {},
    completion: of.summaryTokens,
    reasoning: zero,
    ...(model !== undefined && { other: { model, provider } }),
  };
}
