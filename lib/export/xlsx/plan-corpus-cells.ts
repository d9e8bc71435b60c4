import type { Shape } from "../../scenario/schema";
import { add, ceil, compare, div, type Expr, mul, one, sub, when, zero } from "./expr";
import type { FigureCells } from "./figures-cells";
import type { PlannedRow, RouteWork } from "./traffic";

type Embedding = Extract<Shape, { kind: "embedding" }>;

/** Whole chunks and the last of a document: `planEmbedding` of `lib/usage`, in formulas. */
export function planEmbeddingCells(work: RouteWork, shape: Embedding, figures: FigureCells): PlannedRow[] {
  const { t, path, inputs } = work;
  const at = (field: keyof Embedding): Expr => inputs.at(`${path}.shape.${field}`);
  const perDocument = work.place(t("usage.perDocument"), figures.input(at("tokensPerDocument")));
  const documents = work.place(t("usage.documents"), mul(at("documents"), at("indexingsPerMonth")));
  if (shape.chunk === undefined) return [row(t("usage.document"), documents, perDocument)];
  const [chunk, overlap] = [at("chunk"), at("overlap")];
  const fits = compare(perDocument, "<=", chunk);
  const many = ceil(div(sub(perDocument, overlap), sub(chunk, overlap)));
  const chunks = work.place(t("usage.chunks"), when(fits, one, many));
  const before = sub(chunks, one);
  const last = sub(add(perDocument, mul(before, overlap)), mul(before, chunk));
  return [row(t("usage.chunk"), mul(documents, before), chunk), row(t("usage.lastChunk"), documents, last)];
}

/** Tokens of the file times epochs: `planFineTune` of `lib/usage`, in formulas. */
export function planFineTuneCells({ t, path, inputs }: RouteWork, figures: FigureCells): PlannedRow[] {
  const at = (field: string): Expr => inputs.at(`${path}.shape.${field}`);
  const tokens = mul(figures.input(at("fileTokens")), at("epochs"));
  return [{ ...row(t("usage.training"), at("runsPerMonth"), zero), trainingTokens: tokens }];
}

function row(label: string, perUnit: Expr, prompt: Expr): PlannedRow {
  return {
    label,
    turn: 1,
    perUnit,
    head: zero,
    prompt,
    repeated: zero,
    cacheable: zero,
    media: {},
    completion: zero,
    reasoning: zero,
  };
}
